import { type Change, type Deviation, ExchangeInspector, placeOf, type Sights } from "../check/index.ts";
import { errorShapeOf, isSuccess, type Json, jobShapeOf, matches, type OperationInfo, rateLimitOf, at as valueAt } from "../spec/index.ts";
import { type Arguments, addressOf, argumentsIn, neededBy, nextPage } from "./arguments.ts";
import { credentialFrom } from "./credentials.ts";
import { createPacer } from "./pacer.ts";
import { type Unconfirmed, unconfirmedIn } from "./unconfirmed.ts";

export interface VerifyOptions {
  /** Where the server is; its path goes before the spec's paths. */
  baseUrl: string;
  /** Environment variables, where the credential is taken from. */
  env: Readonly<Record<string, string | undefined>>;
  /** Values for parameters that cannot be found by listing. */
  params?: Arguments;
  /** Calls an operation at most, pages of lists included. @default 5 */
  calls?: number;
  /** ms that one call may take. @default 30000 */
  timeout?: number;
  signal?: AbortSignal;
  /** Told of each call once it is answered. */
  onProgress?: (progress: { operation: string; call: number; status: number }) => void;
}

/** A deviation of replies of one status. */
export interface CountedDeviation extends Deviation {
  status: number;
}

export interface VerifiedOperation {
  id: string;
  method: string;
  path: string;
  calls: number;
  /** Status → how often. */
  statuses: Record<string, number>;
  verdict: "kept" | "drift" | "broken" | "no success" | "not called";
  /** Why it was not called, that no call succeeded, or why a reply was not held against the spec. */
  reason?: string;
  deviations: CountedDeviation[];
}

/** What a server's replies say about its spec. Holds no value of any reply, and no credential. */
export interface VerifyReport {
  title: string;
  baseUrl: string;
  verdict: "kept" | "drift" | "broken" | "nothing verified";
  operations: VerifiedOperation[];
  unconfirmed: Unconfirmed[];
  /** What would make the spec agree with the replies. */
  changes: Change[];
}

/** The server gave no answer at all. Not thrown where it answers with an error. */
export class UnreachableError extends Error {
  override name = "UnreachableError";
}

/** The server refused the credential: nothing can be said about its contract. */
export class RefusedError extends Error {
  override name = "RefusedError";
}

/** Whether an operation only reads: a GET, unless the spec says that sending it twice is not the same as once. */
export const isReadOnly = ({ method, idempotent, body }: OperationInfo): boolean =>
  (method === "GET" || method === "HEAD") && idempotent !== false && body === undefined;

/**
 * Calls the read-only operations of a real server and holds every reply against the spec. Ids are found by listing; nothing is ever changed.
 * @throws {CredentialMissingError} where the environment holds no credential.
 * @throws {RefusedError} where the server refuses it.
 * @throws {UnreachableError} where no answer comes.
 */
export async function verify(spec: Json, options: VerifyOptions): Promise<VerifyReport> {
  const { baseUrl, env, params = {}, calls: most = 5 } = options;
  const inspector = new ExchangeInspector(spec);
  const shape = jobShapeOf(spec);
  const readable = inspector.operations.filter(isReadOnly);
  const names = new Set(readable.flatMap(neededBy));
  const credential = credentialFrom(spec, env, baseUrl);
  const call = createCaller(spec, inspector, options, credential);
  const results = new Map(readable.map((info) => [info.id, emptyResult(info)]));
  const sights: Sights = new Map();
  const contexts: Arguments[] = [params];
  const done = new Set<string>();

  /** Calls an operation with one set of arguments, a list page by page; what the replies tell of other parameters is kept. */
  async function read(info: OperationInfo, args: Arguments, result: VerifiedOperation): Promise<void> {
    const paging = info.pagination;
    let next: Arguments | undefined = args;
    for (let page = 1, items = 0; next && result.calls < most; page++) {
      const reply: Reply = await call(info, next, result, sights);
      if (!reply.isSuccess) return;
      const listed = paging && valueAt(reply.parsed, paging.items);
      const jobAt = info.id === shape?.operation ? shape.at : "";
      for (const value of Array.isArray(listed) ? varied(spec, listed) : [valueAt(reply.parsed, jobAt)]) {
        const found = { ...args, ...argumentsIn(spec, names, value), ...params };
        contexts.push(Object.fromEntries(Object.entries(found).filter(([name]) => names.has(name))));
      }
      items += Array.isArray(listed) ? listed.length : 0;
      next = paging && nextPage(paging, args, page, reply.parsed, items);
    }
  }

  for (let hasMoved = true; hasMoved; ) {
    hasMoved = false;
    for (const info of readable) {
      const result = results.get(info.id) as VerifiedOperation;
      for (const context of [...contexts]) {
        const needed = neededBy(info);
        if (result.calls >= most || needed.some((name) => context[name] === undefined)) continue;
        const args = { ...optionalFrom(info, params), ...Object.fromEntries(needed.map((name) => [name, context[name] as string])) };
        const key = `${info.id} ${JSON.stringify(args)}`;
        if (done.has(key)) continue;
        done.add(key);
        hasMoved = true;
        await read(info, args, result);
      }
    }
  }

  const operations = [...results.values()].map((result) => judged(result, inspector, contexts));
  const deviations = operations.flatMap((operation) => operation.deviations);
  return {
    title: spec.info.title,
    baseUrl: plainUrl(baseUrl),
    verdict: overall(operations),
    operations,
    unconfirmed: unconfirmedIn(spec, sights, deviations),
    changes: deviations.flatMap(({ change }) => (change && ![...credential.secrets].some((secret) => JSON.stringify(change).includes(secret)) ? change : [])),
  };
}

interface Reply {
  isSuccess: boolean;
  parsed?: unknown;
}

/** The function that makes one call, keeps to the vendor's limits, and counts what is found in the reply. */
function createCaller(spec: Json, inspector: ExchangeInspector, options: VerifyOptions, credential: ReturnType<typeof credentialFrom>) {
  const { baseUrl, signal, timeout = 30_000, onProgress } = options;
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const shared = createPacer(rateLimitOf(spec), sleep);
  const own = new Map(inspector.operations.map((info) => [info.id, info.rateLimit ? createPacer(info.rateLimit, sleep) : shared]));
  // A failure inside a 2xx.
  const failure = errorShapeOf(spec)?.failure;
  let successes = 0;

  async function send(info: OperationInfo, args: Arguments): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      await own.get(info.id)?.();
      const { url, headers } = addressOf(baseUrl, info, args);
      const limits = [AbortSignal.timeout(timeout), ...(signal ? [signal] : [])];
      let response: Response;
      try {
        await credential.authorize(headers, url);
        response = await fetch(url, { method: info.method, headers, redirect: "manual", signal: AbortSignal.any(limits) });
      } catch (error) {
        if (signal?.aborted || (error as Error).name === "CredentialMissingError") throw error;
        const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
        throw new UnreachableError(
          `${info.id} got no answer from ${plainUrl(baseUrl)}: ${cause?.code ?? cause?.message ?? message}. Check --base-url, and that the server is up.`,
        );
      }
      const wait = Number(response.headers.get("retry-after") ?? 1) * 1000;
      if (response.status !== 429 || attempt === 3 || !(wait <= 60_000)) return response;
      await response.body?.cancel();
      await sleep(wait);
    }
  }

  return async (info: OperationInfo, args: Arguments, result: VerifiedOperation, sights: Sights): Promise<Reply> => {
    const response = await send(info, args);
    const { status, headers } = response;
    if (status === 401 && successes === 0)
      throw new RefusedError(`${plainUrl(baseUrl)} refused the credential with 401 at ${info.id}: check the environment variables that it is taken from.`);
    const { deviations, sights: seen, parsed, unchecked } = inspector.reply(info, status, { headers, body: new Uint8Array(await response.arrayBuffer()) });
    result.calls++;
    result.statuses[status] = (result.statuses[status] ?? 0) + 1;
    for (const { value, ...found } of deviations) {
      const isSecret = [...credential.secrets].some((secret) => String(value).includes(secret));
      count(result.deviations, { ...found, ...(value !== undefined && !isSecret && { value }), status });
    }
    if (unchecked !== undefined) result.reason = `a reply was not checked: ${unchecked}`;
    const isGood = status >= 200 && status < 300 && !(failure && matches(parsed, failure));
    if (isGood) {
      successes++;
      seen.set(placeOf(info), new Set([String(status)]));
    }
    for (const [place, types] of seen) sights.set(place, new Set([...(sights.get(place) ?? []), ...types]));
    onProgress?.({ operation: info.id, call: result.calls, status });
    return { isSuccess: isGood, parsed };
  };
}

function count(list: CountedDeviation[], found: CountedDeviation): void {
  const isSame = (other: CountedDeviation) =>
    (["kind", "severity", "pointer", "expected", "seen", "value", "status", "schema"] as const).every((key) => other[key] === found[key]) &&
    JSON.stringify(other.change) === JSON.stringify(found.change);
  const known = list.find(isSame);
  if (known) known.count += found.count;
  else list.push(found);
}

/** A few items of a list, first one of each status: they differ most. */
function varied(spec: Json, items: readonly Json[]): Json[] {
  const statuses = jobShapeOf(spec)?.fields.status ?? [];
  const statusOf = (item: Json) => String(statuses.map((pointer) => valueAt(item, pointer)).find((status) => status != null));
  const firsts = [...new Map([...items].reverse().map((item) => [statusOf(item), item])).values()].reverse();
  return [...firsts, ...items.filter((item) => !firsts.includes(item))].slice(0, 5);
}

/** Given values of parameters that an operation takes and does not need, such as a filter. */
const optionalFrom = (info: OperationInfo, params: Arguments): Record<string, string> =>
  Object.fromEntries(Object.entries(params).filter(([name]) => info.parameters.some((parameter) => parameter.name === name)));

const emptyResult = ({ id, method, path }: OperationInfo): VerifiedOperation => ({
  id,
  method,
  path,
  calls: 0,
  statuses: {},
  verdict: "not called",
  deviations: [],
});

function judged(result: VerifiedOperation, { operations }: ExchangeInspector, contexts: readonly Arguments[]): VerifiedOperation {
  const info = operations.find(({ id }) => id === result.id) as OperationInfo;
  if (result.calls === 0) {
    const missing = neededBy(info).filter((name) => contexts.every((context) => context[name] === undefined));
    return { ...result, reason: `give ${(missing.length > 0 ? missing : neededBy(info)).map((name) => `--param ${name}=…`).join(" ")}: no reply told a value` };
  }
  if (result.deviations.some(({ severity }) => severity === "violation")) return { ...result, verdict: "broken" };
  if (result.reason !== undefined) return { ...result, verdict: "no success" };
  const statuses = Object.keys(result.statuses);
  const hasSuccess = statuses.some((status) => isSuccess({ status: Number(status), response: {}, examples: [] }));
  if (!hasSuccess) return { ...result, verdict: "no success", reason: `answered with ${statuses.join(", ")} only` };
  return { ...result, verdict: result.deviations.length > 0 ? "drift" : "kept" };
}

function overall(operations: readonly VerifiedOperation[]): VerifyReport["verdict"] {
  for (const verdict of ["broken", "drift", "kept"] as const) if (operations.some((operation) => operation.verdict === verdict)) return verdict;
  return "nothing verified";
}

/** A URL without what may be secret in it. */
export function plainUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/$/, "");
}

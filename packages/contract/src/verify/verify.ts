import { AbortError, ApiError, InvalidArgumentError, NetworkError, RequestError, ResponseFormatError, TimeoutError } from "@vendor-jobs/core";
import { createRedactor } from "@vendor-jobs/core/redaction";
import { ExchangeInspector, type Sights } from "../check/index.ts";
import { plainUrl } from "../serve/index.ts";
import { checkOptions, type Json, jobShapeOf, type OperationInfo, resolve, schemaAt, successOf, at as valueAt } from "../spec/index.ts";
import { jobSchemas } from "../table/index.ts";
import { type Arguments, checkParams, only } from "./arguments.ts";
import { type Answer, createCaller, type Reply } from "./caller.ts";
import { credentialFrom } from "./credentials.ts";
import { RefusedError, UnreachableError } from "./errors.ts";
import { idsIn, keyOf, wantedBy } from "./ids.ts";
import { type VerifyOptions, verifyOptions } from "./options.ts";
import type { CountedDeviation, VerifiedOperation, VerifyReport } from "./report.ts";
import { Tally, withoutSecrets } from "./tally.ts";
import { unconfirmedIn } from "./unconfirmed.ts";

/**
 * Whether an operation only reads, and needs no body: a GET, or a list by whatever method, unless the spec says that it acts on jobs, or that sending it
 * twice is not the same as once.
 */
export const isReadOnly = ({ method, idempotent, acts, body, pagination }: OperationInfo): boolean =>
  !acts && idempotent !== false && (pagination ? body?.required !== true : (method === "GET" || method === "HEAD") && body === undefined);

/**
 * Calls the read-only operations of a real server and holds every reply against the spec. Ids are found by listing; nothing is ever changed.
 * @throws {CredentialMissingError} where the environment holds no credential, or none that can be sent.
 * @throws {InvalidArgumentError} where an option is wrong, or the spec has the credential sent elsewhere than the base URL.
 * @throws {RefusedError} where the server refuses the credential.
 * @throws {UnsupportedSpecError} where the spec asks for what the runtime cannot do.
 * @throws {UnreachableError} where no answer comes, or the sign-in is answered with 429 or 5xx.
 */
export async function verify(spec: Json, options: VerifyOptions): Promise<VerifyReport> {
  const state = begun(spec, options);
  const done = new Set<string>();
  let ended: string | undefined;
  try {
    // Calls each operation with whatever arguments there are, until replies tell of no others.
    for (let next = nextCall(state, done); next; next = nextCall(state, done)) await read(state, ...next);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    ended = error.message;
  }
  return reportOf(state, ended);
}

/** Ends a verification before all was called. */
class Ended extends Error {}

/** A verification on its way. */
type Verification = ReturnType<typeof begun>;

function begun(spec: Json, options: VerifyOptions) {
  checkOptions(options, verifyOptions);
  const { params = {}, env, calls = 5, deadline = 300_000 } = options;
  const inspector = new ExchangeInspector(spec);
  const readable = inspector.operations.filter(isReadOnly);
  checkParams(spec, readable, params);
  const credential = credentialFrom(spec, env);
  const wanted = wantedBy(spec, readable);
  const given: Arguments = Object.fromEntries(wanted.flatMap(({ name, key }) => (params[name] === undefined ? [] : [[key, params[name]]])));
  const call = createCaller(spec, options, credential);
  return {
    spec,
    options: { ...options, params, calls, deadline, baseUrl: plainUrl(options.baseUrl) },
    inspector,
    credential,
    call,
    tallies: [...readable.map((info) => new Tally(spec, info)), ...uncalled(spec, inspector.operations)],
    wanted,
    /** The schemas of jobs. */
    jobs: jobSchemas(spec, inspector.operations),
    /** Values of what is wanted that were found together, by its keys; those that were given are among them all. */
    contexts: [given],
    given,
    sights: new Map() as Sights,
    heldBack: new Set<string>(),
    until: Date.now() + deadline,
  };
}

/** The operation that reads a job, where it is one of those that are not called. */
function uncalled(spec: Json, infos: readonly OperationInfo[]): Tally[] {
  const reader = infos.find((info) => info.id === jobShapeOf(spec)?.operation && !isReadOnly(info));
  if (!reader) return [];
  const tally = new Tally(spec, reader);
  tally.note = `it reads by ${reader.method} with a body, and such calls are not made`;
  return [tally];
}

/** A call that has not been made. */
function nextCall({ options, tallies, contexts }: Verification, done: Set<string>): [Tally, Arguments] | undefined {
  for (const tally of tallies) {
    const { info, needed } = tally;
    const takes = info.parameters.map(({ name }): string => name);
    for (const context of contexts) {
      const told = (name: string) => context[keyOf(info, name)];
      if (tally.calls >= options.calls || tally.note !== undefined || needed.some((name) => told(name) === undefined)) continue;
      // Given values of what it does not need as well, such as a filter.
      const args = { ...only(options.params, takes), ...Object.fromEntries(needed.map((name) => [name, told(name) as string])) };
      const key = `${info.id} ${JSON.stringify(args)}`;
      if (done.has(key)) continue;
      done.add(key);
      return [tally, args];
    }
  }
  return undefined;
}

/** Calls an operation with one set of arguments, a list page by page; what the replies tell of other parameters is kept. */
async function read(state: Verification, tally: Tally, args: Arguments): Promise<void> {
  const { calls, signal, deadline, onProgress } = state.options;
  const left = state.until - Date.now();
  if (signal?.aborted) throw new Ended("it was interrupted");
  if (left <= 0) throw new Ended(outOfTime(deadline));
  for await (const reply of state.call(tally.info, args, left)) {
    const { answer, error } = reply;
    const parsed = answer && take(state, tally, answer, error);
    if (answer) await onProgress?.({ operation: tally.info.id, call: tally.calls, status: answer.status });
    if (error !== undefined) return fail(state, tally, args, reply);
    learn(state, tally, args, parsed);
    if (tally.calls >= calls) return;
  }
}

/** Holds an answer against the spec, and gives its JSON. */
function take(state: Verification, tally: Tally, answer: Answer, error: unknown): unknown {
  const { info } = tally;
  const { status } = answer;
  const isSuccess = status >= 200 && status < 300 && !(error instanceof ApiError);
  if (status === 401 && !hasSucceeded(state))
    throw new RefusedError(`${state.options.baseUrl} refused the credential with 401 at ${info.id}: check ${variablesOf(state)}.`);
  const { deviations, sights, parsed, unchecked, unheld } = state.inspector.reply(info, status, answer);
  const redactor = createRedactor(state.credential.secrets);
  const shown = deviations.map((deviation): CountedDeviation => {
    const { found, heldBack } = withoutSecrets(deviation, redactor);
    if (heldBack !== undefined) state.heldBack.add(heldBack);
    return { ...found, status };
  });
  tally.add(status, isSuccess, shown, sights);
  if (unheld !== undefined) tally.unheld = `of a reply its type alone was checked: ${unheld}`;
  if (unchecked !== undefined) tally.unread = `a reply was not checked: ${unchecked}`;
  for (const [place, types] of sights) state.sights.set(place, new Set([...(state.sights.get(place) ?? []), ...types]));
  return parsed;
}

const hasSucceeded = ({ tallies }: Verification): boolean => tallies.some(({ successes }) => successes > 0);

/** Keeps what a reply tells of parameters: of each item by itself, with those of the call. */
function learn({ spec, wanted, given, jobs, contexts }: Verification, tally: Tally, args: Arguments, parsed: unknown): void {
  const { info } = tally;
  const shape = jobShapeOf(spec);
  const { items } = info.pagination ?? {};
  const listed = items !== undefined && valueAt(parsed, items);
  if (Array.isArray(listed)) tally.items += listed.length;
  const at = Array.isArray(listed) ? `${items}/*` : info.id === shape?.operation ? (shape.at ?? "") : "";
  const isJob = jobs.includes(resolve(spec, schemaAt(spec, successOf(info)?.schema, at)));
  for (const value of Array.isArray(listed) ? varied(spec, listed) : [valueAt(parsed, at)])
    contexts.push({ ...idsIn(spec, wanted, value, { info, args, isJob }), ...given });
}

/** What it means that a call failed: nothing more than its answer, the end of it all, or something to say of the operation. */
function fail(state: Verification, tally: Tally, args: Arguments, { answer, error }: Reply): void {
  const { signal, deadline, params, baseUrl } = state.options;
  if (signal?.aborted || error instanceof AbortError) throw new Ended("it was interrupted");
  if (error instanceof TimeoutError && error.retryAfter !== undefined)
    throw new Ended(`the server asks to wait ${Math.ceil(error.retryAfter)} s, which is longer than the ${deadline / 1000} s that all may take allow`);
  if (error instanceof TimeoutError && (answer || hasSucceeded(state)) && Date.now() >= state.until) throw new Ended(outOfTime(deadline));
  if (error instanceof InvalidArgumentError) {
    if (Object.values(args).every((value) => Object.values(params).includes(value))) throw error;
    tally.note = "a value that a reply told for its parameters cannot be sent";
  } else if (error instanceof NetworkError || error instanceof TimeoutError) {
    const why = error.message.replace(/ \([A-Z]+ \S*\)( \(see \S+\))?$/, "").replace(/\.$/, "");
    if (!state.tallies.some(({ calls }) => calls > 0)) throw new UnreachableError(`${why}. Check the base URL ${baseUrl}, and that the server is up.`);
    tally.unread = why;
    tally.note = why;
  } else if (answer === undefined && (error instanceof ApiError || error instanceof ResponseFormatError)) refused(state, error);
  else if (answer === undefined && tally.successes === 0) throw error;
  else if (!(answer && error instanceof RequestError)) tally.note = "its list could not be read to its end";
}

/** The sign-in was answered, and not the call. */
function refused(state: Verification, { request, status }: ApiError | ResponseFormatError): never {
  const { baseUrl } = state.options;
  const { origin, pathname } = new URL(request.url);
  const what = `the sign-in at ${origin}${pathname} was answered with ${status}`;
  if (status === 429 || status >= 500) throw new UnreachableError(`${baseUrl} cannot be used: ${what}.`);
  throw new RefusedError(`${baseUrl} gave no token: ${what}. Check ${variablesOf(state)}.`);
}

const variablesOf = ({ credential: { variables } }: Verification): string =>
  variables.length === 0 ? "whether it asks for a credential that its spec does not name" : `the environment variable ${variables.join(" and ")}`;

function reportOf(state: Verification, ended: string | undefined): VerifyReport {
  const { spec, options, inspector, tallies, contexts, sights, heldBack } = state;
  const operations = tallies.map((tally) => tally.result(hasSucceeded(state), contexts, ended));
  const changing = inspector.operations.filter((info) => !tallies.some((tally) => tally.info === info)).map(({ id }) => id);
  const deviations = operations.flatMap((operation) => operation.deviations);
  return {
    title: spec.info.title,
    baseUrl: options.baseUrl,
    verdict: overall(operations),
    ...(ended !== undefined && { ended }),
    operations,
    changing,
    unconfirmed: unconfirmedIn(spec, sights, deviations),
    changes: deviations.flatMap(({ change }) => change ?? []),
    heldBack: [...heldBack],
  };
}

const outOfTime = (deadline: number) => `the ${deadline / 1000} s that all may take are over`;

/** A few items of a list, first one of each status: they differ most. */
function varied(spec: Json, items: readonly Json[]): Json[] {
  const statuses = jobShapeOf(spec)?.fields.status ?? [];
  const statusOf = (item: Json) => String(statuses.map((pointer) => valueAt(item, pointer)).find((status) => status != null));
  const firsts = [...new Map([...items].reverse().map((item) => [statusOf(item), item])).values()].reverse();
  return [...firsts, ...items.filter((item) => !firsts.includes(item))].slice(0, 5);
}

function overall(operations: readonly VerifiedOperation[]): VerifyReport["verdict"] {
  for (const verdict of ["broken", "unreadable", "drift", "kept"] as const) if (operations.some((operation) => operation.verdict === verdict)) return verdict;
  return "nothing verified";
}

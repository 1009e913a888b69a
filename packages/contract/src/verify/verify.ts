import { AbortError, ApiError, InvalidArgumentError, NetworkError, RequestError, ResponseFormatError, TimeoutError } from "@vendor-jobs/core";
import { createRedactor } from "@vendor-jobs/core/redaction";
import { ExchangeInspector, type Sights } from "../check/index.ts";
import { checkOptions, type Json, jobListOf, jobShapeOf, type OperationInfo, at as valueAt } from "../spec/index.ts";
import { type Arguments, argumentsIn, checkParams, neededBy } from "./arguments.ts";
import { type Answer, type Caller, createCaller, type Reply } from "./caller.ts";
import { type Credential, credentialFrom } from "./credentials.ts";
import { RefusedError, UnreachableError } from "./errors.ts";
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
 * @throws {UnreachableError} where no answer comes.
 */
export async function verify(spec: Json, options: VerifyOptions): Promise<VerifyReport> {
  const verification = new Verification(spec, options);
  await verification.run();
  return verification.report();
}

/** The operation that reads a job, where it is one of those that are not called. */
function uncalled(spec: Json, infos: readonly OperationInfo[]): Tally[] {
  const reader = infos.find((info) => info.id === jobShapeOf(spec)?.operation && !isReadOnly(info));
  if (!reader) return [];
  const tally = new Tally(reader);
  tally.note = `it reads by ${reader.method} with a body, and such calls are not made`;
  return [tally];
}

/** Ends a verification before all was called. */
class Ended extends Error {}

class Verification {
  readonly #spec: Json;
  readonly #options: VerifyOptions;
  readonly #inspector: ExchangeInspector;
  readonly #credential: Credential;
  readonly #call: Caller;
  readonly #tallies: Tally[];
  /** The parameters that are looked for in replies. */
  readonly #names: ReadonlySet<string>;
  /** Values of them that were found together. */
  readonly #contexts: Arguments[];
  readonly #sights: Sights = new Map();
  readonly #heldBack = new Set<string>();
  readonly #until: number;
  #ended: string | undefined;

  constructor(spec: Json, options: VerifyOptions) {
    checkOptions(options, verifyOptions);
    const { params = {}, env, deadline = 300_000 } = options;
    this.#spec = spec;
    this.#options = options;
    this.#inspector = new ExchangeInspector(spec);
    const readable = this.#inspector.operations.filter(isReadOnly);
    checkParams(spec, readable, params);
    this.#credential = credentialFrom(spec, env);
    this.#call = createCaller(spec, options, this.#credential);
    this.#tallies = [...readable.map((info) => new Tally(info)), ...uncalled(spec, this.#inspector.operations)];
    this.#names = new Set(readable.flatMap(neededBy));
    this.#contexts = [params];
    this.#until = Date.now() + deadline;
  }

  /** Calls each operation with whatever arguments there are, until replies tell of no others. */
  async run(): Promise<void> {
    const done = new Set<string>();
    try {
      for (let next = this.#next(done); next; next = this.#next(done)) await this.#read(...next);
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      this.#ended = error.message;
    }
  }

  /** A call that has not been made. */
  #next(done: Set<string>): [Tally, Arguments] | undefined {
    const { params = {}, calls: most = 5 } = this.#options;
    for (const tally of this.#tallies) {
      const needed = neededBy(tally.info);
      for (const context of this.#contexts) {
        if (tally.calls >= most || tally.note !== undefined || needed.some((name) => context[name] === undefined)) continue;
        const args = { ...optionalFrom(tally.info, params), ...Object.fromEntries(needed.map((name) => [name, context[name] as string])) };
        const key = `${tally.info.id} ${JSON.stringify(args)}`;
        if (done.has(key)) continue;
        done.add(key);
        return [tally, args];
      }
    }
    return undefined;
  }

  /** Calls an operation with one set of arguments, a list page by page; what the replies tell of other parameters is kept. */
  async #read(tally: Tally, args: Arguments): Promise<void> {
    const { calls: most = 5, signal, deadline = 300_000, onProgress } = this.#options;
    const left = this.#until - Date.now();
    if (signal?.aborted) throw new Ended("it was interrupted");
    if (left <= 0) throw new Ended(outOfTime(deadline));
    for await (const reply of this.#call(tally.info, args, left)) {
      const { answer, error } = reply;
      const parsed = answer && this.#take(tally, answer, error);
      if (answer) await onProgress?.({ operation: tally.info.id, call: tally.calls, status: answer.status });
      if (error !== undefined) return this.#fail(tally, args, reply);
      this.#learn(tally.info, args, parsed);
      if (tally.calls >= most) return;
    }
  }

  /** Holds an answer against the spec, and gives its JSON. */
  #take(tally: Tally, answer: Answer, error: unknown): unknown {
    const { info } = tally;
    const { status } = answer;
    const isSuccess = error === undefined || (error instanceof ResponseFormatError && status < 300);
    if (status === 401 && !this.#hasSucceeded)
      throw new RefusedError(`${plainUrl(this.#options.baseUrl)} refused the credential with 401 at ${info.id}: check ${this.#variables()}.`);
    const { deviations, sights, parsed, unchecked } = this.#inspector.reply(info, status, answer);
    const redactor = createRedactor(this.#credential.secrets);
    const shown = deviations.map((deviation): CountedDeviation => {
      const { found, heldBack } = withoutSecrets(deviation, redactor);
      if (heldBack !== undefined) this.#heldBack.add(heldBack);
      return { ...found, status };
    });
    tally.add(status, isSuccess, shown, sights);
    if (unchecked !== undefined) tally.unread = `a reply was not checked: ${unchecked}`;
    for (const [place, types] of sights) this.#sights.set(place, new Set([...(this.#sights.get(place) ?? []), ...types]));
    return parsed;
  }

  get #hasSucceeded(): boolean {
    return this.#tallies.some(({ successes }) => successes > 0);
  }

  /** Keeps what a reply tells of parameters. */
  #learn(info: OperationInfo, args: Arguments, parsed: unknown): void {
    const shape = jobShapeOf(this.#spec);
    const listed = info.pagination && valueAt(parsed, info.pagination.items);
    const values = Array.isArray(listed) ? varied(this.#spec, listed) : [valueAt(parsed, info.id === shape?.operation ? (shape.at ?? "") : "")];
    // What is called no more than id of a part is none of the job.
    const isOfParts = info.id === shape?.parts?.operation && info.id !== jobListOf(this.#spec);
    const names = new Set([...this.#names].filter((name) => !isOfParts || name !== "id"));
    for (const value of values) {
      const found = { ...args, ...argumentsIn(this.#spec, names, value), ...this.#options.params };
      this.#contexts.push(Object.fromEntries(Object.entries(found).filter(([name]) => this.#names.has(name))));
    }
  }

  /** What it means that a call failed: nothing more than its answer, the end of it all, or something to say of the operation. */
  #fail(tally: Tally, args: Arguments, { answer, error }: Reply): void {
    const { signal, deadline = 300_000, params = {}, baseUrl } = this.#options;
    if (signal?.aborted || error instanceof AbortError) throw new Ended("it was interrupted");
    if (error instanceof TimeoutError && error.retryAfter !== undefined)
      throw new Ended(`the server asks to wait ${Math.ceil(error.retryAfter)} s, which is longer than the ${deadline / 1000} s that all may take allow`);
    if (error instanceof TimeoutError && (answer || this.#hasSucceeded) && Date.now() >= this.#until) throw new Ended(outOfTime(deadline));
    if (error instanceof InvalidArgumentError) {
      if (Object.values(args).every((value) => Object.values(params).includes(value))) throw error;
      tally.note = "a value that a reply told for its parameters cannot be sent";
    } else if (error instanceof NetworkError || error instanceof TimeoutError) {
      const why = error.message.replace(/ \([A-Z]+ \S*\)( \(see \S+\))?$/, "").replace(/\.$/, "");
      if (!this.#tallies.some(({ calls }) => calls > 0))
        throw new UnreachableError(`${why}. Check the base URL ${plainUrl(baseUrl)}, and that the server is up.`);
      tally.unread = why;
      tally.note = why;
    } else if (answer === undefined) this.#failWithoutAnswer(tally, error);
    else if (!(error instanceof RequestError)) tally.note = "its list could not be read to its end";
  }

  /** The sign-in was answered, and not the call; or pages came that lead nowhere. */
  #failWithoutAnswer(tally: Tally, error: unknown): void {
    const { baseUrl } = this.#options;
    if (!(error instanceof ApiError || error instanceof ResponseFormatError)) {
      if (tally.successes === 0) throw error;
      tally.note = "its list could not be read to its end";
      return;
    }
    const { origin, pathname } = new URL(error.request.url);
    const what = `the sign-in at ${origin}${pathname} was answered with ${error.status}`;
    if (error.status === 429 || error.status >= 500) throw new UnreachableError(`${plainUrl(baseUrl)} cannot be used: ${what}.`);
    throw new RefusedError(`${plainUrl(baseUrl)} gave no token: ${what}. Check ${this.#variables()}.`);
  }

  #variables(): string {
    const names = this.#credential.variables;
    return names.length === 0 ? "whether it asks for a credential that its spec does not name" : `the environment variable ${names.join(" and ")}`;
  }

  report(): VerifyReport {
    const operations = this.#tallies.map((tally) => tally.result(this.#hasSucceeded, this.#contexts));
    const deviations = operations.flatMap((operation) => operation.deviations);
    return {
      title: this.#spec.info.title,
      baseUrl: plainUrl(this.#options.baseUrl),
      verdict: overall(operations),
      ...(this.#ended !== undefined && { ended: this.#ended }),
      operations,
      unconfirmed: unconfirmedIn(this.#spec, this.#sights, deviations),
      changes: deviations.flatMap(({ change }) => change ?? []),
      heldBack: [...this.#heldBack],
    };
  }
}

const outOfTime = (deadline: number) => `the ${deadline / 1000} s that all may take are over`;

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

function overall(operations: readonly VerifiedOperation[]): VerifyReport["verdict"] {
  for (const verdict of ["broken", "unreadable", "drift", "kept"] as const) if (operations.some((operation) => operation.verdict === verdict)) return verdict;
  return "nothing verified";
}

/** A URL without what may be secret in it. */
export function plainUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/$/, "");
}

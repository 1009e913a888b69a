import type { JobStart } from "../api.ts";
import { ApiError, InvalidArgumentError } from "../errors.ts";
import { type Args, argAt, type Call, type CallOptions, PendingCall, type View, withArg } from "../send/index.ts";
import { jobOf } from "./create-job.ts";
import type { JobMark } from "./mark.ts";
import type { Answer, JobSource } from "./source.ts";
import type { Begun } from "./started.ts";

/** Options of a call that starts a job, of a vendor that takes a key. */
export interface StartOptions extends CallOptions {
  /** The idempotency key, or id of one's own, without a word of where it goes: the same again starts nothing twice. @default made */
  key?: string;
}

/** A call that starts a job. */
export interface StartCall<Data, Outcome, Handle, Inputs extends object | undefined = undefined> extends Call<Data, Outcome> {
  /** The idempotency key, or id of one's own, that was sent: as given, or made; undefined where the vendor takes none. To be kept for sending the same again. */
  readonly key: string | undefined;
  /**
   * The job that it starts, to wait for or keep. To be asked for at once where the vendor tells runs apart by what was before, or wants steps after the start,
   * such as an upload: those are done as well, once, with what is given here.
   * Where no answer came, and the vendor takes no key, the list of jobs is looked through for it.
   * @throws {AmbiguousRequestError} where no answer came and the list has none that must be it.
   * @throws {JobStepError} where a step after the start failed; its `job` is the handle of what was begun.
   */
  job(...given: Inputs extends object ? [inputs: Inputs] : []): Promise<Handle>;
}

/** Sends the request of a start; with a key it is sent again where no answer comes. */
export type SendStart = (args: Args, options: CallOptions, view: View, hasKey: boolean) => Promise<Answer>;

// Loaded when first used: a start whose job nobody asks for needs none of it.
const load = () => import("./started.ts");

/** Sends the request that starts a job, with a key where the vendor takes one. */
export function startCall(source: JobSource, start: JobStart, send: SendStart, given: Args, options: StartOptions): StartCall<unknown, unknown, unknown> {
  const { args, key } = withKey(start, given, options);
  const begun: Begun = { source, start, args, options, since: Date.now() };
  const isToBeAsked = start.steps !== undefined || isRunAgain(source, start);
  let inputs: object | undefined;
  let mark: JobMark | undefined;
  let answer: Answer | undefined;
  let isSent = false;
  let job: Promise<unknown> | undefined;

  const run = async (view: View): Promise<unknown> => {
    checkKey(start, options);
    if (isToBeAsked) {
      // Until here nobody can have asked for the job.
      await undefined;
      if (inputs) {
        const started = await load();
        started.checkInputs(begun, inputs);
        if (isRunAgain(source, start)) mark = await started.markBefore(begun);
      }
    }
    isSent = true;
    try {
      answer = await send(args, options, view, key !== undefined);
    } catch (error) {
      const isRepeat = start.key?.repeat === "conflict" && error instanceof ApiError && error.kind === "conflict" && error.mayHaveSucceeded;
      if (!isRepeat) throw error;
      // An earlier attempt has started it: what is to be said of it, the job itself says.
      answer = await (await load()).readStarted(begun, error);
    }
    return answer.body;
  };

  const call = new PendingCall<unknown>(run);
  const follow = async (asked: object) => {
    if (isSent && isToBeAsked)
      throw new InvalidArgumentError(`job() of ${start.operation} was asked for too late; ask for it at once: await client.${start.operation}({ … }).job().`);
    inputs = asked;
    const failure = await call.then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    const started = await load();
    const handle = jobOf(source, failure ? await started.findLost(begun, failure.error) : await started.idsOfStarted(begun, answer as Answer), mark);
    await started.doSteps(begun, handle, asked);
    return handle;
  };
  return Object.assign(call, { job: (asked?: object) => (job ??= follow(asked ?? {})), key });
}

/** Whether a start runs a job again that its arguments name, of which the run before has an end. */
function isRunAgain({ api, shape }: JobSource, { operation, ids = {}, location, key }: JobStart): boolean {
  if (!shape.mark || location) return false;
  const { params = {} } = api.operations[operation] ?? {};
  // What a key names is new.
  const isGiven = (place: string) => place.startsWith("{") && place !== `{${key?.at}}`;
  return Object.keys(shape.ids).every((name) => (ids[name] ? ids[name].every(isGiven) : name in params && name !== key?.at));
}

/** Refuses a key that cannot be one, or that the vendor does not take. */
function checkKey({ operation, key: how }: JobStart, options: StartOptions): void {
  const key: unknown = options?.key;
  if (key === undefined) return;
  if (!how) throw new InvalidArgumentError(`${operation} was not sent: it takes no key, so it cannot be kept from starting a job twice.`);
  if (typeof key !== "string" || key === "") throw new InvalidArgumentError(`${operation} was not sent: its key is to be a text that is not empty.`);
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== "";

/** The arguments with a key, and that key: the caller's, or one that is made; none where the vendor takes none. */
export function withKey({ key: how }: JobStart, given: Args, options: StartOptions): { args: Args; key: string | undefined } {
  // What is no object is refused when the request is built.
  if (!how || typeof given !== "object" || given === null || !["object", "undefined"].includes(typeof given.body)) return { args: given, key: undefined };
  const header = Object.entries(options?.headers ?? {}).find(([name]) => name.toLowerCase() === how.at.toLowerCase());
  // What counts as none with the vendor would be sent again as if it were one.
  const own = [argAt(given, how.at), header?.[1], options?.key].find(isGiven);
  const key = own === undefined ? newKey(how.maxLength) : String(own);
  return { args: own !== undefined && own === argAt(given, how.at) ? given : withArg(given, how.at, key), key };
}

/** A random UUID, also where the platform has none for pages without TLS; in short forms without its dashes. */
function newKey(maxLength = 36): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return maxLength < 36 ? digits.slice(0, maxLength) : digits.replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

import type { JobStart } from "../api.ts";
import { ApiError, InvalidArgumentError } from "../errors.ts";
import { type Args, argAt, type Call, type CallOptions, PendingCall, type View, withArg } from "../send/index.ts";
import { jobOf } from "./create-job.ts";
import type { Answer, JobSource } from "./source.ts";
import type { Begun } from "./started.ts";

/** A call that starts a job. */
export interface StartCall<Data, Outcome, Handle, Inputs extends object = object> extends Call<Data, Outcome> {
  /** The idempotency key, or id of one's own, that was sent: as given, or made; undefined where the vendor takes none. To be kept for sending the same again. */
  readonly key: string | undefined;
  /**
   * The job that it starts, to wait for or keep. To be asked for at once where the vendor tells runs apart by what was before, or wants steps after the start,
   * such as an upload: those are done as well, with what is given here.
   * Where no answer came, and the vendor takes no key, the list of jobs is looked through for it.
   * @throws {AmbiguousRequestError} where no answer came and the list has none that must be it.
   * @throws {JobStepError} where a step after the start failed; its `job` is the handle of what was begun.
   */
  job(inputs?: Inputs): Promise<Handle>;
}

/** Sends the request of a start; with a key it is sent again where no answer comes. */
export type SendStart = (args: Args, options: CallOptions, view: View, hasKey: boolean) => Promise<Answer>;

// Loaded when first used: a start whose job nobody asks for needs none of it.
const load = () => import("./started.ts");

/** Sends the request that starts a job, with a key where the vendor takes one. */
export function startCall(source: JobSource, start: JobStart, send: SendStart, given: Args, options: CallOptions): StartCall<unknown, unknown, unknown> {
  const { args, key } = withKey(start, given);
  const begun: Begun = { source, start, args, options, since: Date.now() };
  let inputs: object | undefined;
  let mark: Awaited<ReturnType<Awaited<ReturnType<typeof load>>["markBefore"]>>;
  let answer: Answer | undefined;
  let isSent = false;

  const run = async (view: View): Promise<unknown> => {
    if (source.shape.mark || start.steps) {
      // Until here nobody can have asked for the job.
      await undefined;
      if (inputs) {
        const started = await load();
        started.checkInputs(begun, inputs);
        mark = await started.markBefore(begun);
      }
    }
    isSent = true;
    try {
      answer = await send(args, options, view, key !== undefined);
    } catch (error) {
      const isRepeat = start.key?.repeat === "conflict" && error instanceof ApiError && error.kind === "conflict" && error.mayHaveSucceeded;
      if (!isRepeat) throw error;
      // An earlier attempt has started it: what is to be said of it, the job itself says.
      answer = await (await load()).readStarted(begun);
    }
    return answer.body;
  };

  const call = new PendingCall<unknown>(run);
  const job = async (asked: object = {}) => {
    if (isSent && (source.shape.mark || start.steps) && inputs === undefined)
      throw new InvalidArgumentError(`job() of ${start.operation} was asked for too late; ask for it at once: await client.${start.operation}({ … }).job().`);
    inputs = asked;
    const failure = await call.then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    const started = await load();
    const ids = answer ? started.idsOfStarted(begun, answer) : await started.findLost(begun, failure?.error);
    const handle = jobOf(source, ids, mark);
    await started.doSteps(begun, handle, asked);
    return handle;
  };
  return Object.assign(call, { job, key });
}

/** The arguments with a key, and that key: the caller's, or one that is made; none where the vendor takes none. */
function withKey({ key: how }: JobStart, given: Args): { args: Args; key: string | undefined } {
  // What is no object is refused when the request is built.
  if (!how || typeof given !== "object" || given === null || !["object", "undefined"].includes(typeof given.body)) return { args: given, key: undefined };
  const own = argAt(given, how.at);
  if (own !== undefined) return { args: given, key: String(own) };
  const made = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const key = made.slice(0, how.maxLength);
  return { args: withArg(given, how.at, key), key };
}

import type { JobStart } from "../api.ts";
import { ApiError } from "../errors.ts";
import { type Args, type Call, type CallOptions, loaded, PendingCall, type View } from "../send/index.ts";
import type { FoundStarts } from "./find-start.ts";
import type { FindStartOptions } from "./finder.ts";
import { checkKey, type StartOptions, withKey } from "./key.ts";
import type { JobMark } from "./mark.ts";
import type { Answer, JobSource } from "./source.ts";
import type { Begun, Came } from "./started.ts";

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
const load = () => loaded(import("./started.ts"));

/** What cannot be loaded never hides why the start failed. */
const loadFor = (came: Came) =>
  load().catch((unloaded: unknown) => {
    throw "error" in came ? came.error : unloaded;
  });

/** Sends the request that starts a job, with a key where the vendor takes one. */
export function startCall(source: JobSource, start: JobStart, send: SendStart, given: Args, options: StartOptions): StartCall<unknown, unknown, unknown> {
  const { args, key } = withKey(start, given, options, source.api);
  const begun: Begun = { source, start, args, options: beside(options), since: Date.now() };
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
      const { readStarted } = await loadFor({ error });
      answer = await readStarted(begun, error);
    }
    return answer.body;
  };

  const call = new PendingCall<unknown>(run);
  const follow = async (asked: object) => {
    if (isSent && isToBeAsked) throw (await load()).tooLate(start);
    inputs = asked;
    const came: Came = await call.then(
      () => ({ answer: answer as Answer }),
      (error: unknown) => ({ error }),
    );
    const { followStarted } = await loadFor(came);
    return followStarted(begun, came, mark, asked);
  };
  return Object.assign(call, { job: (asked?: object) => (job ??= follow(asked ?? {})), key });
}

/** The options of what is asked beside a start: what is awaited before that leaves is not meant for it. */
function beside(options: StartOptions): CallOptions {
  const { beforeSend: _, ...others } = options ?? {};
  return others;
}

/** Whether a start runs a job again that its arguments name, of which the run before has an end. */
function isRunAgain({ api, shape }: JobSource, { operation, ids = {}, location, key }: JobStart): boolean {
  if (!shape.mark || location) return false;
  const { params = {} } = api.operations[operation] ?? {};
  // What a key names is new.
  const isGiven = (place: string) => place.startsWith("{") && place !== `{${key?.at}}`;
  return Object.keys(shape.ids).every((name) => (ids[name] ? ids[name].every(isGiven) : name in params && name !== key?.at));
}

/** Makes what looks for the job of a start that was sent, maybe, by whoever. */
export const startFinder =
  (source: JobSource) =>
  async (operation: string, params: Args, options: FindStartOptions): Promise<FoundStarts<unknown>> =>
    (await load()).findStartOf(source, operation, params, options);

import type { JobStart } from "../api.ts";
import type { JobSource, StartOptions } from "../job/index.ts";
import { type Args, copied } from "../request/index.ts";
import { type Call, type CallOptions, PendingCall } from "../send/index.ts";
import { loaded, now } from "../time/index.ts";
import type { FindStartOptions, FoundStarts } from "./find-start.ts";
import type { SendStart, Starting } from "./starting.ts";

/** A call that starts a job. */
export interface StartCall<Data, Outcome, Handle, Inputs extends object | undefined = undefined> extends Call<Data, Outcome> {
  /** The idempotency key, or id of one's own, that was sent: as given, or made; undefined where the vendor takes none. To be kept for sending the same again. */
  readonly key: string | undefined;
  /**
   * The job that it starts, to wait for or keep. To be asked for at once where the vendor tells runs apart by what was before, or wants steps after the start,
   * such as an upload: those are done as well, once, with what is given here.
   * Where no answer came, or a gateway's (502, 504), and the vendor takes no key, the list of jobs is looked through for it.
   * @throws {AmbiguousRequestError} where the list then has none that must be it.
   * @throws {JobStepError} where a step after the start failed; its `job` is the handle of what was begun.
   */
  job(...given: Inputs extends object ? [inputs: Inputs] : []): Promise<Handle>;
}

/** What is loaded once somebody starts a job. */
export const startParts: { starting?: typeof import("./starting.ts").starting } = {};

const startingPart = async (ms: number) => (startParts.starting ??= (await loaded(import("./starting.ts"), ms)).starting);

/** Sends the request that starts a job, with a key where the vendor takes one. */
export function startCall(source: JobSource, start: JobStart, send: SendStart, given: Args, options: StartOptions): StartCall<unknown, unknown, unknown> {
  const { args, key } = source.withKey?.(start, given, options, source.api) ?? { args: given, key: undefined };
  const starting: Starting = { begun: { source, start, args, options: beside(options), since: Date.now(), at: now() }, send, options, key, isSent: false };
  const call = new PendingCall<unknown>(async (view) => (startParts.starting ?? (await startingPart(source.deadline))).run(starting, view));
  let job: Promise<unknown> | undefined;
  const follow = async (asked: object) => {
    if (!starting.isSent) starting.inputs = asked;
    // It may fail before that is loaded which looks at it.
    call.catch(() => {});
    return (startParts.starting ?? (await startingPart(source.deadline))).follow(starting, call, asked);
  };
  return Object.assign(call, { job: (asked?: object) => (job ??= follow(copied(asked ?? {}))), key });
}

/** The options of what is asked beside a start: its key and what is awaited before it leaves are not meant for it. */
function beside(options: StartOptions): CallOptions {
  const { beforeSend: _, key: __, ...others } = options ?? {};
  return others;
}

/** Makes what looks for the job of a start that was sent, maybe, by whoever. */
export const startFinder =
  (source: JobSource) =>
  async (operation: string, params: Args, options: FindStartOptions): Promise<FoundStarts<unknown>> =>
    (await loaded(import("./started.ts"))).findStartOf(source, operation, params, options);

import type { JobStart } from "../api.ts";
import { ApiError, InvalidArgumentError } from "../errors.ts";
import type { Answer, JobMark, JobSource, StartOptions } from "../job/index.ts";
import type { Args } from "../request/index.ts";
import type { CallOptions, View } from "../send/index.ts";
import { loaded } from "../time/index.ts";
import { type OpenStart, openStarts } from "./open-starts.ts";
import type { Came } from "./started.ts";

/** Sends the request of a start; with a key it is sent again where no answer comes. */
export type SendStart = (args: Args, options: CallOptions, view: View, hasKey: boolean) => Promise<Answer>;

/** A start that is to be sent, or was. */
export interface Starting extends OpenStart {
  readonly send: SendStart;
  readonly options: StartOptions;
  readonly key: string | undefined;
  isSent: boolean;
  /** What was given with `job()`, where that was asked for before it was sent. */
  inputs?: object;
  /** What told the run before from this one. */
  mark?: JobMark | undefined;
}

// What is loaded once a job is started. What only some starts need comes later still: the job of many is never asked for.
const load = () => loaded(import("./started.ts"));

/** What cannot be loaded never hides why the start failed. */
const loadFor = (came: Came) =>
  load().catch((unloaded: unknown) => {
    throw "error" in came ? came.error : unloaded;
  });

/** Whether the job of a start is to be asked for before that is sent. */
const isToBeAsked = ({ begun: { source, start } }: Starting) => start.steps !== undefined || isRunAgain(source, start);

/** Sends the request of a start; gives its answer's body. */
async function run(starting: Starting, view: View): Promise<unknown> {
  const { begun, send, options, key } = starting;
  const { source, start, args } = begun;
  checkKey(start, options);
  const { key: _, ...callOptions } = options ?? {};
  if (isToBeAsked(starting)) {
    // Until here nobody can have asked for the job.
    await undefined;
    if (starting.inputs) {
      const started = await load();
      started.checkInputs(begun, starting.inputs);
      if (isRunAgain(source, start)) starting.mark = await started.markBefore(begun);
    }
  }
  starting.isSent = true;
  try {
    starting.sending = send(args, callOptions, view, key !== undefined);
    openStarts(source, starting);
    starting.answer = await starting.sending;
  } catch (error) {
    starting.status = view.response?.status;
    if (!starting.isAsked) openStarts(source).delete(starting);
    const isRepeat = start.key?.repeat === "conflict" && error instanceof ApiError && error.kind === "conflict" && error.mayHaveSucceeded;
    if (!isRepeat) throw error;
    // An earlier attempt has started it: what is to be said of it, the job itself says.
    const { readStarted } = await loadFor({ error });
    starting.answer = await readStarted(begun, error);
  }
  return starting.answer.body;
}

/** The handle of the job that a start makes, once its call has ended. */
async function follow(starting: Starting, call: PromiseLike<unknown>, asked: object): Promise<unknown> {
  starting.isAsked = true;
  if (starting.inputs !== asked && isToBeAsked(starting)) throw (await load()).tooLate(starting.begun.start);
  const came = await call.then(
    (): Came => ({ answer: starting.answer as Answer }),
    (error: unknown): Came => ({ error }),
  );
  const { followStarted } = await loadFor(came);
  return followStarted(starting, came, starting.mark, asked);
}

/** Refuses a key that cannot be one, or that the vendor does not take. */
function checkKey({ operation, key: how }: JobStart, options: StartOptions): void {
  const { key, headers } = options ?? {};
  if (!how && key !== undefined) throw new InvalidArgumentError(`${operation} was not sent: it takes no key, so it cannot be kept from starting a job twice.`);
  const inHeaders = Object.entries(headers ?? {}).filter(([name]) => name.toLowerCase() === how?.at.toLowerCase());
  const isNone = (own: unknown) => own !== undefined && (typeof own !== "string" || own.trim() === "");
  if ([key, ...inHeaders.map(([, own]) => own)].some(isNone))
    throw new InvalidArgumentError(`${operation} was not sent: its key is to be a text that is not empty.`);
}

/** Whether a start runs a job again that its arguments name, of which the run before has an end. */
function isRunAgain({ api, shape }: JobSource, { operation, ids = {}, location, key }: JobStart): boolean {
  if (!shape.mark || location) return false;
  const { params = {} } = api.operations[operation] ?? {};
  // What a key names is new.
  const isGiven = (place: string) => place.startsWith("{") && place !== `{${key?.at}}`;
  return Object.keys(shape.ids).every((name) => (ids[name] ? ids[name].every(isGiven) : name in params && name !== key?.at));
}

export const starting = { follow, run };

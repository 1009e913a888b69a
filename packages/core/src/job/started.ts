import type { JobStart } from "../api.ts";
import { AmbiguousRequestError, InvalidArgumentError, JobStepError, type VendorJobsError } from "../errors.ts";
import type { Args, CallOptions } from "../send/index.ts";
import { findStart } from "./find-start.ts";
import type { Job } from "./handle.ts";
import { madeIds } from "./made.ts";
import { type JobMark, markOf } from "./mark.ts";
import type { JobIds } from "./ref.ts";
import { type Answer, type JobSource, labelOf, snapshotOf } from "./source.ts";
import { argumentsOf, namesIn } from "./template.ts";

// What is loaded once somebody asks for the job that a call starts.

/** What a start has come to, for those who look at it later. */
export interface Begun {
  readonly source: JobSource;
  readonly start: JobStart;
  readonly args: Args;
  readonly options: CallOptions;
  /** When it was sent first, by `Date.now()`. */
  readonly since: number;
}

/** The ids of the job, from what its start answered. */
export const idsOfStarted = ({ source, start, args }: Begun, answer: Answer): JobIds => madeIds(source, start, answer, args);

/** The ids that the arguments alone tell, if they do. */
function idsBefore({ source, start, args }: Begun): JobIds | undefined {
  try {
    return madeIds(source, start, { body: undefined, request: { method: "", url: "" }, status: 0, headers: undefined }, args);
  } catch {
    return undefined;
  }
}

/** What tells the run before from the one that is about to be started, where they have the same ids. */
export async function markBefore(begun: Begun): Promise<JobMark | undefined> {
  const { source, options } = begun;
  const ids = source.shape.mark && idsBefore(begun);
  return ids && markOf(source.shape, snapshotOf(source, await source.call(source.shape.operation, ids, options)).job);
}

/** The job that an earlier attempt of the call has started, as its reading gives it. */
export async function readStarted(begun: Begun): Promise<Answer> {
  const { source, options } = begun;
  return source.call(source.shape.operation, idsBefore(begun) ?? {}, options);
}

/** Refuses a start whose steps lack what only the caller can give. */
export function checkInputs({ source, start: { operation, steps = [] } }: Begun, inputs: object): void {
  const wanted = steps.flatMap((step) => namesIn([step.args, step.body])).filter((name) => !(name in source.shape.ids));
  const missing = wanted.find((name) => (inputs as Record<string, unknown>)[name] === undefined);
  if (missing !== undefined)
    throw new InvalidArgumentError(`${operation} was not sent: job() lacks ${missing}; expected job({ ${[...new Set(wanted)].join(", ")} }).`);
}

/** Does what comes after the start before the job runs. */
export async function doSteps({ source, start: { steps = [] }, options }: Begun, job: Job, inputs: object): Promise<void> {
  for (const step of steps) {
    try {
      await source.call(step.operation, argumentsOf(source.api, step, { ...inputs, ...job.ids }), options);
    } catch (error) {
      const { message } = error as VendorJobsError;
      throw new JobStepError(`${labelOf(source, job.ids)} was begun, and its step ${step.operation} failed: ${message}`, job, { cause: error });
    }
  }
}

/** The ids of a job whose start brought no answer, from the list of jobs; else throws what the start did, with what was looked for. */
export async function findLost({ source, start, args, options, since }: Begun, error: unknown): Promise<JobIds> {
  if (!(error instanceof AmbiguousRequestError) || !start.find) throw error;
  const { jobs, proves } = await findStart(source, start, args, new Date(since), options);
  const [found, ...others] = jobs;
  if (found && others.length === 0) return found.ids;
  const count = jobs.length === 0 ? "none" : `${jobs.length} jobs`;
  const meaning = jobs.length === 0 && proves ? ", so it was not started: it may be sent again" : "";
  throw new AmbiguousRequestError(`${error.message} The list of jobs has ${count} that may be it${meaning}.`, error.request, { cause: error });
}

import type { JobStart } from "../api.ts";
import { AmbiguousRequestError, InvalidArgumentError, JobStepError, ResponseFormatError, type VendorJobsError } from "../errors.ts";
import { isUnknown } from "../send/index.ts";
import { jobOf } from "./create-job.ts";
import { type Begun, type FoundStarts, findStart, idsBefore, remember } from "./find-start.ts";
import type { Job } from "./handle.ts";
import { madeIds } from "./made.ts";
import { type JobMark, markOf } from "./mark.ts";
import type { JobIds } from "./ref.ts";
import { type Answer, labelOf, readJob, snapshotOf } from "./source.ts";
import { argumentsOf, namesIn } from "./template.ts";

export { findStartOf } from "./finder.ts";
export type { Begun };

// What is loaded once somebody asks for the job that a call starts, or looks for it.

/** The ids of the job, from what its start answered; where that says none, from the list of jobs. */
async function idsOfStarted(begun: Begun, answer: Answer): Promise<JobIds> {
  const { source, start, args } = begun;
  try {
    const ids = madeIds(source, start, answer, args);
    remember(source, ids);
    return ids;
  } catch (error) {
    if (!(error instanceof ResponseFormatError) || !start.find) throw error;
    return theOne(begun, error);
  }
}

/** What tells the run before from the one that is about to be started, where they have the same ids. */
export async function markBefore(begun: Begun): Promise<JobMark | undefined> {
  const { source, options } = begun;
  const ids = idsBefore(begun);
  return ids && markOf(source.shape, snapshotOf(source, await readJob(source, ids, options)).job);
}

/** The job that an earlier attempt of the call has started, as its reading gives it. */
export async function readStarted(begun: Begun, error: unknown): Promise<Answer> {
  const { source, options } = begun;
  const ids = idsBefore(begun);
  if (!ids) throw error;
  return readJob(source, ids, options);
}

/** What came of a start. */
export type Came = { readonly answer: Answer } | { readonly error: unknown };

/** The handle of the job that a start made, once what comes after it is done. */
export async function followStarted(begun: Begun, came: Came, mark: JobMark | undefined, inputs: object): Promise<Job> {
  const ids = "answer" in came ? await idsOfStarted(begun, came.answer) : await findLost(begun, came.error);
  const handle = jobOf(begun.source, ids, mark);
  await doSteps(begun, handle, inputs);
  return handle;
}

export const tooLate = ({ operation }: JobStart) =>
  new InvalidArgumentError(`job() of ${operation} was asked for too late; ask for it at once: await client.${operation}({ … }).job().`);

/** Refuses a start whose steps lack what only the caller can give. */
export function checkInputs({ source, start: { operation, steps = [] } }: Begun, inputs: object): void {
  const wanted = steps.flatMap((step) => namesIn([step.args, step.body])).filter((name) => !(name in source.shape.ids));
  const missing = wanted.find((name) => (inputs as Record<string, unknown>)[name] === undefined);
  if (missing !== undefined)
    throw new InvalidArgumentError(`${operation} was not sent: job() lacks ${missing}; expected job({ ${[...new Set(wanted)].join(", ")} }).`);
}

/** Does what comes after the start before the job runs. */
async function doSteps({ source, start: { steps = [] }, options }: Begun, job: Job, inputs: object): Promise<void> {
  for (const step of steps) {
    try {
      await source.call(step.operation, argumentsOf(source.api, step, { ...inputs, ...job.ids }), options);
    } catch (error) {
      const { message } = error as VendorJobsError;
      throw new JobStepError(`${labelOf(source, job.ids)} was begun, and its step ${step.operation} failed: ${message}`, job, { cause: error });
    }
  }
}

/** The ids of a job whose start brought no answer, found by its own id or in the list of jobs; else throws what the start did. */
async function findLost(begun: Begun, error: unknown): Promise<JobIds> {
  const { start } = begun;
  // With a key it is not ambiguous: the same may be sent again.
  if (start.key && isUnknown(error)) {
    const { jobs } = await findStart(begun).catch((): FoundStarts<Job> => ({ jobs: [], proves: false, mayRepeat: true, sought: "" }));
    if (jobs.length === 1) return (jobs[0] as Job).ids;
  }
  if (!(error instanceof AmbiguousRequestError) || !start.find) throw error;
  return theOne(begun, error);
}

/** The ids of the one job that a start must have made; throws, with what was looked for, where there is none such. */
async function theOne(begun: Begun, error: AmbiguousRequestError | ResponseFormatError): Promise<JobIds> {
  // The error names its request and its page at the end by itself.
  const { message, request } = error;
  const [said] = message.split(` (${request.method} `);
  const refuse = (found: string, cause: unknown) => new AmbiguousRequestError(`${said} ${found}`, request, { cause });
  const found = await findStart(begun).catch((failure: VendorJobsError) => {
    throw refuse(`Nor could it be looked for: ${failure.message}`, failure);
  });
  const { jobs, proves, sought } = found;
  if (jobs.length === 1) return (jobs[0] as Job).ids;
  if (jobs.length > 1)
    throw refuse(`There are ${jobs.length} that may be it: ${jobs.map(({ ids }) => Object.values(ids).join("/")).join(", ")} (${sought}).`, error);
  throw refuse(`There is none that may be it (${sought})${proves ? ", so it was not started: it may be sent again" : ""}.`, error);
}

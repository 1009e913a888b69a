import { bareMessage, withoutFate } from "../answer/index.ts";
import type { JobStart } from "../api.ts";
import {
  AmbiguousRequestError,
  type ApiError,
  InvalidArgumentError,
  JobStepError,
  type RequestError,
  ResponseFormatError,
  type VendorJobsError,
} from "../errors.ts";
import { type Answer, argumentsOf, type Job, type JobIds, type JobMark, jobOf, labelOf, madeIds, markOf, namesIn, readJob, snapshotOf } from "../job/index.ts";
import { isUnknown } from "../send/index.ts";
import { now } from "../time/index.ts";
import { type Begun, type FoundStarts, findStart, toldIds } from "./find-start.ts";
import { type OpenStart, openStarts } from "./open-starts.ts";
import { isContested, remember, unclaimed } from "./whose.ts";

export { findStartOf } from "./find-start.ts";

// What is loaded once somebody asks for the job that a call starts, or looks for it.

/** The ids of the job, from what its start answered; where that says none, from the list of jobs. */
async function idsOfStarted(open: OpenStart, answer: Answer): Promise<JobIds> {
  const { source, start, args } = open.begun;
  try {
    return madeIds(source, start, answer, args);
  } catch (error) {
    if (!(error instanceof ResponseFormatError) || !start.find) throw error;
    return theOne(open, error);
  }
}

/** What tells the run before from the one that is about to be started, where they have the same ids. */
export async function markBefore(begun: Begun): Promise<JobMark | undefined> {
  const { source, options } = begun;
  const ids = toldIds(begun);
  return ids && markOf(source.shape, snapshotOf(source, await readJob(source, ids, options)).job);
}

/** The job that an earlier attempt of the call has started, as its reading gives it. */
export async function readStarted(begun: Begun, error: unknown): Promise<Answer> {
  const { source, options } = begun;
  const ids = toldIds(begun);
  if (!ids) throw error;
  return readJob(source, ids, options);
}

/** What came of a start. */
export type Came = { readonly answer: Answer } | { readonly error: unknown };

/** The handle of the job that a start made, once what comes after it is done. */
export async function followStarted(open: OpenStart, came: Came, mark: JobMark | undefined, inputs: object): Promise<Job> {
  const { source } = open.begun;
  try {
    const ids = "answer" in came ? await idsOfStarted(open, came.answer) : await findLost(open, came.error);
    remember(source, ids);
    const handle = jobOf(source, ids, mark);
    await doSteps(open.begun, handle, inputs);
    return handle;
  } finally {
    openStarts(source).delete(open);
  }
}

export const tooLate = ({ operation }: JobStart) =>
  new InvalidArgumentError(`${operation} was sent; its job() is to be asked for at once: await client.${operation}({ … }).job().`);

/** Refuses a start whose steps lack what only the caller can give, or are given what they do not take. */
export function checkInputs({ source, start: { operation, steps = [] } }: Begun, inputs: object): void {
  const wanted = [...new Set(steps.flatMap((step) => namesIn([step.args, step.body])).filter((name) => !(name in source.shape.ids)))];
  const given = Object.entries(inputs).flatMap(([name, value]) => (value === undefined ? [] : name));
  const refuse = (why: string) => {
    throw new InvalidArgumentError(`${operation} was not sent: job() ${why}; expected job(${wanted.length > 0 ? `{ ${wanted.join(", ")} }` : ""}).`);
  };
  for (const name of wanted) if (!given.includes(name)) refuse(`lacks ${name}`);
  for (const name of given) if (!wanted.includes(name)) refuse(`takes no ${name}`);
}

/** Does what comes after the start before the job runs. */
async function doSteps({ source, start: { steps = [] }, options }: Begun, job: Job, inputs: object): Promise<void> {
  for (const step of steps) {
    try {
      await source.call(step.operation, argumentsOf(source.api, step, { ...inputs, ...job.ids }), options);
    } catch (error) {
      const why = bareMessage(error as VendorJobsError);
      throw new JobStepError(`${labelOf(source, job.ids)} was begun, and its step ${step.operation} failed: ${why}`, job, { cause: error });
    }
  }
}

/** The ids of a job whose start brought no answer that can be read, found by its own id or in the list of jobs; else throws what the start did. */
async function findLost(open: OpenStart, error: unknown): Promise<JobIds> {
  const { begun, status: own } = open;
  const { start } = begun;
  const isUnread = error instanceof ResponseFormatError;
  // With a key it is not ambiguous: the same may be sent again.
  if (start.key && (isUnread || isUnknown(error))) {
    const found = await findStart(begun).catch((): Pick<FoundStarts<Job>, "jobs"> => ({ jobs: [] }));
    // What has its key is its own, whichever call made it.
    const isByKey = start.key.repeat === "conflict" || JSON.stringify(start.find ?? {}).includes(`{${start.key.at}}`);
    const jobs = isByKey ? found.jobs : unclaimed(begun, found.jobs);
    if (jobs.length === 1) return (jobs[0] as Job).ids;
  }
  // What a gateway says in the vendor's place tells no more of what that did; what was answered to a sign-in is nothing of the start.
  const isOfGateway = !start.key && own && own === (error as ApiError).status && (isUnread || [502, 504].includes(own));
  if (!start.find || !(isOfGateway || error instanceof AmbiguousRequestError)) throw error;
  return theOne(open, error as RequestError);
}

/** The ids of the one job that a start must have made; throws, with what was looked for, where there is none such. */
async function theOne(open: OpenStart, error: RequestError): Promise<JobIds> {
  const { begun } = open;
  // Whether the call has acted is what is looked for.
  const refuse = (found: string, cause: unknown) => new AmbiguousRequestError(`${withoutFate(error)} ${found}`, error.request, { cause });
  const look = async () => {
    const found = await findStart(begun);
    const seen = now();
    const contested = found.jobs.length > 0 && (await isContested(open));
    return { ...found, jobs: unclaimed(begun, found.jobs), contested, seen };
  };
  const { jobs, proves, sought, contested, seen } = await look().catch((failure: VendorJobsError) => {
    throw refuse(`Nor could it be looked for: ${bareMessage(failure)}`, failure);
  });
  const [job, another] = jobs;
  if (job && !another && !contested) return job.ids;
  for (const { ids } of jobs) remember(begun.source, ids, seen);
  const names = jobs.map(({ ids }) => Object.values(ids).join("/")).join(", ");
  if (another) throw refuse(`There are ${jobs.length} that may be it: ${names} (${sought}).`, error);
  if (job) throw refuse(`There is one that may be it, or that of another whose answer was lost: ${names} (${sought}).`, error);
  throw refuse(`There is none that may be it (${sought})${proves ? ", so it was not started: it may be sent again" : ""}.`, error);
}

import type { Api, JobShape, JobState } from "../api.ts";
import { InvalidArgumentError } from "../errors.ts";
import { matches } from "../select.ts";
import { checkTable, show } from "../send/index.ts";
import { fieldAt } from "./fields.ts";

/** What jobs of all vendors have in common. A field that the job does not carry is undefined. */
export interface JobOverview {
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** The state in the words that all vendors share; `unknown` where the vendor's value is none that its documents name. */
  readonly state: JobState;
  /** The vendor's own value. */
  readonly status: string | number | undefined;
  readonly startedAt: Date | undefined;
  readonly finishedAt: Date | undefined;
  /** 0 to 100. */
  readonly progress: number | undefined;
}

/** A job as it stood when it was read. */
export interface JobSnapshot<Job> extends JobOverview {
  /** The job as the vendor gives it. */
  readonly job: Job;
}

/** Whether a value has members at all; throws, in the words of `what`, where it has none. */
export function expectObject(what: string, value: unknown, expected: string): asserts value is object {
  if (value === null || typeof value !== "object") throw new InvalidArgumentError(`${what} was given ${show(value)}; expected ${expected}.`);
}

/** Reads a job by the rules of its vendor's `x-job`. */
export function overviewOf(api: Api, job: object): JobOverview {
  checkTable(api);
  expectObject("overview()", job, "a job as the vendor gives it");
  const { fields, states }: Pick<JobShape, "fields" | "states"> = api.job ?? { fields: {}, states: [] };
  const state = states.find(({ when }) => matches(job, when))?.state ?? "unknown";
  const field = (name: keyof typeof fields) => fieldAt(job, fields[name], state);
  const text = (value: unknown) => (value === undefined ? undefined : String(value));
  return {
    id: text(field("id")),
    name: text(field("name")),
    state,
    status: field("status") as string | number | undefined,
    startedAt: dateOf(field("started")),
    finishedAt: dateOf(field("finished")),
    progress: field("progress") as number | undefined,
  };
}

/** Whether a job has come to its end, however it did: succeeded, failed or canceled. */
export function hasEnded(job: Pick<JobOverview, "state">): boolean {
  expectObject("hasEnded()", job, "a job's overview, with its state");
  return job.state === "succeeded" || job.state === "failed" || job.state === "canceled";
}

/** ISO text or milliseconds since 1970; vendors write 0 for a time that has not come. */
function dateOf(value: unknown): Date | undefined {
  const date = new Date(value as string | number);
  return value === undefined || value === 0 || Number.isNaN(date.getTime()) ? undefined : date;
}

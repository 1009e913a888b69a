import type { Api, JobShape, JobState } from "../api.ts";
import { checkTable, show } from "../checks.ts";
import { InvalidArgumentError } from "../errors.ts";
import { matches, pick } from "../select.ts";
import { dateOf, durationOf, fieldAt, numberOf, pageOf, textOf } from "./fields.ts";

/** What jobs of all vendors have in common. A field that the job does not carry is undefined. */
export interface JobOverview {
  /** As the job has it; where its vendor's jobs have none, that by which a handle reads it. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** The state in the words that all vendors share; `unknown` where the vendor's value is none that its documents name. */
  readonly state: JobState;
  /** The vendor's own value. */
  readonly status: string | number | undefined;
  readonly createdAt: Date | undefined;
  readonly startedAt: Date | undefined;
  /** As the job has it, else when it started and how long it ran. */
  readonly finishedAt: Date | undefined;
  /** How long it ran, or has run until it ended, in ms. */
  readonly duration: number | undefined;
  /** 0 to 100. */
  readonly progress: number | undefined;
  /** Why it failed, in the vendor's words, as far as the job carries it. */
  readonly error: JobError | undefined;
  /** How many of its parts or records failed, in a job that may have succeeded for all that. */
  readonly failures: number | undefined;
  readonly owner: string | undefined;
  /** URL of the vendor's page on which a person looks at it. */
  readonly page: string | undefined;
  /** Which run of the same job it is, where the vendor counts them. */
  readonly attempt: number | undefined;
}

/** Why a job failed, in the vendor's words. */
export interface JobError {
  readonly message: string | undefined;
  readonly code: string | undefined;
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

/** Reads a job, or the answer that has it, by the rules of its vendor's `x-job`. Sends nothing. @throws {InvalidArgumentError} where it is given no job. */
export function overviewOf(api: Api, job: object): JobOverview {
  checkTable(api);
  expectObject("overview()", job, "a job as the vendor gives it");
  const shape = api.job ?? unread;
  const own = readBy(shape, job);
  const held = own.id === undefined && shape.at && pick(job, [shape.at]);
  return held ? readBy(shape, held) : own;
}

const unread = { at: "", ids: {}, fields: {}, states: [] };

type Rules = Pick<JobShape, "ids" | "fields" | "states">;

/** Reads a job, or a part of one, by rules. */
export function readBy(rules: Rules, job: object): JobOverview {
  const { fields, states } = rules;
  const state = states.find(({ when }) => matches(job, when))?.state ?? "unknown";
  const field = (name: keyof typeof fields) => fieldAt(job, fields[name], state);
  const text = (name: keyof typeof fields) => textOf(field(name));
  const date = (name: keyof typeof fields) => dateOf(field(name));
  const number = (name: keyof typeof fields) => numberOf(field(name));
  const [startedAt, ended, lasted] = [date("started"), date("finished"), durationOf(field("duration"))];
  const finishedAt = ended ?? (startedAt && lasted !== undefined && hasEnded({ state }) ? new Date(startedAt.getTime() + lasted) : undefined);
  const [message, code] = [text("error"), text("errorCode")];
  const status = field("status");
  return {
    id: text("id"),
    name: text("name"),
    state,
    status: typeof status === "number" ? status : textOf(status),
    createdAt: date("created"),
    startedAt,
    finishedAt,
    duration: lasted ?? (startedAt && finishedAt ? Math.max(0, finishedAt.getTime() - startedAt.getTime()) : undefined),
    progress: number("progress"),
    error: message === undefined && code === undefined ? undefined : { message, code },
    failures: number("failures"),
    owner: text("owner"),
    page: pageOf(job, rules, state),
    attempt: number("attempt"),
  };
}

/** Whether a job has come to its end, however it did: succeeded, failed or canceled. */
export function hasEnded(job: Pick<JobOverview, "state">): boolean {
  expectObject("hasEnded()", job, "a job's overview, with its state");
  return ["succeeded", "failed", "canceled"].includes(job.state);
}

import type { Api, JobLists, JobShape, JobStart, Pagination } from "../api.ts";
import { type RequestInfo, ResponseFormatError } from "../errors.ts";
import { type AnswerHeaders, type Args, argAt, withArg } from "../request/index.ts";
import { pick } from "../select.ts";
import type { CallOptions, ClientEvent } from "../send/index.ts";
import { type JobSnapshot, overviewOf } from "./overview.ts";
import type { JobIds } from "./ref.ts";
import { argumentsOf } from "./template.ts";

/** A success as it came. */
export interface Answer {
  body: unknown;
  request: RequestInfo;
  status: number;
  headers: AnswerHeaders | undefined;
}

/** Options of a call that starts a job, of a vendor that takes a key. */
export interface StartOptions extends CallOptions {
  /** The idempotency key, or id of one's own, without a word of where it goes: the same again starts nothing twice, and gives the same job, or an `ApiError` of kind `conflict`. @default made */
  key?: string;
}

/** What gives starts their keys. */
export interface Keys {
  /** The arguments with a key, and that key: the caller's, or one that is made; none where the vendor takes none, or where what it goes into is missing. */
  withKey(start: JobStart, given: Args, options: StartOptions, api?: Api): { args: Args; key: string | undefined };
}

/** What jobs need of their client. */
export interface JobSource {
  readonly api: Api;
  readonly shape: JobShape;
  readonly baseUrl: string;
  /** How long one look at a job may take, retries included, in ms. */
  readonly deadline: number;
  /** Calls an operation by its name. */
  call(name: string, args: object, options: CallOptions): Promise<Answer>;
  /** The pages of an operation that lists, asked for one by one. */
  list(name: string, args: object, options: CallOptions & { readonly concurrency?: number }): AsyncIterable<unknown>;
  emit: ((event: ClientEvent) => void) | undefined;
  /** For vendors whose starts take a key. */
  readonly withKey: Keys["withKey"] | undefined;
}

/** Reads the job with these ids. */
export const readJob = ({ api, shape, call }: JobSource, ids: JobIds, options: CallOptions): Promise<Answer> =>
  call(shape.operation, argumentsOf(api, shape, ids), options).catch((error) => (shape.answers?.[error.status] ? error : Promise.reject(error)));

/** The operation that lists jobs, or the one of that name, if the vendor has one. */
export function listOf({ api, shape }: JobSource, operation?: string): { name: string; pagination: Pagination } | undefined {
  const name = operation ?? shape.lists?.operation ?? "listJobs";
  const pagination = api.operations[name]?.pagination;
  return pagination && { name, pagination };
}

/** The arguments of a list by which it comes newest first, as far as it can be asked to. */
export const newestFirst = (args: Args, { newest = [] }: JobLists): Args =>
  [newest].flat().reduce((all, { in: place, value }) => withArg(all, place, value), args);

/** The arguments of a list with pages as large as the vendor gives them, for so many jobs as are wanted, unless a size is given. */
export function inLargePages(source: JobSource, args: Args, wanted: number): Args {
  const { size, most } = listOf(source)?.pagination ?? {};
  return size === undefined || most === undefined || argAt(args, size) !== undefined ? args : withArg(args, size, Math.min(most, wanted));
}

/** What a job is called in messages. */
export const labelOf = ({ api }: JobSource, ids: JobIds): string => `${api.name} job ${Object.values(ids).join("/")}`;

/** A success without a job: nothing would ever come of one without id and status. */
export class NoJob extends ResponseFormatError {}

/** The job of an answer; throws where there is none in it. */
export function snapshotOf({ api, shape }: JobSource, { body, request, status }: Answer): JobSnapshot<unknown> {
  const { operation, at, fields, answers } = shape;
  const state = answers?.[status];
  const held = at === "" ? body : pick(body, [at]);
  // What tells by its status alone may have nothing of the job.
  const job = state === undefined || typeof held === "object" ? held : (body ?? {});
  const marks = [...(fields.id ?? []), ...(fields.status ?? [])];
  if (job === null || typeof job !== "object" || (state === undefined && marks.length > 0 && pick(job, marks) === undefined)) {
    const place = at === "" ? "" : ` at ${at}`;
    const message = `${api.name} ${operation} answered ${status} without a job; expected an object${place} with ${marks.join(" or ") || "its members"}.`;
    throw new NoJob(message, request, status);
  }
  const rules = state === undefined ? api : { ...api, job: { ...shape, states: [{ state, when: {} }] } };
  return { ...overviewOf(rules, job), job };
}

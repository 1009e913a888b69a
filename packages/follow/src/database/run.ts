import { inspect } from "node:util";
import type { SpanContext } from "@opentelemetry/api";
import type { JobOverview, JobRef } from "@vendor-jobs/core";
import type { FollowedRun, Phase, Undelivered } from "../types.ts";

/** How a start is to be sent, or was. */
export interface Start {
  readonly operation: string;
  readonly params: Record<string, unknown>;
  /** What the steps after it need. */
  readonly inputs?: Record<string, unknown>;
  /** Where it was asked for, for those who trace. */
  readonly trace?: SpanContext;
  /** The idempotency key, or own id, with which it is sent each time; undefined where the vendor takes none. */
  readonly idempotencyKey?: string;
}

/** What is to be told of a run, and how often that was tried. */
export interface News {
  readonly kind: Undelivered["kind"];
  readonly at: string;
  readonly tries: number;
  readonly job?: JobOverview;
  readonly reason?: string;
  readonly error?: string;
}

/** A run as the table has it. */
export interface Row {
  readonly key: string;
  readonly client: string;
  readonly phase: Phase;
  readonly start: Start | null;
  readonly ref: JobRef | null;
  readonly is_found: boolean;
  readonly job: JobOverview | null;
  readonly trouble: string | null;
  readonly news: readonly News[];
  readonly undelivered: readonly News[];
  readonly created_at: Date;
  readonly sent_at: Date | null;
  readonly ended_at: Date | null;
}

/** As JSON, without what no text of the database can have: a vendor may say anything. */
export const jsonOf = (value: unknown): string => JSON.stringify(value).replace(/\\(?:(u0000|ud[89a-f]..)|.)/g, (escaped, odd) => (odd ? "\ufffd" : escaped));

/** Text that the database can have. */
export const textFor = (text: string): string => text.replaceAll("\0", "\ufffd").replace(/\p{Surrogate}/gu, "\ufffd");

/** What names a client: its vendor and base URL. */
export const clientName = ({ vendor, baseUrl }: Pick<JobRef, "vendor" | "baseUrl">): string => `${vendor} ${baseUrl}`;

/** The vendor and base URL of a client's name. */
export function partsOf(name: string): Pick<JobRef, "vendor" | "baseUrl"> {
  const [vendor = "", baseUrl = ""] = name.split(" ");
  return { vendor, baseUrl };
}

/** A client's name as it is spoken of. */
export const titleOf = (client = "nobody"): string => client.replace(" ", " at ");

/** What names a job over all clients: its ids, and which run among those of the same ids. */
export function refName(ref: JobRef): string {
  const ids = Object.entries(ref.ids).map(([name, id]) => `${name}=${id}`);
  return `${clientName(ref)} ${JSON.stringify([ids.sort(), ref.mark ?? null], inOrder)}`;
}

/** Members in one order, whatever the vendor's and the database's are. */
const inOrder = (_: string, value: object) => (value?.constructor === Object ? Object.fromEntries(Object.entries(value).sort()) : value);

/** A job, and what names its client and it. */
export const ofJob = (ref: JobRef) => ({ ref, client: clientName(ref), name: refName(ref) });

/** What an error says; of what is thrown and is none, what it is. */
export function textOf(error: unknown): string {
  const said = (error as Error | null | undefined)?.message ?? error;
  return typeof said === "string" ? said : inspect(error, { breakLength: Number.POSITIVE_INFINITY });
}

const dates = ["createdAt", "startedAt", "finishedAt"] as const;

/** An overview as JSON gives it, with its times as Dates again. */
export const overviewIn = (job: JobOverview | null | undefined): JobOverview | undefined =>
  job ? { ...job, ...Object.fromEntries(dates.map((name) => [name, job[name] == null ? undefined : new Date(job[name])])) } : undefined;

/** A run as users see it. */
export const runOf = (row: Row): FollowedRun => ({
  key: row.key,
  ...partsOf(row.client),
  phase: row.phase,
  ref: row.ref ?? undefined,
  job: overviewIn(row.job),
  trouble: row.trouble ?? undefined,
  createdAt: row.created_at,
  endedAt: row.ended_at ?? undefined,
});

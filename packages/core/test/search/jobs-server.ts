import {
  type Api,
  bearer,
  type CallOptions,
  createClient,
  type FoundJob,
  type JobHandle,
  type JobLists,
  type JobShape,
  type JobsFound,
  type JobsQuery,
  type Pagination,
} from "../../src/index.ts";
import { api } from "../acme.ts";
import { type Reply, type Seen, serve } from "../server.ts";

export interface Row {
  id: string;
  space?: string | number;
  status: string;
  name: string;
  created: string;
}

const minute = 60_000;

/** So many jobs, one a minute until now; every twentieth has failed, every fourth of these by a crash. */
export function rowsOf(count: number): Row[] {
  const now = Date.now();
  return Array.from({ length: count }, (_, age) => ({
    id: `j${age}`,
    status: age % 20 === 0 ? (age % 80 === 0 ? "crashed" : "failed") : "done",
    name: `n${age % 5}`,
    created: new Date(now - (age + 0.5) * minute).toISOString(),
  }));
}

/** What a server does with a list, newest first unless `sort` says otherwise. */
export interface Habits {
  rows: Row[];
  /** Whether it obeys status, from, to and sort. */
  filters?: boolean;
  /** The rows as they lie, where nothing sorts them. */
  order?: "newest" | "oldest" | "none";
  size?: number;
  /** The most of one list. */
  cap?: number;
  /** What else it answers, by the request. */
  other?: (request: Seen) => Reply | undefined;
}

const shuffled = (rows: Row[]) =>
  rows
    .map((row, index) => [(index * 7919) % 10_007, row] as const)
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row);

/** A server of jobs by offset. */
export function jobsServer({ rows, filters = false, order = "newest", size: usual = 100, cap = Number.POSITIVE_INFINITY, other }: Habits) {
  const lying = order === "oldest" ? [...rows].reverse() : order === "none" ? shuffled(rows) : rows;
  let newest: Row[] | undefined;
  return serve((request) => {
    const own = other?.(request);
    if (own) return own;
    const { pathname, searchParams: query } = new URL(request.url, "http://x");
    if (pathname !== "/v1/jobs") {
      const row = rows.find(({ id }) => pathname.endsWith(`/${id}`));
      return row ? { json: { ...row, error: `why ${row.id}` } } : { status: 404, json: { message: "no such job" } };
    }
    const [from, to] = [query.get("from"), query.get("to")].map((text) => (text === null ? undefined : new Date(text).toISOString()));
    const statuses = query.getAll("status");
    let found = lying;
    if (query.get("sort") === "newest") found = newest ??= [...lying].sort((a, b) => (a.created < b.created ? 1 : -1));
    if (filters)
      found = found.filter(
        ({ status, created }) =>
          (statuses.length === 0 || statuses.includes(status)) && (from === undefined || created >= from) && (to === undefined || created <= to),
      );
    const offset = Number(query.get("offset") ?? 0);
    const size = Number(query.get("size") ?? usual);
    return { json: { items: found.slice(offset, Math.min(offset + size, cap)), total: found.length } };
  });
}

const states: JobShape["states"] = [
  { state: "failed", when: { "/status": ["failed", "crashed"] } },
  { state: "succeeded", when: { "/status": ["done"] } },
  { state: "running", when: { "/status": ["busy"] } },
  { state: "queued", when: { "/status": ["new"] } },
];

export const statusFilter: NonNullable<JobLists["states"]> = { in: "status", values: { failed: ["failed", "crashed"], succeeded: ["done"] }, many: true };
export const times = { since: { in: "from", as: "iso" }, until: { in: "to", as: "iso" } } as const;

export type Found = FoundJob<Row, JobHandle<Row, "cancel">>;

interface Searching {
  readonly vendor: string;
  readonly baseUrl: string;
  job(of: object): JobHandle<Row>;
  jobs(query?: JobsQuery, options?: CallOptions): JobsFound<Found>;
}

/** A client whose list can be asked for that. */
export function searching(baseUrl: string, lists: JobLists, changed: Partial<JobShape> = {}, vendor = "acme", more: Partial<Pagination> = {}): Searching {
  const shape = {
    ...api.job,
    fields: { id: ["/id"], name: ["/name"], status: ["/status"], created: ["/created"], error: [{ at: "/error", in: ["failed"] }] },
    states,
    lists,
    ...changed,
  } as JobShape;
  const params = {
    status: "list",
    offset: "query",
    from: "query",
    to: "query",
    sort: "query",
    name: "query",
    space: "query",
    id: "query",
    size: "query",
  } as const;
  const listJobs = {
    method: "GET",
    path: "/v1/jobs",
    params,
    pagination: { style: "offset", items: "/items", id: ["/id"], parameter: "offset", total: "/total", ...more },
  } as const;
  const table: Api = { ...api, vendor, operations: { ...api.operations, listJobs }, job: shape };
  return createClient<Searching, object>(table, { baseUrl, retry: false }, bearer("s3cret"));
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

import { idsOfItem, inLargePages, isPassing, type JobIds, type JobOverview, type JobSource, listOf, newestFirst, overviewOf, withArgs } from "../job/index.ts";
import { itemsOf } from "../pages/index.ts";
import { now } from "../time/index.ts";

/** A job that is asked about. */
export interface Asked {
  readonly ids: JobIds;
}

/** Tells of a job as soon as that is known; undefined where no list tells of it. */
type Tell<Job> = (job: Job, seen: JobOverview | undefined) => void;

/** From so many looks at a time on, a list is asked first which of the jobs have moved; one fewer where it is for others as well. */
const worthAList = 3;

/** How long an answer of a list may take before each job is read for itself, and for how long that, or that it told of none, is remembered, in ms. */
const patience = 5000;
const respite = 60_000;
/** Where a request has to wait for its place, reading each job would wait longer. */
const once = { timeout: patience, retry: { attempts: 1 } };

/** How a list is gone through. */
interface Way {
  readonly signal: AbortSignal;
  /** Is told of jobs that nobody asked about and that a list has beside the others. */
  readonly others?: ((ids: JobIds, seen: JobOverview) => unknown) | undefined;
}

/** How many looks at a time a list of a client is worth until some time: more than those of whom it told none; none at all where nobody may ask for it. */
const doubts = new WeakMap<JobSource, { readonly least: number; readonly until: number }>();

/** Tells how jobs stand by the vendor's lists, as far as that takes fewer requests than to read each. */
export async function askLists<Job extends Asked>(client: JobSource, jobs: readonly Job[], tell: Tell<Job>, way: Way): Promise<void> {
  const unseen = new Set(jobs);
  const doubt = doubts.get(client);
  const least = doubt && now() < doubt.until ? doubt.least : worthAList;
  if (listOf(client) && jobs.length + (way.others ? 1 : 0) >= least) {
    try {
      for (const group of groupsOf(client, jobs)) {
        await list(client, group, way, (job, seen) => {
          unseen.delete(job);
          tell(job, seen);
        });
      }
      if (jobs.length === unseen.size) doubts.set(client, { least: 2 * jobs.length, until: now() + respite });
      else doubts.delete(client);
    } catch (error) {
      // Not everybody may list.
      const until = isPassing(error) ? now() + respite : Number.POSITIVE_INFINITY;
      if (!way.signal.aborted) doubts.set(client, { least: Number.POSITIVE_INFINITY, until });
    }
  }
  for (const job of unseen) tell(job, undefined);
}

/** Jobs that one list holds, by what tells its items apart. */
interface Group<Job> {
  readonly args: Readonly<Record<string, string | number>>;
  readonly jobs: Map<string, Job>;
}

/** Parts the ids of a job into those that the list takes as parameters, and those by which its items are told apart. */
function part(client: JobSource, ids: JobIds): [args: JobIds, key: string] {
  const { params = {} } = client.api.operations[listOf(client)?.name ?? ""] ?? {};
  const args: Record<string, string | number> = {};
  const own: string[] = [];
  for (const [name, id] of Object.entries(ids))
    if (name in params) args[name] = id;
    else own.push(String(id));
  return [args, JSON.stringify(own)];
}

function groupsOf<Job extends Asked>(client: JobSource, jobs: readonly Job[]): Iterable<Group<Job>> {
  const groups = new Map<string, Group<Job>>();
  for (const job of jobs) {
    const [args, key] = part(client, job.ids);
    const name = JSON.stringify(args);
    const group = groups.get(name) ?? { args, jobs: new Map() };
    groups.set(name, group);
    group.jobs.set(key, job);
  }
  return groups.values();
}

/** Goes through a list, newest first, as long as it may take fewer requests than to read each of the rest for itself. */
async function list<Job>(client: JobSource, { args, jobs }: Group<Job>, { signal, others }: Way, tell: Tell<Job>): Promise<void> {
  const { api, shape } = client;
  const { name, pagination } = listOf(client) as NonNullable<ReturnType<typeof listOf>>;
  // Pages that were read, less the jobs that were found on them, since it last paid.
  let spent = 0;
  // Many are on many pages, and one page after the other would take long.
  const concurrency = Math.min(4, jobs.size >> 6);
  const newest = newestFirst(withArgs(args, shape.lists?.args), shape.lists ?? {});
  const asked = concurrency > 0 ? inLargePages(client, newest, Number.POSITIVE_INFINITY) : newest;
  for await (const page of client.list(name, asked, { ...once, concurrency, signal })) {
    spent++;
    for (const item of itemsOf(page, pagination) as object[]) {
      // As those have them that are asked about, even where the job has another name for its scope.
      const ids = { ...idsOfItem(client, item, args), ...args };
      const [, key] = part(client, ids);
      const job = jobs.get(key);
      const seen = overviewOf(api, item);
      // What the list does not say of a job, the job itself may.
      if (seen.state === "unknown") continue;
      if (!job) others?.(ids, seen);
      else if (jobs.delete(key)) {
        spent--;
        tell(job, seen);
      }
    }
    if (spent < 0) spent = 0;
    if (jobs.size === 0 || spent > jobs.size / 2) return;
  }
}

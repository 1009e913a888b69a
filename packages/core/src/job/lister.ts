import { itemsOf } from "../pages/index.ts";
import { pick } from "../select.ts";
import { now } from "../send/index.ts";
import { type JobOverview, overviewOf } from "./overview.ts";
import type { JobIds } from "./ref.ts";
import { type JobSource, listOf, newestFirst } from "./source.ts";
import { isPassing } from "./vigil.ts";

/** A job that is asked about. */
export interface Asked {
  readonly ids: JobIds;
}

/** Tells of a job as soon as that is known; undefined where no list tells of it. */
type Tell<Job> = (job: Job, seen: JobOverview | undefined) => void;

/** From so many looks at a time on, a list is asked first which of the jobs have moved. */
const worthAList = 3;

/** How long a page of a list may take before each job is read for itself, and for how long no list is asked after that, in ms. */
const patience = 5000;
const respite = 60_000;

/** Makes what tells how jobs stand by the vendor's lists. */
export function createLister<Job extends Asked>(client: JobSource, signal: AbortSignal): (jobs: readonly Job[], tell: Tell<Job>) => Promise<void> {
  let notBefore = listOf(client) ? 0 : Number.POSITIVE_INFINITY;
  return async (jobs, tell) => {
    const unseen = new Set(jobs);
    if (jobs.length >= worthAList && now() >= notBefore) {
      try {
        for (const group of groupsOf(client, jobs)) {
          await list(client, group, signal, (job, seen) => {
            unseen.delete(job);
            tell(job, seen);
          });
        }
        if (jobs.length - unseen.size < worthAList) notBefore = now() + respite;
      } catch (error) {
        // Not everybody may list.
        notBefore = isPassing(error) ? now() + respite : Number.POSITIVE_INFINITY;
      }
    }
    for (const job of unseen) tell(job, undefined);
  };
}

/** Jobs that one list holds, by what tells its items apart. */
interface Group<Job> {
  readonly args: Readonly<Record<string, string | number>>;
  readonly jobs: Map<string, Job>;
}

/** Parts the ids of a job into those that the list takes as parameters, and those by which its items are told apart. */
function part(client: JobSource, ids: JobIds): [args: JobIds, key: string] {
  const { params = {} } = client.api.operations[listOf(client)?.name ?? ""] ?? {};
  const entries = Object.entries(ids);
  const own = entries.filter(([name]) => !(name in params));
  return [Object.fromEntries(entries.filter(([name]) => name in params)), JSON.stringify(own.map(([, id]) => String(id)))];
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

/** Goes through a list, newest first, for as many pages as the jobs would fill. */
async function list<Job>(client: JobSource, { args, jobs }: Group<Job>, signal: AbortSignal, tell: Tell<Job>): Promise<void> {
  const { api, shape } = client;
  const lists = listOf(client);
  if (!lists) return;
  let room = jobs.size;
  for await (const page of client.list(lists.name, newestFirst(args, shape.lists ?? {}), { deadline: patience, signal })) {
    const items = itemsOf(page, lists.pagination) as object[];
    for (const item of items) {
      const ids = Object.fromEntries(Object.entries(shape.ids).map(([name, pointers]) => [name, pick(item, [`/${name}`, ...pointers])]));
      const [, key] = part(client, ids as JobIds);
      const job = jobs.get(key);
      if (job && jobs.delete(key)) tell(job, overviewOf(api, item));
    }
    room -= items.length;
    if (jobs.size === 0 || room <= -items.length) return;
  }
}

import { AbortError, type VendorJobsError } from "../errors.ts";
import { itemsOf } from "../pages/index.ts";
import { pick } from "../select.ts";
import { bounded, type CallOptions, sleep } from "../send/index.ts";
import { createJob, type JobHandle, type JobSnapshot, type JobSource, type Look, type WaitOptions } from "./job.ts";
import { type JobOverview, overviewOf } from "./job-overview.ts";

/** How to wait for many jobs. */
export type WaitAllOptions<Job = unknown> = Omit<WaitOptions<Job>, "throwOnFailure">;

/** What came of one of many jobs: how it ended, or why that is not known. A job that failed or was canceled is a result: look at `state`. */
export type WaitAllResult<Job> = ({ readonly ok: true } & JobSnapshot<Job>) | { readonly ok: false; readonly error: VendorJobsError };

/** From so many looks at a time on, a list is asked first which of the jobs have moved. */
const worthAList = 3;

/** How many jobs are read at a time. */
const readers = 8;

/** Waits for many jobs, each as `job.wait` does, with one list for many looks where the vendor has one. Rejects only where it is aborted. */
export async function waitAll(client: JobSource, jobs: readonly object[], options: WaitAllOptions = {}): Promise<WaitAllResult<unknown>[]> {
  const look = gatherLooks(client);
  return Promise.all(
    jobs.map(async (source): Promise<WaitAllResult<unknown>> => {
      try {
        return { ok: true, ...(await createJob(client, source, look).wait(options)) };
      } catch (error) {
        if (error instanceof AbortError) throw error;
        return { ok: false, error: error as VendorJobsError };
      }
    }),
  );
}

interface Asked {
  job: JobHandle<unknown>;
  last: JobSnapshot<unknown> | undefined;
  options: CallOptions;
  resolve(update: JobSnapshot<unknown> | Promise<JobSnapshot<unknown>>): void;
}

/** Gathers the looks that many waits take at about the same time into rounds. */
function gatherLooks(client: JobSource): (job: JobHandle<unknown>) => Look {
  let asked: Asked[] = [];
  let round = Promise.resolve();
  let canList = true;

  async function run(): Promise<void> {
    // Waits whose intervals are a few moments apart come together here.
    await sleep(100, asked[0]?.options.signal).catch(() => {});
    const looks = asked;
    asked = [];
    const seen = canList && looks.length >= worthAList ? await listed(client, looks) : undefined;
    if (looks.length >= worthAList && !seen) canList = false;
    const unread = looks.filter(({ job, last, resolve }) => {
      const now = seen?.get(keyOf(client, job.ids));
      const isSame =
        now !== undefined &&
        last !== undefined &&
        now.state === last.state &&
        (now.status ?? last.status) === last.status &&
        (now.progress ?? last.progress) === last.progress;
      if (isSame) resolve(last);
      return !isSame;
    });
    const read = async () => {
      for (let look = unread.shift(); look; look = unread.shift()) {
        const update = look.job.get(look.options);
        look.resolve(update);
        await update.catch(() => {});
      }
    };
    await Promise.all(Array.from({ length: readers }, read));
  }

  return (job) => (last, options) => {
    const update = new Promise<JobSnapshot<unknown>>((resolve) => {
      asked.push({ job, last, options, resolve });
      if (asked.length === 1) round = round.then(run);
    });
    return bounded(update, Number.POSITIVE_INFINITY, options.signal, Error);
  };
}

/** The ids of a job that the list does not take as parameters: by them its items are told apart. */
const keyOf = ({ api }: JobSource, ids: object): string =>
  JSON.stringify(Object.entries(ids).flatMap(([name, id]) => (name in (api.operations.listJobs?.params ?? {}) ? [] : [String(id)])));

/** How jobs stand by the vendor's lists: as many pages as the jobs would fill, newest first. Undefined where a list cannot be had. */
async function listed(client: JobSource, looks: readonly Asked[]): Promise<Map<string, JobOverview> | undefined> {
  const { api, shape, list } = client;
  const pagination = api.operations.listJobs?.pagination;
  if (!list || !pagination) return undefined;
  const { params = {} } = api.operations.listJobs ?? {};
  const groups = new Map<string, Asked[]>();
  for (const look of looks) {
    const args = JSON.stringify(Object.fromEntries(Object.entries(look.job.ids).filter(([name]) => name in params)));
    groups.set(args, [...(groups.get(args) ?? []), look]);
  }
  const found = new Map<string, JobOverview>();
  try {
    for (const [args, group] of groups) {
      const wanted = new Set(group.map(({ job }) => keyOf(client, job.ids)));
      let room = group.length;
      for await (const page of list(JSON.parse(args), group[0]?.options ?? {})) {
        const items = itemsOf(page, pagination) as object[];
        for (const item of items) {
          const ids = Object.fromEntries(Object.entries(shape.ids).map(([name, pointers]) => [name, pick(item, [`/${name}`, ...pointers])]));
          const key = keyOf(client, ids);
          if (wanted.delete(key)) found.set(key, overviewOf(api, item));
        }
        room -= items.length;
        if (wanted.size === 0 || room <= -items.length) break;
      }
    }
    return found;
  } catch {
    // Not everybody may list; each job is read for itself then.
    return undefined;
  }
}

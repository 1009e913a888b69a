import { refuse } from "../checks.ts";
import type { JobSource } from "../job/index.ts";
import { lazily, loaded } from "../time/index.ts";
import type { JobChange, JobsWatch, WaitAllOptions, WaitAllResult } from "./change.ts";
import type { lookAt as look } from "./look.ts";

/** The jobs that were given, in their order; throws where they are no list. */
function listOf(jobs: Iterable<unknown>): unknown[] {
  if (jobs === null || typeof jobs !== "object" || typeof jobs[Symbol.iterator] !== "function") refuse("jobs", jobs, "a list of what job() takes");
  return [...jobs];
}

// Loaded when first used: most never follow many.
const load = () => loaded(import("./many.ts"));

/** Waits for many jobs. Rejects only where it is aborted, or an option is wrong. */
export async function waitAll(client: JobSource, jobs: Iterable<unknown>, options: WaitAllOptions = {}): Promise<WaitAllResult<unknown>[]> {
  const given = listOf(jobs);
  return (await load()).waitAll(client, given, options);
}

/** Looks once at each of many jobs. */
export const lookAt: typeof look = async (...given) => (await load()).lookAt(...given);

/** Follows many jobs once it is iterated. */
export function watchAll(client: JobSource, jobs: Iterable<unknown>, options: WaitAllOptions = {}): JobsWatch<unknown, unknown> {
  const given = listOf(jobs);
  let watch: InstanceType<Awaited<ReturnType<typeof load>>["Watch"]> | undefined;
  const iterator = lazily<JobChange<unknown, unknown>>(async () => {
    const { Watch } = await load();
    watch = new Watch(client, given, options);
    return watch;
  });
  return {
    add: (...more) => (watch ? watch.add(...more) : void given.push(...more)),
    [Symbol.asyncIterator]: () => iterator,
  };
}

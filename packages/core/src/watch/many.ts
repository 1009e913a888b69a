import { hasEnded, type JobSource } from "../job/index.ts";
import type { WaitAllOptions, WaitAllResult } from "./change.ts";
import { Watch } from "./watch.ts";

// What is loaded once many jobs are followed at a time.
export { lookAt } from "./look.ts";
export { Watch } from "./watch.ts";

/** Waits for many jobs, in the order in which they were given. Rejects only where it is aborted, or an option is wrong. */
export async function waitAll(client: JobSource, given: unknown[], options: WaitAllOptions): Promise<WaitAllResult<unknown>[]> {
  const places = new Map<unknown, number[]>();
  for (const [place, ref] of given.entries()) {
    const taken = places.get(ref);
    if (taken) taken.push(place);
    else places.set(ref, [place]);
  }
  const results: WaitAllResult<unknown>[] = Array(given.length);
  for await (const { ref, ...result } of new Watch(client, [...given], options)) {
    if (!result.ok || hasEnded(result)) results[places.get(ref)?.pop() as number] = result;
  }
  return results;
}

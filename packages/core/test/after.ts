import { setImmediate, setTimeout } from "node:timers/promises";

/** Resolves after a time as this process sees it: on a busy machine everything in it is late alike, and a timer due before goes first. */
export async function after(ms: number): Promise<Error> {
  await setTimeout(ms);
  for (let turn = 0; turn < 10; turn++) await setImmediate();
  return new Error(`not ended after ${ms} ms`);
}

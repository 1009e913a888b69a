import fc from "fast-check";
import { afterAll } from "vitest";

export const numRuns = Number(process.env.FAST_CHECK_RUNS ?? 1000);
/** Between clients and the network: by turns, or one of them. */
export const by = ["fetch", "undici"].filter((one) => one === (process.env.FAST_CHECK_TRANSPORT ?? one)) as ("fetch" | "undici")[];
const seed = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 2 ** 31);
console.log(`fast-check: FAST_CHECK_SEED=${seed} FAST_CHECK_RUNS=${numRuns}, on ${by.join(" and ")}`);
fc.configureGlobal({ numRuns, seed });
/** The slowest property takes some 2 ms a run on one slow core; ten times that is stuck. */
export const timeout = 20_000 + numRuns * 20;

/** Plays each scenario once, for all properties that read what came of it: one seed gives them the same ones. */
export function eachOnce<Given, Played>(play: (given: Given) => Promise<Played>): (given: Given) => Promise<Played> {
  const played = new Map<string, Promise<Played>>();
  afterAll(() => played.clear());
  return (given) => {
    const key = JSON.stringify(given);
    if (!played.has(key)) played.set(key, play(given));
    return played.get(key) as Promise<Played>;
  };
}

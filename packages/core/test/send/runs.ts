import fc from "fast-check";

export const numRuns = Number(process.env.FAST_CHECK_RUNS ?? 1000);
const seed = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 2 ** 31);
console.log(`fast-check: FAST_CHECK_SEED=${seed} FAST_CHECK_RUNS=${numRuns}`);
fc.configureGlobal({ numRuns, seed });
/** The slowest property takes some 2 ms a run on one slow core; ten times that is stuck. */
export const timeout = 20_000 + numRuns * 20;

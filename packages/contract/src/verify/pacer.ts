/** Waits until one more call keeps to a limit of so many requests in so many seconds. */
export type Pacer = () => Promise<void>;

/** Keeps calls to a documented limit, by the times of the last ones; without a limit it never waits. */
export function createPacer(limit: { requests: number; seconds: number } | undefined, sleep: (ms: number) => Promise<void>): Pacer {
  if (!limit) return async () => {};
  const times: number[] = [];
  return async () => {
    if (times.length >= limit.requests) {
      const free = (times.shift() as number) + limit.seconds * 1000;
      if (free > Date.now()) await sleep(free - Date.now());
    }
    times.push(Date.now());
  };
}

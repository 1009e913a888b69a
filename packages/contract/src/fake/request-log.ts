import type { FakeRequest } from "./fake-options.ts";

/** Text of bodies that is kept in all, in UTF-16 units. */
const mostText = 2 ** 24;

/** Keeps the newest requests, so many at most and with so much text in their bodies. */
export function requestLog(most: number) {
  const requests: FakeRequest[] = [];
  const sizes: number[] = [];
  let kept = 0;
  function add(request: FakeRequest, size: number): void {
    requests.push(request);
    sizes.push(size);
    kept += size;
    while (requests.length > most || (kept > mostText && requests.length > 1)) {
      requests.shift();
      kept -= sizes.shift() ?? 0;
    }
  }
  return { requests, add };
}

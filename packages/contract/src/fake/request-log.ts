import type { FakeRequest } from "./fake-options.ts";

/** Text of bodies that is kept in all, in UTF-16 units. */
const mostText = 2 ** 24;

/** The newest requests, so many at most and with so much text in their bodies. */
export class RequestLog {
  readonly requests: FakeRequest[] = [];
  readonly #most: number;
  readonly #sizes: number[] = [];
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(request: FakeRequest, size: number): void {
    this.requests.push(request);
    this.#sizes.push(size);
    this.#size += size;
    while (this.requests.length > this.#most || (this.#size > mostText && this.requests.length > 1)) {
      this.requests.shift();
      this.#size -= this.#sizes.shift() ?? 0;
    }
  }
}

import type { RateLimit } from "../api.ts";

/** Keeps a client's limits for more than this process. */
export interface LimitShare {
  /** Resolves when a request that counts against the limit may leave. The signal is aborted where the call ends before, by its deadline or its own signal. */
  take(limit: RateLimit, signal: AbortSignal | undefined): Promise<void>;
  /** The vendor answered that no request is to come for so many ms. */
  pause(ms: number): void;
}

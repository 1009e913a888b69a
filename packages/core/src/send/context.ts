import type { Api, Operation, RateLimit } from "../api.ts";
import type { Outgoing, Transport, TransportAnswer } from "../request/index.ts";
import type { ValidateOptions } from "../validation/index.ts";
import type { Timing } from "./call-options.ts";
import type { Credentials } from "./credentials.ts";
import type { ClientEvent } from "./events.ts";
import type { RateLimiter } from "./rate-limiter.ts";

/** What a client keeps between calls. Held in closures, never on the client: it knows the credential. */
export interface Context {
  readonly api: Api;
  readonly baseUrl: string;
  readonly transport: Transport;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: Credentials;
  /** What was put on requests that nobody may see, the newest last. */
  readonly secrets: Set<string>;
  readonly timing: Timing;
  /** Keeps the limits for other processes too, once somebody has taken that on. */
  readonly limits: { share?: LimitShare };
  readonly validate: ValidateOptions | undefined;
  endpointOf(name: string, operation: Operation): Endpoint;
  /** Tells the caller's `onEvent`, if there is one. */
  readonly emit: ((event: ClientEvent) => void) | undefined;
}

/** Keeps a client's limits for more than this process. */
export interface LimitShare {
  /** Resolves when a request that counts against the limit may leave. The signal is aborted where the call ends before, by its deadline or its own signal. */
  take(limit: RateLimit, signal: AbortSignal | undefined): Promise<void>;
  /** The vendor answered that no request is to come for so many ms. */
  pause(ms: number): void;
}

/** An operation as it is sent to. */
export interface Endpoint {
  readonly name: string;
  readonly operation: Operation;
  /** Whether sending it twice does it once. */
  readonly isRepeatable: boolean;
  readonly pace: Pace;
}

/** What a request counts against, with others of its client. */
export interface Pace {
  /** What it keeps to, if anything. */
  readonly limit: RateLimit | undefined;
  /** Keeps it, once there is something to keep: a limit, or a server that asked to wait. */
  limiter?: RateLimiter;
}

/** What the caller wants of the answer, and the answer. */
export interface View {
  /** Whether the body is left unread. */
  raw: boolean;
  response: TransportAnswer | undefined;
}

/** One request and its answer. */
export interface Exchange {
  readonly context: Context;
  readonly endpoint: Endpoint;
  readonly request: Outgoing;
  readonly view: View;
  readonly signal: AbortSignal | undefined;
  readonly timing: Timing;
}

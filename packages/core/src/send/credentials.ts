import type { Outgoing, TransportAnswer } from "../request/index.ts";

/** Sends a request as it is, without credentials: for fetching a token. Throws on a failure, and once the signal is aborted. */
export type Send = (what: string, request: Outgoing, signal: AbortSignal) => Promise<{ body: unknown; response: TransportAnswer }>;

/** Puts a vendor's credential on requests. Secrets live in closures only, so nothing that prints a client shows them. */
export interface Credentials {
  /** The header that carries it, where it is one of those that browsers drop. */
  readonly header?: string;
  /** Puts the credential on a request. `scheme` is the operation's own security scheme where it is not the document's. */
  authorize(request: Outgoing, send: Send, scheme: string | undefined): void | Promise<void>;
  /** The call of a request that waits in `authorize` has ended: `isLate` where it was its deadline that ended it. */
  leave?(request: Outgoing, isLate: boolean): void;
  /** The server took the credential of this request. */
  accept?(request: Outgoing): void;
  /** The server refused the credential of this request: drops it and says whether another can be had. */
  renew?(request: Outgoing): boolean;
}

import type { Outgoing } from "./request.ts";

/** Sends a request as it is, without credentials: for fetching a token. Throws on a failure, and once the signal is aborted. */
export type Send = (what: string, request: Outgoing, signal: AbortSignal) => Promise<{ body: unknown; response: Response }>;

/** Puts a vendor's credential on requests. Secrets live in closures only, so nothing that prints a client shows them. */
export interface Credentials {
  /** The header that carries it, where it is one of those that browsers drop. */
  readonly header?: string;
  /** Puts the credential on a request. `scheme` is the operation's own security scheme where it is not the document's; the signal ends the call. */
  authorize(request: Outgoing, send: Send, scheme: string | undefined, signal: AbortSignal | undefined): void | Promise<void>;
  /** The server refused the credential of this request: drops it and says whether another can be had. */
  renew?(request: Outgoing): boolean;
}

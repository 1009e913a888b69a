import { type Kind, kinds, needed } from "../spec/index.ts";
import type { Arguments } from "./arguments.ts";

/** What `verify` is given; only `baseUrl` and `env` have to be. */
export interface VerifyOptions {
  /** Where the server is, as a client's `baseUrl`. */
  baseUrl: string;
  /** Environment variables, where the credential is taken from. */
  env: Readonly<Record<string, string | undefined>>;
  /** Values for parameters that cannot be found by listing, for filters, and for the client's own options, such as parts of the server's address. */
  params?: Arguments;
  /** Calls an operation at most, pages of lists included. @default 5 */
  calls?: number;
  /** ms that one attempt of a call may take. @default 30000 */
  timeout?: number;
  /** ms that all of it may take, waits included; what is known then is reported. @default 300000 */
  deadline?: number;
  /** Origin beside that of the base URL which the spec may have a token asked from. @default none */
  tokenOrigin?: string;
  /** Ends it when aborted; what is known then is reported. */
  signal?: AbortSignal;
  /** Told of each call once it is answered, and awaited. Where it throws or rejects, all ends with that. */
  onProgress?: (progress: { operation: string; call: number; status: number }) => unknown;
  /** Told of each wait of a second or more that the server or the vendor's documents ask for. Where it throws or rejects, all ends with that after the wait. */
  onWait?: (waiting: Waiting) => unknown;
}

export const verifyOptions: Record<keyof VerifyOptions, Kind> = {
  // The client says what is wrong with it.
  baseUrl: kinds.any,
  env: needed(kinds.object),
  params: kinds.object,
  calls: kinds.some,
  timeout: kinds.ms,
  deadline: kinds.ms,
  tokenOrigin: kinds.origin,
  signal: kinds.signal,
  onProgress: kinds.callback,
  onWait: kinds.callback,
};

/** A wait before the next call. */
export interface Waiting {
  operation: string;
  /** ms */
  delay: number;
  /** The status by which the server asked for it; undefined where the vendor's documents do. */
  status?: number;
}

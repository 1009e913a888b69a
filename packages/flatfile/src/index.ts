import { bearer, type Client, type ClientOptions, createClient, requireCredential } from "@vendor-jobs/core";
import { api, type Operations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

export * from "./generated/index.ts";

/** Options of {@link createFlatfileClient}. */
export interface FlatfileOptions extends ClientOptions {
  /** Secret key (`sk_…`), personal access token, or an access token made from a publishable key. */
  token: string | undefined;
}

/** Client of Flatfile's jobs API: a method an operation. */
export interface FlatfileClient extends Operations, Client<paths> {}

/**
 * Makes a client of Flatfile's jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createFlatfileClient(options: FlatfileOptions): FlatfileClient {
  requireCredential("token", options.token, "a secret key (sk_…) or an access token of Flatfile");
  return createClient(api, options, bearer(options.token));
}

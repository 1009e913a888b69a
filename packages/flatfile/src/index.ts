// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { assembleClient, type Client, type ClientOptions, keySignIn, plainAddress } from "@vendor-jobs/core";
import { api, type Operations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

export * from "./generated/index.ts";

/** Options of {@link createFlatfileClient}. */
export interface FlatfileOptions extends ClientOptions {
  /** A secret key (`sk_…`), a personal access token, or an access token made from a publishable key of Flatfile. */
  token: string | undefined;
}

/** Client of the Flatfile jobs API: a method an operation. */
export interface FlatfileClient extends Operations, Client<paths> {}

/**
 * Makes a client of the Flatfile jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createFlatfileClient(options: FlatfileOptions): FlatfileClient {
  return assembleClient<Operations, paths>(api, options, { ...keySignIn, ...plainAddress });
}

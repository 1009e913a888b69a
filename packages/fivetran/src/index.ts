// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { assembleClient, type Client, type ClientOptions, plainAddress, signIn } from "@vendor-jobs/core";
import { api, type Operations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

export * from "./generated/index.ts";

/** Options of {@link createFivetranClient}. */
export interface FivetranOptions extends ClientOptions {
  /** The API key. */
  apiKey: string | undefined;
  /** The secret of the API key. */
  apiSecret: string | undefined;
}

/** Client of the Fivetran jobs API: a method an operation. */
export interface FivetranClient extends Operations, Client<paths> {}

/**
 * Makes a client of the Fivetran jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createFivetranClient(options: FivetranOptions): FivetranClient {
  return assembleClient<Operations, paths>(api, options, { ...signIn, ...plainAddress });
}

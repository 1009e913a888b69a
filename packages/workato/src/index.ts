// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { assembleClient, type Client, type ClientOptions, keySignIn, plainAddress } from "@vendor-jobs/core";
import { api, type Operations, type Region } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

export * from "./generated/index.ts";

/** Options of {@link createWorkatoClient}. */
export interface WorkatoOptions extends ClientOptions {
  /** The token of a Workato API client, made under Workspace admin > API clients. */
  token: string | undefined;
  /** Where the vendor runs your account: its other hosts do not know the credential. Not used where a `baseUrl` is given. @default "us" */
  region?: Region;
}

/** Client of the Workato jobs API: a method an operation. */
export interface WorkatoClient extends Operations, Client<paths> {}

/**
 * Makes a client of the Workato jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createWorkatoClient(options: WorkatoOptions): WorkatoClient {
  return assembleClient<Operations, paths>(api, options, { ...keySignIn, ...plainAddress });
}

// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { assembleClient, type Client, type ClientOptions, plainAddress, signIn } from "@vendor-jobs/core";
import { api, type Operations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

export * from "./generated/index.ts";

/** Options that sign in by `token`. */
export interface AirbyteTokenOptions extends ClientOptions {
  /** An access token, of an application or another. */
  token: string | undefined;
  clientId?: never;
  clientSecret?: never;
}

/** Options that sign in by `application`. */
export interface AirbyteApplicationOptions extends ClientOptions {
  /** The client id of an application. */
  clientId: string | undefined;
  /** The client secret of the application. */
  clientSecret: string | undefined;
  token?: never;
}

/** Options of {@link createAirbyteClient}. */
export type AirbyteOptions = AirbyteTokenOptions | AirbyteApplicationOptions;

/** Client of the Airbyte jobs API: a method an operation. */
export interface AirbyteClient extends Operations, Client<paths> {}

/**
 * Makes a client of the Airbyte jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createAirbyteClient(options: AirbyteOptions): AirbyteClient {
  return assembleClient<Operations, paths>(api, options, { ...signIn, ...plainAddress });
}

// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { anyAddress, assembleClient, type Client, type ClientOptions, signIn, startKeys } from "@vendor-jobs/core";
import { api, type Operations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

export * from "./generated/index.ts";

interface ServerOptions extends ClientOptions {
  /** Where the server is, of the form `http://{host}`. Address of your Airflow API server, with the path where it is not at the root, and without `/api/v2`. */
  baseUrl: string;
}

/** Options that sign in with name and password: the client asks for tokens, keeps and renews them. */
export interface AirflowPasswordOptions extends ServerOptions {
  /** The user's name. */
  username: string | undefined;
  /** The user's password. */
  password: string | undefined;
  token?: never;
}

/** Options that hold a token that you got and renew yourself. */
export interface AirflowTokenOptions extends ServerOptions {
  /** An access token. */
  token: string | undefined;
  username?: never;
  password?: never;
}

/** Options of {@link createAirflowClient}. */
export type AirflowOptions = AirflowPasswordOptions | AirflowTokenOptions;

/** Client of the Airflow jobs API: a method an operation. */
export interface AirflowClient extends Operations, Client<paths> {}

/**
 * Makes a client of the Airflow jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createAirflowClient(options: AirflowOptions): AirflowClient {
  return assembleClient<Operations, paths>(api, options, { ...signIn, ...anyAddress, ...startKeys });
}

// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { anyAddress, assembleClient, type Client, type ClientOptions, signIn, startKeys } from "@vendor-jobs/core";
import { api, type Operations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

export * from "./generated/index.ts";

interface ServerOptions extends ClientOptions {
  /** Where the server is, of the form `https://{host}`. Address of your workspace. */
  baseUrl: string;
}

/** Options that sign in by `token`. */
export interface DatabricksTokenOptions extends ServerOptions {
  /** A personal access token, or another token of Databricks. */
  token: string | undefined;
  clientId?: never;
  clientSecret?: never;
}

/** Options that sign in by `oauth`. */
export interface DatabricksOauthOptions extends ServerOptions {
  /** The client id of a service principal. */
  clientId: string | undefined;
  /** An OAuth secret of the service principal. */
  clientSecret: string | undefined;
  token?: never;
}

/** Options of {@link createDatabricksClient}. */
export type DatabricksOptions = DatabricksTokenOptions | DatabricksOauthOptions;

/** Client of the Databricks jobs API: a method an operation. */
export interface DatabricksClient extends Operations, Client<paths> {}

/**
 * Makes a client of the Databricks jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createDatabricksClient(options: DatabricksOptions): DatabricksClient {
  return assembleClient<Operations, paths>(api, options, { ...signIn, ...anyAddress, ...startKeys });
}

// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { anyAddress, assembleClient, type Client, type ClientOptions, signIn, startKeys } from "@vendor-jobs/core";
import { api, type Operations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

export * from "./generated/index.ts";

interface ServerOptions extends ClientOptions {
  /** The id of your account, as its URL shows it. A part of the server's address, `https://api.prefect.cloud/api/accounts/{accountId}/workspaces/{workspaceId}`; not needed beside a `baseUrl`. */
  accountId?: string | undefined;
  /** The id of your workspace, as its URL shows it. A part of the server's address, `https://api.prefect.cloud/api/accounts/{accountId}/workspaces/{workspaceId}`; not needed beside a `baseUrl`. */
  workspaceId?: string | undefined;
  /** The version of the REST API; a server of your own takes none before 0.8.0. Sent as the header `X-PREFECT-API-VERSION`. @default "0.8.4" */
  apiVersion?: string;
}

/** Options that sign in by `apiKey`. */
export interface PrefectApiKeyOptions extends ServerOptions {
  /** An API key of Prefect Cloud. */
  apiKey: string | undefined;
  authString?: never;
}

/** Options that sign in by `basic`. */
export interface PrefectBasicOptions extends ServerOptions {
  /** The server's PREFECT_SERVER_API_AUTH_STRING, such as admin:pass. */
  authString: string | undefined;
  apiKey?: never;
}

/** Where the server is: its address, or all that it is made of. */
type Address = { baseUrl: string } | { accountId: string | undefined; workspaceId: string | undefined };

/** Options of {@link createPrefectClient}. */
export type PrefectOptions = (PrefectApiKeyOptions | PrefectBasicOptions) & Address;

/** Client of the Prefect jobs API: a method an operation. */
export interface PrefectClient extends Operations, Client<paths> {}

/**
 * Makes a client of the Prefect jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createPrefectClient(options: PrefectOptions): PrefectClient {
  return assembleClient<Operations, paths>(api, options, { ...signIn, ...anyAddress, ...startKeys });
}

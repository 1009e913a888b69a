// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { anyAddress, assembleClient, type Client, type ClientOptions, signIn } from "@vendor-jobs/core";
import { api, type Operations } from "./generated/operations.ts";
import type { ConnectParams, paths } from "./generated/types.ts";

export * from "./generated/index.ts";

interface ServerOptions extends ClientOptions {
  /** Where the server is, of the form `http://{host}:{port}`. Your Explorer. Its address carries no path. */
  baseUrl: string;
}

/** Options that sign in with an account of NebulaGraph: the client connects when first needed, keeps the session and renews it. */
export interface NebulaExplorerAccountOptions extends ServerOptions {
  /** An account of NebulaGraph. */
  account: string | undefined;
  /** The password of the account. */
  password: string | undefined;
  /** The graph service (graphd) to connect to; its usual port is 9669. */
  graph: ConnectParams["body"];
  /** How the account is sent, as a JSON array (Explorer 3.4 and later) or as `account:password` (3.1 to 3.2). @default "json" */
  accountFormat?: "json" | "colon";
  token?: never;
}

/** Options that hold the session of an earlier `connect`; it lives three days. */
export interface NebulaExplorerTokenOptions extends ServerOptions {
  /** The value of the cookie explorer_token. */
  token: string | undefined;
  account?: never;
  password?: never;
  accountFormat?: never;
  graph?: never;
}

/** Options of {@link createNebulaExplorerClient}. */
export type NebulaExplorerOptions = NebulaExplorerAccountOptions | NebulaExplorerTokenOptions;

/** Client of the NebulaGraph Explorer jobs API: a method an operation. */
export interface NebulaExplorerClient extends Operations, Client<paths> {}

/**
 * Makes a client of the NebulaGraph Explorer jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createNebulaExplorerClient(options: NebulaExplorerOptions): NebulaExplorerClient {
  return assembleClient<Operations, paths>(api, options, { ...signIn, ...anyAddress });
}

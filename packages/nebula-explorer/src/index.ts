import { base64, type Client, type ClientOptions, cookieSession, createClient, headerCredential, requireCredential } from "@vendor-jobs/core";
import { api, type Operations } from "./generated/operations.ts";
import type { ConnectParams, paths } from "./generated/types.ts";

export * from "./generated/index.ts";

interface ExplorerOptions extends ClientOptions {
  /** Address of Explorer with its port, such as `http://192.168.8.145:7002`. */
  baseUrl: string;
}

/** Options that sign in with an account of NebulaGraph: the client connects when first needed, keeps the session and renews it. */
export interface NebulaExplorerAccountOptions extends ExplorerOptions {
  account: string | undefined;
  password: string | undefined;
  /** Graph service (graphd) to connect to; its usual port is 9669. */
  graph: ConnectParams["body"];
  /** How the account is sent: as a JSON array (Explorer 3.4 and later) or as `account:password` (3.1 to 3.2). @default "json" */
  accountFormat?: "json" | "colon";
  token?: never;
}

/** Options with the session of an earlier `connect`. */
export interface NebulaExplorerTokenOptions extends ExplorerOptions {
  /** Value of the cookie `explorer_token`; it lives three days. */
  token: string | undefined;
  account?: never;
}

/** Options of {@link createNebulaExplorerClient}. */
export type NebulaExplorerOptions = NebulaExplorerAccountOptions | NebulaExplorerTokenOptions;

/** Client of the workflow API of NebulaGraph Explorer: a method an operation. */
export interface NebulaExplorerClient extends Operations, Client<paths> {}

/**
 * Makes a client of the workflow API of NebulaGraph Explorer. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createNebulaExplorerClient(options: NebulaExplorerOptions): NebulaExplorerClient {
  if (!("graph" in options)) {
    requireCredential("token", options.token, "the value of the cookie explorer_token, or give account, password and graph instead");
    return createClient(api, options, headerCredential("cookie", options.token, "explorer_token="));
  }
  const { baseUrl, account, password, graph, accountFormat } = options;
  requireCredential("account", account, "an account of NebulaGraph");
  requireCredential("password", password, "the password of the account");
  requireCredential("graph.address", graph?.address, "the host of the graph service");
  const encoded = base64(accountFormat === "colon" ? `${account}:${password}` : JSON.stringify([account, password]));
  const url = String(baseUrl).replace(/\/+$/, "") + api.operations.connect?.path;
  const login = { what: "connect", url, authorization: `Bearer ${encoded}`, secrets: [encoded, password], body: graph, scheme: "account" };
  return createClient(api, options, cookieSession("explorer_token", login));
}

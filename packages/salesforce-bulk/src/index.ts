// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { anyAddress, assembleClient, type Client, type ClientOptions, signIn } from "@vendor-jobs/core";
import { api, type Operations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

export * from "./generated/index.ts";

interface ServerOptions extends ClientOptions {
  /** The name of your org's My Domain, such as acme or acme--dev.sandbox. A part of the server's address, `https://{domain}.my.salesforce.com/services/data/v{version}`; not needed beside a `baseUrl`. */
  domain?: string | undefined;
  /** The version of the API. @default "64.0" */
  version?: string;
}

/** Options that get a token by a connected app's client credentials. */
export interface SalesforceBulkAppOptions extends ServerOptions {
  /** The consumer key of a connected app. */
  clientId: string | undefined;
  /** The consumer secret of a connected app. */
  clientSecret: string | undefined;
  token?: never;
}

/** Options that give an access token. */
export interface SalesforceBulkTokenOptions extends ServerOptions {
  /** An access token. */
  token: string | undefined;
  clientId?: never;
  clientSecret?: never;
}

/** Where the server is: its address, or all that it is made of. */
type Address = { baseUrl: string } | { domain: string | undefined };

/** Options of {@link createSalesforceBulkClient}. */
export type SalesforceBulkOptions = (SalesforceBulkAppOptions | SalesforceBulkTokenOptions) & Address;

/** Client of the Salesforce Bulk jobs API: a method an operation. */
export interface SalesforceBulkClient extends Operations, Client<paths> {}

/**
 * Makes a client of the Salesforce Bulk jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createSalesforceBulkClient(options: SalesforceBulkOptions): SalesforceBulkClient {
  return assembleClient<Operations, paths>(api, options, { ...signIn, ...anyAddress });
}

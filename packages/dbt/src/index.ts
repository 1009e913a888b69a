// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { anyAddress, assembleClient, type Client, type ClientOptions, keySignIn } from "@vendor-jobs/core";
import { api, type Operations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

export * from "./generated/index.ts";

interface OwnOptions extends ClientOptions {
  /** A service token, or a personal access token. */
  token: string | undefined;
  /** The prefix of the account's access URL. A part of the server's address, `https://{accountPrefix}.us1.dbt.com`; not needed beside a `baseUrl`. */
  accountPrefix?: string | undefined;
}

/** Where the server is: its address, or all that it is made of. */
type Address = { baseUrl: string } | { accountPrefix: string | undefined };

/** Options of {@link createDbtClient}. */
export type DbtOptions = OwnOptions & Address;

/** Client of the dbt jobs API: a method an operation. */
export interface DbtClient extends Operations, Client<paths> {}

/**
 * Makes a client of the dbt jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createDbtClient(options: DbtOptions): DbtClient {
  return assembleClient<Operations, paths>(api, options, { ...keySignIn, ...anyAddress });
}

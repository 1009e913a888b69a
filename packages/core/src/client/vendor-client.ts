import type { Api } from "../api.ts";
import { checkNames, checkTable, refuse } from "../checks.ts";
import type { Credentials } from "../send/index.ts";
import { startKeys } from "../start/index.ts";
import { anyAddress } from "./any-address.ts";
import { assembleClient, shared } from "./assemble.ts";
import { checkCookie } from "./check-cookie.ts";
import { type Client, createClientWith } from "./create-client.ts";
import type { ClientOptions } from "./options.ts";
import { signIn } from "./sign-in.ts";

/**
 * Makes a vendor's client from its generated table: a method an operation, and what all clients have.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createClient<Operations, Paths extends object>(api: Api, options: ClientOptions, credentials: Credentials): Operations & Client<Paths> {
  checkTable(api);
  if (typeof credentials?.authorize !== "function") refuse("credentials", credentials, "what signs requests, such as bearer(token)");
  const client = createClientWith<Operations, Paths>(api, options, credentials, startKeys);
  checkNames(options, shared);
  checkCookie(api, options ?? {}, credentials);
  return client;
}

/**
 * Makes a vendor's client from its table and the options alone: those of all clients, `region` where the vendor has regions, and what
 * `api.security` names.
 * @throws {InvalidArgumentError} where an option is wrong or a part of the credential is missing.
 */
export const createVendorClient = <Operations, Paths extends object>(api: Api, options: ClientOptions): Operations & Client<Paths> =>
  assembleClient(api, options, { ...signIn, ...anyAddress, ...startKeys });

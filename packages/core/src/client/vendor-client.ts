import type { Api } from "../api.ts";
import type { Client } from "./create-client.ts";
import { createFrom } from "./create-from.ts";
import type { ClientOptions } from "./options.ts";
import { signIn } from "./sign-in.ts";

/**
 * Makes a vendor's client from its table and the options alone: those of all clients, `region` where the vendor has regions, and what
 * `api.security` names.
 * @throws {InvalidArgumentError} where an option is wrong or a part of the credential is missing.
 */
export const createVendorClient = <Operations, Paths extends object>(api: Api, options: ClientOptions): Operations & Client<Paths> =>
  createFrom(api, options, signIn);

import type { Api } from "../api.ts";
import { InvalidArgumentError } from "../errors.ts";
import { show } from "../send/index.ts";
import { type Client, createClient } from "./create-client.ts";
import { granted } from "./granted.ts";
import { baseUrlOf, type ClientOptions } from "./options.ts";
import { type Given, type Granted, signIn } from "./sign-in.ts";

/**
 * Makes a vendor's client from its table and the options alone: those of all clients, `region` where the vendor has regions, and what
 * `api.security` names.
 * @throws {InvalidArgumentError} where an option is wrong or a part of the credential is missing.
 */
export const createVendorClient = <Operations, Paths extends object>(api: Api, options: ClientOptions): Operations & Client<Paths> =>
  create(api, options, granted);

/** The same for vendors whose credential is given as it is sent, none of whose ways to sign in has a `grant`; in fewer bytes. */
export const createKeyClient = <Operations, Paths extends object>(api: Api, options: ClientOptions): Operations & Client<Paths> => create(api, options);

function create<Operations, Paths extends object>(api: Api, options: ClientOptions, grants?: Granted): Operations & Client<Paths> {
  if (options === null || typeof options !== "object") throw new InvalidArgumentError(`options is ${show(options)}; expected an object.`);
  const baseUrl = baseUrlOf(api, options);
  return createClient(api, { ...options, baseUrl }, signIn(api, options as Given, baseUrl, grants));
}

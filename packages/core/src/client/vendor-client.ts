import type { Api, Security } from "../api.ts";
import { type Credentials, checkTable, lowerCased, refuse } from "../send/index.ts";
import { type Client, createClient } from "./create-client.ts";
import { headerCredential } from "./credentials.ts";
import { baseUrlOf, type ClientOptions, requireCredential, sharedHeaders } from "./options.ts";
import type { Given } from "./put-at.ts";
import { signIn } from "./sign-in.ts";

/**
 * Makes a vendor's client from its table and the options alone: those of all clients, `region` where the vendor has regions, and what
 * `api.security` names.
 * @throws {InvalidArgumentError} where an option is wrong or a part of the credential is missing.
 */
export const createVendorClient = <Operations, Paths extends object>(api: Api, options: ClientOptions): Operations & Client<Paths> =>
  create(api, options, signIn);

/** The same, in fewer bytes, for vendors who know one way to sign in: one option, sent in one header as it is. */
export const createKeyClient = <Operations, Paths extends object>(api: Api, options: ClientOptions): Operations & Client<Paths> => create(api, options, key);

function create<Operations, Paths extends object>(
  api: Api,
  options: ClientOptions,
  credentialsOf: (api: Api, given: Given, baseUrl: string) => Credentials,
): Operations & Client<Paths> {
  checkTable(api);
  if (options === null || typeof options !== "object") refuse("options", options, "an object");
  const baseUrl = baseUrlOf(api, options);
  const headers = api.headers ? { ...sharedHeaders(api, options as Given), ...lowerCased(options.headers) } : options.headers;
  return createClient(api, { ...options, baseUrl, headers } as ClientOptions, credentialsOf(api, options as Given, baseUrl));
}

function key({ security }: Api, given: Given): Credentials {
  const { options, ways } = security as Security;
  const [[name = ""] = [], [place] = []] = [ways[0]?.options, ways[0]?.places];
  const secret = given[name];
  requireCredential(name, secret, options[name]?.what ?? "");
  return headerCredential(place?.header ?? "", secret, place?.prefix);
}

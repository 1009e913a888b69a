import type { Api } from "../api.ts";
import { type Credentials, checkTable, lowerCased, refuse } from "../send/index.ts";
import { type Client, createClient } from "./create-client.ts";
import { baseUrlOf, type ClientOptions, sharedHeaders } from "./options.ts";
import type { Given } from "./put-at.ts";

/** Makes a vendor's client from its table, the options, and what makes credentials of these. */
export function createFrom<Operations, Paths extends object>(
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

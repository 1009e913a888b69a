import type { Api } from "../api.ts";
import { checkNames, checkTable, refuse } from "../checks.ts";
import { defaultTiming } from "../send/index.ts";
import { type Client, createClientWith } from "./create-client.ts";
import type { ClientOptions } from "./options.ts";
import type { Given } from "./put-at.ts";
import type { VendorParts } from "./vendor-parts.ts";

/**
 * Makes a vendor's client from its table, the options, and the parts that the table needs.
 * @throws {InvalidArgumentError} where an option is wrong or a part of the credential is missing.
 */
export function assembleClient<Operations, Paths extends object>(api: Api, options: ClientOptions, parts: VendorParts): Operations & Client<Paths> {
  checkTable(api);
  if (options === null || typeof options !== "object") refuse("options", options, "an object");
  if (!parts?.address || !parts.signIn) refuse("parts", parts, "those that the table needs");
  checkOptions(api, options);
  const address = parts.address(api, options);
  return createClientWith(api, { ...options, ...address } as ClientOptions, parts.signIn(api, options as Given, address.baseUrl), parts);
}

/** The names of {@link ClientOptions}. */
export const shared = ["baseUrl", "fetch", "headers", "onEvent", "rateLimit", "transport", "validate", ...Object.keys(defaultTiming)];

function checkOptions({ servers, security, variables, headers = {} }: Api, options: object): void {
  const own = Object.keys({ ...security?.options, ...variables, ...(!servers.default && { region: 0 }) });
  checkNames(options, [...own, ...Object.values(headers).flatMap(({ option = [] }) => option), ...shared]);
}

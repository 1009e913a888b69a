import type { Api } from "../api.ts";
import { InvalidArgumentError } from "../errors.ts";
import { show } from "../send/index.ts";
import { parseBaseUrl } from "./options.ts";
import type { AddressOptions, VendorParts } from "./vendor-parts.ts";

/** The address of vendors whose servers are given by their names alone. */
export const plainAddress: Pick<VendorParts, "address"> = {
  address: (api, options) => ({ baseUrl: parseBaseUrl(namedUrl(api, options)), headers: options.headers }),
};

/** The base URL that the caller gave, or that of the region, by the vendor's table. @throws {InvalidArgumentError} where there is none such */
export function namedUrl({ servers }: Api, { baseUrl, region }: AddressOptions): string {
  if (baseUrl !== undefined) return baseUrl;
  const [first = ""] = Object.keys(servers);
  const name = first === "default" ? first : (region ?? first);
  const url = Object.hasOwn(servers, name) ? servers[name] : undefined;
  if (url === undefined) throw new InvalidArgumentError(`region ${show(region)} is unknown; expected one of ${Object.keys(servers).join(", ")}.`);
  return url;
}

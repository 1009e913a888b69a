import type { Api } from "../api.ts";
import { refuse } from "../checks.ts";
import { parseBaseUrl } from "./options.ts";
import type { AddressOptions, VendorParts } from "./vendor-parts.ts";

/** The address of vendors whose servers are given by their names alone. */
export const plainAddress: Pick<VendorParts, "address"> = {
  address: (api, options) => ({ baseUrl: unrepeated(api, parseBaseUrl(namedUrl(api, options))), headers: options.headers }),
};

/** The base URL that the caller gave, or that of the region, by the vendor's table. @throws {InvalidArgumentError} where there is none such */
export function namedUrl({ servers }: Api, { baseUrl, region }: AddressOptions): string {
  if (baseUrl !== undefined) return baseUrl;
  const [first = ""] = Object.keys(servers);
  const name = first === "default" ? first : (region ?? first);
  const url = Object.hasOwn(servers, name) ? servers[name] : undefined;
  return url ?? refuse("region", region, `one of ${Object.keys(servers).join(", ")}`);
}

/** Without a version at the end, if there is more: users give the address of another one. */
const versionless = (path: string): string => path.replace(/(.\/v?)[\d.]+$/, "$1");

/** A base URL that does not end with what paths begin with: that would stand there twice. @throws {InvalidArgumentError} where it does, and no server of the vendor's has it so */
export function unrepeated({ name, operations, servers }: Api, url: string): string {
  let [lead = ""] = Object.values(operations)[0]?.path.split("/{") ?? [];
  // Behind the scheme: no host is a path.
  const end = url.slice(8);
  for (; lead !== ""; lead = lead.slice(0, lead.lastIndexOf("/")))
    if ((end.endsWith(lead) || versionless(end).endsWith(versionless(lead))) && !Object.values(servers).some((server) => server.endsWith(lead)))
      refuse(
        "baseUrl",
        url,
        `"${url
          .split("/")
          .slice(0, 1 - lead.split("/").length)
          .join("/")}": paths of ${name} begin with "${lead}" themselves`,
      );
  return url;
}

import type { Api, ServerVariable } from "../api.ts";
import { refuse } from "../checks.ts";
import { pathPattern } from "../path-pattern.ts";
import { lowerCased } from "../request/index.ts";
import { parseBaseUrl } from "./options.ts";
import { namedUrl, unrepeated } from "./plain-address.ts";
import type { Given } from "./put-at.ts";
import type { AddressOptions, VendorParts } from "./vendor-parts.ts";

/** The address of any vendor: what its servers have in braces is filled in, and what path and headers all requests have is added. */
export const anyAddress: Pick<VendorParts, "address"> = {
  address: (api, options) => ({
    baseUrl: baseUrlOf(api, options),
    headers: api.headers ? { ...sharedHeaders(api, options as Given), ...lowerCased(options.headers) } : options.headers,
  }),
};

function baseUrlOf(api: Api, options: AddressOptions): string {
  const { basePath } = api;
  const { baseUrl } = options;
  const url = namedUrl(api, options);
  const fill = (template: string) => filled(api, options as Given, template);
  const parsed = typeof url === "string" ? fill(url) : url;
  if (baseUrl === undefined && parsed.includes("{")) refuse("baseUrl", baseUrl, `the address of your server, of the form ${url}`);
  const own = parseBaseUrl(parsed);
  return basePath === undefined ? unrepeated(api, own) : completed(api, own, fill(basePath), basePath);
}

/** A base URL with the path that all have, unless it is there, of whatever version; a bare version at its end is cut off. */
function completed(api: Api, url: string, path: string, template: string): string {
  const pattern = new RegExp(`${pathPattern(template)}$`, "i");
  const bare = url.replace(/\/v\d+$/i, "");
  const [found] = pattern.exec(url) ?? pattern.exec(bare) ?? [];
  if (found === undefined) return unrepeated(api, bare) + path;
  const rest = (url.endsWith(found) ? url : bare).slice(0, -found.length);
  return rest + (template.includes("{") ? found : path);
}

/** A text with the options that its `{names}` stand for: variables of servers, and credentials that may be seen. @throws {InvalidArgumentError} where one is missing, or could change the host or path. */
export function filled({ variables = {}, security }: Api, options: Given, template: string): string {
  return template.replace(/\{([^{}]+)\}/g, (braced, name: string) => {
    const credential = security?.options[name];
    const variable: ServerVariable | undefined = Object.hasOwn(variables, name) ? variables[name] : credential?.open && credential;
    if (!variable) return braced;
    const { what, values } = variable;
    const value = options[name] === undefined ? variable.default : options[name];
    if (values && value !== undefined && !values.includes(String(value))) refuse(name, value, values.join(", "));
    if (typeof value !== "string" && typeof value !== "number") refuse(name, value, what);
    if (!/^[\w-]+(\.[\w-]+)*$/.test(String(value))) refuse(name, value, `${what}: letters, digits, dashes and dots, as they stand in ${template}`);
    return String(value);
  });
}

/** The headers that every request carries, those aside that the caller gives. */
function sharedHeaders({ headers = {} }: Api, options: Given): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, { what, option, default: value }]) => {
      const given = (option === undefined ? undefined : options[option]) ?? value;
      if (typeof given !== "string" || given === "") refuse(option ?? name, given, what);
      return [name, given as string];
    }),
  );
}

import { type Json, resolve } from "@vendor-jobs/contract/spec";
import { operationsOf, sharedOf } from "./operations.ts";
import { leadsNowhere } from "./references.ts";

/** What of some paths a client can have, with its servers, and a line for each operation that it can not. */
export function leaveOut(document: Json, given: Json): { paths: Json; servers: Json; leftOut: string[] } {
  const { servers, restOf } = serversFor(document, given);
  const paths: Json = {};
  const leftOut = operationsOf(given).flatMap(({ path, item, method, operation }) => {
    const { servers: shared, ...common } = sharedOf(item);
    const { servers: own = shared, ...said } = operation;
    const rest = restOf(own);
    const { why, kept } = rest === undefined ? { why: elsewhere(own), kept: undefined } : held(document, method, said);
    const place = `${rest}${path}`;
    if (kept) paths[place] = { ...common, ...paths[place], [method]: kept };
    return why === undefined ? [] : [`${method.toUpperCase()} ${path}: ${why}`];
  });
  return { paths, servers, leftOut };
}

const elsewhere = (servers: Json) => `it is at ${urlsOf(servers).join(" or ")}, and a client has one address; draft it with --only into a spec of its own`;

/** What is done at paths by methods that OpenAPI has since 3.2 alone, taken from them: a line for each. */
export const foreignIn = (paths: Json): string[] =>
  Object.entries<Json>(paths).flatMap(([path, item]) => {
    const { query, additionalOperations = {} } = item;
    delete item.query;
    delete item.additionalOperations;
    return [...(query ? ["QUERY"] : []), ...Object.keys(additionalOperations)].map((method) => `${method} ${path}: ${unsent}`);
  });

const unsent = "no client sends such a method";

/** What of an operation a client can have, if it can, and why not all. */
function held(document: Json, method: string, operation: Json): { why?: string; kept?: Json } {
  const { requestBody: body, ...rest } = operation;
  if (method === "trace") return { why: unsent };
  if (!/^(get|head)$/.test(method) || body === undefined) return { kept: operation };
  if (resolve(document, body)?.required === true) return { why: "it must have a body, and no client sends one with such a method" };
  return { why: "its body, which no client sends with such a method; the rest of it is there", kept: rest };
}

/** What servers a client has: those of most operations, by what is common to those of the same host; the rest comes before a path. */
function serversFor(document: Json, paths: Json): { servers: Json; restOf(own: Json): string | undefined } {
  const all = operationsOf(paths).map(({ item, operation }) => operation.servers ?? item.servers ?? document.servers);
  const alike = (servers: Json) => all.filter((one) => urlsOf(one).join() === urlsOf(servers).join()).length;
  const servers = all.reduce((most, one) => (alike(one) > alike(most) ? one : most), all[0]);
  const [url = "", ...others] = urlsOf(servers);
  const near = all.flatMap((one) => urlsOf(one)[0] ?? []).filter((one) => hostOf(one) === hostOf(url));
  const cut = url.slice(near.reduce(startOf, url).length);
  const isCut = !cut.includes("{") && others.every((one) => one.endsWith(cut));
  const root = isCut ? url.slice(0, url.length - cut.length) : url;
  const restOf = (own: Json) => {
    const [first = url] = urlsOf(own ?? document.servers);
    return hostOf(first) === hostOf(url) && first.startsWith(root) ? first.slice(root.length) : undefined;
  };
  return {
    servers: isCut && cut ? servers.map((one: Json, index: number) => ({ ...one, url: urlsOf(servers)[index]?.slice(0, -cut.length) || "/" })) : servers,
    restOf,
  };
}

const urlsOf = (servers: Json): string[] => (servers ?? []).map(({ url, $ref }: Json) => ($ref === undefined ? url.replace(/\/$/, "") : leadsNowhere($ref)));
const hostOf = (url: string): string => /^(\w+:)?\/\/[^/]*/.exec(url)?.[0] ?? "";

/** What two addresses begin with, in whole parts. */
function startOf(one: string, other: string): string {
  const [parts, others] = [one.split("/"), other.split("/")];
  const end = parts.findIndex((part, index) => part !== others[index]);
  return parts.slice(0, end < 0 ? undefined : end).join("/");
}

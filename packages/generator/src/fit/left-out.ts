import { type Json, resolve } from "@vendor-jobs/contract/spec";
import { methods, operationsIn } from "./operations.ts";

/** Takes out of some paths, in place, what no client can have, and gives a line for each, with the servers that the rest has. */
export function leaveOut(document: Json, paths: Json): { servers: Json; leftOut: string[] } {
  const { servers, restOf } = serversFor(document, paths);
  const leftOut = Object.entries<Json>(paths).flatMap(([path, { servers: shared, ...item }]) => {
    delete paths[path];
    const common = Object.fromEntries(Object.entries(item).filter(([key]) => !methods.includes(key)));
    return operationsIn(item).flatMap(([method, { servers: own = shared, ...operation }]) => {
      const rest = restOf(own);
      const why = rest === undefined ? elsewhere(own) : whyNot(document, item, method, operation);
      const place = `${rest}${path}`;
      if (rest !== undefined && item[method]) paths[place] = { ...common, ...paths[place], [method]: operation };
      return why === undefined ? [] : [`${method.toUpperCase()} ${path}: ${why}`];
    });
  });
  return { servers, leftOut };
}

const elsewhere = (servers: Json) => `it is at ${urlsOf(servers).join(" or ")}, and a client has one address; draft it with --only into a spec of its own`;

/** What is done at paths by methods that OpenAPI has since 3.2 alone, taken from them: a line for each. */
export const foreignIn = (items: readonly (readonly [path: string, item: Json])[]): string[] =>
  items.flatMap(([path, item]) => {
    const { query, additionalOperations = {} } = item;
    delete item.query;
    delete item.additionalOperations;
    return [...(query ? ["QUERY"] : []), ...Object.keys(additionalOperations)].map((method) => `${method} ${path}: ${unsent}`);
  });

const unsent = "no client sends such a method";

/** Why a client cannot have an operation, which is taken out then, or its body. */
function whyNot(document: Json, item: Json, method: string, operation: Json): string | undefined {
  if (method === "trace") {
    delete item[method];
    return unsent;
  }
  if (!/^(get|head)$/.test(method) || operation.requestBody === undefined) return undefined;
  const isNeeded = resolve(document, operation.requestBody)?.required === true;
  if (isNeeded) delete item[method];
  else delete operation.requestBody;
  return isNeeded
    ? "it must have a body, and no client sends one with such a method"
    : "its body, which no client sends with such a method; the rest of it is there";
}

/** What servers a client has: those of most operations, by what is common to those of the same host; the rest comes before a path. */
function serversFor(document: Json, paths: Json): { servers: Json; restOf(own: Json): string | undefined } {
  const all = Object.values<Json>(paths).flatMap((item) => operationsIn(item).map(([, operation]) => operation.servers ?? item.servers ?? document.servers));
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

const urlsOf = (servers: Json): string[] => (servers ?? []).map(({ url }: Json) => url.replace(/\/$/, ""));
const hostOf = (url: string): string => /^(\w+:)?\/\/[^/]*/.exec(url)?.[0] ?? "";

/** What two addresses begin with, in whole parts. */
function startOf(one: string, other: string): string {
  const [parts, others] = [one.split("/"), other.split("/")];
  const end = parts.findIndex((part, index) => part !== others[index]);
  return parts.slice(0, end < 0 ? undefined : end).join("/");
}

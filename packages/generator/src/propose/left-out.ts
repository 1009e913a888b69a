import { type Json, resolve } from "@vendor-jobs/contract/spec";
import { operationsIn } from "./operations.ts";

/** Takes out of some paths, in place, what no client can have, and gives a line for each. Where all have the same servers of their own these are the document's. */
export function leaveOut(document: Json, paths: Json): { servers: Json; leftOut: string[] } {
  const { servers, isOther } = serversFor(document, paths);
  const leftOut = Object.entries<Json>(paths).flatMap(([path, item]) => {
    const told = operationsIn(item).flatMap(([method, operation]) => {
      const why = isOther(item, operation) ?? whyNot(document, item, method, operation);
      return why === undefined ? [] : [`${method.toUpperCase()} ${path}: ${why}`];
    });
    delete item.servers;
    if (operationsIn(item).length === 0) delete paths[path];
    return told;
  });
  return { servers, leftOut };
}

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

/** What servers a client has, and why an operation has others, which is taken out then. */
function serversFor(document: Json, paths: Json): { servers: Json; isOther(item: Json, operation: Json): string | undefined } {
  const urls = (servers: Json) => JSON.stringify(servers?.map(({ url }: Json) => url));
  const all = Object.values<Json>(paths).flatMap((item) => operationsIn(item).map(([, operation]) => operation.servers ?? item.servers ?? document.servers));
  const servers = new Set(all.map(urls)).size === 1 ? all[0] : document.servers;
  const isOther = (item: Json, operation: Json) => {
    const own = operation.servers ?? item.servers;
    delete operation.servers;
    if (own === undefined || urls(own) === urls(servers)) return undefined;
    for (const [method, one] of operationsIn(item)) if (one === operation) delete item[method];
    return `it is at ${own.map(({ url }: Json) => url).join(" or ")}, and a client has one address; draft it with --only into a spec of its own`;
  };
  return { servers, isOther };
}

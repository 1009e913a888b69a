import type { Json } from "@vendor-jobs/contract/spec";
import { whyNoName } from "../print/index.ts";

export const methods = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

/** An operation, and where it is. */
export interface Placed {
  readonly path: string;
  readonly item: Json;
  readonly method: string;
  readonly operation: Json;
}

/** The operations of paths, in their order. */
export const operationsOf = (paths: Json): Placed[] =>
  Object.entries<Json>(paths).flatMap(([path, item]) => methods.flatMap((method) => (item[method] ? { path, item, method, operation: item[method] } : [])));

/** What paths and their operations say. */
export const holdersIn = (paths: Json): Json[] =>
  Object.values<Json>(paths).flatMap((item) => [item, ...operationsOf({ "": item }).map(({ operation }) => operation)]);

/** What a path says of all its operations. */
export const sharedOf = (item: Json): Json => Object.fromEntries(Object.entries(item).filter(([key]) => !methods.includes(key)));

/** The parameters of a path, in its order. */
export const namesIn = (path: string): string[] => [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string);

const words = (text: string) =>
  text
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z\d]+/)
    .filter(Boolean);
export const pascal = (text: string) =>
  words(text)
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join("")
    .replace(/^(?=\d)/, "V");
const camel = (text: string) => pascal(text).replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+$|^[A-Z]/, (start) => start.toLowerCase());

/** The operations of paths, each with what it is called. */
export function namedIn(paths: Json): (Placed & { readonly name: string })[] {
  const taken = new Set<string>();
  return operationsOf(paths).map((one) => {
    const names = namesOf(one).map(camel);
    for (const name of names) if (whyNoName(name) !== undefined) taken.add(name);
    return { ...one, name: freeOf(names, taken) };
  });
}

/** What an operation may be called, the likeliest first. */
function namesOf({ path, method, operation: { operationId: id } }: Placed): string[] {
  const words = path.replace(/\{[^}]*\}/g, "");
  // An id that has the path in it is none that anybody would call it by.
  if (id === undefined || id.includes(path)) return [`${method} ${words}`, `${method} ${words} by ${namesIn(path).at(-1)}`];
  // Its own is without the path and method that frameworks add, or the group before a slash.
  const added = `${path.replace(/\W/g, "_")}_${method}`;
  const own = (id.endsWith(added) && id !== added ? id.slice(0, -added.length) : id).split("/").at(-1);
  // Where another is called so, it is told apart by what its path is about.
  return [own, id, `${own} ${words.match(/\w+(?=\W*$)/)?.[0] ?? ""}`];
}

/** The first of some names that is not taken, else the last with a number; it is taken from then on. */
export function freeOf(names: readonly string[], taken: Set<string>): string {
  const last = names.at(-1) as string;
  let free = names.find((name) => !taken.has(name)) ?? last;
  for (let count = 2; taken.has(free); count++) free = `${last}${count}`;
  taken.add(free);
  return free;
}

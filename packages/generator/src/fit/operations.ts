import { type Json, ofClients } from "@vendor-jobs/contract/spec";

export const methods = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

/** The operations of a path, each with its method. */
export const operationsIn = (item: Json): [method: string, operation: Json][] =>
  methods.flatMap((method) => (item[method] ? [[method, item[method]] as [string, Json]] : []));

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

/** What no operation can be called: words of the language, and what each client has. */
const reserved = [
  ..."await case catch class const continue default delete do else enum export extends false finally for function if import in instanceof interface let".split(
    " ",
  ),
  ..."new null package private protected public return static super switch this throw true try typeof var void while with yield".split(" "),
  ...ofClients,
];

/** What the operations of paths are called, in their order. */
export function namesFor(paths: Json): string[] {
  const taken = new Set(reserved);
  return Object.entries<Json>(paths).flatMap(([path, item]) =>
    operationsIn(item).map(([method, { operationId: id }]) => {
      const words = path.replace(/\{[^}]*\}/g, "");
      // An id that has the path in it is none that anybody would call it by.
      if (id === undefined || id.includes(path)) return freeOf([`${method} ${words}`, `${method} ${words} by ${namesIn(path).at(-1)}`].map(camel), taken);
      const own = ownName(id, path, method);
      // Where another is called so, it is told apart by what its path is about.
      return freeOf([own, id, `${own} ${words.match(/\w+(?=\W*$)/)?.[0] ?? ""}`].map(camel), taken);
    }),
  );
}

/** The name of an operation without the path and method that frameworks add, or the group before a slash. */
function ownName(id: string, path: string, method: string): string {
  const added = `${path.replace(/\W/g, "_")}_${method}`;
  return (id.endsWith(added) && id !== added ? id.slice(0, -added.length) : id).split("/").at(-1) as string;
}

/** The first of some names that is not taken, else the last with a number; it is taken from then on. */
export function freeOf(names: readonly string[], taken: Set<string>): string {
  const last = names.at(-1) as string;
  let free = names.find((name) => !taken.has(name)) ?? last;
  for (let count = 2; taken.has(free); count++) free = `${last}${count}`;
  taken.add(free);
  return free;
}

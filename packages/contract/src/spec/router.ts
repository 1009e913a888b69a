import { serversIn } from "./extensions.ts";
import { decoded, type Json, type OperationInfo } from "./openapi.ts";
import { typesOf } from "./schema.ts";

/** Where a request leads: an operation and the text of its path parameters. */
export interface Route {
  info: OperationInfo;
  path: Record<string, string>;
}

/** The path of a server's URL, without a slash at the end, its variables in braces. */
export const basePathOf = (url: string): string => url.replace(/^([^/]*:)?\/\/[^/]*/, "").replace(/\/+$/, "");

/** The same of a spec's first server, with the defaults of its variables in their place. */
export const usualBasePath = (spec: Json): string => {
  const [server] = serversIn(spec);
  return basePathOf(server.url).replace(/\{([^{}]+)\}/g, (_, name: string) => server.variables?.[name]?.default ?? "0");
};

/** A path template as a pattern of its paths, a group a parameter. */
const patternOf = (template: string, groups: Readonly<Record<string, string>> = {}): string =>
  template
    .split(/[{}]/)
    .map((text, index) => (index % 2 === 0 ? text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") : (groups[text] ?? "([^/]+)")))
    .join("");

/** What stands for the parameters of a path some of which may have slashes: beside these an integer is told by its digits. */
function groupsOf(spec: Json, { parameters }: OperationInfo): Record<string, string> | undefined {
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  if (!inPath.some(({ allowReserved }) => allowReserved)) return undefined;
  const isInteger = (schema: Json) => typesOf(spec, schema).join() === "integer";
  return Object.fromEntries(inPath.map(({ name, allowReserved, schema }) => [name, allowReserved ? "(.+)" : isInteger(schema) ? "(-?\\d+)" : "([^/]+)"]));
}

/**
 * Finds operations by method and path, with the path of any of the spec's servers before it or none; a fixed path goes before a template, one whose
 * parameters have no slashes before one whose may, and of these the one that says more.
 */
export function routerOf(spec: Json, operations: OperationInfo[]): (method: string, pathname: string) => Route | { status: 404 | 405 } {
  const routes = operations
    .map((info) => {
      const names = [...info.path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string);
      const groups = groupsOf(spec, info);
      return { info, names, groups, pattern: new RegExp(`^${patternOf(info.path, groups)}$`) };
    })
    .sort((left, right) => Number(!!left.groups) - Number(!!right.groups) || (left.names.length - right.names.length) * (left.groups ? -1 : 1));
  const paths = new Set<string>([...serversIn(spec).map(({ url }) => basePathOf(url)), ""]);
  const bases = [...paths].sort((left, right) => right.length - left.length).map((path) => new RegExp(`^${patternOf(path)}(?=/)`));

  return (method, pathname) => {
    let isKnown = false;
    for (const base of bases.flatMap((pattern) => pattern.exec(pathname)?.[0] ?? [])) {
      for (const { info, names, pattern } of routes) {
        const found = pattern.exec(pathname.slice(base.length));
        if (!found) continue;
        isKnown = true;
        if (info.method === method) return { info, path: Object.fromEntries(names.map((name, index) => [name, decoded(found[index + 1] as string)])) };
      }
    }
    return { status: isKnown ? 405 : 404 };
  };
}

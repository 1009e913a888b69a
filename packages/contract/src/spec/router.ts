import type { Json, OperationInfo } from "./openapi.ts";

/** Where a request leads: an operation and the text of its path parameters, or why to none. */
export type Route = { info: OperationInfo; path: Record<string, string> } | { status: 404 | 405 };

/** The path of a base URL, without a slash at the end; variables stand for themselves. */
export const basePathOf = (url: string): string => new URL(url.replace(/\{[^{}]+\}/g, "0"), "http://localhost").pathname.replace(/\/$/, "");

/** Finds operations by method and path, with the path of any of the spec's servers before it or none; a fixed path goes before a template. */
export function routerOf(spec: Json, operations: OperationInfo[]): (method: string, pathname: string) => Route {
  const routes = operations
    .map((info) => {
      const names = [...info.path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string);
      const pattern = info.path.split(/\{[^{}]+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return { info, names, pattern: new RegExp(`^${pattern.join("([^/]+)")}$`) };
    })
    .sort((left, right) => left.names.length - right.names.length);
  const bases = [...new Set<string>([...(spec.servers ?? []).map(({ url }: Json) => basePathOf(url)), ""])].sort((left, right) => right.length - left.length);

  return (method, pathname) => {
    let isKnown = false;
    for (const base of bases.filter((base) => pathname.startsWith(`${base}/`))) {
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

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import type { IncomingHttpHeaders } from "node:http";

/** Headers as they came, each value of a repeated one. */
export const headersOf = (raw: IncomingHttpHeaders): Headers =>
  new Headers(Object.entries(raw).flatMap(([name, value = []]) => [value].flat().map((one): [string, string] => [name, one])));

/**
 * The URL that a request is for: its target is a path, or a whole URL as to a proxy. Undefined where it is neither; `//` begins a host.
 * @param host What the request's `Host` says.
 */
export function urlOfTarget(target = "/", host = "127.0.0.1"): URL | undefined {
  const text = /^\/(?!\/)/.test(target) ? `http://${host}${target}` : target;
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
}

/** A URL without what may be secret in it. */
export function plainUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/$/, "");
}

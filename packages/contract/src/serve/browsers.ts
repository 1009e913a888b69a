import type { IncomingMessage } from "node:http";

/** Whether a browser asks what a page of another origin may send. */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === "OPTIONS" && headers.origin !== undefined && headers["access-control-request-method"] !== undefined;

/** The headers by which a browser lets the page that asks see the answer with these headers; none where no page does. */
export function corsHeaders(request: IncomingMessage, shown: readonly string[]): Record<string, string> {
  const { origin, "access-control-request-method": method, "access-control-request-headers": names } = request.headers;
  if (origin === undefined) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    // Where credentials may be sent, `*` would be a header's name.
    "access-control-expose-headers": ["content-length", "date", ...shown].join(", "),
    vary: "origin",
    ...(isPreflight(request) && {
      "access-control-allow-methods": method as string,
      "access-control-allow-private-network": "true",
      "access-control-max-age": "600",
      ...(names !== undefined && { "access-control-allow-headers": names }),
    }),
  };
}

/** Names by which programs on this machine reach its loopback interface. */
const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Why a server that is called so answers no request for another name. */
export const notHere = (server: string): string =>
  `The ${server} answers under names of this machine only, and was addressed by another; allow it by the option hosts.`;

/**
 * Whether a `Host` header names this machine, or one of the other names: a page of anybody's can make a browser ask here, by a name of its
 * own that leads to 127.0.0.1. Only browsers are to be kept out so, and they always send the header.
 */
export function isHere(host: string | undefined, others: readonly string[] = []): boolean {
  const name = host?.toLowerCase().replace(/:\d*$/, "");
  return name === undefined || loopback.test(name) || others.some((other) => other.toLowerCase() === name);
}

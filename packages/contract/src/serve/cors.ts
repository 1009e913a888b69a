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

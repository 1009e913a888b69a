import type { ErrorKind } from "../errors.ts";

const kinds: Readonly<Record<number, ErrorKind>> = {
  400: "validation",
  401: "auth",
  403: "permission",
  404: "not_found",
  409: "conflict",
  410: "not_found",
  422: "validation",
  429: "rate_limited",
};

/** The kind of a failure by its status alone. */
export const kindOf = (status: number): ErrorKind => kinds[status] ?? (status >= 500 ? "server" : "unknown");

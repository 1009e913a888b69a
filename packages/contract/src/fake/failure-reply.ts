import type { Outgoing } from "../check/index.ts";
import { at, errorShapeOf, type Json, type OperationInfo, put, responseFor, schemaAt, typesOf } from "../spec/index.ts";
import { leastOf } from "./least-of.ts";

const reasons: Record<number, string> = {
  400: "Bad request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  415: "Unsupported media type",
  422: "Unprocessable",
  429: "Too many requests",
};

/**
 * A failure as the vendor documents it: the status's first example, with what was wrong in the place of its message; where it has none, what its schema
 * asks for. A status that the operation does not document has a body with a message, and code, where `x-error` finds them.
 */
export function failureReply(spec: Json, info: OperationInfo | undefined, status: number, message?: string, headers: Record<string, string> = {}): Outgoing {
  const documented = info && responseFor(info, status);
  const { message: messageAt = ["/message"], code: codeAt = [], statusDivisor } = errorShapeOf(spec) ?? {};
  let body: Json;
  if (documented?.examples.length) {
    body = structuredClone(documented.examples[0]);
    const place = messageAt.find((pointer) => typeof at(body, pointer) === "string");
    if (message !== undefined && place !== undefined) body = put(body, place, message);
  } else if (documented?.schema !== undefined) {
    body = leastOf(spec, documented.schema, status);
    const place = messageAt.find((pointer) => typesOf(spec, schemaAt(spec, documented.schema, pointer)).includes("string"));
    if (place !== undefined) body = put(body, place, message ?? reasonOf(status));
  } else if (!documented || documented.mediaType !== undefined) {
    const other = info?.responses.find((response) => response.status >= 400 && response.examples.length > 0) ?? anyFailure(spec);
    body = structuredClone(other?.examples[0]) ?? {};
    const place =
      messageAt.find((pointer) => typeof at(body, pointer) === "string") ??
      messageAt.find((pointer) => Object.keys(body).length === 0 || pointer.lastIndexOf("/") === 0);
    if (place !== undefined) put(body, place, message ?? reasonOf(status));
    if (codeAt[0] !== undefined && statusDivisor !== undefined) put(body, codeAt[0], status * statusDivisor);
  }
  const sent = body === undefined ? undefined : JSON.stringify(body);
  return { status, headers: { ...(sent !== undefined && { "content-type": documented?.mediaType ?? "application/json" }), ...headers }, body: sent };
}

const reasonOf = (status: number) => reasons[status] ?? `Status ${status}`;

/** The first failure that the spec's shared responses show. */
function anyFailure(spec: Json): { examples: Json[] } | undefined {
  for (const response of Object.values<Json>(spec.components?.responses ?? {})) {
    const media = Object.values<Json>(response.content ?? {})[0];
    const examples = Object.values<Json>(media?.examples ?? {})
      .map(({ value }) => value)
      .filter((value) => value !== undefined);
    if (examples.length > 0) return { examples };
  }
  return undefined;
}

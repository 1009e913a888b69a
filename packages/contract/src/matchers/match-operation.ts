import { isJson, type Json } from "../spec/index.ts";
import { expectedOf, type OperationArguments } from "./arguments.ts";
import { holdRequest, holdResponse, type MatchResult } from "./hold.ts";

/**
 * Holds a request or response against an operation. A Response or Request is read from a copy, so the result is a promise; a
 * `{ status, body }`, a `{ method, url, headers, body }` or a parsed body with a status is held at once.
 * @throws TypeError where the vendor, the operation, the options or what is held are none
 */
export function matchOperation(received: unknown, ...args: OperationArguments): MatchResult | Promise<MatchResult> {
  const expected = expectedOf(args);
  const value = received as Json;
  if (received instanceof Response || received instanceof Request) return matchMessage(received, expected);
  if (isLike(value, ["status"], ["body", "headers"]))
    return holdResponse(expected, { ...value, ...(value.headers && { headers: new Headers(value.headers) }) });
  if (isLike(value, ["method", "url"], ["headers", "body"])) return holdRequest(expected, { ...value, body: textOf(value.body) });
  if (expected.status === undefined)
    throw new TypeError(
      "What is expected to match is no Response, no Request, no { status, body } and no { method, url, headers, body }; give the status where it is a parsed body.",
    );
  return holdResponse(expected, { status: expected.status, body: received });
}

async function matchMessage(received: Response | Request, expected: ReturnType<typeof expectedOf>): Promise<MatchResult> {
  const text = await received.clone().text();
  if (received instanceof Response) {
    const { status, headers } = received;
    return holdResponse(expected, { status, headers, body: bodyOf(text, headers.get("content-type") ?? "") });
  }
  const { method, url, headers } = received;
  return holdRequest(expected, { method, url, headers, body: text });
}

/** Whether a value has these members and none but those. */
const isLike = (value: Json, must: string[], may: string[]): boolean =>
  value !== null &&
  typeof value === "object" &&
  !Array.isArray(value) &&
  must.every((name) => typeof value[name] === (name === "status" ? "number" : "string")) &&
  ("body" in value || must.includes("method")) &&
  Object.keys(value).every((name) => must.includes(name) || may.includes(name));

const textOf = (body: unknown): string => (body === undefined || body === null ? "" : typeof body === "string" ? body : JSON.stringify(body));

function bodyOf(text: string, contentType: string): unknown {
  if (contentType !== "" && !isJson(contentType)) return text;
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

import type { Operation } from "./api.js";
import { InvalidArgumentError } from "./errors.js";

/** A request before it is sent: what credentials, retries and fetch work on. */
export interface Outgoing {
  method: string;
  url: string;
  /** By lower-case name. */
  headers: Record<string, string>;
  body?: string | undefined;
  /** What was put on it that nobody may see. */
  secrets?: readonly string[];
}

/** What a method takes: parameters by their wire names, and `body`. */
export type Args = Readonly<Record<string, unknown>>;

/** Whether a path parameter, however often it is percent-encoded, would lead to another folder. */
function leavesPath(value: string): boolean {
  for (let text = value; ; ) {
    if (/(^|[\\/])\.\.?([\\/]|$)/.test(text)) return true;
    const decoded = text.replace(/%(2e|2f|5c|25)/gi, (encoded) => decodeURIComponent(encoded));
    if (decoded === text) return false;
    text = decoded;
  }
}

/** A value of the query or a header as text; throws where it is no scalar. */
function scalarText(what: string, value: unknown): string {
  const type = typeof value;
  if (type === "string" || type === "boolean" || type === "bigint" || (type === "number" && Number.isFinite(value))) return String(value);
  throw new InvalidArgumentError(`${what} is ${type === "object" ? JSON.stringify(value) : String(value)}; expected text, a number or a boolean.`);
}

function jsonText(what: string, value: unknown): string {
  try {
    const text = JSON.stringify(value);
    if (text !== undefined) return text;
  } catch (error) {
    throw new InvalidArgumentError(`${what} cannot be written as JSON: ${(error as Error).message}`, { cause: error });
  }
  throw new InvalidArgumentError(`${what} is a ${typeof value}, which JSON cannot carry.`);
}

/** One path parameter, percent-encoded; throws where it is empty or would lead to another path. */
export function pathText(what: string, value: unknown): string {
  if (value === undefined || value === null || value === "") throw new InvalidArgumentError(`${what} is ${value === "" ? "empty" : value}; expected an id.`);
  const text = scalarText(what, value);
  if (leavesPath(text)) throw new InvalidArgumentError(`${what} is ${JSON.stringify(text)}, which would lead to another path; expected an id.`);
  return encodeURIComponent(text);
}

/** One query parameter as `name=value`; a list repeats it, and what is marked as JSON, or is an object, goes as JSON text. */
export function queryText(what: string, key: string, value: unknown, json = false): string {
  const name = encodeURIComponent(key);
  if (json || (typeof value === "object" && value !== null && !Array.isArray(value))) return `${name}=${encodeURIComponent(jsonText(what, value))}`;
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) => `${name}=${encodeURIComponent(scalarText(what, item))}`).join("&");
}

/** Builds the request of one call; throws an InvalidArgumentError, before anything is sent, where the arguments cannot be it. */
export function buildRequest(name: string, operation: Operation, args: Args, baseUrl: string): Outgoing {
  const { method, params = {}, required = [], defaults } = operation;
  if (args === null || typeof args !== "object")
    throw new InvalidArgumentError(`${name} takes an object of parameters, not ${args === null ? "null" : `a ${typeof args}`}.`);

  const headers: Record<string, string> = { accept: operation.result === "blob" ? "*/*" : "application/json" };
  for (const header in defaults) headers[header.toLowerCase()] = defaults[header] as string;
  const query: string[] = [];
  let body: string | undefined;

  for (const key of Object.keys(args)) {
    const value = args[key];
    if (value === undefined) continue;
    const what = `${name}: parameter ${key}`;
    const place = params[key];
    if (place === "query" || place === "json") query.push(queryText(what, key, value, place === "json"));
    else if (place === "header") headers[key.toLowerCase()] = scalarText(what, value);
    else if (key === "body" && operation.body) {
      headers["content-type"] = "application/json";
      body = jsonText(`${name}: body`, value);
    } else if (place !== "path") {
      const known = [...Object.keys(params), ...(operation.body ? ["body"] : [])].join(", ");
      throw new InvalidArgumentError(`${name} has no parameter ${JSON.stringify(key)}; it takes ${known || "none"}.`);
    }
  }
  for (const key of required) if (args[key] === undefined) throw new InvalidArgumentError(`${name}: ${key} is missing.`);

  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, key: string) => pathText(`${name}: path parameter ${key}`, args[key]));
  return { method, url: `${baseUrl}${path}${query.length > 0 ? `?${query.join("&")}` : ""}`, headers, body };
}

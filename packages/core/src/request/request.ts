import type { Operation, ParamPlace } from "../api.ts";
import { given, refuse, show } from "../checks.ts";
import { InvalidArgumentError } from "../errors.ts";
import { copied } from "./copied.ts";

/** What fetch takes as a body. */
export type SentBody = NonNullable<RequestInit["body"]>;

/** A request before it is sent: what credentials, retries and fetch work on. */
export interface Outgoing {
  method: string;
  url: string;
  /** By lower-case name. */
  headers: Record<string, string>;
  body?: SentBody | undefined;
  /** The body before it was made text. */
  json?: unknown;
  /** A body of another kind, by what its operation says of it, until it is made what is sent. */
  other?: { readonly value: unknown; readonly operation: Operation } | undefined;
  /** Whether its body is a stream, which can be sent once. */
  isOnce?: boolean;
  /** A credential that goes behind the URL's query, and is in no error or event. */
  query?: string | undefined;
  /** What was put on it that nobody may see. */
  secrets?: readonly string[] | undefined;
  /** What its client put on any request that nobody may see. */
  known?: Iterable<string> | undefined;
  /** Where the server led it, for errors to tell. */
  redirect?: string | undefined;
  /** Whether an earlier attempt may have acted without an answer. */
  mayHaveActed?: boolean;
}

/** What a method takes: parameters by their wire names, and `body`. */
export type Args = Readonly<Record<string, unknown>>;

/** Whether a text is the same in a URL as outside of one: most ids are, and encoding them would cost more than looking. */
const isPlain = (text: string) => /^[\w-]+$/.test(text);

/** Whether a path parameter, however often it is percent-encoded, would lead to another folder. */
const leavesPath = (text: string) => /(^|[\\/])\.\.?([\\/]|$)/.test(text.replace(/%(25)*2e/gi, ".").replace(/%(25)*(2f|5c)/gi, "/"));

/** Makes the words that an error names a parameter by. */
export type Label = (key: string) => string;

/** A value of the path, the query or a header as text; throws where it is no scalar. */
export function scalarText(label: Label, key: string, value: unknown): string {
  const type = typeof value;
  if (type === "string") return value as string;
  // JSON would put it in quotes, and text would be the caller's own language and time zone.
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  if (type === "boolean" || type === "bigint" || (type === "number" && Number.isFinite(value))) return String(value);
  return refuse(label(key), value, "text, a finite number, a boolean or a Date");
}

/** A text as URLs carry it; throws where it is half of a character (a lone surrogate), which none can. */
function encode(label: Label, key: string, text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return refuse(label(key), text, "text without lone surrogates");
  }
}

export function jsonText(label: Label, key: string, value: unknown, stringify: (value: unknown) => string | undefined = JSON.stringify): string {
  try {
    return stringify(value) ?? refuse(label(key), value, "what JSON can carry");
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw error;
    throw new InvalidArgumentError(`${label(key)} cannot be written as JSON: ${(error as Error).message}`, { cause: error });
  }
}

/** No vendor's id is as long, and no server takes a longer address. */
const longestId = 2000;

export const isInPath = (place: ParamPlace | undefined): boolean => place === "path" || place === "reserved";

/** One path parameter, percent-encoded, but for slashes that it may have; throws where it is empty or would lead to another path. */
export function pathText(label: Label, key: string, value: unknown, place?: ParamPlace): string {
  if (value === undefined || value === null || value === "") refuse(label(key), value, "an id: it is part of the path");
  const text = scalarText(label, key, value);
  if (text.length > longestId) refuse(label(key), `${text.slice(0, 20)}… of ${text.length} characters`, `an id of at most ${longestId}`);
  if (isPlain(text)) return text;
  const hasSlashes = place === "reserved";
  if (leavesPath(text) || (hasSlashes && /(^|\/)(\/|$)/.test(text))) refuse(label(key), text, "an id: this would lead to another path");
  const encoded = encode(label, key, text);
  return hasSlashes ? encoded.replace(/%2F/g, "/") : encoded;
}

/** What is between the elements of a list that are one text. */
const separators: Readonly<Partial<Record<ParamPlace, string>>> = { comma: ",", space: "%20", pipe: "|" };

/** One query parameter as `name=value`, in the style of its place; throws where the value is none such. */
export function queryText(label: Label, key: string, value: unknown, place: ParamPlace = "query"): string {
  const start = `${isPlain(key) ? key : encode(label, key, key)}=`;
  if (place !== "json" && place !== "deep" && typeof value === "string" && isPlain(value)) return start + value;
  const text = (item: unknown) => encode(label, key, scalarText(label, key, item));
  if (place === "json") return start + encode(label, key, jsonText(label, key, value));
  if (place === "deep") return deepText(label, key, value);
  if (place === "query" || !Array.isArray(value)) return start + text(value);
  const separator = separators[place];
  if (separator === undefined) return value.map((item) => start + text(item)).join("&");
  return value.length === 0 ? "" : start + value.map(text).join(separator);
}

/** An object as `name[member]=value` for each of its members, lists repeated. */
function deepText(label: Label, key: string, value: unknown): string {
  if (value === null || typeof value !== "object" || Array.isArray(value)) refuse(label(key), value, "an object");
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .flatMap(([name, member]) => [member].flat().map((item) => queryText(label, `${key}[${name}]`, item)))
    .join("&");
}

/** Whether a media type is JSON, by whatever name. */
export const isJsonType = (type: string): boolean => /[/+]json$/i.test(type);

/** What a call asks for, by what its success carries. */
const accepts = { json: "application/json", none: "application/json", blob: "*/*", text: "text/*, */*;q=0.1", ndjson: "application/x-ndjson", csv: "text/csv" };

/**
 * Prepares the building of an operation's requests, with the headers that all of them carry (by lower-case name). What it gives builds
 * the request of one call; it throws an InvalidArgumentError, before anything is sent, where the arguments cannot be it.
 */
export function requestBuilder(name: string, operation: Operation, baseUrl: string, headers: Readonly<Record<string, string>>): (args: Args) => Outgoing {
  const { method, params = {}, required = [], defaults, queryDefaults, body: takesBody, result } = operation;
  const isJson = takesBody === true || isJsonType(takesBody ?? "");
  const type = takesBody === true ? "application/json" : takesBody;
  const shared = { accept: accepts[result ?? "json"], ...lowerCased(defaults), ...headers };
  // Text and path parameters by turns.
  const [start = "", ...segments] = operation.path.split(/[{}]/);
  const labelOf = (key: string) => `${name}: parameter ${key}`;

  return (asked) => {
    if (asked === null || typeof asked !== "object") refuse(`The argument of ${name}`, asked, "an object of parameters");
    const args: Args = { ...queryDefaults, ...asked };
    const request: Outgoing = { method, url: baseUrl + start, headers: { ...shared }, body: undefined, json: undefined, secrets: undefined };
    for (let index = 0; index < segments.length; index += 2) {
      const key = segments[index] as string;
      request.url += pathText(labelOf, key, args[key], params[key]) + segments[index + 1];
    }

    let separator = "?";
    for (const key of Object.keys(args)) {
      const value = args[key] === undefined ? queryDefaults?.[key] : args[key];
      const place = params[key];
      if (value === undefined || isInPath(place)) continue;
      if (place && place !== "header") {
        const text = queryText(labelOf, key, value, place);
        if (text === "") continue;
        request.url += separator + text;
        separator = "&";
      } else if (place === "header") request.headers[key.toLowerCase()] = headerText(labelOf, key, scalarText(labelOf, key, value));
      else if (key === "body" && takesBody) {
        // What a client says of all its bodies is of JSON.
        if (!isJson) delete request.headers["content-type"];
        // A form's boundary is fetch's to say.
        if (type !== "multipart/form-data") request.headers["content-type"] ??= type as string;
        if (isJson) request.json = value;
        if (isJson && !operation.integers) request.body = jsonText(labelOf, key, value);
        else request.other = { value: copied(value), operation };
      } else {
        const known = [...Object.keys(params), ...(takesBody ? ["body"] : [])].join(", ");
        throw new InvalidArgumentError(`${name} has no parameter ${show(key)}; it takes ${known || "none"}.`);
      }
    }
    for (const key of required) if (args[key] === undefined) throw new InvalidArgumentError(`${labelOf(key)} is missing.`);
    return request;
  };
}

/** A header's value as it is; throws, without showing it, where fetch would refuse it. */
function headerText(label: Label, key: string, value: unknown): string {
  if (typeof value === "string" && /^[\t\x20-\x7e\x80-\xff]*$/.test(value) && /^[\w!#$%&'*+.^`|~-]+$/.test(key)) return value;
  throw new InvalidArgumentError(
    `${label(key)} is no header that can be sent; expected a name of letters, digits and dashes, and text without line breaks or characters past U+00FF.`,
  );
}

/** Headers by their lower-case names. */
export const lowerCased = (headers?: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(given("headers", headers)).map(([name, value]) => [name.toLowerCase(), headerText((key) => `header ${key}`, name, value)]));

import type { Operation, Pointer } from "../api.ts";
import { refuse } from "../checks.ts";
import { jsonText, type Label, type Outgoing, queryText, type SentBody, scalarText } from "../request/index.ts";

// What is loaded once a body is sent that is not JSON, or JSON with large integers.

const isBytes = (value: unknown): boolean => value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);

const isStream = (value: unknown): boolean => typeof value === "object" && value !== null && ("getReader" in value || Symbol.asyncIterator in value);

/** Makes the body of a request from what the caller gave, by its media type. @throws {InvalidArgumentError} where it is none such. */
export function encodeBody(what: string, request: Outgoing): void {
  const { value, operation } = request.other as NonNullable<Outgoing["other"]>;
  const { integers, fields = {}, body = true } = operation;
  const type = body === true ? "application/json" : body;
  const isRecords = /ndjson|jsonl/.test(type);
  const label = (key: string) => `${what}: parameter ${key}`;
  const labelOf = (key: string) => `${what}: ${isRecords ? "record" : "field"} ${key} of body`;
  // A text is not shown: it may hold a secret.
  const refuseBody = (expected: string): never => refuse(label("body"), value && Object(value), `${expected}, for it is sent as ${type}`);
  request.other = undefined;
  if (integers && /json$/i.test(type)) request.body = jsonText(label, "body", value, (whole) => withIntegers(whole, integers));
  else if (type === "application/x-www-form-urlencoded")
    request.body = value instanceof URLSearchParams ? value : formOf(labelOf, fieldsOf(value, refuseBody), fields);
  else if (type === "multipart/form-data") request.body = value instanceof FormData ? value : multipartOf(labelOf, fieldsOf(value, refuseBody), fields);
  else if (typeof value === "string" || isBytes(value)) request.body = value as SentBody;
  else if (isStream(value)) {
    request.body = value as SentBody;
    request.isOnce = true;
  } else if (isRecords && typeof value === "object" && value !== null && Symbol.iterator in value)
    request.body = Array.from(value as Iterable<unknown>, (record, index) => `${jsonText(labelOf, String(index), record)}\n`).join("");
  else refuseBody(isRecords ? "a list of records, text, a Blob, bytes or a stream" : "text, a Blob, bytes or a stream");
}

type Places = NonNullable<Operation["fields"]>;
type Fields = readonly (readonly [name: string, field: unknown])[];

/** The members of an object that are given, lists without what is not. */
function fieldsOf(value: unknown, refuseBody: (expected: string) => never): Fields {
  if (value === null || typeof value !== "object" || Array.isArray(value)) refuseBody("an object of fields");
  const isThere = (one: unknown) => one !== undefined && one !== null;
  return Object.entries(value as object).flatMap(([name, field]) => (isThere(field) ? [[name, Array.isArray(field) ? field.filter(isThere) : field]] : []));
}

/** Fields as the parameters of a query are written. */
const formOf = (label: Label, fields: Fields, places: Places): string => {
  const texts = fields.map(([name, field]) => queryText(label, name, field, places[name] ?? "list"));
  return texts.filter(Boolean).join("&").replaceAll("%20", "+");
};

function multipartOf(label: Label, fields: Fields, places: Places): FormData {
  const form = new FormData();
  for (const [name, field] of fields)
    for (const item of places[name] ? new URLSearchParams(queryText(label, name, field, places[name])).getAll(name) : [field].flat()) {
      if (isStream(item)) refuse(label(name), item, "a Blob or bytes where it is a file");
      else if (isBytes(item)) form.append(name, item instanceof Blob ? item : new Blob([item as ArrayBuffer]));
      else if (typeof item === "object" && !(item instanceof Date)) form.append(name, new Blob([jsonText(label, name, item)], { type: "application/json" }));
      else form.append(name, scalarText(label, name, item));
    }
  return form;
}

/** JSON text, with text of digits as the number that it is at these places: JavaScript's own numbers may not keep all digits. */
function withIntegers(value: unknown, pointers: readonly Pointer[]): string | undefined {
  const places = new Set(pointers);
  const mark = "\0integer";
  const copy = (node: unknown, at: Pointer): unknown => {
    if (typeof node === "string") return places.has(at) && /^-?\d+$/.test(node) ? mark + BigInt(node) : node;
    if (typeof node === "bigint") return mark + node;
    if (Array.isArray(node)) return node.map((item) => copy(item, `${at}/*`));
    if (node === null || typeof node !== "object" || "toJSON" in node) return node;
    return Object.fromEntries(Object.entries(node).map(([name, member]) => [name, copy(member, `${at}/${name}`)]));
  };
  return JSON.stringify(copy(value, ""))?.replace(/"\\u0000integer(-?\d+)"/g, "$1");
}

import type { Operation, ParamPlace, Pointer } from "../api.ts";
import { InvalidArgumentError } from "../errors.ts";
import { jsonText, type Outgoing, queryText, type SentBody } from "./request.ts";

// What is loaded once a body is sent that is not JSON, or JSON with large integers.

const isBytes = (value: unknown): boolean => value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);

const isStream = (value: unknown): boolean => typeof value === "object" && value !== null && ("getReader" in value || Symbol.asyncIterator in value);

/** Makes the body of a request from what the caller gave, by its media type. @throws {InvalidArgumentError} where it is none such. */
export function encodeBody(what: string, request: Outgoing): void {
  const { value, operation } = request.other as NonNullable<Outgoing["other"]>;
  const { integers, fields = {}, body = true } = operation;
  const type = body === true ? "application/json" : body;
  const refuse = (expected: string): never => {
    const given = value === null ? "null" : typeof value === "object" ? Object.prototype.toString.call(value) : `a ${typeof value}`;
    throw new InvalidArgumentError(`${what}: body is ${given}; expected ${expected}, for it is sent as ${type}.`);
  };
  request.other = undefined;
  if (integers && /json$/i.test(type))
    request.body = jsonText(
      (key) => `${what}: parameter ${key}`,
      "body",
      value,
      (whole) => withIntegers(whole, integers),
    );
  else if (type === "application/x-www-form-urlencoded") request.body = value instanceof URLSearchParams ? value : formOf(what, value, fields, refuse);
  else if (type === "multipart/form-data") request.body = value instanceof FormData ? value : multipartOf(what, value, fields, refuse);
  else if (typeof value === "string" || isBytes(value)) request.body = value as SentBody;
  else if (isStream(value)) {
    request.body = value as SentBody;
    request.isOnce = true;
  } else if (/ndjson|jsonl/.test(type) && typeof value === "object" && value !== null && Symbol.iterator in value)
    request.body = Array.from(value as Iterable<unknown>, (record) => `${JSON.stringify(record)}\n`).join("");
  else refuse(/ndjson|jsonl/.test(type) ? "a list of records, text, a Blob, bytes or a stream" : "text, a Blob, bytes or a stream");
}

type Refuse = (expected: string) => never;

type Places = NonNullable<Operation["fields"]>;

/** The members of an object that are given, lists without what is not. */
function fieldsOf(value: unknown, refuse: Refuse): [name: string, field: unknown][] {
  if (value === null || typeof value !== "object" || Array.isArray(value)) refuse("an object of fields");
  const isThere = (one: unknown) => one !== undefined && one !== null;
  return Object.entries(value as object).flatMap(([name, field]) => (isThere(field) ? [[name, Array.isArray(field) ? field.filter(isThere) : field]] : []));
}

/** Fields as the parameters of a query are written. */
const textOf = (what: string, name: string, field: unknown, place: ParamPlace = "list") =>
  queryText((key) => `${what}: field ${key} of body`, name, field, place);

function formOf(what: string, value: unknown, places: Places, refuse: Refuse): string {
  const texts = fieldsOf(value, refuse).map(([name, field]) => textOf(what, name, field, places[name]));
  return texts.filter(Boolean).join("&").replaceAll("%20", "+");
}

function multipartOf(what: string, value: unknown, places: Places, refuse: Refuse): FormData {
  const form = new FormData();
  for (const [name, field] of fieldsOf(value, refuse))
    for (const item of places[name] ? new URLSearchParams(textOf(what, name, field, places[name])).getAll(name) : [field].flat())
      if (/^(string|number|boolean|bigint)$/.test(typeof item)) form.append(name, String(item));
      else if (isBytes(item)) form.append(name, item instanceof Blob ? item : new Blob([item as ArrayBuffer]));
      else form.append(name, new Blob([JSON.stringify(item)], { type: "application/json" }));
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

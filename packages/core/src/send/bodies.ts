import { InvalidArgumentError } from "../errors.ts";
import type { Outgoing, SentBody } from "./request.ts";

// What is loaded once a body is sent that is not JSON.

const isBytes = (value: unknown): boolean => value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);

const isStream = (value: unknown): boolean => typeof value === "object" && value !== null && ("getReader" in value || Symbol.asyncIterator in value);

/** Makes the body of a request from what the caller gave, by its media type. @throws {InvalidArgumentError} where it is none such. */
export function encodeBody(what: string, request: Outgoing): void {
  const { value, type } = request.other as NonNullable<Outgoing["other"]>;
  const refuse = (expected: string): never => {
    const given = value === null ? "null" : typeof value === "object" ? Object.prototype.toString.call(value) : `a ${typeof value}`;
    throw new InvalidArgumentError(`${what}: body is ${given}; expected ${expected}, for it is sent as ${type}.`);
  };
  request.other = undefined;
  if (type === "application/x-www-form-urlencoded") request.body = value instanceof URLSearchParams ? value : formOf(value, refuse);
  else if (type === "multipart/form-data") request.body = value instanceof FormData ? value : multipartOf(value, refuse);
  else if (typeof value === "string" || isBytes(value)) request.body = value as SentBody;
  else if (isStream(value)) {
    request.body = value as SentBody;
    request.isOnce = true;
  } else if (/ndjson|jsonl/.test(type) && typeof value === "object" && value !== null && Symbol.iterator in value)
    request.body = Array.from(value as Iterable<unknown>, (record) => `${JSON.stringify(record)}\n`).join("");
  else refuse(/ndjson|jsonl/.test(type) ? "a list of records, text, a Blob, bytes or a stream" : "text, a Blob, bytes or a stream");
}

type Refuse = (expected: string) => never;

const isScalar = (value: unknown) => /^(string|number|boolean|bigint)$/.test(typeof value);

/** The members of an object that are given, lists repeated. */
function* fieldsOf(value: unknown, refuse: Refuse): Generator<[string, unknown]> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) refuse("an object of fields");
  for (const [name, field] of Object.entries(value)) for (const item of [field].flat()) if (item !== undefined && item !== null) yield [name, item];
}

function formOf(value: unknown, refuse: Refuse): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, field] of fieldsOf(value, refuse)) {
    if (!isScalar(field) && !(field instanceof Date)) refuse(`text, a number or a boolean as its field ${name}`);
    form.append(name, field instanceof Date ? field.toISOString() : String(field));
  }
  return form;
}

function multipartOf(value: unknown, refuse: Refuse): FormData {
  const form = new FormData();
  for (const [name, field] of fieldsOf(value, refuse)) {
    if (isScalar(field)) form.append(name, String(field));
    else if (isBytes(field)) form.append(name, field instanceof Blob ? field : new Blob([field as ArrayBuffer]));
    else form.append(name, new Blob([JSON.stringify(field)], { type: "application/json" }));
  }
  return form;
}

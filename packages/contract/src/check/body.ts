import { bareType, isBinary, isJson, isRecords, type Json, typesOf } from "../spec/index.ts";
import { parseBounded } from "./bounds.ts";
import { csvRows } from "./csv.ts";
import { type Part, partsOf } from "./multipart.ts";
import { fieldsOf, type Known, parsed, recordOf, type Shape, typed } from "./read.ts";

/** What a body is made of, whatever its schema: a value, or values line by line, undefined where it is none of them; fields; or text. */
export type Contents =
  | { readonly json: unknown }
  | { readonly records: unknown[] | undefined }
  | { readonly fields: readonly Part[] }
  | { readonly text: string };

/** Reads a body by its media type. Ends the check of JSON that is beyond the bounds. */
export function contentsOf(text: string, contentType: string): Contents {
  const type = bareType(contentType);
  if (isJson(type)) return { json: parseBounded(text) };
  if (isRecords(type)) return { records: recordsOf(text, parseBounded) };
  if (type === "application/x-www-form-urlencoded")
    return { fields: [...new URLSearchParams(text)].map(([name, text]) => ({ name, text, type: "", isFile: false })) };
  return type.startsWith("multipart/") ? { fields: partsOf(text, contentType) } : { text };
}

/** The records of NDJSON; undefined where a line is none. */
function recordsOf(text: string, parse: (line: string) => unknown): unknown[] | undefined {
  const records = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [parse(line)]));
  return records.includes(undefined) ? undefined : records;
}

/** A body as its schema has it: its value, undefined where it is none of its kind, and what of it is held against the schema, by pointers. */
export interface ReadBody {
  value: Json;
  held: readonly (readonly [pointer: string, value: Json])[];
  /** Why what its schema says of its members is held against nothing. */
  unheld?: string;
}

/** Reads a body in the types of its schema. Long integers are text in its value, as the clients have them, and held as they came. */
export function readBody(known: Known, media: Shape, contentType: string, text: string): ReadBody {
  const contents = contentsOf(text, contentType);
  const isLong = /\d{16}/.test(text);
  if ("json" in contents) {
    const { json } = contents;
    return { value: isLong && json !== undefined ? parsed(text) : json, held: [["", json]] };
  }
  if ("records" in contents) {
    const { records } = contents;
    return { value: isLong && records ? recordsOf(text, parsed) : records, held: eachOf(records) };
  }
  const types = typesOf(known.spec, media.schema);
  if (bareType(contentType) === "text/csv" && types.includes("object")) {
    const records = csvRows(text)?.map((row) => recordOf(known, media.schema, row));
    return { value: records, held: eachOf(records) };
  }
  const isForm = "fields" in contents && /form/.test(bareType(contentType));
  if (!isForm && isBinary(known.spec, media)) return { value: text, held: [] };
  // Of what is described as members in a form that is not read here, such as XML, no more is known than its type.
  if (!isForm && (types.includes("object") || types.includes("array")))
    return { value: text, held: [], unheld: "its members are in a form that is not read here" };
  const value = isForm ? fieldsOf(known, media, contents.fields) : typed(known, media.schema, text);
  return { value, held: [["", value]] };
}

const eachOf = (records: readonly Json[] = []): ReadBody["held"] => records.map((record, index) => [`/${index}`, record]);

import { type Incoming, isLongText } from "../check/index.ts";
import { isJson, isRecords, type Json, type Media, mayBeNumber, schemaAt, typesOf } from "../spec/index.ts";

/** A reply before it becomes a Response or goes over the wire. */
export interface Outgoing {
  status: number;
  headers: Record<string, string>;
  /** Undefined where there is none. */
  body: string | undefined;
}

/** Answers requests. */
export type Handle = (request: Incoming) => Outgoing | Promise<Outgoing>;

/** An answer with a body, if it has one, written as its media type has it: text as it is, records line by line, all else as JSON. */
export function outgoingOf(spec: Json, status: number, value: Json, media: Partial<Pick<Media, "mediaType" | "schema">> = {}): Outgoing {
  const { mediaType = value !== undefined && "application/json", schema } = media;
  if (!mediaType) return { status, headers: {}, body: undefined };
  return { status, headers: { "content-type": mediaType }, body: written(spec, mediaType, schema, value) };
}

function written(spec: Json, mediaType: string, schema: Json, value: Json): string {
  if (typeof value === "string" && !isJson(mediaType)) return value;
  if (Array.isArray(value) && isRecords(mediaType)) return value.map((record) => `${jsonText(spec, schema, record)}\n`).join("");
  return jsonText(spec, schema, value);
}

/** What stands before digits that go without quotes. No text of a vendor begins so. */
const bare = "\u0000";

/** A value's JSON. Integers that are text here, for JavaScript would round them, are numbers with all their digits in it, as the vendor sends them. */
function jsonText(spec: Json, schema: Json, value: Json): string {
  const text = JSON.stringify(value);
  if (!/"-?\d{16,}"/.test(text)) return text;
  const isNumber = (pointer: string) => {
    const types = typesOf(spec, schemaAt(spec, schema, pointer));
    return !types.includes("string") && mayBeNumber(types);
  };
  const marked = (node: Json, pointer: string): Json => {
    if (typeof node === "string") return isLongText(node) && isNumber(pointer) ? bare + node : node;
    if (Array.isArray(node)) return node.map((item) => marked(item, `${pointer}/*`));
    if (node === null || typeof node !== "object") return node;
    return Object.fromEntries(Object.entries<Json>(node).map(([name, inner]) => [name, marked(inner, `${pointer}/${name}`)]));
  };
  return JSON.stringify(marked(value, "")).replace(/"\\u0000(-?\d+)"/g, "$1");
}

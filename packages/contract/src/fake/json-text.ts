import { isLongText } from "../check/index.ts";
import { type Json, schemaAt, typesOf } from "../spec/index.ts";

/** What stands before digits that go without quotes. No text of a vendor begins so. */
const bare = "\u0000";

/** A value's JSON. Integers that are text here, for JavaScript would round them, are numbers with all their digits in it, as the vendor sends them. */
export function jsonText(spec: Json, schema: Json, value: Json): string {
  const text = JSON.stringify(value);
  if (!/"-?\d{16,}"/.test(text)) return text;
  const isNumber = (pointer: string) => {
    const types = typesOf(spec, schemaAt(spec, schema, pointer));
    return !types.includes("string") && (types.includes("integer") || types.includes("number"));
  };
  const marked = (node: Json, pointer: string): Json => {
    if (typeof node === "string") return isLongText(node) && isNumber(pointer) ? bare + node : node;
    if (Array.isArray(node)) return node.map((item) => marked(item, `${pointer}/*`));
    if (node === null || typeof node !== "object") return node;
    return Object.fromEntries(Object.entries<Json>(node).map(([name, inner]) => [name, marked(inner, `${pointer}/${name}`)]));
  };
  return JSON.stringify(marked(value, "")).replace(/"\\u0000(-?\d+)"/g, "$1");
}

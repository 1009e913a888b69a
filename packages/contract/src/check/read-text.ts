import { type Json, typesOf } from "../spec/index.ts";
import type { SpecValidator } from "./validator.ts";

/** Text of a path, a query, a header or a form in a type that its schema allows; what is none stays text, for the schema to refuse. */
export function typed(spec: Json, validator: SpecValidator, schema: Json, text: string): Json {
  const types = typesOf(spec, schema);
  const isText = types.includes("string") && validator.check(schema, text).length === 0;
  if (isText) return text;
  if ((types.includes("integer") || types.includes("number")) && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** A JSON text's value; undefined where it is none. */
export function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

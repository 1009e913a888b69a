import { type Json, typesOf } from "../spec/index.ts";
import { isLongText } from "./long-text.ts";
import type { SpecValidator } from "./validator.ts";

/** Text of a path, a query, a header or a form in a type that its schema allows; what is none stays text, for the schema to refuse. */
export function typed(spec: Json, validator: SpecValidator, schema: Json, text: string): Json {
  const types = typesOf(spec, schema);
  const isText = types.includes("string") && validator.check(schema, text).length === 0;
  if (isText) return text;
  if ((types.includes("integer") || types.includes("number")) && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return numberOf(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** A number by its text; an integer that JavaScript would round stays text, as the clients have it. */
export const numberOf = (text: string): number | string => (isLongText(text) ? text : Number(text));

/** A JSON text's value, its integers as {@link numberOf} gives them; undefined where it is none. */
export function parsed(text: string): Json {
  try {
    return JSON.parse(/\d{16}/.test(text) ? quoteLong(text) : text);
  } catch {
    return undefined;
  }
}

/** A JSON text with quotes around the integers that JavaScript would round. */
function quoteLong(text: string): string {
  let isWithin = false;
  return text.replace(/\\.|"|-?\d[\d.eE+-]*/g, (token) => {
    if (token === '"') isWithin = !isWithin;
    return !isWithin && isLongText(token) ? `"${token}"` : token;
  });
}

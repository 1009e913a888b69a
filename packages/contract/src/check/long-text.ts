import { type Json, mayBeNumber } from "../spec/index.ts";

/** The keyword by which a schema of integers takes such text; its value is what it took before. */
export const longText = "takesLongText";

/** A schema that takes long integers as text. */
export interface LongText {
  [longText]?: string;
}

/** Whether a text is what the clients' JSON parser makes of an integer that JavaScript would round. */
export const isLongText = (text: string): boolean => /^-?\d{16,}$/.test(text) && !Number.isSafeInteger(Number(text));

/** A schema of integers that takes those as well that clients have as text, for they would lose digits else; any other as it is. */
export function withLongText(node: Json): Json {
  const types: Json[] = [node?.type].flat();
  if (!mayBeNumber(types) || types.includes("string") || node.enum || Array.isArray(node)) return node;
  return { ...node, type: [...types, "string"], [longText]: types.join() };
}

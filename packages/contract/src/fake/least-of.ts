import { isJson, isSuccess, type Json, type OperationInfo, propertiesOf, requiredOf, resolve, typesOf, valuesOf } from "../spec/index.ts";

/** What texts of a format look like. */
const texts: Readonly<Record<string, string>> = {
  date: "2026-01-01",
  "date-time": "2026-01-01T00:00:00Z",
  email: "someone@example.com",
  time: "00:00:00Z",
  uri: "https://example.com",
  uuid: "00000000-0000-4000-8000-000000000000",
};

/** The least that a schema asks for: null where it takes that, unless something `isThere`; a number is the status, as codes are. */
export function leastOf(spec: Json, schema: Json, status: number, isThere = false): Json {
  const { const: constant, default: usual = constant, format, minLength = 0, pattern, anyOf, oneOf: forms = anyOf, type: own } = resolve(spec, schema) ?? {};
  const [value = usual] = valuesOf(spec, schema);
  if (value !== undefined) return value;
  const [form] = (forms ?? []).filter((one: Json) => resolve(spec, one)?.type !== "null");
  if (own === undefined && form !== undefined) return typesOf(spec, schema).includes("null") && !isThere ? null : leastOf(spec, form, status);
  const properties = propertiesOf(spec, schema);
  const [type = "object"] = typesOf(spec, schema);
  if (type === "object") return Object.fromEntries(requiredOf(spec, schema).map((name) => [name, leastOf(spec, properties[name], status)]));
  return { array: [], string: texts[format] ?? textOf(minLength, pattern), integer: status, number: status, boolean: false }[type] ?? null;
}

/** What patterns of ids, names, versions and paths let through. */
const usual = ["x", "x1", "X1", "1", "xx-1", "x_1", "x/x", "x:x", "x.x", "/x", "1.0.0", "1s", "PT1S", "#000000", "x@example.com", "https://example.com"];

/** A text of a length that has a pattern, as far as a usual one does. */
function textOf(minLength: number, pattern: string | undefined): string {
  const least = "x".repeat(minLength);
  if (pattern === undefined) return least;
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, "u");
  } catch {
    // The validator tells of it.
    return least;
  }
  const fits = (text: string) => text.length >= minLength && expression.test(text);
  return [least, ...usual, ...usual.map((text) => text.padEnd(minLength, text.at(-1)))].find(fits) ?? least;
}

/** An operation whose successes show the least that their schemas ask for, where no example shows more. */
export const withLeast = (spec: Json, info: OperationInfo): OperationInfo => ({
  ...info,
  responses: info.responses.map((response) => {
    const { schema, mediaType = "", examples } = response;
    const isBare = isSuccess(response) && schema !== undefined && isJson(mediaType) && examples.length === 0;
    return isBare ? { ...response, examples: [leastOf(spec, schema, 200)] } : response;
  }),
});

import { type Json, operationsOf, resolve, withEnum } from "@vendor-jobs/contract/spec";
import type { Findings, Keys } from "./follow.ts";

/** Says what is wrong with a schema. Within a composition or a union, what closes or opens a part of it stands around it. */
type Judge = (spec: Json, schema: Json, within: "allOf" | "union" | undefined) => string | undefined;

/** Responses are open, as specs/README.md has it: a client whose types are closed breaks once the vendor adds to them. */
export function* responseFindings(spec: Json): Findings {
  const visit = visitor(spec, closedResponse);
  for (const { path, method, responses } of operationsOf(spec))
    for (const { key, schema, mediaType = "" } of responses)
      yield* visit(schema, ["paths", path, method.toLowerCase(), "responses", key, "content", mediaType, "schema"]);
}

/** Requests are closed: else what is misspelt is found by the server alone. */
export function* requestFindings(spec: Json): Findings {
  const visit = visitor(spec, openRequest);
  for (const { path, method, body } of operationsOf(spec))
    if (body) yield* visit(body.schema, ["paths", path, method.toLowerCase(), "requestBody", "content", body.mediaType ?? "", "schema"]);
}

/** Judges schemas and all in them, each once. */
function visitor(spec: Json, judge: Judge) {
  const seen = new Set<Json>();
  return function* visit(given: Json, place: Keys, within?: "allOf" | "union"): Findings {
    const schema = resolve(spec, given);
    const at = given?.$ref === undefined ? place : given.$ref.split("/").slice(1);
    if (!schema || typeof schema !== "object" || seen.has(schema)) return;
    seen.add(schema);
    const message = judge(spec, withEnum(schema), within);
    if (message) yield { at, message };
    for (const [name, property] of Object.entries<Json>(schema.properties ?? {})) yield* visit(property, [...at, "properties", name]);
    for (const key of ["items", "additionalProperties"]) if (typeof schema[key] === "object") yield* visit(schema[key], [...at, key]);
    for (const key of ["allOf", "anyOf", "oneOf"])
      for (const [i, part] of (schema[key] ?? []).entries()) yield* visit(part, [...at, key, i], key === "allOf" ? "allOf" : "union");
  };
}

const isCatchAll = (spec: Json, branch: Json, type: string): boolean => {
  const { type: own, enum: values, const: constant, ...more } = resolve(spec, branch);
  const limits = Object.keys(more).filter((keyword) => !/^(description|title|deprecated|readOnly|writeOnly|examples?|format|x-.*)$/.test(keyword));
  return (
    values === undefined &&
    constant === undefined &&
    limits.length === 0 &&
    [own].flat().some((one) => one === type || (one === "number" && type === "integer"))
  );
};

const typeOf = (values: Json[]): string => (values.every(Number.isInteger) ? "integer" : typeof values[0]);

/** The lists of values that a union has, each with whether another branch takes any value of their type. */
const enumsOf = (spec: Json, schema: Json): { values: Json[]; isOpen: boolean }[] =>
  [schema.anyOf, schema.oneOf].flatMap((branches: Json[] = []) =>
    branches
      .map((branch) => withEnum(resolve(spec, branch)).enum)
      .filter((values) => values?.some((value: Json) => value !== null))
      .map((values) => ({ values, isOpen: branches.some((branch) => isCatchAll(spec, branch, typeOf(values))) })),
  );

/** Whether a list of values is of several words or numbers: one is a tag, and of yes and no there are no others. */
const isChoice = (values: Json[] = []): boolean => values.filter((value) => value !== null && typeof value !== "boolean").length > 1;

const closedResponse: Judge = (spec, schema, within) => {
  if (schema.additionalProperties === false) return "A response is open: leave out additionalProperties: false, for the vendor may add members.";
  const own = within !== "union" && isChoice(schema.enum) ? schema.enum : undefined;
  const values: Json[] | undefined = enumsOf(spec, schema).find(({ isOpen }) => !isOpen)?.values ?? own;
  if (!values) return undefined;
  const type = typeOf(values);
  return `An enum of a response is open, for the vendor may add values: anyOf: [{ type: ${type}, enum: [${values.slice(0, 3).join(", ")}${values.length > 3 ? ", …" : ""}] }, { type: ${type} }].`;
};

const openRequest: Judge = (spec, schema, within) => {
  if (schema.properties && schema.additionalProperties === undefined && within !== "allOf" && !schema.allOf)
    return "The body of a request is closed, so that a misspelt member is found: additionalProperties: false (true where any may be sent).";
  const isOpen = enumsOf(spec, schema).some((values) => values.isOpen);
  return isOpen ? "An enum of a request is closed: leave out the branch that takes any value." : undefined;
};

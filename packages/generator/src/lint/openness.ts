import { type Json, operationsOf, resolve } from "@vendor-jobs/contract/spec";
import type { Finding } from "./follow.ts";

interface Visit {
  schema: Json;
  at: readonly (string | number)[];
  /** A part of a composition, or a branch of a union: what closes or opens it stands around it. */
  within?: "allOf" | "union";
}

/** Requests are closed and responses open, as specs/README.md has it. */
export function opennessFindings(spec: Json): Finding[] {
  const found: Finding[] = [];
  const walk = (judge: (visit: Visit) => string | undefined) => {
    const seen = new Set<Json>();
    const visit = ({ schema: given, at: place, within }: Visit): void => {
      const schema = resolve(spec, given);
      const at = given?.$ref === undefined ? place : given.$ref.split("/").slice(1);
      if (!schema || typeof schema !== "object" || seen.has(schema)) return;
      seen.add(schema);
      const message = judge({ schema, at, ...(within && { within }) });
      if (message) found.push({ at, message });
      for (const [name, property] of Object.entries<Json>(schema.properties ?? {})) visit({ schema: property, at: [...at, "properties", name] });
      for (const key of ["items", "additionalProperties"]) if (typeof schema[key] === "object") visit({ schema: schema[key], at: [...at, key] });
      for (const key of ["allOf", "anyOf", "oneOf"])
        for (const [i, part] of (schema[key] ?? []).entries()) visit({ schema: part, at: [...at, key, i], within: key === "allOf" ? "allOf" : "union" });
    };
    return visit;
  };
  const response = walk((visit) => closedResponse(spec, visit));
  const request = walk((visit) => openRequest(spec, visit));
  for (const info of operationsOf(spec)) {
    const at = ["paths", info.path, info.method.toLowerCase()];
    for (const { key, schema, mediaType } of info.responses) response({ schema, at: [...at, "responses", key, "content", mediaType ?? "", "schema"] });
    if (info.body) request({ schema: info.body.schema, at: [...at, "requestBody", "content", info.body.mediaType ?? "", "schema"] });
  }
  return found;
}

const isCatchAll = (spec: Json, branch: Json, type: string): boolean => {
  const { type: own, enum: values, const: constant, ...more } = resolve(spec, branch);
  const limits = Object.keys(more).filter((keyword) => !/^(description|title|examples?|format|x-.*)$/.test(keyword));
  return values === undefined && constant === undefined && limits.length === 0 && [own].flat().includes(type);
};

function closedResponse(spec: Json, { schema, within }: Visit): string | undefined {
  if (schema.additionalProperties === false) return "A response is open: leave out additionalProperties: false, for the vendor may add members.";
  for (const branches of [schema.anyOf, schema.oneOf]) {
    const listed = (branches ?? []).map((branch: Json) => resolve(spec, branch)).filter((branch: Json) => branch.enum);
    for (const { enum: values } of listed) {
      const type = typeof values[0] === "number" ? "integer" : "string";
      if (!branches.some((branch: Json) => isCatchAll(spec, branch, type))) return closedEnum(values, type);
    }
  }
  if (schema.enum && within !== "union" && schema.enum.length > 1) return closedEnum(schema.enum, typeof schema.enum[0] === "number" ? "integer" : "string");
  return undefined;
}

const closedEnum = (values: Json[], type: string) =>
  `An enum of a response is open, for the vendor may add values: anyOf: [{ type: ${type}, enum: [${values.slice(0, 3).join(", ")}${values.length > 3 ? ", …" : ""}] }, { type: ${type} }].`;

function openRequest(spec: Json, { schema, within }: Visit): string | undefined {
  const isObject = [schema.type].flat().includes("object") || schema.properties !== undefined;
  if (isObject && schema.properties && schema.additionalProperties === undefined && within !== "allOf" && !schema.allOf)
    return "The body of a request is closed, so that a misspelt member is found: additionalProperties: false (true where any may be sent).";
  for (const branches of [schema.anyOf, schema.oneOf])
    for (const { enum: values } of (branches ?? []).map((branch: Json) => resolve(spec, branch)).filter((branch: Json) => branch.enum))
      if (branches.some((branch: Json) => isCatchAll(spec, branch, typeof values[0] === "number" ? "integer" : "string")))
        return "An enum of a request is closed: leave out the branch that takes any value.";
  return undefined;
}

import { at, escaped, type Json } from "@vendor-jobs/contract/spec";
import type { ErrorObject } from "ajv/dist/2020.js";
import { hint } from "./follow.ts";

/** What is wrong with an extension, by where in it: the member, what is there, and what may stand there. */
export function reasonsOf(extension: string, value: Json, errors: readonly ErrorObject[]): Map<string, string[]> {
  const found = new Map<string, Reason[]>();
  for (const error of errors) {
    const told = error.keyword in tell ? tell[error.keyword] : otherwise;
    if (!told) continue;
    const { at: path = error.instancePath, place = "", ...reason } = told(error, at(value, error.instancePath));
    found.set(path, [...(found.get(path) ?? []), { ...reason, place: `${extension}${error.instancePath}${place}` }]);
  }
  if (found.size === 0) return new Map([["", errors.map(({ message }) => `${extension} ${message}`)]]);
  return new Map([...found].map(([path, reasons]) => [path, lines(reasons)]));
}

interface Reason {
  /** Which member it is about, behind where the schema is broken. */
  place?: string;
  /** Where the file is to be opened, if not there. */
  at?: string;
  says: string;
  /** What was expected, of which one is enough. */
  expected?: string;
}

/** One line for each thing that is said, with all that would have been right. */
function lines(reasons: readonly Reason[]): string[] {
  const heads = new Map<string, Set<string>>();
  for (const { place, says, expected } of reasons) {
    const head = `${place} ${says}`;
    heads.set(head, new Set([...(heads.get(head) ?? []), ...(expected === undefined ? [] : [expected])]));
  }
  return [...heads].map(([head, expected]) => head + [...expected].join(" or "));
}

const words: Readonly<Record<string, string>> = {
  array: "a list",
  object: "an object",
  string: "a text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
};

const shown = (value: Json): string => {
  const text = JSON.stringify(value) ?? "missing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const otherwise = ({ message }: ErrorObject, value: Json): Reason => ({
  says: `${typeof value === "object" ? "" : `is ${shown(value)} and `}${message ?? "is wrong"}`,
});

/** What a broken keyword means, in words; undefined where others say it. */
const tell: Readonly<Record<string, ((error: ErrorObject, value: Json) => Reason) | undefined>> = {
  ...{ oneOf: undefined, anyOf: undefined, if: undefined },
  discriminator: ({ params, parentSchema }) => {
    const tags = (parentSchema?.oneOf ?? []).map((branch: Json) => branch.properties[params.tag].const);
    return { place: `/${params.tag}`, says: `is ${shown(params.tagValue)}; expected one of ${tags.join(", ")}${hint(String(params.tagValue), tags)}` };
  },
  enum: ({ params }, value) => ({
    says: `is ${shown(value)}; expected one of ${params.allowedValues.join(", ")}${hint(String(value), params.allowedValues.map(String))}`,
  }),
  type: ({ params }, value) => {
    const type = [params.type].flat()[0];
    const isBare = type === "array" && value !== null && typeof value !== "object";
    return { says: `is ${shown(value)}; expected `, expected: `${words[type] ?? type}${isBare ? `: [${shown(value)}]` : ""}` };
  },
  pattern: (error, value) => {
    const meant = /^[a-z]/.exec(error.parentSchema?.description ?? "")?.input;
    return meant === undefined ? otherwise(error, value) : { says: `is ${shown(value)}; expected ${meant}` };
  },
  required: ({ params, schemaPath }) =>
    /\/(one|any)Of\//.test(schemaPath) ? { says: "lacks ", expected: params.missingProperty } : { says: `lacks ${params.missingProperty}` },
  additionalProperties: ({ instancePath, params: { additionalProperty: name }, parentSchema }) => {
    const names = Object.keys(parentSchema?.properties ?? {});
    return {
      at: `${instancePath}/${escaped(name)}`,
      says: `has no member ${name}; there are ${names.join(", ")}${hint(name, names)}`,
    };
  },
};

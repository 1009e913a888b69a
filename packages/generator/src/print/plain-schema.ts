import { at, isLong, type Json, withEnum } from "@vendor-jobs/contract/spec";
import { formats, limits } from "@vendor-jobs/core/validation";

/** Keywords that say how schemas are composed, and what lies within. */
const structure = ["type", "enum", "properties", "required", "additionalProperties", "items", "allOf", "anyOf", "oneOf"];
/** Those that no value is held against. */
const annotations = [
  "$comment",
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
  "title",
  "description",
  "default",
  "example",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "externalDocs",
  "discriminator",
  "xml",
];

/** Those of JSON Schema that generated validators do not hold values against. */
const unheld = new Set(
  "$defs contains dependentRequired dependentSchemas else if maxContains minContains not patternProperties prefixItems propertyNames then unevaluatedItems unevaluatedProperties".split(
    " ",
  ),
);

/** The keywords of a schema that generated validators do not hold values against, as JSON Schema has them. */
export const unheldKeywords = (schema: object): string[] => Object.keys(schema).filter((keyword) => unheld.has(keyword));

/** Whether schemas have a keyword of a name. */
export const isKeyword = (name: string): boolean => known.has(name) || name.startsWith("x-");

/** The keywords of a schema that are none. */
export const unknownKeywords = (schema: object): string[] => Object.keys(schema).filter((keyword) => !isKeyword(keyword));

const known = new Set([...structure, ...Object.keys(limits), ...annotations, ...unheld, "$ref", "const"]);

/** What is told of one. */
export const keywordProblem = (keyword: string): string =>
  `A schema has the keyword ${keyword}, which no validator can be generated for; ${/^\$\w+Ref$/.test(keyword) ? "write $ref" : `use one of ${[...structure, ...Object.keys(limits)].join(", ")}`}.`;

/** The schemas of a spec as validators read them: no annotations, no `const`, nothing beside a `$ref`. */
export interface PlainSchemas {
  plain(schema: Json): Json;
  /** The schema that a plain one stands for, references followed. */
  follow(schema: Json): Json;
  /** The name of what a reference leads to, for code. */
  nameOf(reference: string): string;
}

/** Whether a schema is held in part alone, so that several may hold of which one should. */
function isLoose(spec: Json, node: Json, seen = new Set<Json>()): boolean {
  if (node === null || typeof node !== "object" || seen.has(node)) return false;
  seen.add(node);
  if (unheldKeywords(node).length > 0 || (node.$ref !== undefined && isLoose(spec, at(spec, node.$ref.slice(1)), seen))) return true;
  return Object.values<Json>(node).some((inner) => isLoose(spec, inner, seen));
}

/** Takes away what would refuse what keywords beside it let through that are not held. */
function free(spec: Json, kept: Json, { prefixItems, patternProperties, oneOf }: Json): void {
  if (prefixItems) delete kept.items;
  if (patternProperties) kept.additionalProperties = {};
  if (!oneOf?.some((branch: Json) => isLoose(spec, branch))) return;
  kept.allOf = [...(kept.allOf ?? []), { anyOf: kept.oneOf }];
  delete kept.oneOf;
}

export function plainSchemas(spec: Json): PlainSchemas {
  const referenced = new Map<string, Json>();
  const names = new Map<string, string>();

  function plain(schema: Json): Json {
    if (schema === true) return {};
    // The runtime gives digits past 2^53 as text.
    if (isLong(schema)) return { anyOf: [plain({ ...schema, format: undefined }), { type: ["string"], pattern: "^-?\\d{16,}$" }] };
    const { $ref, const: constant, ...rest } = withEnum(schema);
    const kept: Json = {};
    if (constant !== undefined) kept.enum = [constant];
    for (const [keyword, value] of Object.entries<Json>(rest)) {
      if (value === undefined) continue;
      if (structure.includes(keyword)) kept[keyword] = plainKeyword(keyword, value);
      else if (Object.hasOwn(limits, keyword)) {
        if (keyword !== "format" || Object.hasOwn(formats, value)) kept[keyword] = value;
      } else if (!isKeyword(keyword)) throw new Error(`${keywordProblem(keyword)} ${JSON.stringify(schema).slice(0, 200)}`);
    }
    free(spec, kept, rest);
    if ($ref === undefined) return kept;
    if (Object.keys(kept).length > 0) return plain({ ...kept, allOf: [{ $ref }, ...(kept.allOf ?? [])] });
    return { $ref };
  }

  function plainKeyword(keyword: string, value: Json): Json {
    if (keyword === "properties") return Object.fromEntries(Object.entries<Json>(value).map(([name, property]) => [name, plain(property)]));
    if (keyword === "items" || (keyword === "additionalProperties" && typeof value === "object")) return plain(value);
    return /^(all|any|one)Of$/.test(keyword) ? value.map(plain) : value;
  }

  function follow(schema: Json): Json {
    if (schema.$ref === undefined) return schema;
    // One step at a time: what stands beside a reference counts too.
    const known = referenced.get(schema.$ref) ?? plain(at(spec, schema.$ref.slice(1)));
    referenced.set(schema.$ref, known);
    return follow(known);
  }

  function nameOf(reference: string): string {
    const short = reference.replace(/^#\/components\/schemas\//, "").replace(/\W+/g, "_");
    let name = names.get(reference) ?? short;
    while ([...names].some(([other, taken]) => taken === name && other !== reference)) name += "_";
    names.set(reference, name);
    return name;
  }

  return { plain, follow, nameOf };
}

export const allTypes = ["null", "boolean", "number", "string", "array", "object"];

/** The JSON types that a plain schema lets through. */
export function typesOf(schema: Json, follow: PlainSchemas["follow"]): string[] {
  const { type, enum: values, allOf, anyOf, oneOf } = follow(schema);
  if (type !== undefined) return [type].flat().map((name) => (name === "integer" ? "number" : name));
  if (values) return [...new Set<string>(values.map(typeOf))];
  if (allOf) return allTypes.filter((name) => allOf.every((part: Json) => typesOf(part, follow).includes(name)));
  const branches = anyOf ?? oneOf;
  return branches ? [...new Set<string>(branches.flatMap((branch: Json) => typesOf(branch, follow)))] : allTypes;
}

export const typeOf = (value: Json): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

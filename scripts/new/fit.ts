import type { Json } from "@vendor-jobs/contract/spec";
import { openEnums } from "./open-enums.ts";

/** What stands before a text of the vendor's: the lint refuses it, for their sentences are not copied. */
const rewrite = "TO REWRITE: ";

const words = (text: string) =>
  text
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z\d]+/)
    .filter(Boolean);
const pascal = (text: string) =>
  words(text)
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join("")
    .replace(/^(?=\d)/, "V");
const camel = (text: string) => pascal(text).replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+$|^[A-Z]/, (start) => start.toLowerCase());

/** Makes what was picked of a vendor's document fit the rules as far as that is a matter of form. */
export function fit(picked: Json): Json {
  const renamed = new Map(Object.keys(picked.components?.schemas ?? {}).map((name) => [name, pascal(name)]));
  const spec = plain(picked, renamed, "");
  spec.components.schemas = Object.fromEntries(Object.entries(spec.components.schemas ?? {}).map(([name, schema]) => [renamed.get(name), schema]));
  const tags = new Set<string>();
  for (const [path, item] of Object.entries<Json>(spec.paths))
    for (const [method, operation] of Object.entries<Json>(item)) {
      if (method === "parameters") continue;
      operation.operationId = camel(operation.operationId?.split("/").at(-1) ?? `${method} ${path.replace(/\{[^}]*\}/g, "")}`);
      operation.tags = [operation.tags?.[0] ?? "Jobs"];
      tags.add(operation.tags[0]);
      delete operation.callbacks;
      nameBodies(spec, operation);
    }
  openEnums(spec);
  return { ...spec, tags: [...tags].map((name) => ({ name, description: `${rewrite}what these operations are about.` })) };
}

/** A copy without what is not ours, in the words of OpenAPI 3.1. */
function plain(node: Json, renamed: ReadonlyMap<string, string>, holder: string): Json {
  if (Array.isArray(node)) return node.map((one) => plain(one, renamed, ""));
  if (node === null || typeof node !== "object") return node;
  if (typeof node.$ref === "string") {
    const name = /^#\/components\/schemas\/(.+)$/.exec(node.$ref)?.[1];
    return { $ref: name === undefined ? node.$ref : `#/components/schemas/${renamed.get(name)}` };
  }
  // The keys of a map are names: only what is in it is looked at.
  const isMap = /^(properties|schemas|paths|responses|parameters|content|headers|variables|securitySchemes|patternProperties)$/.test(holder);
  const copy: Json = {};
  for (const [key, value] of Object.entries<Json>(node)) {
    if (!isMap && (key.startsWith("x-") || key === "xml")) continue;
    if (!isMap && /^(value|example|enum|default|const)$/.test(key)) copy[key] = value;
    else if (!isMap && /^(description|summary)$/.test(key) && typeof value === "string")
      copy[key] = `${rewrite}${value.replace(/\s+/g, " ").trim().slice(0, 160)}`;
    else copy[key] = plain(value, renamed, isMap ? "" : key);
  }
  return isMap ? copy : modern(copy);
}

/** What 3.0 says in another way than 3.1, and an example where we have it. */
function modern({ nullable, ...node }: Json): Json {
  if (nullable === true && typeof node.type === "string") node.type = [node.type, "null"];
  else if (nullable === true && node.type === undefined) return { anyOf: [node, { type: "null" }] };
  if (nullable === true && Array.isArray(node.enum) && !node.enum.includes(null)) node.enum = [...node.enum, null];
  for (const [exclusive, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const)
    if (typeof node[exclusive] === "boolean") {
      if (node[exclusive]) node[exclusive] = node[bound];
      else delete node[exclusive];
      if (node[exclusive] !== undefined) delete node[bound];
    }
  if (node.in && node.schema && node.example === undefined) {
    const { example, ...schema } = node.schema;
    const given = example ?? Object.values<Json>(node.examples ?? {})[0]?.value ?? schema.default ?? schema.enum?.[0];
    if (given !== undefined) node = { ...node, schema, example: given };
    delete node.examples;
  } else if (node.schema && !node.in && node.example !== undefined && !node.examples) {
    const { example, ...media } = node;
    node = { ...media, examples: { documented: { value: example } } };
  }
  return node;
}

/** Gives inline bodies of JSON a name among the schemas. */
function nameBodies(spec: Json, operation: Json): void {
  const base = pascal(operation.operationId);
  const bodies = [
    [`${base}Request`, operation.requestBody],
    ...Object.entries<Json>(operation.responses ?? {}).map(([status, one]) => [/^2/.test(status) ? `${base}Result` : `${base}Problem`, one]),
  ];
  for (const [name, body] of bodies)
    for (const [type, media] of Object.entries<Json>(body?.content ?? {})) {
      const { schema } = media;
      if (!/\bjson\b/.test(type) || !schema || schema.$ref || (schema.type === "array" && schema.items?.$ref)) continue;
      let free = name;
      for (let count = 2; spec.components.schemas[free] && JSON.stringify(spec.components.schemas[free]) !== JSON.stringify(schema); count++)
        free = `${name}${count}`;
      spec.components.schemas[free] = { description: `${rewrite}what this is.`, ...schema };
      media.schema = { $ref: `#/components/schemas/${free}` };
    }
}

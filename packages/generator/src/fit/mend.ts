import { type Json, propertiesOf, resolve, typesOf, valuesOf } from "@vendor-jobs/contract/spec";
import { isTagged } from "./mend-words.ts";
import { operationsIn } from "./operations.ts";
import { maps, ofValues } from "./pick.ts";

/** Says of schemas, in place, what no rule could take by what means the same: choices whose forms overlap, parts that refuse each other's members, and what is required where it is not described. */
export function mendSchemas(spec: Json, node: Json, isPart = false): void {
  if (node === null || typeof node !== "object") return;
  if (Array.isArray(node)) {
    for (const one of node) mendSchemas(spec, one, isPart);
    return;
  }
  // What may be of any form is of any.
  for (const keyword of ["oneOf", "anyOf"])
    if (Array.isArray(node[keyword]) && node[keyword].some((form: Json) => Object.keys(form).length === 0)) {
      delete node[keyword];
      delete node.discriminator;
    }
  // A value of two of its forms is meant to be one of them, and `oneOf` would refuse it.
  if (Array.isArray(node.oneOf) && !node.anyOf && (node.discriminator ? node.oneOf.length > 1 && !isTagged(spec, node) : overlap(spec, node.oneOf))) {
    node.anyOf = node.oneOf;
    delete node.oneOf;
    delete node.discriminator;
  }
  if (Array.isArray(node.enum)) node.enum = [...new Set(node.enum)];
  if (Array.isArray(node.allOf)) openParts(spec, node);
  if (Array.isArray(node.required)) mendRequired(node, isPart);
  for (const [key, inner] of Object.entries<Json>(node))
    if (!ofValues.has(key))
      for (const one of maps.has(key) ? Object.values<Json>(inner ?? {}) : [inner]) mendSchemas(spec, one, /^(allOf|anyOf|oneOf|not|if|then|else)$/.test(key));
}

/**
 * What is closed to all but its own members refuses those of what it is composed with: then no value would pass. And a member that must be there is one of
 * some part.
 */
function openParts(spec: Json, schema: Json): void {
  const parts: Json[] = schema.allOf.map((part: Json) => resolve(spec, part));
  const known = propertiesOf(spec, schema);
  for (const part of parts) for (const name of part?.properties ? (part.required ?? []) : []) if (!(name in known)) part.properties[name] = {};
  const isAlone = parts.length === 1 && !schema.properties;
  for (const part of isAlone ? [schema] : [schema, ...parts]) if (part?.additionalProperties === false) delete part.additionalProperties;
}

/** A member that must be there is one, though nothing else is said of it; what is no object has none. */
function mendRequired(schema: Json, isPart: boolean): void {
  if (typeof schema.type === "string" && schema.type !== "object") delete schema.required;
  const isBare = Object.keys(schema).every((key) => /^(required|type|title|description)$/.test(key));
  if (schema.allOf || schema.anyOf || schema.oneOf || !(isPart ? isBare : schema.properties)) return;
  schema.properties ??= {};
  for (const name of schema.required ?? []) schema.properties[name] ??= {};
}

/** Whether a value may be of two of some forms. */
const overlap = (spec: Json, forms: readonly Json[]): boolean =>
  forms.some((one, index) => forms.slice(index + 1).some((other) => isPlainOfBoth(spec, one, other) || isObjectOfBoth(spec, one, other)));

/** Whether a plain value may be of both of two forms, one that either lists included. */
function isPlainOfBoth(spec: Json, one: Json, other: Json): boolean {
  const [mine, theirs] = [openTypes(spec, one), openTypes(spec, other)];
  const takes = (types: readonly string[], listed: readonly Json[]) => listed.some((value) => types.includes(typeof value));
  const [here, there] = [valuesOf(spec, one), valuesOf(spec, other)];
  const shares = mine.length + theirs.length === 0 && here.some((value) => there.includes(value));
  return shares || mine.some((type) => theirs.includes(type)) || takes(mine, there) || takes(theirs, here);
}

/** Whether an object may be of both of two forms: no tag that both must have differs, and one of them asks for nothing that the other does not know. */
function isObjectOfBoth(spec: Json, one: Json, other: Json): boolean {
  const [{ properties: mine, required: asked = [] } = {}, { properties: theirs, required: others = [] } = {}] = [one, other].map((form) => resolve(spec, form));
  if (!mine || !theirs) return false;
  const listedOf = (schema: Json) => (openTypes(spec, schema).length > 0 ? [] : valuesOf(spec, schema));
  const isTag = (name: string) => {
    const [here, there] = [listedOf(mine[name]), listedOf(theirs[name])];
    return here.length > 0 && there.length > 0 && !here.some((value) => there.includes(value));
  };
  if (asked.some((name: string) => others.includes(name) && isTag(name))) return false;
  return !(asked.some((name: string) => !theirs[name]) && others.some((name: string) => !mine[name]));
}

/** The plain types of which a form takes more than values that it lists. */
function openTypes(spec: Json, form: Json): string[] {
  const { anyOf, oneOf, enum: values, const: only, ...own } = resolve(spec, form) ?? {};
  if (values !== undefined || only !== undefined) return [];
  if (anyOf ?? oneOf) return (anyOf ?? oneOf).flatMap((one: Json) => openTypes(spec, one));
  return typesOf(spec, own).flatMap((type) => (/^(string|boolean)$/.test(type) ? [type] : /^(integer|number)$/.test(type) ? ["number"] : []));
}

/** Calls otherwise, in place, a variable of servers that is called as the option of all clients by which a server is picked, and puts in one that is some of a path. */
export function mendServers(spec: Json): void {
  const holders = [spec, ...Object.values<Json>(spec.paths).flatMap((item) => [item, ...operationsIn(item).map(([, operation]) => operation)])];
  for (const server of holders.flatMap(({ servers }) => servers ?? [])) {
    // What is a part of the path is put there: options are words of a host.
    for (const [name, { default: usual, enum: values }] of Object.entries<Json>(server.variables ?? {}))
      if (values === undefined && /\w\/\w/.test(usual)) {
        server.url = server.url.replaceAll(`{${name}}`, usual);
        delete server.variables[name];
      }
    const { region, ...variables } = server.variables ?? {};
    if (region === undefined) continue;
    server.url = server.url.replaceAll("{region}", "{serverRegion}");
    server.variables = { ...variables, serverRegion: region };
  }
}

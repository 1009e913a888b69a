import { type Json, propertiesOf, requiredOf, resolve, typesOf, valuesOf } from "@vendor-jobs/contract/spec";
import { isKeyword } from "../print/index.ts";
import { holdersIn } from "./operations.ts";
import { nodesIn } from "./references.ts";

/** What tools call types that JSON has by another name. */
const otherTypes: Readonly<Record<string, Json>> = {
  int: { type: "integer" },
  int32: { type: "integer", format: "int32" },
  int64: { type: "integer", format: "int64" },
  long: { type: "integer", format: "int64" },
  float: { type: "number", format: "float" },
  double: { type: "number", format: "double" },
  decimal: { type: "number" },
  bool: { type: "boolean" },
  date: { type: "string", format: "date" },
  datetime: { type: "string", format: "date-time" },
  uuid: { type: "string", format: "uuid" },
  list: { type: "array" },
  map: { type: "object" },
  dict: { type: "object" },
};
const types = new Set("object array string number integer boolean null".split(" "));

/** What holds schemas. */
const holders = new Set("schema schemas properties patternProperties items additionalProperties allOf anyOf oneOf not if then else contains".split(" "));

/**
 * Says of schemas, in place, by words of JSON Schema what others mean by words that it has not, or that do not fit each other. What nobody can know says nothing.
 */
export function mendWords(spec: Json): void {
  for (const [node, holder] of nodesIn(spec)) if (holders.has(holder) && node.$ref === undefined) mendWordsOf(node);
}

function mendWordsOf(schema: Json): void {
  for (const [name, value] of Object.entries<Json>(schema)) {
    if (isKeyword(name) || /^\$(?!schema)/.test(name)) continue;
    delete schema[name];
    const meant = name.replace(/[-_]([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (isKeyword(meant)) schema[meant] ??= value;
  }
  const { type } = schema;
  if (typeof type === "string" && !types.has(type)) {
    delete schema.type;
    Object.assign(schema, otherTypes[type.toLowerCase()] ?? (/^array of /i.test(type) ? { type: "array" } : {}));
  }
  if (Array.isArray(schema.type)) schema.type = schema.type.filter((one: Json) => types.has(one));
  if (schema.required !== undefined && !Array.isArray(schema.required)) delete schema.required;
  if (Array.isArray(schema.enum)) mendEnum(schema);
  if (typeof schema.type === "string" && schema.type !== "array") delete schema.items;
}

/** What a list of values says is of what it lists: of the items of an array, of null as well, else of no type that they have not. */
function mendEnum(schema: Json): void {
  const own = [schema.type ?? []].flat();
  const isOf = (value: Json) =>
    own.length === 0 || own.some((type: string) => (value === null ? type === "null" : type === "integer" ? Number.isInteger(value) : isOfType(value, type)));
  if (schema.enum.every(isOf)) return;
  const { enum: values } = schema;
  if (own.includes("array") && !values.some(Array.isArray)) {
    delete schema.enum;
    schema.items = { ...(schema.items?.$ref === undefined && schema.items), enum: values };
    mendEnum(schema.items);
  } else if (values.filter((value: Json) => value !== null).every(isOf)) schema.type = [...own, "null"];
  else delete schema.type;
}

const isOfType = (value: Json, type: string): boolean => (type === "array" ? Array.isArray(value) : typeof value === type);

/** Says of schemas, in place, what no rule could take by what means the same: choices whose forms overlap, parts that refuse each other's members, and what is required where it is not described. */
export function mendSchemas(spec: Json): void {
  for (const [node, holder] of nodesIn(spec)) {
    mendChoice(spec, node);
    if (Array.isArray(node.enum)) node.enum = [...new Set(node.enum)];
    if (Array.isArray(node.allOf)) openParts(spec, node);
    if (Array.isArray(node.required)) mendRequired(node, /^(allOf|anyOf|oneOf|not|if|then|else)$/.test(holder));
  }
}

function mendChoice(spec: Json, node: Json): void {
  // What may be of any form is of any.
  for (const keyword of ["oneOf", "anyOf"])
    if (Array.isArray(node[keyword]) && node[keyword].some((form: Json) => Object.keys(form).length === 0)) {
      delete node[keyword];
      delete node.discriminator;
    }
  // A value of two of its forms is meant to be one of them, and `oneOf` would refuse it.
  if (!Array.isArray(node.oneOf) || node.anyOf) return;
  if (node.discriminator ? node.oneOf.length > 1 && !isTagged(spec, node) : overlap(spec, node.oneOf)) {
    node.anyOf = node.oneOf;
    delete node.oneOf;
    delete node.discriminator;
  }
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

/** Whether each form of a choice must have what tells them apart. */
const isTagged = (spec: Json, { oneOf, discriminator }: Json): boolean =>
  oneOf.every((form: Json) => {
    const name = discriminator?.propertyName;
    return propertiesOf(spec, form)[name] !== undefined && requiredOf(spec, form).includes(name);
  });

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
  for (const server of [spec, ...holdersIn(spec.paths)].flatMap(({ servers }) => servers ?? [])) {
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

import { type Json, propertiesOf, requiredOf } from "@vendor-jobs/contract/spec";
import { maps, ofValues } from "./pick.ts";

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
 * @param isKeyword Whether schemas have a keyword of a name.
 */
export function mendWords(node: Json, isKeyword: (name: string) => boolean, holder = ""): void {
  if (node === null || typeof node !== "object") return;
  if (Array.isArray(node)) {
    for (const one of node) mendWords(one, isKeyword, holder);
    return;
  }
  if (holders.has(holder) && node.$ref === undefined) mendWordsOf(node, isKeyword);
  for (const [key, inner] of Object.entries<Json>(node))
    if (!ofValues.has(key)) for (const one of maps.has(key) ? Object.values<Json>(inner ?? {}) : [inner]) mendWords(one, isKeyword, key);
}

function mendWordsOf(schema: Json, isKeyword: (name: string) => boolean): void {
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

/** Whether each form of a choice must have what tells them apart. */
export const isTagged = (spec: Json, { oneOf, discriminator }: Json): boolean =>
  oneOf.every((form: Json) => {
    const name = discriminator?.propertyName;
    return propertiesOf(spec, form)[name] !== undefined && requiredOf(spec, form).includes(name);
  });

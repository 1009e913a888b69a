import { at, type Json, nameIn } from "@vendor-jobs/contract/spec";
import { freeOf, pascal } from "./operations.ts";

/** What holds things by names that somebody gave them: one that is called as a keyword is none. */
export const maps = new Set(
  "properties patternProperties schemas paths pathItems responses parameters requestBodies examples content encoding headers links variables securitySchemes scopes".split(
    " ",
  ),
);

/** What has values, which are no schemas whatever they look like. */
export const ofValues = new Set(["value", "example", "examples", "default", "enum", "const"]);

/** All objects of a document with what holds them, each before those in it, but for values and what extensions say: what is changed is gone through as it is then. */
export function* nodesIn(node: Json, holder = ""): Generator<[node: Json, holder: string]> {
  if (node === null || typeof node !== "object") return;
  if (!Array.isArray(node)) yield [node, holder];
  for (const [key, inner] of Array.isArray(node) ? node.map((one) => [holder, one] as const) : Object.entries<Json>(node))
    if (!ofValues.has(key) && !key.startsWith("x-")) for (const one of maps.has(key) ? Object.values(inner ?? {}) : [inner]) yield* nodesIn(one, key);
}

const ofSchemas = "#/components/schemas/";

/** A reference to a schema. */
export const toSchema = (name: string): string => ofSchemas + name;

/** Where a reference to a component leads: its kind, its name, and what in it. */
function componentOf(reference: string): [kind: string, name: string, within: string] | undefined {
  const [, kind = "", name = "", within = ""] = /^#\/components\/(?!(?:mediaTypes|examples|pathItems)\/)([^/]+)\/([^/]+)(.*)$/.exec(reference) ?? [];
  return kind === "" ? undefined : [kind, nameIn(name), within];
}

/** A reference with the new name of the schema that it leads to, if that has one. */
export function renamed(reference: string, names: ReadonlyMap<string, string>): string {
  const [kind, name = "", within] = componentOf(reference) ?? [];
  return kind === "schemas" && names.has(name) ? `${toSchema(names.get(name) as string)}${within}` : reference;
}

export function leadsNowhere(reference: string): never {
  throw new Error(`The document's reference ${reference} leads to no component; expected one, in the document or in a file beside it.`);
}

/** The components that the references of some part lead to, and those of these, by `schemas/Name`. */
export function reached(document: Json, part: Json): Map<string, [kind: string, name: string]> {
  const found = new Map<string, [string, string]>();
  const open = [part];
  for (const one of open)
    for (const reference of referencesIn(one)) {
      const [kind, name] = componentOf(reference) ?? leadsNowhere(reference);
      const target = document.components?.[kind]?.[name];
      if (!target && kind !== "schemas") leadsNowhere(reference);
      if (!found.has(`${kind}/${name}`)) open.push(target);
      found.set(`${kind}/${name}`, [kind, name]);
    }
  return found;
}

/** What some part refers to, and what its discriminators tell apart: by references, or by names of schemas. */
const referencesIn = (part: Json): string[] =>
  [...nodesIn(part)].flatMap(([{ $ref, discriminator }]) =>
    typeof $ref === "string" ? $ref : Object.values<string>(discriminator?.mapping ?? {}).map(referenceOf),
  );

/** What a value of a mapping leads to: a name, or a file that the document has by now. */
export const referenceOf = (named: string): string =>
  named.startsWith("#") ? named : toSchema((named.split(/[#/]/).at(-1) as string).replace(/\.(ya?ml|json)$/, ""));

/** A copy in which what a reference leads to that is no component, such as an answer of another operation, stands in its place; one that comes back to itself stays. */
export function inlined(document: Json, node: Json = document, passed: readonly string[] = []): Json {
  if (node === null || typeof node !== "object") return node;
  const { $ref } = node;
  // What is on another host was not read, and may be anything.
  if (/^https?:/.test($ref)) return { description: `TO REWRITE: what ${$ref} says, which was not read.` };
  if (typeof $ref === "string" && $ref.startsWith("#/") && !componentOf($ref) && !passed.includes($ref)) {
    const target = at(document, $ref.slice(1));
    if (target !== undefined) return inlined(document, target, [...passed, $ref]);
  }
  // A schema that is said to be an answer is that of its body.
  const [kind, name] = componentOf(String(node.schema?.$ref)) ?? [];
  if (kind === "responses" || kind === "requestBodies") {
    const [media] = Object.values<Json>(document.components[kind]?.[name as string]?.content ?? {});
    return { ...node, schema: inlined(document, media?.schema ?? {}, [...passed, node.schema.$ref]) };
  }
  if (Array.isArray(node)) return node.map((one) => inlined(document, one, passed));
  return Object.fromEntries(Object.entries<Json>(node).map(([key, value]) => [key, inlined(document, value, passed)]));
}

/** Gives what references lead to within a schema a name of its own among the schemas, in place: as it stands there it would be lost where the schema around it is changed. What nothing leads to in such a place goes. */
export function hoist(document: Json): void {
  const { schemas = {} } = document.components ?? {};
  const taken = new Set(Object.keys(schemas));
  const moved = new Map<string, string>();
  const within = [...new Set(referencesIn(document))].filter((one) => /^#\/components\/schemas\/[^/]+\/./.test(one));
  // What lies deepest first: the rest takes it along as a reference.
  for (const reference of within.sort((one, other) => other.split("/").length - one.split("/").length)) {
    const target = at(document, reference.slice(1));
    if (target === undefined) continue;
    const [, name = "", ...keys] = reference.split("/").slice(2).map(nameIn);
    const last = keys.at(-1) as string;
    const isSame = JSON.stringify(schemas[last]) === JSON.stringify(target);
    const own = isSame ? last : freeOf(keys.at(-2) === "$defs" ? [last, pascal(`${name} ${last}`)] : [pascal(`${name} ${keys.join(" ")}`)], taken);
    schemas[own] = target;
    moved.set(reference, toSchema(own));
    at(document, reference.slice(1, reference.lastIndexOf("/")))[last] = { $ref: toSchema(own) };
  }
  if (moved.size > 0) for (const [node] of nodesIn(document)) if (moved.has(node.$ref)) node.$ref = moved.get(node.$ref);
  for (const schema of Object.values<Json>(schemas)) delete schema?.$defs;
}

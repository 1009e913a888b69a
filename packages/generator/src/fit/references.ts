import { at, type Json, nameIn } from "@vendor-jobs/contract/spec";
import { freeOf, pascal } from "./operations.ts";

/** Gives what references lead to within a schema a name of its own among the schemas, in place: as it stands there it would be lost where the schema around it is changed. What nothing leads to in such a place goes. */
export function hoist(document: Json): void {
  const { schemas = {} } = document.components ?? {};
  const taken = new Set(Object.keys(schemas));
  const moved = new Map<string, string>();
  const within = [...referencesIn(document)].filter((one) => /^#\/components\/schemas\/[^/]+\/./.test(one));
  // What lies deepest first: the rest takes it along as a reference.
  for (const reference of within.sort((one, other) => other.split("/").length - one.split("/").length)) {
    const target = at(document, reference.slice(1));
    if (target === undefined) continue;
    const [, name = "", ...keys] = reference.split("/").slice(2).map(nameIn);
    const last = keys.at(-1) as string;
    const isSame = JSON.stringify(schemas[last]) === JSON.stringify(target);
    const own = isSame ? last : freeOf(keys.at(-2) === "$defs" ? [last, pascal(`${name} ${last}`)] : [pascal(`${name} ${keys.join(" ")}`)], taken);
    schemas[own] = target;
    moved.set(reference, `#/components/schemas/${own}`);
    at(document, reference.slice(1, reference.lastIndexOf("/")))[last] = { $ref: moved.get(reference) };
  }
  if (moved.size > 0) redirect(document, moved);
  for (const schema of Object.values<Json>(schemas)) delete schema?.$defs;
}

function* nodesIn(node: Json): Generator<Json> {
  if (node === null || typeof node !== "object") return;
  yield node;
  for (const inner of Object.values<Json>(node)) yield* nodesIn(inner);
}

function referencesIn(document: Json): Set<string> {
  return new Set([...nodesIn(document)].flatMap(({ $ref }) => (typeof $ref === "string" ? [$ref] : [])));
}

function redirect(document: Json, moved: ReadonlyMap<string, string>): void {
  for (const node of nodesIn(document)) if (moved.has(node.$ref)) node.$ref = moved.get(node.$ref);
}

import { at, type Json, nameIn, nearest, resolve } from "@vendor-jobs/contract/spec";
import { hoist } from "./hoist.ts";
import { foreignIn, leaveOut } from "./left-out.ts";
import { methods, namesFor, namesIn, operationsIn } from "./operations.ts";

/** What holds things by names that somebody gave them: one that is called as a keyword is none. */
export const maps = new Set(
  "properties patternProperties schemas paths pathItems responses parameters requestBodies examples content encoding headers links variables securitySchemes scopes".split(
    " ",
  ),
);

/** What has values, which are no schemas whatever they look like. */
export const ofValues = new Set(["value", "example", "examples", "default", "enum", "const"]);

/**
 * The named operations of a document, its components that they need, and nothing else, with the keys that lead to what is only likely, and what no client can have
 * of it. @throws where a name is none.
 */
export function pick(given: Json, only: readonly string[]): { picked: Json; proposals: string[][]; leftOut: string[] } {
  const document = inlined(given, given, []);
  hoist(document);
  const items = Object.entries<Json>(document.paths).map(([path, item]) => [path, asking(path, itemOf(document, item))] as const);
  const foreign = foreignIn(items);
  const called = namesFor(Object.fromEntries(items));
  const all = items
    .flatMap(([path, item]) =>
      operationsIn(item).map(([method, { operationId: id }]) => ({ path, item, method, names: [id, `${method.toUpperCase()} ${path}`] })),
    )
    .map((one, index) => ({ ...one, called: called[index] as string }));
  const known = all.flatMap(({ names }) => names.filter((name) => typeof name === "string"));
  // What the document calls one so comes before what a draft of all of it does.
  const isMeant = (one: (typeof all)[number]) => only.some((name) => (known.includes(name) ? one.names.includes(name) : one.called === name));
  const unknown = only.filter((name) => !known.includes(name) && !called.includes(name));
  if (unknown.length > 0) throw new Error(unknown.map((name) => `The document has no operation ${JSON.stringify(name)}${meant(name, known)}`).join("\n"));
  const paths: Json = {};
  const twins: string[] = [];
  for (const { path: own, item, method } of only.length > 0 ? all.filter(isMeant) : all) {
    const [path = ""] = own.split("?");
    const alike = Object.keys(paths).filter((one) => withoutNames(one) === withoutNames(path));
    const twin = alike.find((one) => paths[one][method]);
    if (twin !== undefined) {
      twins.push(`${method.toUpperCase()} ${own}: its path is that of another, ${twin}`);
      continue;
    }
    const other = alike.find((one) => one !== path);
    const moved = other && movedTo(document, item, method, [path, other]);
    if (moved) {
      paths[other][method] = moved;
      continue;
    }
    paths[path] ??= structuredClone(Object.fromEntries(Object.entries(item).filter(([key]) => !methods.includes(key))));
    paths[path][method] = structuredClone(item[method]);
  }
  const { servers, leftOut } = leaveOut(document, paths);
  const { security, schemes, proposals } = securityOf(document, paths);
  // Where nothing is said of all, what says nothing itself is not signed.
  if (security === undefined) for (const item of Object.values<Json>(paths)) for (const [, operation] of operationsIn(item)) operation.security ??= [];
  const picked = { servers, security, paths, components: { ...needed(document, paths), securitySchemes: schemes } };
  return { picked, proposals, leftOut: [...(only.length > 0 ? [] : foreign), ...twins, ...leftOut] };
}

const withoutNames = (path: string): string => path.replace(/\{[^{}]*\}/g, "{}");

/** What a path is given, with what it has of a query among the parameters. */
function asking(path: string, item: Json): Json {
  const [, query] = path.split("?");
  if (query === undefined) return item;
  const parameters = [...new URLSearchParams(query)].map(([name, value]) => ({ name, in: "query", required: true, schema: { type: "string", enum: [value] } }));
  return { ...item, parameters: [...(item.parameters ?? []), ...parameters] };
}

/** An operation of a path that is another one but for the names of its parameters, by that one's; undefined where one of them is another parameter's here. */
function movedTo(document: Json, item: Json, method: string, paths: readonly [string, string]): Json {
  const [own, others] = paths.map(namesIn) as [string[], string[]];
  const parameters: Json[] = [...(item.parameters ?? []), ...(item[method].parameters ?? [])].map((one) => structuredClone(resolve(document, one)));
  for (const parameter of parameters) {
    if (parameter.in === "path") parameter.name = others[own.indexOf(parameter.name)] ?? parameter.name;
    else if (others.includes(parameter.name)) return undefined;
  }
  return { ...structuredClone(item[method]), parameters };
}

/** A copy in which what a reference leads to that is no component, such as an answer of another operation, stands in its place; one that comes back to itself stays. */
function inlined(document: Json, node: Json, passed: readonly string[]): Json {
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

/** What a path is given, here or where it refers to. */
function itemOf(document: Json, item: Json): Json {
  if (typeof item?.$ref !== "string") return item;
  const [kind, name] = componentOf(item.$ref) ?? [];
  const found = kind === "pathItems" && document.components?.pathItems?.[name as string];
  return found ? itemOf(document, found) : leadsNowhere(item.$ref);
}

function leadsNowhere(reference: string): never {
  throw new Error(`The document's reference ${reference} leads to no component; expected one, in the document or in a file beside it.`);
}

function meant(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const alike = known.filter((one) => one.toLowerCase().includes(name.toLowerCase())).slice(0, 5);
  const words = near === undefined ? alike : [near];
  return words.length > 0 ? `; ${words.join(" or ")} was meant?` : `. It has ${known.length}, such as ${known.slice(0, 5).join(", ")}.`;
}

/** The components that some part needs, by kind and name. A schema that the document speaks of and does not have may be anything. */
function needed(document: Json, part: Json): Json {
  const found: Json = {};
  for (const [kind, name] of reached(document, part).values()) {
    found[kind] ??= {};
    found[kind][name] = structuredClone(document.components?.[kind]?.[name] ?? { description: `TO REWRITE: the document has no schema ${name}.` });
  }
  return found;
}

/** Where a reference to a component leads: its kind, its name, and what in it. */
function componentOf(reference: string): [kind: string, name: string, within: string] | undefined {
  const [, kind = "", name = "", within = ""] = /^#\/components\/(?!(?:mediaTypes|examples)\/)([^/]+)\/([^/]+)(.*)$/.exec(reference) ?? [];
  return kind === "" ? undefined : [kind, nameIn(name), within];
}

/** A reference with the new name of the schema that it leads to, if that has one. */
export function renamed(reference: string, names: ReadonlyMap<string, string>): string {
  const [kind, name = "", within] = componentOf(reference) ?? [];
  return kind === "schemas" && names.has(name) ? `#/components/schemas/${names.get(name)}${within}` : reference;
}

/** The components that the references of some part lead to, and those of these, by `schemas/Name`. */
export function reached(document: Json, part: Json): Map<string, [kind: string, name: string]> {
  const found = new Map<string, [string, string]>();
  const open: [node: Json, holder: string][] = [[part, ""]];
  while (open.length > 0) {
    const [node, holder] = open.pop() as [Json, string];
    if (node === null || typeof node !== "object") continue;
    if (typeof node.$ref !== "string") {
      // What extensions of others say is for others.
      const said = Object.entries<Json>(node).filter(([key]) => maps.has(holder) || !key.startsWith("x-"));
      open.push(...said.map(([key, inner]): [Json, string] => [inner, maps.has(holder) ? "" : key]), ...mappedIn(node).map((one): [Json, string] => [one, ""]));
      continue;
    }
    const [kind, name] = componentOf(node.$ref) ?? leadsNowhere(node.$ref);
    const target = document.components?.[kind]?.[name];
    if (!target && kind !== "schemas") leadsNowhere(node.$ref);
    if (!found.has(`${kind}/${name}`)) open.push([target, ""]);
    found.set(`${kind}/${name}`, [kind, name]);
  }
  return found;
}

/** What a discriminator tells apart: by references, or by names of schemas. */
const mappedIn = ({ discriminator }: Json): Json[] => Object.values<string>(discriminator?.mapping ?? {}).map((named) => ({ $ref: referenceOf(named) }));

/** What a value of a mapping leads to: a name, or a file that the document has by now. */
export const referenceOf = (named: string): string =>
  named.startsWith("#") ? named : `#/components/schemas/${(named.split(/[#/]/).at(-1) as string).replace(/\.(ya?ml|json)$/, "")}`;

/** What signs the operations where that is only said as a parameter of theirs. */
function schemesAmong(document: Json, paths: Json): Json {
  const parameters = Object.values<Json>(paths).flatMap((item) => [item, ...operationsIn(item).map(([, one]) => one)].flatMap((one) => one.parameters ?? []));
  const found = parameters.map((one) => resolve(document, one)).find(({ name, in: where }) => where === "header" && /^authorization$/i.test(name));
  if (!found) return {};
  const { description } = found;
  const scheme = /bearer/i.test(JSON.stringify(found)) ? { type: "http", scheme: "bearer" } : { type: "apiKey", in: "header", name: "Authorization" };
  return { authorization: { ...scheme, ...(description && { description }) } };
}

/** What signs the operations, with its schemes. Where nothing says which, each scheme that is there is a way; where there is none, nothing is asked for. */
function securityOf(document: Json, paths: Json): { security: Json; schemes: Json; proposals: string[][] } {
  const own = document.components?.securitySchemes ?? {};
  const all = Object.keys(own).length > 0 ? own : schemesAmong(document, paths);
  const operations = Object.values<Json>(paths).flatMap((item) => operationsIn(item).map(([, operation]) => operation));
  const said = [document.security, ...operations.map((operation) => operation.security)];
  const isUnsaid = said.every((ways) => ways === undefined);
  const security = isUnsaid ? Object.keys(all).map((name) => ({ [name]: [] })) : document.security;
  const names = [...new Set([security, ...said].flatMap((ways) => (ways ?? []).flatMap((way: Json) => Object.keys(way))))];
  for (const operation of operations) if (operation.security) operation.security = named(operation.security);
  const schemes = Object.fromEntries(names.map((name) => [keyOf(name), resolve(document, all[name]) ?? unknown]));
  const proposals = [...(isUnsaid ? [["security"]] : []), ...(names.some((name) => !all[name]) ? [["components", "securitySchemes"]] : [])];
  return { security: security && named(security), proposals, schemes };
}

/** A way to sign in that the document names and does not have. */
export const unsaid = "The document does not say what this is.";
const unknown: Json = { type: "http", scheme: "bearer", description: unsaid };

/** A name as components may have it. */
const keyOf = (name: string): string => name.replace(/[^\w.-]+/g, "_");
const named = (ways: readonly Json[]): Json => ways.map((way) => Object.fromEntries(Object.entries<Json>(way).map(([name, scopes]) => [keyOf(name), scopes])));

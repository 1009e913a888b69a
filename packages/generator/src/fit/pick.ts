import { type Json, nearest, resolve } from "@vendor-jobs/contract/spec";
import { foreignIn, leaveOut } from "./left-out.ts";
import { namedIn, namesIn, type Placed, sharedOf } from "./operations.ts";
import { hoist, inlined, leadsNowhere, reached } from "./references.ts";
import { securityOf } from "./security.ts";

/**
 * The named operations of a document, its components that they need, and nothing else, with the keys that lead to what is only likely, and what no client can have
 * of it. @throws where a name is none.
 */
export function pick(given: Json, only: readonly string[]): { picked: Json; proposals: string[][]; leftOut: string[] } {
  const document = inlined(given);
  hoist(document);
  const items = Object.fromEntries(Object.entries<Json>(document.paths).map(([path, item]) => [path, asking(path, item)]));
  const foreign = foreignIn(items);
  const { paths: joint, twins } = joined(document, chosen(items, only));
  const { paths, servers, leftOut } = leaveOut(document, joint);
  const { security, schemes, proposals } = securityOf(document, paths);
  const picked = { servers, security, paths, components: { ...needed(document, paths), securitySchemes: schemes } };
  return { picked, proposals, leftOut: [...(only.length > 0 ? [] : foreign), ...twins, ...leftOut] };
}

/** What a path is given, with what it has of a query among the parameters. */
function asking(path: string, item: Json): Json {
  if (item?.$ref !== undefined) leadsNowhere(item.$ref);
  const [, query] = path.split("?");
  if (query === undefined) return item;
  const parameters = [...new URLSearchParams(query)].map(([name, value]) => ({ name, in: "query", required: true, schema: { type: "string", enum: [value] } }));
  return { ...item, parameters: [...(item.parameters ?? []), ...parameters] };
}

/** The operations of some names, or all. What the document calls one so comes before what a draft of all of it does. @throws where a name is none */
function chosen(paths: Json, only: readonly string[]): Placed[] {
  const all = namedIn(paths).map((one) => ({ ...one, own: [one.operation.operationId, `${one.method.toUpperCase()} ${one.path}`] }));
  const known = all.flatMap(({ own }) => own.filter((name) => typeof name === "string"));
  const unknown = only.filter((name) => !known.includes(name) && !all.some((one) => one.name === name));
  if (unknown.length > 0) throw new Error(unknown.map((name) => `The document has no operation ${JSON.stringify(name)}${meant(name, known)}`).join("\n"));
  return only.length > 0 ? all.filter((one) => only.some((name) => (known.includes(name) ? one.own.includes(name) : one.name === name))) : all;
}

function meant(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const alike = known.filter((one) => one.toLowerCase().includes(name.toLowerCase())).slice(0, 5);
  const words = near === undefined ? alike : [near];
  return words.length > 0 ? `; ${words.join(" or ")} was meant?` : `. It has ${known.length}, such as ${known.slice(0, 5).join(", ")}.`;
}

/** The paths of some operations, those that differ by the names of their parameters as one, and a line for each operation that another stands in the place of. */
function joined(document: Json, operations: readonly Placed[]): { paths: Json; twins: string[] } {
  const paths: Json = {};
  const twins: string[] = [];
  for (const { path: own, item, method, operation } of operations) {
    const [path = ""] = own.split("?");
    const alike = Object.keys(paths).filter((one) => withoutNames(one) === withoutNames(path));
    const twin = alike.find((one) => paths[one][method]);
    const other = alike.find((one) => one !== path);
    const moved = other && movedTo(document, item, operation, [path, other]);
    if (twin !== undefined) twins.push(`${method.toUpperCase()} ${own}: its path is that of another, ${twin}`);
    else if (moved) paths[other][method] = moved;
    else {
      paths[path] ??= structuredClone(sharedOf(item));
      paths[path][method] = structuredClone(operation);
    }
  }
  return { paths, twins };
}

const withoutNames = (path: string): string => path.replace(/\{[^{}]*\}/g, "{}");

/** An operation of a path that is another one but for the names of its parameters, by that one's; undefined where one of them is another parameter's here. */
function movedTo(document: Json, item: Json, operation: Json, paths: readonly [string, string]): Json {
  const [own, others] = paths.map(namesIn) as [string[], string[]];
  const parameters: Json[] = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) => structuredClone(resolve(document, one)));
  for (const parameter of parameters) {
    if (parameter.in === "path") parameter.name = others[own.indexOf(parameter.name)] ?? parameter.name;
    else if (others.includes(parameter.name)) return undefined;
  }
  return { ...structuredClone(operation), parameters };
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

import { type Json, nearest } from "@vendor-jobs/contract/spec";

const methods = ["get", "put", "post", "delete", "patch", "head", "options"];

/** The named operations of a document, its components that they need, and nothing else. @throws where a name is none. */
export function pick(document: Json, only: readonly string[]): Json {
  const all = Object.entries<Json>(document.paths ?? {}).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => ({ path, method, names: [item[method].operationId, `${method.toUpperCase()} ${path}`] })),
  );
  const known = all.flatMap(({ names }) => names.filter((name) => typeof name === "string"));
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(unknown.map((name) => `The document has no operation ${JSON.stringify(name)}${meant(name, known)}`).join("\n"));
  const paths: Json = {};
  for (const { path, method, names } of all) {
    if (only.length > 0 && !only.some((name) => names.includes(name))) continue;
    const { parameters } = document.paths[path];
    paths[path] ??= parameters ? { parameters: structuredClone(parameters) } : {};
    paths[path][method] = structuredClone(document.paths[path][method]);
  }
  const schemes = schemesOf(document, paths);
  return { servers: document.servers, security: document.security, paths, components: { ...needed(document, paths), securitySchemes: schemes } };
}

function meant(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const alike = known.filter((one) => one.toLowerCase().includes(name.toLowerCase())).slice(0, 5);
  const words = near === undefined ? alike : [near];
  return words.length > 0 ? `; ${words.join(" or ")} was meant?` : `. It has ${known.length}, such as ${known.slice(0, 5).join(", ")}.`;
}

/** The components that some part needs, by kind and name. */
function needed(document: Json, part: Json): Json {
  const found: Json = {};
  for (const [kind = "", name = ""] of [...reached(document, part)].map((place) => place.split("/"))) {
    found[kind] ??= {};
    found[kind][name] = structuredClone(document.components[kind][name]);
  }
  return found;
}

/** The components that the references of some part lead to, and those of these, as `schemas/Name`. */
export function reached(document: Json, part: Json): Set<string> {
  const found = new Set<string>();
  const open: Json[] = [part];
  while (open.length > 0) {
    const node = open.pop();
    if (node === null || typeof node !== "object") continue;
    if (typeof node.$ref !== "string") {
      open.push(...Object.values<Json>(node));
      continue;
    }
    const [, kind = "", name = ""] = /^#\/components\/([^/]+)\/([^/]+)$/.exec(node.$ref) ?? [];
    const target = document.components?.[kind]?.[name];
    if (!target) throw new Error(`The document's reference ${node.$ref} leads to no component. Resolve it in the document first.`);
    if (!found.has(`${kind}/${name}`)) open.push(target);
    found.add(`${kind}/${name}`);
  }
  return found;
}

function schemesOf(document: Json, paths: Json): Json {
  const used = [document.security, ...Object.values<Json>(paths).flatMap((item) => Object.values<Json>(item).map((operation) => operation.security))];
  const names = new Set(used.flatMap((ways) => (ways ?? []).flatMap((way: Json) => Object.keys(way))));
  return Object.fromEntries(Object.entries<Json>(document.components?.securitySchemes ?? {}).filter(([name]) => names.has(name)));
}

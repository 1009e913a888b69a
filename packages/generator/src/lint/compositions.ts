import { type Json, resolve } from "@vendor-jobs/contract/spec";
import type { Finding } from "./follow.ts";

const keywords = ["allOf", "anyOf", "oneOf"];
const prefix = "#/components/schemas/";

/** Schemas that are composed of themselves: no check of a value by one ends. */
export function compositionFindings(spec: Json): Finding[] {
  const seen = new Set<string>();
  return Object.entries<Json>(spec.components?.schemas ?? {}).flatMap(([name, schema]) => {
    const way = wayBack(spec, { $ref: prefix + name }, []);
    if (way === undefined || way.some((one) => seen.has(one))) return [];
    for (const one of way) seen.add(one);
    const [last] = way.slice(-1);
    return {
      at: ["components", "schemas", name, ...keywords.filter((keyword) => schema[keyword]).slice(0, 1)],
      message: `${name} is composed of itself (${[name, ...way].join(" → ")}), so that no check of it ends: leave ${last === name ? "it" : last} out of what it is composed of, or have what these share in a schema of its own.`,
    };
  });
}

/** The names of the schemas through which a composition leads back to the first of `passed`; `tried` has those that do not. */
function wayBack(spec: Json, part: Json, passed: readonly string[], tried = new Set<string>()): string[] | undefined {
  const name: string | undefined = part?.$ref;
  if (name !== undefined && name === passed[0]) return [...passed.slice(1), name].map((one) => one.slice(prefix.length));
  if (name !== undefined && tried.has(name)) return undefined;
  if (name !== undefined) tried.add(name);
  const schema = resolve(spec, part) ?? {};
  for (const inner of keywords.flatMap((keyword): Json[] => schema[keyword] ?? [])) {
    const found = wayBack(spec, inner, name === undefined ? passed : [...passed, name], tried);
    if (found) return found;
  }
  return undefined;
}

import type { Json } from "@vendor-jobs/contract/spec";
import { freeOf, holdersIn } from "./operations.ts";
import { maps, ofValues, reached, renamed } from "./references.ts";

/**
 * Opens answers, in place: a vendor's next word or member is no fault of its answer. What requests have stays closed; a schema that both have, and that is opened,
 * becomes two.
 */
export function openAnswers(spec: Json): void {
  const { schemas } = spec.components;
  const holders = holdersIn(spec.paths);
  const reachedBy = (partOf: (holder: Json) => Json) => reached(spec, holders.map(partOf));
  const asked = reachedBy(({ parameters, requestBody }) => [parameters, requestBody]);
  const answered = reachedBy(({ responses }) => responses);

  const namesIn = (found: Map<string, [kind: string, name: string]>) => [...found.values()].flatMap(([kind, name]) => (kind === "schemas" ? [name] : []));
  const opens = (name: string) => JSON.stringify(opened(schemas[name])) !== JSON.stringify(schemas[name]);
  const shared = namesIn(asked).filter((name) => answered.has(`schemas/${name}`));
  const closed = new Map<string, string>();
  const taken = new Set(Object.keys(schemas));
  for (const name of shared.filter((one) => [one, ...namesIn(reached(spec, schemas[one]))].some(opens))) closed.set(name, freeOf([`${name}Request`], taken));
  // References stand under `$ref`, and under the values of a discriminator's mapping.
  const asAsked = (node: Json) => JSON.parse(JSON.stringify(node ?? null), (_, value) => (typeof value === "string" ? renamed(value, closed) : value));
  for (const [name, own] of closed) schemas[own] = asAsked(schemas[name]);
  for (const name of namesIn(asked)) if (!answered.has(`schemas/${name}`)) schemas[name] = asAsked(schemas[name]);
  for (const kind of ["parameters", "requestBodies"]) if (spec.components[kind]) spec.components[kind] = asAsked(spec.components[kind]);
  for (const holder of holders) for (const part of ["parameters", "requestBody"]) if (holder[part]) holder[part] = asAsked(holder[part]);

  for (const [kind, name] of answered.values())
    if (kind === "schemas" || kind === "responses") spec.components[kind][name] = opened(spec.components[kind][name]);
}

/** @param forms Those of the union that it is one of. */
function opened(node: Json, forms: readonly Json[] = []): Json {
  if (Array.isArray(node)) return node.map((inner) => opened(inner, node));
  if (node === null || typeof node !== "object") return node;
  const { type, enum: values, ...rest } = node;
  const known = Array.isArray(values) ? values.filter((value) => value !== null) : [];
  const own = [type ?? typeof known[0]].flat().find((one) => one !== "null");
  const isOfOne = known.length > 0 && known.every((value) => typeof value === (own === "integer" ? "number" : own)) && own !== "boolean";
  if (!isOfOne || forms.some((form) => isAny(form, own)))
    return Object.fromEntries(
      Object.entries(node)
        .filter(([key, value]) => key !== "additionalProperties" || value !== false)
        .map(([key, value]) => [key, ofValues.has(key) ? value : maps.has(key) && !Array.isArray(value) ? openedAll(value) : opened(value)]),
    );
  return { ...rest, anyOf: [{ type: own, enum: known }, { type: [type].flat().includes("null") ? [own, "null"] : own }] };
}

const openedAll = (named: Json): Json => Object.fromEntries(Object.entries(named ?? {}).map(([name, one]) => [name, opened(one)]));

/** Whether a form takes any value of a type. */
const isAny = (form: Json, type: string): boolean =>
  [form?.type].flat().includes(type) && Object.keys(form).every((key) => /^(type|description|title)$/.test(key));

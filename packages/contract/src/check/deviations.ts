import { type Json, at as valueAt } from "../spec/index.ts";
import { isName, typeAmong, typeOf } from "./structure.ts";
import type { SpecValidator } from "./validator.ts";

/** What would have to change in the spec for a deviation to be none. `at` is the JSON pointer, into the bundled spec, of the schema to change. */
export interface Change {
  at: string;
  do: "add-property" | "allow-null" | "add-type" | "add-value" | "drop-required" | "drop-keyword";
  /** The property or keyword that it is about. */
  name?: string;
  /** JSON type that was seen. */
  type?: string;
  /** The word that a list of values lacks: the only thing ever taken from a reply, and only where it has the form of such a word. */
  value?: string | number;
}

/** One place where a value is not as the spec has it. Holds no value. */
export interface Deviation {
  kind: "type" | "missing" | "extra" | "value" | "constraint" | "schema" | "status" | "content" | "parameter";
  /** `violation` breaks the contract; `drift` is something new that a client lives with: a field or a value that the spec does not list. */
  severity: "violation" | "drift";
  /** JSON pointer into the body; `*` is any item of a list, or any key where keys are free. */
  pointer: string;
  /** JSON pointer into the bundled spec: the schema that it breaks. */
  schema: string;
  expected: string;
  /** JSON type that was seen, or `nothing`. */
  seen: string;
  change?: Change;
}

/** The pointers, into the bundled spec, of all schemas that a value was held against, and the types seen there. */
export type Sights = Map<string, Set<string>>;

export interface Findings {
  deviations: Deviation[];
  sights: Sights;
}

/** Holds values against schemas of one bundled spec. Where values break a schema in a way that it cannot name, the validator's word counts. */
export function createInspector(spec: Json, validator: SpecValidator): (at: string, value: unknown) => Findings {
  const keywordsOf = new WeakMap<object, [string, Json][]>();

  /** The keywords of a schema that limit a value within its type, each as a schema of its own. */
  function limitsOf(schema: Json): [string, Json][] {
    let limits = keywordsOf.get(schema);
    if (!limits) {
      limits = limiting.filter((keyword) => schema[keyword] !== undefined).map((keyword) => [keyword, { [keyword]: schema[keyword] }]);
      keywordsOf.set(schema, limits);
    }
    return limits;
  }

  /** Follows `$ref`s: the schema, and all pointers on the way. */
  function follow(at: string): { schema: Json; at: string; places: string[] } {
    const places = [at];
    let schema = valueAt(spec, at);
    while (schema?.$ref !== undefined) {
      places.push(schema.$ref.slice(1));
      schema = valueAt(spec, schema.$ref.slice(1));
    }
    return { schema: schema ?? {}, at: places.at(-1) as string, places };
  }

  function walk(site: string, value: Json, pointer: string, into: Findings, isPart = false): void {
    const { schema, at, places } = follow(site);
    const seen = typeOf(value);
    for (const place of places) into.sights.set(place, (into.sights.get(place) ?? new Set()).add(seen));
    const report = (found: Omit<Deviation, "pointer" | "seen" | "schema">) => into.deviations.push({ pointer, schema: at, seen, ...found });

    for (const [index] of (schema.allOf ?? []).entries()) walk(`${at}/allOf/${index}`, value, pointer, into, true);
    const union = schema.anyOf ? "anyOf" : "oneOf";
    if (schema[union]) walkUnion(site, at, union, value, pointer, into);

    const types = [schema.type ?? []].flat();
    if (types.length > 0 && !typeAmong(types, value)) {
      const change: Change = value === null ? { at: site, do: "allow-null" } : { at, do: "add-type", type: seen };
      return void report({ kind: "type", severity: "violation", expected: types.join(" or "), change });
    }
    const values: Json[] | undefined = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
    if (values && !values.includes(value))
      return void report({ kind: "value", severity: "violation", expected: `one of ${values.length} values`, ...valueChange(at, schema, value) });
    for (const [keyword, limit] of limitsOf(schema))
      if (validator.problems(limit, value) !== "")
        report({
          kind: "constraint",
          severity: "violation",
          expected: `${keyword} ${JSON.stringify(schema[keyword])}`,
          change: { at, do: "drop-keyword", name: keyword },
        });

    if (Array.isArray(value)) {
      if (schema.items) for (const item of value) walk(`${at}/items`, item, `${pointer}/*`, into);
    } else if (seen === "object") walkObject(schema, at, value, pointer, into, isPart);
  }

  function walkObject(schema: Json, at: string, value: Json, pointer: string, into: Findings, isPart: boolean): void {
    const { properties = {}, required = [], additionalProperties } = schema;
    for (const name of required)
      if (!Object.hasOwn(value, name))
        into.deviations.push({
          kind: "missing",
          severity: "violation",
          pointer: `${pointer}/${escaped(name)}`,
          schema: at,
          expected: "required",
          seen: "nothing",
          change: { at, do: "drop-required", name },
        });
    const known = isPart || isOpen(at) ? undefined : knownProperties(at);
    const isClosed = additionalProperties === false;
    for (const [name, member] of Object.entries(value)) {
      if (Object.hasOwn(properties, name)) walk(`${at}/properties/${escaped(name)}`, member, `${pointer}/${escaped(name)}`, into);
      else if (additionalProperties && additionalProperties !== true) walk(`${at}/additionalProperties`, member, `${pointer}/*`, into);
      else if (known && !known.has(name) && (known.size > 0 || isClosed)) {
        const isNamed = isName(name);
        into.deviations.push({
          kind: "extra",
          severity: isClosed ? "violation" : "drift",
          pointer: `${pointer}/${isNamed ? escaped(name) : "*"}`,
          schema: at,
          expected: "not listed",
          seen: typeOf(member),
          ...(isNamed && !isClosed && { change: { at: homeOf(at), do: "add-property", name, type: typeOf(member) } }),
        });
      }
    }
  }

  /** Whether an object's schema says of itself that it takes whatever comes. */
  function isOpen(site: string): boolean {
    const { schema, at } = follow(site);
    return schema.additionalProperties === true || (schema.allOf ?? []).some((_: Json, index: number) => isOpen(`${at}/allOf/${index}`));
  }

  /** The names of an object's properties, those of what it is composed of included. */
  function knownProperties(site: string): Set<string> {
    const { schema, at } = follow(site);
    const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => (schema[key] ?? []).map((_: Json, index: number) => `${at}/${key}/${index}`));
    return new Set([...Object.keys(schema.properties ?? {}), ...parts.flatMap((part) => [...knownProperties(part)])]);
  }

  /** Where a composed object's own properties stand. */
  function homeOf(site: string): string {
    const { schema, at } = follow(site);
    const parts: string[] = (schema.allOf ?? []).map((_: Json, index: number) => `${at}/allOf/${index}`);
    return schema.properties || parts.length === 0 ? at : ([...parts].reverse().find((part) => follow(part).schema.properties) ?? at);
  }

  function walkUnion(site: string, at: string, union: string, value: Json, pointer: string, into: Findings): void {
    const branches: Json[] = valueAt(spec, at)[union];
    const attempts = branches.map((_, index) => {
      const findings: Findings = { deviations: [], sights: new Map() };
      walk(`${at}/${union}/${index}`, value, pointer, findings);
      return findings;
    });
    const isOff = ({ deviations }: Findings) => deviations.some((found) => found.kind === "type" && found.pointer === pointer);
    const seen = typeOf(value);
    if (attempts.every(isOff)) {
      const expected = [
        ...new Set(attempts.flatMap(({ deviations }) => deviations.filter((found) => found.pointer === pointer).map((found) => found.expected))),
      ];
      const change: Change = value === null ? { at: site, do: "allow-null" } : { at, do: "add-type", type: seen };
      into.deviations.push({ kind: "type", severity: "violation", pointer, schema: at, expected: expected.join(" or "), seen, change });
      return;
    }
    // Forms are told apart by constants: one whose constant is another is the wrong form, whatever else it has right.
    const heft = ({ severity, kind }: Deviation) => (severity === "drift" ? 1 : kind === "value" ? 1e5 : 1000);
    const weight = (findings: Findings) => (isOff(findings) ? 1e8 : 0) + findings.deviations.reduce((sum, found) => sum + heft(found), 0);
    const best = attempts.reduce((a, b) => (weight(b) < weight(a) ? b : a));
    // An open list of values lets others through; that one came is still news.
    const unlisted = attempts.map(({ deviations }) => deviations[0]).find((found) => found?.kind === "value" && found.pointer === pointer);
    const isListed = branches.some((_, index) => follow(`${at}/${union}/${index}`).schema.enum?.includes(value));
    into.deviations.push(...best.deviations);
    if (unlisted && !isListed && best.deviations.length === 0) into.deviations.push({ ...unlisted, severity: "drift" });
    for (const [place, types] of best.sights) into.sights.set(place, new Set([...(into.sights.get(place) ?? []), ...types]));
  }

  return (site, value) => {
    const findings: Findings = { deviations: [], sights: new Map() };
    walk(site, value, "", findings);
    const isBroken = findings.deviations.some(({ severity }) => severity === "violation");
    if (!isBroken && validator.problems(valueAt(spec, site), value) !== "")
      findings.deviations.push({ kind: "schema", severity: "violation", pointer: "", schema: site, expected: `the schema at ${site}`, seen: typeOf(value) });
    return findings;
  };
}

const limiting = [
  ...["format", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"],
];

const escaped = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");

/** The ways in which lists of values are spelt. */
const spellings = [/^[a-z]+([ _-][a-z]+){0,3}$/, /^[A-Z]+([ _-][A-Z]+){0,3}$/, /^([A-Z][a-z]+ ?){1,4}$/, /^[a-z]+([A-Z][a-z]+){0,3}$/];

/** The change that adds a value to a list: only where it is spelt like those in it, so that nothing else can be taken from a reply. */
function valueChange(at: string, schema: Json, value: Json): { change?: Change } {
  const values: Json[] = schema.enum ?? [];
  const isCode = Number.isInteger(value) && Math.abs(value) < 10_000 && values.some((known) => Number.isInteger(known));
  const isLike = (spelling: RegExp) => spelling.test(value) && values.some((known) => typeof known === "string" && spelling.test(known));
  const isWord = typeof value === "string" && value.length <= 32 && spellings.some(isLike);
  return isCode || isWord ? { change: { at, do: "add-value", value } } : {};
}

/** The types that a schema of a bundled spec allows, empty where it names none. */
export function typesAt(spec: Json, place: string): string[] {
  const schema = valueAt(spec, place) ?? {};
  if (schema.$ref !== undefined) return typesAt(spec, schema.$ref.slice(1));
  const branches = ["anyOf", "oneOf", "allOf"].flatMap((key) =>
    (schema[key] ?? []).flatMap((_: Json, index: number) => typesAt(spec, `${place}/${key}/${index}`)),
  );
  return [...new Set([schema.type ?? [], branches].flat())];
}

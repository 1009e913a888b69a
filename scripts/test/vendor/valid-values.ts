import type { Json } from "@vendor-jobs/contract/spec";
import { propertiesOf, resolve } from "@vendor-jobs/contract/spec";

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const dates = ["2024-02-29T23:59:59Z", "2019-12-31T00:00:00.123456+05:30", "2026-11-30T12:00:00.5-08:00", "2016-12-31T23:59:60Z", "1999-01-01t00:00:00z"];
const texts = ["", "plain", "naïve – 日本 🙂", "a/b~c", "__proto__", "0", "null", "j-4Kx_", "00:00:02", "2026-07-22T14:05Z"];

/** What `validValue` gives where a schema has room for nothing but what its spec does not know: the form of a union that is for news. */
const news = Symbol("news");

/** A value that a schema allows, small, drawn by `random`. Members of an object are drawn without those that no schema declares. */
export function validValue(spec: Json, schema: Json, random: () => number, depth = 0): Json {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const inner = (part: Json) => validValue(spec, part, random, depth + 1);
  const { allOf, anyOf, oneOf, ...own } = flat(spec, schema);
  const fits = (value: Json) => typeof value !== "string" || !own.pattern || new RegExp(own.pattern, "u").test(value);
  if (own.const !== undefined) return own.const;
  if (own.enum) return one(own.enum);
  if (allOf) return composedValue(spec, own, allOf, random, depth);
  // An open enum's known values: a new one is drift.
  const branches: Json[] | undefined = anyOf ?? oneOf;
  if (branches) {
    const drawn = one(
      branches.filter((branch) => !isCatchAll(branch, branches)).flatMap((branch) => [inner(branch)].filter((value) => value !== news && fits(value))),
    );
    return drawn === undefined ? news : drawn;
  }

  const type = own.type === undefined ? one(["string", "integer", "boolean", "null"]) : one([own.type].flat());
  switch (type) {
    case "null":
      return null;
    case "boolean":
      return random() < 0.5;
    case "integer":
    case "number": {
      const low = own.minimum ?? -1000;
      const value = low + random() * ((own.maximum ?? low + 5000) - low);
      return type === "integer" || random() < 0.5 ? Math.ceil(value) : value;
    }
    case "array": {
      const length = (own.minItems ?? 0) + Math.floor(random() * (depth > 3 ? 1 : 3));
      return Array.from({ length: Math.min(length, own.maxItems ?? length) }, () => inner(own.items ?? {}));
    }
    case "object":
      return objectValue(own, inner, random, depth);
    default:
      if (own.format === "date-time") return one(dates);
      if (own.format === "uuid") return `8f018174-4792-40d5-bcbc-${String(Math.floor(random() * 1e12)).padStart(12, "0")}`;
      return one(texts.filter((text) => text.length >= (own.minLength ?? 0) && fits(text)));
  }
}

/** What one part says of a member, another may narrow: what is beside the parts is drawn last and wins. */
function composedValue(spec: Json, own: Json, allOf: Json[], random: () => number, depth: number): Json {
  const parts = Object.assign({}, ...allOf.map((part: Json) => validValue(spec, part, random, depth)));
  const properties = own.properties ?? (own.required ? propertiesOf(spec, { allOf }) : {});
  const required = [...(own.required ?? []), ...Object.keys(properties).filter((name) => name in parts)];
  const narrowed = validValue(spec, { ...own, type: "object", properties, required }, random, depth);
  return narrowed === news ? news : { ...parts, ...narrowed };
}

function objectValue(schema: Json, inner: (part: Json) => Json, random: () => number, depth: number): Json {
  const { properties = {}, required = [], additionalProperties, minProperties = 0 } = schema;
  const names = Object.keys(properties);
  const wanted = names.filter((name, i) => required.includes(name) || i < minProperties || random() < 1 / (depth + 1.2));
  const members = Object.fromEntries(wanted.map((name) => [name, inner(properties[name])]));
  if (Object.values(members).includes(news)) return news;
  const free = additionalProperties === true || typeof additionalProperties === "object";
  const others = ["any", "a b", "x/y"];
  if (free && random() < 0.5)
    members[others[Math.floor(random() * others.length)] as string] = inner(additionalProperties === true ? {} : additionalProperties);
  return members;
}

const flattened = new WeakMap<object, Json>();

/** A schema, its reference followed; what stands beside the reference holds too. */
export function flat(spec: Json, schema: Json): Json {
  const known = flattened.get(schema) ?? flatten(spec, schema);
  flattened.set(schema, known);
  return known;
}

function flatten(spec: Json, { $ref, ...beside }: Json): Json {
  if ($ref === undefined) return beside;
  const { description: _, ...more } = beside;
  if (Object.keys(more).every((keyword) => keyword.startsWith("x-"))) return flat(spec, resolve(spec, { $ref }));
  return more.required ? { ...more, allOf: [{ $ref }] } : { ...flat(spec, resolve(spec, { $ref })), ...more };
}

/** Whether a branch of an open enum is the one that lets any value of the type through. */
function isCatchAll(branch: Json, branches: Json[]): boolean {
  return branch.enum === undefined && branch.type !== undefined && branches.some((other) => other.enum && other.type === branch.type);
}

import { hasEnded } from "../jobs/index.ts";
import { fieldSchema, propertyNamed, type Sent, stateOf, type VendorModel } from "../model/index.ts";
import { at, type Json, type OperationInfo, plainName, propertiesOf, put, valuesOf } from "../spec/index.ts";

/** One thing that a list is asked for: where it stands, from the outside in, and what is wanted. */
export interface Filter {
  path: readonly string[];
  schema: Json;
  value: Json;
}

/** What a list is asked for, by parameters and by what they and the body hold; without what pages it, and without those places. */
export function filtersOf(model: VendorModel, info: OperationInfo, { args, body }: Sent, but: ReadonlySet<string>): Filter[] {
  const { parameter: cursor, size, reverse } = info.pagination ?? {};
  const isFree = (place: string) => ![cursor, size, reverse].includes(place) && !but.has(place);
  const leaves = (schema: Json, value: Json, place: string): Filter[] => {
    if (!isFree(place)) return [];
    if (value === null || typeof value !== "object" || Array.isArray(value)) return [{ path: place.split("/").filter(Boolean), schema, value }];
    const members = propertiesOf(model.spec, schema);
    return Object.entries<Json>(value).flatMap(([name, inner]) => leaves(members[name], inner, `${place}/${name}`));
  };
  const named = info.parameters.filter(({ name, in: where }) => where !== "header" && args[name] !== undefined);
  return [
    ...named.flatMap(({ name, content, schema }) => leaves(content ? (Object.values(content)[0] as Json).schema : schema, args[name], name)),
    ...(info.body && typeof body === "object" ? leaves(info.body.schema, body, "") : []),
  ];
}

export type Test = (job: Json) => boolean;

/** How a field is compared with what is wanted, by the words that names of filters have for it. */
const words = {
  any: ["any", "any of", "in", "eq", "equals", "is", "filter"],
  all: ["all", "all of"],
  none: ["not any", "not", "not in", "nin", "ne", "neq"],
  part: ["like", "ilike", "contains", "search", "pattern"],
  absent: ["is null"],
  least: ["from", "after", "since", "gte", "min", "start"],
  most: ["to", "before", "until", "lte", "max", "end"],
  more: ["gt"],
  less: ["lt"],
  range: ["range", "between"],
} as const;

type Comparison = keyof typeof words;

const comparisons = new Map<string, Comparison>(Object.entries(words).flatMap(([name, all]) => all.map((word) => [word, name as Comparison])));

/** Words that stand before a name as well: `from_date`, `maxDuration`. */
const leading = new Set(["from", "to", "min", "max"]);

/** The words of a name in whatever spelling. */
const wordsOf = (name: string): string[] => (name.match(/[A-Z]?[a-z\d]+|[A-Z]+/g) ?? []).map((word) => word.toLowerCase());

/** What a filter may be about, by its name and those around it, and how: the likeliest first. */
function readings(path: readonly string[]): { subject: readonly string[]; how: Comparison }[] {
  const around = path.slice(0, -1);
  const last = wordsOf(path.at(-1) ?? "");
  const found: { subject: readonly string[]; how: Comparison }[] = [{ subject: path, how: "any" }];
  for (const count of [2, 1]) {
    const how = comparisons.get(last.slice(-count).join(" "));
    const rest = last.slice(0, -count).join("_");
    if (how && (rest !== "" || around.length > 0)) found.push({ subject: rest === "" ? around : [...around, rest], how });
  }
  const [first = "", ...rest] = last;
  if (leading.has(first) && rest.length > 0) found.push({ subject: [...around, rest.join("_")], how: comparisons.get(first) as Comparison });
  return found;
}

/** Names that say no more than that filters follow. */
const neutral = /^(filters?|where|query|criteria|search|conditions?)$/;

/** Where a job has what a filter is about: a field, or one within it; what is said of another thing of the list's is none of its. */
function fieldNamed(model: VendorModel, info: OperationInfo, subject: readonly string[], how: Comparison): string | undefined {
  const { properties } = model;
  const around = new Set(info.path.split("/").map(plainName));
  for (let start = 0; start < subject.length; start++) {
    const rest = subject.slice(start).map((name) => name.replace(/_$/, ""));
    const ends = ["least", "most", "more", "less"].includes(how) ? ["", "At", "Date", "Time"] : [""];
    const name = rest.join("_");
    const found = ends.map((end) => propertyNamed(properties, name + end)).find((one) => one !== undefined) ?? endingIn(Object.keys(properties), name);
    if (found !== undefined) return `/${found}`;
    if (rest.length > 1 && fieldSchema(model, `/${rest.join("/")}`) !== undefined) return `/${rest.join("/")}`;
    if (!neutral.test(plainName(rest[0] ?? "")) && !around.has(plainName(rest[0] ?? ""))) return undefined;
  }
  return undefined;
}

/** The one of some names that says more before that name: `head_branch` of a branch. */
function endingIn(names: readonly string[], name: string): string | undefined {
  const wanted = wordsOf(name);
  const found = names.filter((one) => wordsOf(one).slice(-wanted.length).join() === wanted.join());
  return found.length === 1 ? found[0] : undefined;
}

/** What a filter asks of jobs, by its name: the field that is called so, the range of one, or the name of a state; undefined where it tells nothing. */
export function testOf(model: VendorModel, info: OperationInfo, { path, value }: Filter): Test | undefined {
  for (const { subject, how } of readings(path)) {
    const pointer = fieldNamed(model, info, subject, how);
    if (pointer === undefined) continue;
    const isStatus = how === "any" && (model.shape.fields.status ?? []).includes(pointer);
    return isStatus ? statusTest(model, pointer, [value].flat()) : (job) => compared[how](at(job, pointer), value);
  }
  return value === true ? stateTest(model, plainName(path.at(-1) ?? "").replace(/only$/, "")) : undefined;
}

/** By a state, or whether it is an end. */
function stateTest(model: VendorModel, name: string): Test | undefined {
  if (model.states.has(name)) return (job) => stateOf(model, job) === name;
  if (name === "active") return (job) => !hasEnded(stateOf(model, job));
  return name === "completed" || name === "finished" ? (job) => hasEnded(stateOf(model, job)) : undefined;
}

/** What a field has, as texts: itself, the items of a list, or the members of a thing, of which one is its name. */
const textsIn = (own: Json): string[] => (own == null ? [] : (typeof own === "object" ? Object.values<Json>(own) : [own]).map(String));

const wantedOf = (value: Json): string[] => [value].flat().map(String);

const compared: Record<Comparison, (own: Json, value: Json) => boolean> = {
  any: (own, value) => wantedOf(value).some((one) => textsIn(own).includes(one)),
  all: (own, value) => wantedOf(value).every((one) => textsIn(own).includes(one)),
  none: (own, value) => !compared.any(own, value),
  part: (own, value) => textsIn(own).some((text) => text.toLowerCase().includes(String(value).replaceAll("%", "").toLowerCase())),
  absent: (own, value) => (textsIn(own).length === 0) === (String(value) === "true"),
  least: (own, value) => own != null && compare(own, value) >= 0,
  most: (own, value) => own != null && compare(own, value) <= 0,
  more: (own, value) => own != null && compare(own, value) > 0,
  less: (own, value) => own != null && compare(own, value) < 0,
  range: (own, value) => [value].flat().every((bound, index) => compared[index === 0 ? "least" : "most"](own, bound)),
};

/** By a status: the same one; or, where answers do not know the word, one that begins with it, or the state that it stands for. */
function statusTest(model: VendorModel, pointer: string, wanted: Json[]): Test {
  const known = valuesOf(model.spec, fieldSchema(model, pointer));
  const allowed = new Set<Json>();
  const states = new Set<string>();
  for (const one of wanted) {
    const longer = known.includes(one) ? [] : known.filter((value) => typeof one === "string" && String(value).startsWith(one));
    for (const value of [one, ...longer]) allowed.add(value);
    const state = stateOf(model, put({}, pointer, one));
    if (!known.includes(one) && longer.length === 0 && state !== "unknown") states.add(state);
  }
  return (job) => allowed.has(at(job, pointer) ?? null) || states.has(stateOf(model, job));
}

/** A value by which others are told to be before or after: times are when they are. */
export const comparable = (value: Json): Json => (typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : value);

/** Which of two values comes first. */
export const compare = (left: Json, right: Json): number => {
  const [first, second] = [comparable(left), comparable(right)];
  return first === second ? 0 : first == null || first < second ? -1 : 1;
};

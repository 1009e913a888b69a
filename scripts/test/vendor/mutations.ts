import type { Json } from "@vendor-jobs/contract/spec";
import { propertiesOf, resolve } from "@vendor-jobs/contract/spec";
import { flat } from "./valid-values.ts";

/** A place of a value, by the names and indices that lead there, with the types that its schema allows and the members that it requires. */
interface Place {
  path: (string | number)[];
  types: string[];
  required: string[];
}

const everything = ["null", "boolean", "number", "string", "array", "object"];

/** Of a union's forms those that a value may have, told by what is constant in them; a form without constants is for what has none of theirs. */
function branchesOf(spec: Json, schema: Json, value: Json): Json[] {
  const { anyOf, oneOf } = flat(spec, schema);
  const branches: Json[] = anyOf ?? oneOf ?? [];
  const constants = (branch: Json) => Object.entries<Json>(propertiesOf(spec, branch)).filter(([, property]) => property.const !== undefined);
  const told = branches.filter((branch) => constants(branch).length > 0 && constants(branch).every(([name, property]) => property.const === value?.[name]));
  return told.length > 0 ? told : branches.filter((branch) => constants(branch).length === 0);
}

/** The schemas that hold for a value at once, or of a union those that may: references and compositions resolved. */
function formsOf(spec: Json, schema: Json, value: Json): Json[] {
  const { allOf = [], anyOf: _, oneOf: __, ...own } = flat(spec, schema);
  const branches = branchesOf(spec, schema, value).flatMap((branch: Json) => formsOf(spec, branch, value));
  return [own, ...allOf.flatMap((part: Json) => formsOf(spec, part, value)), ...branches].filter(({ type, properties, enum: values, const: constant }) =>
    [type, properties, values, constant].some((keyword) => keyword !== undefined),
  );
}

const typesOf = ({ type, enum: values, const: constant }: Json): string[] =>
  type === undefined
    ? values || constant !== undefined
      ? [typeof (values?.[0] ?? constant)]
      : everything
    : [type].flat().map((name) => (name === "integer" ? "number" : name));

export function* placesOf(spec: Json, schema: Json, value: Json, path: Place["path"] = []): Generator<Place> {
  const forms = formsOf(spec, schema, value);
  if (forms.length === 0) return;
  const objects = forms.filter((form) => typesOf(form).includes("object"));
  const isUndecided = branchesOf(spec, schema, value).filter((branch) => typesOf(resolve(spec, branch)).includes("object")).length > 1;
  const required = isUndecided ? [] : objects.flatMap((form) => form.required ?? []).filter((name) => Object.hasOwn(Object(value), name));
  yield { path, types: [...new Set(forms.flatMap(typesOf))], required };
  if (isUndecided) return;
  for (const form of forms) {
    if (Array.isArray(value) && form.items) for (const [index, item] of value.entries()) yield* placesOf(spec, form.items, item, [...path, index]);
    else if (typeof value === "object" && value !== null)
      for (const [name, property] of Object.entries<Json>(form.properties ?? {}))
        if (Object.hasOwn(value, name)) yield* placesOf(spec, property, value[name], [...path, name]);
  }
}

const strangers: Record<string, Json> = {
  boolean: true,
  number: 0.5,
  string: "canary-7f3a",
  array: ["canary-7f3a"],
  object: { canary: "canary-7f3a" },
};

function changed(value: Json, path: Place["path"], edit: (holder: Json, key: string | number) => void): Json {
  const copy = { body: structuredClone(value) };
  const all = ["body", ...path];
  const key = all.pop() as string | number;
  edit(
    all.reduce((node: Json, segment) => node[segment], copy),
    key,
  );
  return copy.body;
}

/** One thing wrong with a valid body; undefined where its schema leaves no room for a mistake of the kind. */
export type Mutate = (spec: Json, schema: Json, value: Json, random: () => number) => Json | undefined;

const drawn = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

/** Whether a name that leads to a place says that an id stands there. */
export const isId = (path: Place["path"]) =>
  /^(id|.*(Id|Ids|_id|_ids|[Hh]andle))$/.test(String([...path].reverse().find((segment) => typeof segment === "string")));

/** What every place of a value must refuse, all of it: a number that nothing can count or last, an id that is no text. */
export function* beyondBounds(spec: Json, schema: Json, value: Json): Generator<[what: string, mutated: Json]> {
  for (const { path, types } of placesOf(spec, schema, value)) {
    // A difference may be below zero, and what only ranks.
    const isSigned = /(delta|weight)$/i.test(String(path.at(-1)));
    const isNumber = !isSigned && types.includes("number") && types.every((type) => type === "number" || type === "null" || (type === "string" && isId(path)));
    if (isNumber) yield [`/${path.join("/")} negative`, changed(value, path, (holder, key) => (holder[key] = -1000))];
    if (isId(path) && types.includes("string")) yield [`/${path.join("/")} empty`, changed(value, path, (holder, key) => (holder[key] = ""))];
  }
}

const mistyped =
  (isWanted: (place: Place) => boolean): Mutate =>
  (spec, schema, value, random) => {
    const place = drawn(
      [...placesOf(spec, schema, value)].filter((place) => isWanted(place) && Object.keys(strangers).some((type) => !place.types.includes(type))),
      random,
    );
    const wrong =
      place &&
      drawn(
        Object.keys(strangers).filter((type) => !place.types.includes(type)),
        random,
      );
    return wrong && changed(value, place.path, (holder, key) => (holder[key] = strangers[wrong]));
  };

/** The ways in which servers break their word. */
export const mutations: Readonly<Record<string, Mutate>> = {
  "another type": mistyped(() => true),
  "another type deep inside": mistyped(({ path }) => path.length > 1),
  "null where none may be": (spec, schema, value, random) => {
    const place = drawn(
      [...placesOf(spec, schema, value)].filter(({ types }) => !types.includes("null")),
      random,
    );
    return place && changed(value, place.path, (holder, key) => (holder[key] = null));
  },
  "a required member missing": (spec, schema, value, random) => {
    const place = drawn(
      [...placesOf(spec, schema, value)].filter(({ required }) => required.length > 0),
      random,
    );
    const name = place && drawn(place.required, random);
    return name === undefined || !place ? undefined : changed(value, [...place.path, name], (holder, key) => delete holder[key]);
  },
  "the envelope lost": (spec, schema, value) => {
    const [top] = placesOf(spec, schema, value);
    const content = top?.required.map((name) => value[name]).find((member) => typeof member === "object" && member !== null);
    return content;
  },
  "a number below its bounds or an empty id": (spec, schema, value, random) => drawn([...beyondBounds(spec, schema, value)], random)?.[1],
  "the body in a list": (spec, schema, value) => ([...placesOf(spec, schema, value)][0]?.types.includes("array") ? undefined : [value]),
};

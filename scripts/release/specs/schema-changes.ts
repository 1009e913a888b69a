import { isDeepStrictEqual } from "node:util";
import type { Json } from "@vendor-jobs/contract/spec";
import { type Bump, compareBumps, costs, happeningOf, largest, type Position, paired, type Way, wayOf } from "../bump/index.ts";
import { type Place, SpecComparison } from "./places.ts";
import { type Shape, shapeOf } from "./schema-shape.ts";

/** Who makes the value: users, or the vendor. */
export type Direction = "request" | "response";

const positions: Readonly<Record<Direction, Position>> = { request: "given", response: "read" };

/** Limits of which a larger value lets more through, those of which a smaller one does, and those whose values cannot be compared. */
const upper = new Set(["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"]);
const lower = new Set(["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"]);
const other = new Set(["multipleOf", "pattern", "uniqueItems"]);

const annotations = new Set(["description", "title", "example", "examples", "externalDocs", "x-unconfirmed", "$comment", "xml", "discriminator", "default"]);

/** Two schemas that are compared, and what their comparison is told by. */
interface Pair {
  before: Shape;
  after: Shape;
  direction: Direction;
  note(bump: Bump, why: string, place?: Place): void;
  /** Notes what came or went: where no place is given, at the schema. */
  judge(rule: keyof typeof costs, way: Way, why: string, place?: Place): void;
  /** Compares what lies within both. */
  inside(then: Place, now: Place, where?: string): void;
}

/** Compares two schemas as all that is sent or received by them sees them. */
export function schemaChanges(comparison: SpecComparison, then: Place, now: Place, direction: Direction, name: string): void {
  const key = [then.file, then.pointer, now.file, now.pointer, direction].join(" ");
  if (comparison.compared.has(key)) return;
  comparison.compared.add(key);
  const [before, after] = [shapeOf(then), shapeOf(now)];
  const note: Pair["note"] = (bump, why, place = after.place) => comparison.note(bump, `${direction} ${name}${why}`, place);
  const pair: Pair = {
    before,
    after,
    direction,
    note,
    judge: (rule, way, why, place) => note(costs[rule][positions[direction]][way], ` ${why}`, place),
    inside: (old, place, where = "") => schemaChanges(comparison, old, place, direction, name + where),
  };
  if (isPureUnion(before) !== isPureUnion(after)) {
    forms(pair, before.variants.length > 0 ? before.variants : [then], after.variants.length > 0 ? after.variants : [now]);
    return;
  }
  types(pair);
  values(pair);
  properties(pair);
  forms(pair, before.variants, after.variants);
  keywords(pair);
  if (before.items && after.items) pair.inside(before.items, after.items, "[]");
  else if (before.items || after.items) pair.judge("alternative", wayOf(!after.items), after.items ? "limits its items" : "may have any items");
  additional(pair);
}

/** A union of forms, and nothing beside it. */
const isPureUnion = ({ variants, types, properties }: Shape): boolean => variants.length > 0 && types === undefined && properties.size === 0;

function types({ before, after, judge }: Pair): void {
  if (before.types === undefined || after.types === undefined) {
    if (before.types !== after.types && before.variants.length + after.variants.length === 0)
      judge("alternative", wayOf(!after.types), after.types ? `must be ${[...after.types].join(" or ")}` : "may be of any type");
    return;
  }
  const covers = (all: Set<string>, type: string) => all.has(type) || (type === "integer" && all.has("number"));
  for (const type of after.types) if (!covers(before.types, type)) judge("alternative", "added", `may be ${type}`);
  for (const type of before.types) if (!covers(after.types, type)) judge("alternative", "removed", `may no longer be ${type}`);
}

function values({ before, after, judge }: Pair): void {
  if (before.values === undefined && after.values === undefined) return;
  const [wasOpen, isOpen] = [before, after].map((shape) => shape.isOpen || shape.values === undefined) as [boolean, boolean];
  if (wasOpen !== isOpen) judge("openness", wayOf(isOpen), isOpen ? "lets other values through" : "is limited to listed values");
  const areOpen = wasOpen && isOpen;
  // A list in place of none, or none in place of one, is said above, or says no more than what is known.
  if (!areOpen && !(before.values && after.values)) return;
  const [old = [], now = []] = [before.values, after.values];
  const [rule, gained, lost] = areOpen ? (["knownLiteral", "lists", "no longer lists"] as const) : (["literal", "may be", "may no longer be"] as const);
  for (const value of now) if (!old.includes(value)) judge(rule, "added", `${gained} ${JSON.stringify(value)}`);
  for (const value of old) if (!now.includes(value)) judge(rule, "removed", `${lost} ${JSON.stringify(value)}`);
}

function properties({ before, after, judge, inside }: Pair): void {
  for (const [name, old, place, alone] of paired(before.properties, after.properties)) {
    const needed = (alone === "removed" ? before : after).required.has(name) ? "required" : "optional";
    if (alone) judge(needed, alone, place ? `has the new ${needed} member ${name}` : `no longer has ${name}`, place ?? old);
    else inside(old, place, `.${name}`);
  }
  for (const name of after.required.symmetricDifference(before.required)) {
    const isRequired = after.required.has(name);
    const place = after.properties.get(name);
    // One that is described on one side alone is judged above; on none of them: names alone.
    if (Boolean(place) === before.properties.has(name))
      judge("requirement", wayOf(isRequired), `${isRequired ? "requires" : "no longer requires"} ${name}`, place);
  }
}

/** The forms of a union: those that are the same by name or value, then those that are nearest to each other. */
function forms({ direction, judge, inside }: Pair, before: Place[], after: Place[]): void {
  const isSame = (one: Place, other: Place) => (one.file === other.file && one.pointer === other.pointer) || isDeepStrictEqual(one.value, other.value);
  const lost = before.filter((form) => !after.some((other) => isSame(form, other)));
  const gained = after.filter((form) => !before.some((other) => isSame(form, other)));
  for (const form of before) {
    const same = after.find((other) => isSame(form, other));
    if (same) inside(form, same);
  }
  // As many as before: the same ones, changed. Else those alone of which one does for the other.
  const areChanged = lost.length === gained.length;
  for (const form of [...lost]) {
    const nearest = gained.map((other) => ({ other, bump: wouldBe(form, other, direction) })).sort((a, b) => compareBumps(a.bump, b.bump))[0];
    if (!nearest || (nearest.bump === "major" && !areChanged)) continue;
    inside(form, nearest.other);
    lost.splice(lost.indexOf(form), 1);
    gained.splice(gained.indexOf(nearest.other), 1);
  }
  for (const form of gained) judge("alternative", "added", "has one more form", form);
  for (const form of lost) judge("alternative", "removed", "has one form less", form);
}

/** What a comparison would find. */
function wouldBe(then: Place, now: Place, direction: Direction): Bump {
  const trial = new SpecComparison();
  schemaChanges(trial, then, now, direction, "");
  return largest(trial.reasons.map(({ bump }) => bump));
}

function keywords({ before, after, direction, note }: Pair): void {
  for (const [keyword, old, now] of paired(before.keywords, after.keywords)) {
    const happening = annotations.has(keyword) ? undefined : happeningOf(old?.value, now?.value);
    if (!happening) continue;
    const [word] = keyword.split(" ") as [string];
    const isLooser = happening === "removed" || (upper.has(word) && now?.value > old?.value) || (lower.has(word) && now?.value < old?.value);
    const bump = keywordBump(word, direction, isLooser, old?.value, now?.value);
    note(bump, `: ${keyword} was ${happening}${now ? ` to ${JSON.stringify(now.value)}` : ""}`, now);
  }
}

/** What a change of a keyword means; one that no rule knows is taken for the worst. */
function keywordBump(keyword: string, direction: Direction, isLooser: boolean, old: Json, now: Json): Bump {
  if (keyword === "deprecated") return now === true ? "minor" : "patch";
  // Modifiers of types: the types' side sees what they do.
  if (keyword === "readOnly" || keyword === "writeOnly") return "minor";
  // A response that passed no longer does, where users have violations thrown.
  const asked: Bump = isLooser ? (direction === "response" ? "patch" : "minor") : "major";
  if ([upper, lower, other].some((limits) => limits.has(keyword))) return asked;
  // Bytes in place of text.
  if (keyword === "format") return [old, now].includes("binary") ? "major" : asked;
  return "major";
}

function additional({ before, after, direction, note, inside }: Pair): void {
  const [old, now] = [before.additional?.value ?? true, after.additional?.value ?? true];
  if (typeof old === "object" && typeof now === "object") inside(before.additional as Place, after.additional as Place, "[key]");
  else if (old !== now) {
    const looseness = (value: Json) => (value === false ? 0 : value === true ? 2 : 1);
    const isLooser = looseness(now) > looseness(old);
    const isMajor = direction === "request" ? !isLooser : isLooser && typeof old === "object";
    note(isMajor ? "major" : "minor", ` allows ${isLooser ? "more" : "fewer"} additional members`, after.additional);
  }
}

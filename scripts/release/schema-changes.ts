import { isDeepStrictEqual } from "node:util";
import type { Json } from "@vendor-jobs/contract/spec";
import { type Bump, compareBumps, largest } from "./bump.ts";
import { type Shape, shapeOf } from "./schema-shape.ts";
import { happeningOf, type SpecComparison } from "./spec-comparison.ts";
import type { Place } from "./spec-files.ts";

/** Who makes the value: users, or the vendor. */
export type Direction = "request" | "response";

/** Bumps by direction of what was gained, and of what was lost. */
const sides = {
  type: { request: { gained: "minor", lost: "major" }, response: { gained: "major", lost: "minor" } },
  // Code that compares with a value that no longer exists does not compile.
  value: { request: { gained: "minor", lost: "major" }, response: { gained: "major", lost: "major" } },
  // Users let others through already.
  openValue: { request: { gained: "minor", lost: "minor" }, response: { gained: "minor", lost: "minor" } },
  variant: { request: { gained: "minor", lost: "major" }, response: { gained: "major", lost: "minor" } },
  optional: { request: { gained: "minor", lost: "major" }, response: { gained: "minor", lost: "major" } },
  required: { request: { gained: "major", lost: "major" }, response: { gained: "minor", lost: "major" } },
  requirement: { request: { gained: "major", lost: "minor" }, response: { gained: "minor", lost: "major" } },
  openness: { request: { gained: "minor", lost: "major" }, response: { gained: "major", lost: "major" } },
} as const satisfies Record<string, Record<Direction, Record<"gained" | "lost", Bump>>>;

/** Where a larger value of a limit lets more through (1) or less (-1); 0 where the two cannot be compared. */
const limits: Record<string, 1 | -1 | 0> = {
  maximum: 1,
  exclusiveMaximum: 1,
  maxLength: 1,
  maxItems: 1,
  maxProperties: 1,
  minimum: -1,
  exclusiveMinimum: -1,
  minLength: -1,
  minItems: -1,
  minProperties: -1,
  multipleOf: 0,
  pattern: 0,
  uniqueItems: 0,
};

const annotations = new Set(["description", "title", "example", "examples", "externalDocs", "x-unconfirmed", "$comment", "xml", "discriminator", "default"]);

/** Compares two schemas as all that is sent or received by them sees them. */
export class SchemaChanges {
  readonly #comparison: SpecComparison;
  readonly #done = new Set<string>();

  constructor(comparison: SpecComparison) {
    this.#comparison = comparison;
  }

  compare(then: Place, now: Place, direction: Direction, name: string): void {
    const key = [then.file, then.pointer, now.file, now.pointer, direction].join(" ");
    if (this.#done.has(key)) return;
    this.#done.add(key);
    const [before, after] = [shapeOf(this.#comparison.old, then), shapeOf(this.#comparison.new, now)];
    const judge = (rule: keyof typeof sides, way: "gained" | "lost", why: string, place: Place = after.place, gone?: Place) =>
      this.#comparison.note(sides[rule][direction][way], `${direction} ${name} ${why}`, way === "lost" && gone ? undefined : place, gone);

    if (isPureUnion(before) !== isPureUnion(after)) {
      this.#forms(before.variants.length > 0 ? before.variants : [then], after.variants.length > 0 ? after.variants : [now], direction, name, judge);
      return;
    }
    this.#types(before, after, judge);
    this.#values(before, after, judge);
    this.#properties(before, after, direction, name, judge);
    this.#forms(before.variants, after.variants, direction, name, judge);
    this.#keywords(before, after, direction, name);
    if (before.items && after.items) this.compare(before.items, after.items, direction, `${name}[]`);
    else if (before.items || after.items) judge("type", after.items ? "lost" : "gained", after.items ? "limits its items" : "may have any items");
    this.#additional(before, after, direction, name);
  }

  #types(before: Shape, after: Shape, judge: Judge): void {
    if (before.types === undefined || after.types === undefined) {
      if (before.types !== after.types && before.variants.length + after.variants.length === 0)
        judge("type", before.types ? "gained" : "lost", before.types ? "may be of any type" : `must be ${[...(after.types ?? [])].join(" or ")}`);
      return;
    }
    const covers = (types: Set<string>, type: string) => types.has(type) || (type === "integer" && types.has("number"));
    for (const type of after.types) if (!covers(before.types, type)) judge("type", "gained", `may be ${type}`);
    for (const type of before.types) if (!covers(after.types, type)) judge("type", "lost", `may no longer be ${type}`);
  }

  #values(before: Shape, after: Shape, judge: Judge): void {
    if (before.values === undefined && after.values === undefined) return;
    const isOpen = (shape: Shape) => shape.isOpen || shape.values === undefined;
    const rule = isOpen(before) && isOpen(after) ? "openValue" : "value";
    if (isOpen(before) !== isOpen(after))
      judge("openness", isOpen(after) ? "gained" : "lost", isOpen(after) ? "lets other values through" : "is limited to listed values");
    const [old = [], now = []] = [before.values, after.values];
    // A list in place of none, or none in place of one, is said above, or says no more than what is known.
    if (rule === "openValue" || (before.values && after.values)) {
      for (const value of now) if (!old.includes(value)) judge(rule, "gained", `${rule === "value" ? "may be" : "lists"} ${JSON.stringify(value)}`);
      for (const value of old)
        if (!now.includes(value)) judge(rule, "lost", `${rule === "value" ? "may no longer be" : "no longer lists"} ${JSON.stringify(value)}`);
    }
  }

  #properties(before: Shape, after: Shape, direction: Direction, name: string, judge: Judge): void {
    for (const [property, place] of after.properties) {
      const old = before.properties.get(property);
      const isRequired = after.required.has(property);
      if (!old) {
        judge(isRequired ? "required" : "optional", "gained", `has the new ${isRequired ? "required" : "optional"} member ${property}`, place);
        continue;
      }
      if (isRequired !== before.required.has(property))
        judge("requirement", isRequired ? "gained" : "lost", `${isRequired ? "requires" : "no longer requires"} ${property}`, place);
      this.compare(old, place, direction, `${name}.${property}`);
    }
    for (const [property, place] of before.properties)
      if (!after.properties.has(property))
        judge(before.required.has(property) ? "required" : "optional", "lost", `no longer has ${property}`, after.place, place);
    // Required, yet not described: names alone.
    for (const property of new Set([...before.required, ...after.required]))
      if (!before.properties.has(property) && !after.properties.has(property) && before.required.has(property) !== after.required.has(property))
        judge(
          "requirement",
          after.required.has(property) ? "gained" : "lost",
          `${after.required.has(property) ? "requires" : "no longer requires"} ${property}`,
        );
  }

  /** The forms of a union: those that are the same by name or value, then those that are nearest to each other. */
  #forms(before: Place[], after: Place[], direction: Direction, name: string, judge: Judge): void {
    const isSame = (one: Place, other: Place) => (one.file === other.file && one.pointer === other.pointer) || isDeepStrictEqual(one.value, other.value);
    const lost = before.filter((form) => !after.some((other) => isSame(form, other)));
    const gained = after.filter((form) => !before.some((other) => isSame(form, other)));
    for (const form of before) {
      const same = after.find((other) => isSame(form, other));
      if (same) this.compare(form, same, direction, name);
    }
    // As many as before: the same ones, changed. Else those alone of which one does for the other.
    const areChanged = lost.length === gained.length;
    for (const form of [...lost]) {
      const nearest = gained.map((other) => ({ other, bump: this.#wouldBe(form, other, direction) })).sort((a, b) => compareBumps(a.bump, b.bump))[0];
      if (!nearest || (nearest.bump === "major" && !areChanged)) continue;
      this.compare(form, nearest.other, direction, name);
      lost.splice(lost.indexOf(form), 1);
      gained.splice(gained.indexOf(nearest.other), 1);
    }
    for (const form of gained) judge("variant", "gained", "has one more form", form);
    for (const form of lost) judge("variant", "lost", "has one form less", after[0], form);
  }

  #wouldBe(then: Place, now: Place, direction: Direction): Bump {
    const trial = this.#comparison.trial();
    new SchemaChanges(trial).compare(then, now, direction, "");
    return largest(trial.reasons.map(({ bump }) => bump));
  }

  #keywords(before: Shape, after: Shape, direction: Direction, name: string): void {
    for (const keyword of new Set([...before.keywords.keys(), ...after.keywords.keys()])) {
      const [old, now] = [before.keywords.get(keyword), after.keywords.get(keyword)];
      const happening = annotations.has(keyword) ? undefined : happeningOf(old?.value, now?.value);
      if (!happening) continue;
      const [word] = keyword.split(" ") as [string];
      const isLooser = happening === "removed" || (happening === "changed" && (now?.value - old?.value) * (limits[word] ?? 0) > 0);
      const bump = keywordBump(word, direction, isLooser, old?.value, now?.value);
      this.#comparison.note(bump, `${direction} ${name}: ${keyword} was ${happening}${now ? ` to ${JSON.stringify(now.value)}` : ""}`, now ?? after.place, old);
    }
  }

  #additional(before: Shape, after: Shape, direction: Direction, name: string): void {
    const [old, now] = [before.additional?.value ?? true, after.additional?.value ?? true];
    if (typeof old === "object" && typeof now === "object") {
      this.compare(before.additional as Place, after.additional as Place, direction, `${name}[key]`);
      return;
    }
    if (old === now) return;
    const looseness = (value: Json) => (value === false ? 0 : value === true ? 2 : 1);
    const isLooser = looseness(now) > looseness(old);
    const bump: Bump = direction === "response" ? (isLooser && looseness(old) === 1 ? "major" : "minor") : isLooser ? "minor" : "major";
    this.#comparison.note(bump, `${direction} ${name} allows ${isLooser ? "more" : "fewer"} additional members`, after.additional ?? after.place);
  }
}

/** A union of forms, and nothing beside it. */
const isPureUnion = ({ variants, types, properties }: Shape): boolean => variants.length > 0 && types === undefined && properties.size === 0;

type Judge = (rule: keyof typeof sides, way: "gained" | "lost", why: string, place?: Place, gone?: Place) => void;

/** What a change of a keyword means; one that no rule knows is taken for the worst. */
function keywordBump(keyword: string, direction: Direction, isLooser: boolean, old: Json, now: Json): Bump {
  if (keyword === "deprecated") return now === true ? "minor" : "patch";
  // Modifiers of types: the types' side sees what they do.
  if (keyword === "readOnly" || keyword === "writeOnly") return "minor";
  // A response that passed no longer does, where users have violations thrown.
  const asked: Bump = isLooser ? (direction === "response" ? "patch" : "minor") : "major";
  if (keyword in limits) return asked;
  // Bytes in place of text.
  if (keyword === "format") return [old, now].includes("binary") ? "major" : asked;
  return "major";
}

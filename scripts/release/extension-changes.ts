import { isDeepStrictEqual } from "node:util";
import type { Json } from "@vendor-jobs/contract/spec";
import { extensionRules, type Rule } from "./extension-rules.ts";
import { jobStateChanges } from "./job-states.ts";
import { happeningOf, type SpecComparison } from "./spec-comparison.ts";
import type { Place } from "./spec-files.ts";
import type { OperationPlace } from "./spec-operations.ts";

type Sides = readonly [then: Place | undefined, now: Place | undefined];

/** Judges what an extension says at two places, each where it is. */
export function extensionChanges(comparison: SpecComparison, name: string, then: Place | undefined, now: Place | undefined, what = name): void {
  const rule = extensionRules[name];
  if (!rule) throw new Error(`${name} has no rule in extension-rules.ts.`);
  judge(comparison, what, rule, [comparison.old.at(then, name), comparison.new.at(now, name)], now);
}

/** @param holder - Where a value that is gone would be told of. */
function judge(comparison: SpecComparison, what: string, rule: Rule, [then, now]: Sides, holder: Place | undefined): void {
  const happening = happeningOf(then?.value, now?.value);
  if (!happening) return;
  const note = (bump: Rule["added"], why: string) => comparison.note(bump, `${what} ${why}`, now ?? holder, then);
  if (happening !== "changed") note(rule[happening], `was ${happening}`);
  else if (rule.members) members(comparison, what, (name) => rule.members?.[name], [then, now]);
  else if (rule.each) members(comparison, what, () => rule.each, [then, now]);
  else if (rule.list) elements(comparison, what, rule.list, [then, now]);
  else if (rule.as === "states") for (const { bump, why } of jobStateChanges(then?.value, now?.value)) note(bump, why);
  else if (rule.as && asMore[rule.as](then?.value, now?.value)) note("minor", "has more than it had");
  else note(rule.changed, "was changed");
}

/** Whether a value only lets more through, or reads only what was not read before. */
const asMore: Record<"pointers" | "places" | "most", (was: Json, is: Json) => boolean> = {
  pointers: (was, is) => Array.isArray(was) && Array.isArray(is) && was.every((one, index) => isDeepStrictEqual(one, is[index])),
  places: (was, is) => Array.isArray(was) && Array.isArray(is) && was.every((one) => is.some((other) => isDeepStrictEqual(one, other))),
  most: (was, is) => is > was,
};

function members(comparison: SpecComparison, what: string, ruleOf: (name: string) => Rule | undefined, [then, now]: Sides): void {
  for (const name of new Set([...Object.keys(then?.value ?? {}), ...Object.keys(now?.value ?? {})])) {
    const rule = ruleOf(name);
    if (rule) judge(comparison, `${what} ${name}`, rule, [comparison.old.at(then, name), comparison.new.at(now, name)], now);
  }
}

/** Elements by what they are known by. Which of them goes first is of no matter where each is known by a name of its own. */
function elements(comparison: SpecComparison, what: string, { by, members: rules }: NonNullable<Rule["list"]>, [then, now]: Sides): void {
  const keyOf = ({ value }: Place): string => (by ? value[by] : Object.keys(value.options ?? {}).join(" and "));
  const of = (files: SpecComparison["old"], place: Place | undefined) => new Map(files.entries(place).map(([, element]) => [keyOf(element), element]));
  const [before, after] = [of(comparison.old, then), of(comparison.new, now)];
  for (const [key, element] of before) if (!after.has(key)) comparison.note("major", `${what} ${key} was removed`, now, element);
  for (const [key, element] of after) {
    const old = before.get(key);
    if (!old) comparison.note("minor", `${what} ${key} was added`, element);
    else members(comparison, `${what} ${key}`, (name) => rules[name], [old, element]);
  }
  const kept = [...before.keys()].filter((key) => after.has(key));
  const order = [...after.keys()].filter((key) => before.has(key));
  if (!by && !isDeepStrictEqual(kept, order)) comparison.note("major", `${what} are tried in another order`, now);
}

/** What our extensions on the document mean. */
export function documentExtensionChanges(comparison: SpecComparison, then: Place, now: Place): void {
  for (const name of ["x-rate-limit", "x-error", "x-job", "x-headers", "x-vendor"]) extensionChanges(comparison, name, then, now);
}

/** What our extensions on an operation mean. */
export function operationExtensionChanges(comparison: SpecComparison, id: string, then: OperationPlace, now: OperationPlace): void {
  for (const name of ["x-rate-limit", "x-pagination"]) extensionChanges(comparison, name, then.place, now.place, `${id}: ${name}`);
  const [was, is] = [isRepeatable(then), isRepeatable(now)];
  const place = comparison.new.at(now.place, "x-idempotent") ?? now.place;
  if (!was && is) comparison.note("major", `${id}: may now be sent twice`, place);
  if (was && !is) comparison.note("minor", `${id}: is no longer sent twice`, place);
}

const repeatable = new Set(["GET", "HEAD", "PUT", "DELETE"]);

/** What has pages only reads. */
const isRepeatable = ({ method, place }: OperationPlace): boolean =>
  place.value["x-idempotent"] ?? (repeatable.has(method) || place.value["x-pagination"] !== undefined);

import { isDeepStrictEqual } from "node:util";
import type { Json } from "@vendor-jobs/contract/spec";
import { happeningOf, offered, paired } from "../bump/index.ts";
import { extensionRules, type Rule } from "./extension-rules.ts";
import { jobStateChanges } from "./job-states.ts";
import { entriesOf, type Place, type SpecComparison } from "./places.ts";

/** Judges what an extension says at two places, each where it is. */
export function extensionChanges(comparison: SpecComparison, name: string, then: Place, now: Place, what = name): void {
  const rule = extensionRules[name];
  if (!rule) throw new Error(`${name} has no rule in extension-rules.ts.`);
  judge(comparison, what, rule, then.at(name), now.at(name), now);
}

/** @param holder - Where a value that is gone would be told of. */
function judge(comparison: SpecComparison, what: string, rule: Rule, then: Place | undefined, now: Place | undefined, holder: Place): void {
  const happening = happeningOf(then?.value, now?.value);
  if (!happening) return;
  const note = (bump: Rule["added"], why: string) => comparison.note(bump, `${what} ${why}`, now ?? holder);
  if (!then || !now) note(rule[happening], `was ${happening}`);
  else if (rule.members || rule.each) members(comparison, what, (name) => rule.each ?? rule.members?.[name], then, now);
  else if (rule.list) elements(comparison, what, rule.list, then, now);
  else if (rule.as === "states") for (const { bump, why } of jobStateChanges(then.value, now.value)) note(bump, why);
  else if (rule.as && asMore[rule.as](then.value, now.value)) note("minor", "has more than it had");
  else note(rule.changed, "was changed");
}

/** Whether a value only lets more through, or reads only what was not read before. */
const asMore: Record<"pointers" | "places" | "most", (was: Json, is: Json) => boolean> = {
  pointers: (was, is) => Array.isArray(was) && Array.isArray(is) && was.every((one, index) => isDeepStrictEqual(one, is[index])),
  places: (was, is) => Array.isArray(was) && Array.isArray(is) && was.every((one) => is.some((other) => isDeepStrictEqual(one, other))),
  most: (was, is) => is > was,
};

function members(comparison: SpecComparison, what: string, ruleOf: (name: string) => Rule | undefined, then: Place, now: Place): void {
  for (const name of Object.keys({ ...then.value, ...now.value })) {
    const rule = ruleOf(name);
    if (rule) judge(comparison, `${what} ${name}`, rule, then.at(name), now.at(name), now);
  }
}

/** Elements by what they are known by. Which of them goes first is of no matter where each is known by a name of its own. */
function elements(comparison: SpecComparison, what: string, { by, members: rules }: NonNullable<Rule["list"]>, then: Place, now: Place): void {
  const keyOf = ({ value }: Place): string => (by ? value[by] : Object.keys(value.options ?? {}).join(" and "));
  const byKey = (list: Place) => new Map(entriesOf(list).map(([, element]) => [keyOf(element), element]));
  const [before, after] = [byKey(then), byKey(now)];
  for (const [key, old, element, alone] of paired(before, after)) {
    if (alone) comparison.note(offered[alone], `${what} ${key} was ${alone}`, element ?? now);
    else members(comparison, `${what} ${key}`, (name) => rules[name], old, element);
  }
  const kept = [...before.keys()].filter((key) => after.has(key));
  const order = [...after.keys()].filter((key) => before.has(key));
  if (!by && !isDeepStrictEqual(kept, order)) comparison.note("major", `${what} are tried in another order`, now);
}

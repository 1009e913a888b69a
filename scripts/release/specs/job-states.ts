import { type Condition, matches } from "@vendor-jobs/core";
import type { Bump } from "../bump/index.ts";

type Json = string | number | boolean | null;
type Rules = readonly { state: string; when: Condition }[];

/** A value that no rule names. */
const other = "any other value";

/** What is compared as times: one of them is after the other. */
const times = ["2001-01-01T00:00:00Z", "2002-01-01T00:00:00Z"];

/**
 * What a change of the rules from native values to states means, judged by running both over every combination of the values that they name.
 * A value that had a state has another: major. One that was unknown has one: minor. Rules written otherwise that mean the same: nothing.
 */
export function jobStateChanges(then: Rules, now: Rules): { bump: Bump; why: string }[] {
  const domains = new Map<string, Set<Json>>();
  for (const { when } of [...then, ...now]) {
    for (const [pointer, values] of Object.entries(when)) {
      const add = (at: string, known: readonly Json[]) => domains.set(at, new Set([...(domains.get(at) ?? [null, other]), ...known]));
      if ("after" in values) for (const at of [pointer, values.after]) add(at, times);
      else add(pointer, "not" in values ? values.not : values);
    }
  }
  const pointers = [...domains.keys()];
  const [before, after] = [flat(then, pointers), flat(now, pointers)];
  const found = new Map<string, { bump: Bump; example: Json[] }>();
  const combinations = [...domains.values()].reduce<Json[][]>((all, domain) => all.flatMap((one) => [...domain].map((value) => [...one, value])), [[]]);
  for (const values of combinations) {
    const [was, is] = [stateOf(before, values), stateOf(after, values)];
    const key = `${was} is now ${is}`;
    if (was !== is && !found.has(key)) found.set(key, { bump: was === "unknown" ? "minor" : "major", example: values });
  }
  return [...found].map(([change, { bump, example }]) => ({
    bump,
    why: `make another of a job: what was ${change}, such as one with ${pointers.map((pointer, index) => `${pointer} ${JSON.stringify(example[index])}`).join(", ")}`,
  }));
}

/** The rules with a pointer of one segment for each of theirs, so that values for all of them need no nested body. */
function flat(rules: Rules, pointers: readonly string[]): Rules {
  const place = (pointer: string) => `/${pointers.indexOf(pointer)}`;
  return rules.map(({ state, when }) => ({
    state,
    when: Object.fromEntries(Object.entries(when).map(([pointer, values]) => [place(pointer), "after" in values ? { after: place(values.after) } : values])),
  }));
}

const stateOf = (rules: Rules, values: readonly Json[]) => rules.find(({ when }) => matches(values, when))?.state ?? "unknown";

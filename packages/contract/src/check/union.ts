import type { Json } from "../spec/index.ts";
import { type Deviation, Found } from "./finding.ts";

/** What a value breaks of each form of a union: where none of them has its type, the types that they expect. */
export function expectedTypes(attempts: readonly Found[], pointer: string): string | undefined {
  if (!attempts.every((attempt) => isOff(attempt, pointer))) return undefined;
  const here = attempts.flatMap(({ deviations }) => deviations.filter((found) => found.pointer === pointer));
  return [...new Set(here.map(({ expected }) => expected))].join(" or ");
}

/**
 * What a value breaks of the form that it fits best.
 * @param isListed Whether one of the forms lists the value.
 */
export function bestOf(attempts: readonly Found[], pointer: string, isListed: boolean): Found {
  const best = attempts.reduce((one, other) => (weight(other, pointer) < weight(one, pointer) ? other : one));
  // An open list of values lets others through; that one came is still news.
  const unlisted = attempts.map(({ deviations }) => deviations[0]).find((found) => found?.kind === "value" && found.pointer === pointer);
  if (!unlisted || isListed || best.deviations.length > 0) return best;
  const found = new Found();
  found.take(best);
  found.add({ ...withoutCount(unlisted), severity: "drift" });
  return found;
}

const withoutCount = ({ count, ...found }: Deviation): Json => found;

const isOff = ({ deviations }: Found, pointer: string) => deviations.some((found) => found.kind === "type" && found.pointer === pointer);

/** Forms are told apart by constants, and by rules that have no name here: one whose constant is another is the wrong form, whatever else it has right. */
const heft = ({ severity, kind, count }: Deviation) => count * (severity === "drift" ? 1 : kind === "value" || kind === "schema" ? 1e5 : 1000);

const weight = (attempt: Found, pointer: string) => (isOff(attempt, pointer) ? 1e8 : 0) + attempt.deviations.reduce((sum, found) => sum + heft(found), 0);

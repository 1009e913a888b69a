import { checkNames, InvalidArgumentError } from "@vendor-jobs/core";
import type { Json } from "./json.ts";

/** What an option must be: whether a value is it, in words, and whether one must be given. */
export type Kind = readonly [isOne: (value: Json) => boolean, words: string, isNeeded?: boolean];

/** The same of an option that must be given. */
export const needed = ([isOne, words]: Kind): Kind => [isOne, words, true];

const isText = (value: Json): boolean => typeof value === "string";
const isFromZero = (value: Json): boolean => typeof value === "number" && value >= 0;

/** The usual ones. */
export const kinds = {
  any: [() => true, "anything"],
  count: [(value) => Number.isInteger(value) && value >= 0, "a whole number from 0"],
  some: [(value) => Number.isInteger(value) && value > 0, "a whole number from 1"],
  ms: [isFromZero, "milliseconds, a number from 0"],
  seconds: [isFromZero, "seconds, a number from 0"],
  number: [Number.isFinite, "a number"],
  port: [(value) => Number.isInteger(value) && value >= 0 && value < 65_536, "a port from 0 to 65535"],
  status: [(value) => Number.isInteger(value) && value >= 200 && value < 600, "a whole number from 200 to 599"],
  flag: [(value) => typeof value === "boolean", "true or false"],
  callback: [(value) => typeof value === "function", "a function"],
  list: [Array.isArray, "a list"],
  texts: [(value) => Array.isArray(value) && value.every(isText), "a list of texts"],
  object: [(value) => typeof value === "object" && value !== null, "an object"],
  origin: [(value) => isText(value) && /^https?:/i.test(value) && URL.canParse(value), "a URL such as https://host"],
  signal: [(value) => typeof value?.addEventListener === "function", "an AbortSignal"],
} as const satisfies Record<string, Kind>;

/** Refuses options that there are not, values that they cannot have, and that one is missing which must be given. */
export function checkOptions(options: object, known: Readonly<Record<string, Kind>>, of = ""): void {
  hold(of === "" ? "options" : of.replace(/\.$/, ""), options, needed(kinds.object));
  checkNames(options, Object.keys(known), of);
  for (const [name, kind] of Object.entries(known)) hold(of + name, (options as Readonly<Record<string, unknown>>)[name], kind);
}

function hold(name: string, value: unknown, [isOne, words, isNeeded]: Kind): void {
  if (value === undefined ? !isNeeded : isOne(value)) return;
  // What may be secret is told by its type.
  const isShown = value === null || /^[bnu]/.test(typeof value);
  throw new InvalidArgumentError(`${name} is ${isShown ? value : typeof value === "object" ? "an object" : `a ${typeof value}`}; expected ${words}.`);
}

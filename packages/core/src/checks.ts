import type { Api } from "./api.ts";
import { InvalidArgumentError } from "./errors.ts";

// Looks at what a caller gives, before anything is sent.

/** Says what an option was and what it should have been. */
export function refuse(option: string, value: unknown, expected: string): never {
  throw new InvalidArgumentError(`${option} is ${show(value)}; expected ${expected}.`);
}

/** A value as a message shows it; of what may hold a secret only what it is. */
export const show = (value: unknown): string =>
  typeof value === "string"
    ? JSON.stringify(value)
    : Object(value) !== value || value instanceof Date
      ? String(value)
      : Object.prototype.toString
          .call(value)
          .slice(8, -1)
          .replace(/^[AEIO]?/, (vowel) => (vowel ? `an ${vowel}` : "a "));

/**
 * Refuses an option that there is not: a misspelt one would be left out in silence, have requests go to another address, or a start be sent twice.
 * What is inherited counts, for it is read; but for what every object has.
 */
export function checkNames(options: object | null | undefined, names: readonly string[], of = ""): void {
  if (!Array.isArray(names)) refuse("names", names, "a list of texts");
  for (const name in options)
    if (!names.includes(name) && (options as Record<string, unknown>)[name] !== undefined && !(name in Object.prototype))
      throw new InvalidArgumentError(`There is no option ${show(of + name)}; expected one of ${names.join(", ")}.`);
}

/** What was given of some options: undefined, for one of them or all, is as if it had not been. Throws where it is no object. */
export function given<T extends object>(what: string, options: T | undefined): Partial<T> {
  if (options === undefined) return {};
  if (options === null || typeof options !== "object" || Symbol.iterator in options) refuse(what, options, "an object");
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** A number of ms from 0, Infinity included; throws where it is none. */
export function milliseconds(option: string, value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value === "number" && value >= 0) return value;
  return refuse(option, value, "milliseconds, a number from 0");
}

/** Refuses what is no signal, before anything listens to it. */
export function checkSignal(signal: AbortSignal | undefined): void {
  if (signal !== undefined && typeof signal?.addEventListener !== "function") refuse("signal", signal, "an AbortSignal");
}

/** Refuses what is no function, before anything is sent. */
export function checkFunction(option: string, value: unknown): void {
  if (value !== undefined && typeof value !== "function") refuse(option, value, "a function");
}

/** Refuses what is no vendor's table, before anything looks into it. */
export function checkTable(api: Api): void {
  if (!api?.operations || !api.servers) refuse("api", api, "a vendor's table, as its package has it");
}

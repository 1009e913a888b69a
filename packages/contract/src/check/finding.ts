import { isSecretName } from "@vendor-jobs/core/redaction";
import type { Json } from "../spec/index.ts";
import { bounds } from "./bounds.ts";

/** What would have to change in the spec for a deviation to be none. `at` is the JSON pointer, into the bundled spec, of the schema to change. */
export interface Change {
  at: string;
  do: "add-property" | "allow-null" | "add-type" | "add-value" | "drop-required" | "drop-keyword";
  /** The property or keyword that it is about. */
  name?: string;
  /** JSON type that was seen. */
  type?: string;
  /** The word that a list of values lacks: the only thing ever taken from a reply, and only where it has the form of such a word. */
  value?: string | number;
}

/** One place where values are not as the spec has them. Holds no value, but for a word where the spec lists words. */
export interface Deviation {
  kind: "type" | "missing" | "extra" | "value" | "constraint" | "schema" | "status" | "content" | "parameter";
  /** `violation` breaks the contract; `drift` is something new that a client lives with: a field or a value that the spec does not list. */
  severity: "violation" | "drift";
  /** JSON pointer into the body; `*` is any item of a list, or any key where keys are free. */
  pointer: string;
  /** JSON pointer into the bundled spec: the schema that it breaks. */
  schema: string;
  expected: string;
  /** JSON type that was seen, or `nothing`. */
  seen: string;
  /** What was seen where the spec lists values, if it is a word or code like those. */
  value?: string | number;
  /** How often it was seen, in the items of lists. */
  count: number;
  change?: Change;
}

/** The pointers, into the bundled spec, of all schemas that a value was held against, and the types seen there. */
export type Sights = Map<string, Set<string>>;

export interface Findings {
  deviations: Deviation[];
  sights: Sights;
  /** Why it was not held against the spec, or not all of it. */
  unchecked?: string;
  /** Why what its schema says of its members is held against nothing, though all else was looked at. */
  unheld?: string;
}

/** A deviation as people read it, its place aside. */
export const deviationText = ({ expected, seen, value, count }: Deviation): string =>
  `expected ${expected}${expected.includes(",") ? ";" : ","} seen ${value === undefined ? seen : JSON.stringify(value)}${count > 1 ? `, ${count} times` : ""}`;

/** What is said of what a check that ended early did not look at. */
export const beyondFindings = `what follows the first ${bounds.findings} findings`;

/** What a check has found so far: the same deviation of several items is one, with a count. */
export class Found {
  readonly sights: Sights = new Map();
  readonly #deviations = new Map<string, Deviation>();
  #isFull = false;

  get deviations(): Deviation[] {
    return [...this.#deviations.values()];
  }

  add(found: Omit<Deviation, "count">, count = 1): void {
    const key = JSON.stringify(found);
    const known = this.#deviations.get(key);
    if (known) known.count += count;
    else if (this.#deviations.size < bounds.findings) this.#deviations.set(key, { ...found, count });
    else this.#isFull = true;
  }

  see(place: string, type: string): void {
    this.sights.set(place, (this.sights.get(place) ?? new Set()).add(type));
  }

  /** @param below Where what it was found in lies. */
  take(other: Findings | Found, below = ""): void {
    if (other.unchecked !== undefined) this.#isFull = true;
    for (const { count, ...found } of other.deviations) this.add({ ...found, pointer: below + found.pointer }, count);
    for (const [place, types] of other.sights) for (const type of types) this.see(place, type);
  }

  get unchecked(): string | undefined {
    return this.#isFull ? beyondFindings : undefined;
  }

  findings(isMeant: (found: Deviation) => boolean = () => true): Findings {
    const { deviations, sights, unchecked } = this;
    return { deviations: deviations.filter(isMeant), sights, ...(unchecked !== undefined && { unchecked }) };
  }
}

/** The ways in which lists of values are spelt. */
const spellings = [/^[a-z]+([ _-][a-z]+){0,3}$/, /^[A-Z]+([ _-][A-Z]+){0,3}$/, /^([A-Z][a-z]+ ?){1,4}$/, /^[a-z]+([A-Z][a-z]+){0,3}$/];

/** Whether a value is a word or code like those of a list, so that nothing else, such as a name or a secret, can be taken from a reply. */
export function isLikeThose(values: readonly Json[], value: Json): value is string | number {
  if (Number.isInteger(value)) return Math.abs(value) < 10_000 && values.some((known) => Number.isInteger(known));
  const isLike = (spelling: RegExp) => spelling.test(value) && values.some((known) => typeof known === "string" && spelling.test(known));
  return typeof value === "string" && value.length <= 32 && spellings.some(isLike);
}

/** Whether a pointer, or the place of a parameter, leads to what usually is a secret, or into it. */
export const isSecretPlace = (pointer: string): boolean => pointer.split("/").some(isSecretName);

/** A list of values as people read it, its first ones. */
export const listOf = (values: readonly Json[]): string =>
  `${values.length > 1 ? "one of " : ""}${values.slice(0, 8).map(String).join(", ")}${values.length > 8 ? ", …" : ""}`;

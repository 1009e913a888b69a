/** One place where a value is not as the spec has it. Holds no value: what is seen is a type. */
export interface Violation {
  /**
   * JSON pointer into the body. `*` stands for a name that is data: a key of a free map, or an unknown member whose name is no plain word.
   * A missing member is reported at the object that misses it.
   */
  readonly pointer: string;
  /** What the spec has there: `string`, `string or null`, `one of asc, desc`, `date-time`, `member id`, `no such member`. */
  readonly expected: string;
  /** The JSON type of what is there: `string`, `number`, `boolean`, `null`, `array`, `object`. */
  readonly seen: string;
  /** A member that the spec does not know, or a new value of an open enum: the spec is behind, nobody broke it. */
  readonly drift: boolean;
}

/** A violation while it is looked for: its pointer is from the value that is looked at. */
export interface Finding extends Violation {
  pointer: string;
  /** The value is of another type than the schema's. */
  readonly isType: boolean;
  /** The values that are known, where it is none of them. */
  readonly values: readonly unknown[] | undefined;
}

/** A finding at the value itself. */
export const wrong = (value: unknown, expected: string, drift = false, values?: readonly unknown[], isType = false): Finding => ({
  pointer: "",
  expected,
  seen: typeOf(value),
  drift,
  values,
  isType,
});

/** What is told of a finding. */
export const violation = ({ pointer, expected, seen, drift }: Finding): Violation => ({ pointer, expected, seen, drift });

/** Names what was found in a part of a value, from a finding on, as in the value itself. */
export function place(found: readonly Finding[], from: number, segment: string): void {
  for (let index = from; index < found.length; index++) {
    const finding = found[index] as Finding;
    finding.pointer = `/${segment}${finding.pointer}`;
  }
}

/** A member's name, where it is a plain word: others may be data. */
export const shown = (name: string): string => (/^[\w.:$ -]{1,64}$/.test(name) ? name : "*");

export const typeOf = (value: unknown): string =>
  typeof value !== "object" ? typeof value : value === null ? "null" : Array.isArray(value) ? "array" : "object";

export const oneOf = (values: readonly unknown[]): string =>
  `one of ${values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(", ")}`;

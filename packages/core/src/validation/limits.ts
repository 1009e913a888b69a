// What validators check beyond types and structure. The generator reads this file too: it imports nothing.

function isDate(text: string): boolean {
  const time = Date.parse(text);
  // A day that its month does not have is one of the next.
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Nearly all that is ever seen, at a tenth of the cost: the 29th of February, leap seconds and other spellings take the longer way. */
const plainDateTime =
  /^\d{4}-(?!02-(29|3)|(0[469]|11)-31)(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function isDateTime(text: string): boolean {
  if (plainDateTime.test(text)) return true;
  const [, date = "", ...parts] = /^(\d{4}-\d\d-\d\d)[t\s](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-]\d\d)(?::?(\d\d))?)$/i.exec(text) ?? [];
  const [hour, minute, second, hours, minutes] = parts.map((part = "0") => Number(part)) as [number, number, number, number, number];
  if (!isDate(date) || Math.abs(hours) > 23 || minutes > 59) return false;
  // A leap second is the last of a day of UTC.
  const offset = hours * 60 + (parts[3]?.startsWith("-") ? -minutes : minutes);
  return (hour <= 23 && minute <= 59 && second < 60) || (second === 60 && (hour * 60 + minute - offset + 1440) % 1440 === 1439);
}

/** The formats that are checked; any other is for the reader alone. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  "date-time": isDateTime,
  email: (text) => /^[^\s@]+@[^\s@]+$/.test(text),
  uri: (text) => /^[a-z][a-z\d+.-]*:[^\s]+$/i.test(text),
  uuid: (text) => /^(?:urn:uuid:)?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text),
};

/** Characters of a text, as JSON Schema counts: a pair of surrogates is one. So there are at most as many as there are units, and at least half of that. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** Whether two JSON values are the same, whatever the order of their members. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [ours, theirs] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(ours);
  return names.length === Object.keys(theirs).length && names.every((name) => Object.hasOwn(theirs, name) && equal(ours[name], theirs[name]));
}

export interface Limit {
  /** The type of the values that it limits; others pass. */
  readonly of: "string" | "number" | "array" | "object";
  // biome-ignore lint/suspicious/noExplicitAny: what a keyword is given depends on the keyword
  holds(value: any, limit: any): boolean;
  expected(limit: unknown): string;
}

const size = (value: object): number => Object.values(value).filter((member) => member !== undefined).length;
const isWhole = (quotient: number): boolean => Math.abs(quotient - Math.round(quotient)) < 1e-9;

/** @param words What is expected, with `#` for what the keyword says. */
const limit = (of: Limit["of"], words: string, holds: Limit["holds"]): Limit => ({ of, holds, expected: (wanted) => words.split("#").join(String(wanted)) });

/** The keywords of JSON Schema that limit values of one type. */
export const limits: Readonly<Record<string, Limit>> = {
  format: limit("string", "#", (text, name) => formats[name]?.(text) ?? true),
  pattern: limit("string", "string that matches #", (text, pattern) => new RegExp(pattern, "u").test(text)),
  minLength: limit("string", "string of at least # characters", (text, n) => text.length >= 2 * n || lengthOf(text) >= n),
  maxLength: limit("string", "string of at most # characters", (text, n) => text.length <= n || lengthOf(text) <= n),
  minimum: limit("number", "number from #", (x, n) => x >= n),
  maximum: limit("number", "number up to #", (x, n) => x <= n),
  exclusiveMinimum: limit("number", "number above #", (x, n) => x > n),
  exclusiveMaximum: limit("number", "number below #", (x, n) => x < n),
  multipleOf: limit("number", "multiple of #", (x, n) => isWhole(x / n)),
  minItems: limit("array", "array of at least # items", (list, n) => list.length >= n),
  maxItems: limit("array", "array of at most # items", (list, n) => list.length <= n),
  uniqueItems: limit(
    "array",
    "array without equal items",
    (list: unknown[], wanted) => !wanted || !list.some((item, i) => list.slice(0, i).some((other) => equal(item, other))),
  ),
  minProperties: limit("object", "object of at least # members", (value, n) => size(value) >= n),
  maxProperties: limit("object", "object of at most # members", (value, n) => size(value) <= n),
};

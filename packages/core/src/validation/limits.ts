// What validators check beyond types and structure. The generator reads this file too: it imports nothing.

/** Days of each month; of February in a leap year. */
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number) as [unknown, number, number, number];
  if (!(day >= 1 && day <= (days[month - 1] ?? 0))) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/** Nearly all that is ever seen, at a tenth of the cost: the 29th of February, leap seconds and other spellings take the longer way. */
const plainDateTime =
  /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

function isDateTime(text: string): boolean {
  if (plainDateTime.test(text)) return true;
  const [, date = "", hour = "", minute = "", second = "", sign = "+", hours = "0", minutes = "0"] =
    /^(\d{4}-\d\d-\d\d)[t\s](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i.exec(text) ?? [];
  if (!isDate(date) || Number(hours) > 23 || Number(minutes) > 59) return false;
  if (Number(hour) <= 23 && Number(minute) <= 59 && Number(second) < 60) return true;
  // A leap second is the last of a day of UTC.
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? 1 : -1);
  return Number(second) === 60 && (Number(hour) * 60 + Number(minute) + offset + 1440) % 1440 === 1439;
}

/** The formats that are checked; any other is for the reader alone. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  "date-time": isDateTime,
  email: (text) => /^[^\s@]+@[^\s@]+$/.test(text),
  uri: (text) => /^[a-z][a-z\d+.-]*:[^\s]+$/i.test(text),
  uuid: (text) => /^(?:urn:uuid:)?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text),
};

/** Characters of a text, as JSON Schema counts: a pair of surrogates is one. */
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

interface Limit {
  /** The type of the values that it limits; others pass. */
  readonly of: "string" | "number" | "array" | "object";
  // biome-ignore lint/suspicious/noExplicitAny: what a keyword is given depends on the keyword
  holds(value: any, limit: any): boolean;
  expected(limit: unknown): string;
}

const size = (value: object): number => Object.values(value).filter((member) => member !== undefined).length;
const isWhole = (quotient: number): boolean => Math.abs(quotient - Math.round(quotient)) < 1e-9;

/** The keywords of JSON Schema that limit values of one type. */
export const limits: Readonly<Record<string, Limit>> = {
  format: { of: "string", holds: (text: string, name: string) => formats[name]?.(text) ?? true, expected: String },
  pattern: { of: "string", holds: (text: string, pattern: string) => new RegExp(pattern, "u").test(text), expected: (n) => `string that matches ${n}` },
  minLength: { of: "string", holds: (text: string, n: number) => lengthOf(text) >= n, expected: (n) => `string of at least ${n} characters` },
  maxLength: { of: "string", holds: (text: string, n: number) => lengthOf(text) <= n, expected: (n) => `string of at most ${n} characters` },
  minimum: { of: "number", holds: (x: number, n: number) => x >= n, expected: (n) => `number from ${n}` },
  maximum: { of: "number", holds: (x: number, n: number) => x <= n, expected: (n) => `number up to ${n}` },
  exclusiveMinimum: { of: "number", holds: (x: number, n: number) => x > n, expected: (n) => `number above ${n}` },
  exclusiveMaximum: { of: "number", holds: (x: number, n: number) => x < n, expected: (n) => `number below ${n}` },
  multipleOf: { of: "number", holds: (x: number, n: number) => isWhole(x / n), expected: (n) => `multiple of ${n}` },
  minItems: { of: "array", holds: (list: unknown[], n: number) => list.length >= n, expected: (n) => `array of at least ${n} items` },
  maxItems: { of: "array", holds: (list: unknown[], n: number) => list.length <= n, expected: (n) => `array of at most ${n} items` },
  uniqueItems: {
    of: "array",
    holds: (list: unknown[], wanted: boolean) => !wanted || !list.some((item, i) => list.slice(0, i).some((other) => equal(item, other))),
    expected: () => "array without equal items",
  },
  minProperties: { of: "object", holds: (value: object, n: number) => size(value) >= n, expected: (n) => `object of at least ${n} members` },
  maxProperties: { of: "object", holds: (value: object, n: number) => size(value) <= n, expected: (n) => `object of at most ${n} members` },
};

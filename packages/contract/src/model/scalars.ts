import type { Json } from "../spec/index.ts";

/** What texts of a format look like. */
const texts: Readonly<Record<string, string>> = {
  date: "2026-01-01",
  "date-time": "2026-01-01T00:00:00Z",
  duration: "PT1S",
  email: "someone@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  "iso-date-time": "2026-01-01T00:00:00Z",
  "iso-time": "00:00:00Z",
  "relative-json-pointer": "0",
  time: "00:00:00Z",
  uri: "https://example.com",
  "uri-reference": "https://example.com",
  url: "https://example.com",
  uuid: "00000000-0000-4000-8000-000000000000",
};

/** The strictest of what the parts of a schema say. */
export const highest = (parts: readonly Json[], name: string, usual = 0): number => Math.max(usual, ...parts.map((part) => part[name] ?? usual));
const lowest = (parts: readonly Json[], name: string): number => Math.min(...parts.map((part) => part[name] ?? Number.POSITIVE_INFINITY));

/** Numbers that the parts of a schema allow: the one that is wanted, else those at the bounds; where none is found, the one that is wanted. */
export function numbersOf(parts: readonly Json[], wanted: number, isWhole: boolean): number[] {
  const [above, below] = [highest(parts, "exclusiveMinimum", Number.NEGATIVE_INFINITY), lowest(parts, "exclusiveMaximum")];
  const [low, high] = [Math.max(above, highest(parts, "minimum", above)), Math.min(below, lowest(parts, "maximum"))];
  const steps = parts.flatMap(({ multipleOf = [] }) => multipleOf);
  const fits = (value: number) =>
    value >= low &&
    value <= high &&
    value !== above &&
    value !== below &&
    (!isWhole || Number.isInteger(value)) &&
    steps.every((step) => Number.isInteger(value / step));
  const step = steps.reduce((product, one) => product * one, 1);
  const near = [wanted, low, high]
    .filter(Number.isFinite)
    .flatMap((value) => [0, 1, -1, 2, -2, 3, -3].map((count) => (Math.round(value / step) + count) * step));
  const fitting = [...new Set([wanted, ...near, low, (low + high) / 2])].filter(fits);
  return fitting.length > 0 ? fitting : [wanted];
}

/** Repeats that patterns are tried with: the longest first, for there are to be many ids of one. */
const repeats = [8, 7, 6, 5, 4, 3, 2, 1, 0];

/** The longest text that is made. */
const longest = 10_000;

/** Texts that the parts of a schema allow, as far as they can be made: those of its format, else of its length, in a form that its patterns let through. */
export function textsOf(parts: readonly Json[]): string[] {
  const [least, most] = [Math.min(highest(parts, "minLength"), longest), lowest(parts, "maxLength")];
  const known = parts.flatMap(({ format }) => texts[format] ?? []);
  const patterns = parts.flatMap(({ pattern }) => expressionOf(pattern) ?? []);
  const fits = (text: string) => text.length >= least && text.length <= most && patterns.every((pattern) => pattern.test(text));
  const plain = ["x".repeat(least), "x".repeat(least + 1), "X".repeat(Math.max(least, 1))];
  const like = patterns.flatMap(({ source }) => [...repeats, least].flatMap((times) => [0, 1, 2].map((choice) => textLike(source, times, choice))));
  const made = [...known, ...(patterns.length === 0 ? plain : [...like, ...like.map((text) => text.padEnd(least, "x")), ...plain])];
  const fitting = [...new Set(made)].filter(fits);
  return fitting.length > 0 ? fitting : [...known, ...plain].slice(0, 1);
}

/** Undefined where it is none; who holds values against the schema tells of it. */
function expressionOf(pattern: string | undefined): RegExp | undefined {
  try {
    return pattern === undefined ? undefined : new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

/** Signs of an expression: classes, openings of groups, quantifiers and escapes as one each. */
const signs =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|\{\d+(?:,\d*)?\}\??|[*+?]\??|./gsu;

/** What a class or a dot is tried with, the plainest first. */
const tried = ["x", "0", "X", ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(126 - index)), "\n", "é"];

/** How often what stands before a sign may come; undefined where that is no quantifier. */
function timesOf(sign = ""): [least: number, most: number] | undefined {
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(sign) ?? [];
  if (least !== undefined) return [Number(least), comma === "" ? Number(least) : most === "" ? Number.POSITIVE_INFINITY : Number(most)];
  return { "*": [0, Number.POSITIVE_INFINITY], "+": [1, Number.POSITIVE_INFINITY], "?": [0, 1] }[sign[0] ?? ""] as [number, number] | undefined;
}

/**
 * A text that a regular expression lets through, its last `choice` of each alternation; what may come several times comes `times` if that is allowed.
 * What it asks for around a place (`(?=…)`, `\b`), and references to groups, are passed over: try whether it fits.
 */
function textLike(pattern: string, times: number, choice: number): string {
  const all = pattern.match(signs) ?? [];
  let at = 0;
  const one = (sign: string): string => {
    if (sign.startsWith("(")) return /^\(\?<?[=!]/.test(sign) ? group() && "" : group();
    if (/^(\^|\$|\\[bB1-9]|\\k<)/.test(sign)) return "";
    if (sign.length === 1 && sign !== ".") return sign;
    const expression = new RegExp(`^${sign}$`, "u");
    return (/^\\[^\w]$/.test(sign) ? sign[1] : tried.find((text) => expression.test(text))) ?? "";
  };
  const group = (): string => {
    const texts = [""];
    for (let sign = all[at++]; sign !== undefined && sign !== ")"; sign = all[at++]) {
      if (sign === "|") texts.push("");
      else {
        const text = one(sign);
        const [least, most] = timesOf(all[at]) ?? [1, 1];
        if (timesOf(all[at])) at++;
        texts[texts.length - 1] += text.repeat(Math.max(least, Math.min(times, most)));
      }
    }
    return texts[choice % texts.length] as string;
  };
  return group();
}

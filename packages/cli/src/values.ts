import { UsageError } from "./io.ts";

// Values of options. Commander shows what it refuses, and an address or a parameter may hold a secret: these say themselves what is wrong.

const hint = "(--help shows what is expected)";

const wholeNumber = (option: string, least: number, most: number, meaning: string) => (text: string) => {
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`${option} is no such number. Expected a whole number from ${meaning}. ${hint}`);
};

export const portOf = wholeNumber("--port", 0, 65_535, "0 (any free port) to 65535");
export const callsOf = wholeNumber("--calls", 1, 99_999, "1 to 99999");
export const secondsOf = wholeNumber("--timeout", 1, 999_999, "1, of seconds");

export const listOf = (text: string, before: readonly string[] = []): string[] => [...before, text];

/** An address without what may be secret in it: a user's name, a password, a query. */
export const shownAddress = (text: string): string =>
  text
    .replace(/[?#].*/s, "?…")
    .replace(/^([a-z][a-z\d+.-]*:\/*)?.*@/is, "$1…@")
    .slice(0, 100);

export const addressOf = (option: string) => (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const fail = (why: string) => new UsageError(`${option} ${JSON.stringify(shownAddress(text))} ${why} ${hint}`);
  if (!url || !/^https?:$/.test(url.protocol)) throw fail("is no such address. Expected an address such as https://api.example.com.");
  if (url.username || url.password || url.search || url.hash)
    throw fail("has more than an address. Expected no credential, no query and no fragment in it; credentials come from the environment.");
  return text.replace(/\/+$/, "");
};

export const parameterOf = (text: string, before: Record<string, string>): Record<string, string> => {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`--param has no name before a "=". Expected name=value. ${hint}`);
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
};

/** What commander says, without the value of an option that it does not know. */
export const withoutValue = (text: string): string => text.replace(/'(--?[\w-]+)=[^\n]*'/g, "'$1=…'");

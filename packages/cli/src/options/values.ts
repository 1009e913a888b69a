import type { JobState } from "@vendor-jobs/core";
import { UsageError } from "../io/index.ts";

// Values of options. Commander shows what it refuses, and an address or a parameter may hold a secret: these say themselves what is wrong.

/** Behind what the command says of its arguments. */
export const hint = "(--help shows what is expected)";

const wholeNumber = (option: string, least: number, most: number, meaning: string) => (text: string) => {
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`${option} is no such number. Expected a whole number from ${meaning}. ${hint}`);
};

export const portOf = wholeNumber("--port", 0, 65_535, "0 (any free port) to 65535");
export const limitOf = wholeNumber("--limit", 1, 999_999_999, "1");
export const callsOf = wholeNumber("--calls", 1, 99_999, "1 to 99999");

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** How long an option says, in ms, with a unit as `--since` takes them, or as a number of seconds. */
export const durationOf =
  (option: string, least = 0) =>
  (text: string): number => {
    const [, count, unit = "s"] = /^(\d{1,9}(?:\.\d+)?) ?(ms|s|m|h|d|w)?$/.exec(text) ?? [];
    const ms = Number(count) * units[unit as keyof typeof units];
    if (ms >= least) return ms;
    const from = least > 0 ? `, from ${least}ms on` : "";
    throw new UsageError(`${option} is no such time. Expected one such as 90s, 10m or 2h, or a number of seconds${from}. ${hint}`);
  };

/** A time as the client takes it: a date begins where the machine is, as its times are shown, and not in UTC. */
export const timeOf = (text: string): string => (/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text);

/** Core's `jobStates`, for core is not loaded at each start: the compiler finds one that is missing. */
const states = Object.keys({ queued: 1, running: 1, waiting: 1, stopping: 1, succeeded: 1, failed: 1, canceled: 1, unknown: 1 } satisfies Record<JobState, 1>);
const isState = (text: string): text is JobState => states.includes(text);

/** Adds a state to those before. */
export const stateOf = (text: string, before: readonly JobState[] = []): JobState[] => {
  if (isState(text)) return [...before, text];
  throw new UsageError(`--state has one that no job is in. Expected one of ${states.join(", ")}. ${hint}`);
};

/** How many jobs, or the state of each: `40`, `failed,running`. */
export const seedsOf = (text: string): number | JobState[] => {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const all = text.split(",");
  if (all.every(isState)) return all;
  throw new UsageError(`--jobs is neither a number nor a list of states. Expected such as 40, or failed,running of ${states.join(", ")}. ${hint}`);
};

/** What happens to a job look by look: states, and statuses of answers that fail. */
export const scriptOf = (text: string): (JobState | { status: number })[] =>
  text.split(",").map((step) => {
    if (isState(step)) return step;
    if (/^[45]\d\d$/.test(step)) return { status: Number(step) };
    throw new UsageError(
      `--script has a step that is none. Expected states or statuses of failures, such as running,503,failed, of ${states.join(", ")}. ${hint}`,
    );
  });

/** What JSON says that stands somewhere. */
export function parsedJson(from: string, given: string): unknown {
  // As some editors of Windows begin a file.
  const text = given.replace(/^\uFEFF/, "");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${from} is no JSON: ${(error as Error).message}`);
  }
  const rounded = text.match(/"(?:[^"\\]+|\\.)*"|-?\d[\d.eE+-]*/g)?.find(isRounded);
  if (rounded) throw new UsageError(`${from} has the number ${rounded.slice(0, 50)}, which would be rounded; expected it in quotes.`);
  return value;
}

/** Whether what JSON has is a number that JavaScript has not. */
const isRounded = (token: string): boolean =>
  !token.startsWith('"') && (/^-?\d{16,}$/.test(token) ? !Number.isSafeInteger(Number(token)) : !Number.isFinite(Number(token)));

/** Names with commas between them. */
export const namesOf = (text: string, before: readonly string[] = []): string[] => [...before, ...text.split(",")];

export const listOf = (text: string, before: readonly string[] = []): string[] => [...before, text];

/** An address without what may be secret in it: a user's name, a password, a query. */
export const shownAddress = (text: string): string =>
  text
    .replace(/[?#].*/s, "?…")
    .replace(/^([a-z][a-z\d+.-]*:\/*)?.*@/is, "$1…@")
    .slice(0, 100);

/** An address; a base, to which paths are added, without the slash at its end. */
export const addressOf =
  (option: string, isBase = true) =>
  (text: string) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const fail = (why: string) => new UsageError(`${option} ${JSON.stringify(shownAddress(text))} ${why} ${hint}`);
    if (!url || !/^https?:$/.test(url.protocol)) throw fail("is no such address. Expected an address such as https://api.example.com.");
    if (url.username || url.password || url.search || url.hash)
      throw fail("has more than an address. Expected no credential, no query and no fragment in it; credentials come from the environment.");
    return isBase ? text.replace(/\/+$/, "") : text;
  };

export const parameterOf = (text: string, before: Record<string, string> = {}): Record<string, string> => {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`--param has no name before a "=". Expected name=value. ${hint}`);
  const name = text.slice(0, at);
  if (Object.hasOwn(before, name)) throw new UsageError(`--param has ${name} twice. Expected one value of it. ${hint}`);
  return { ...before, [name]: text.slice(at + 1) };
};

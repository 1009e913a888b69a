import type { RateLimit } from "../api.ts";
import type { AnswerHeaders } from "../request/index.ts";

const day = 86_400;
const hour = 3600;

/** The server's dates are of its own clock. */
const now = (headers: AnswerHeaders): number => Date.parse(headers.get("date") ?? "") || Date.now();

const isCount = (text: string): boolean => /^\s*\d+(\.\d+)?\s*$/.test(text);

/** Seconds that an answer's `Retry-After` asks for, in seconds, as a date or as a time stamp; `note` says where more than a day was cut. */
export function retryAfterOf(headers: AnswerHeaders): { seconds: number | undefined; note: string } {
  const value = headers.get("retry-after") ?? "";
  let seconds: number | undefined;
  // Only what has a clock's time is a date, of UTC where it names no zone: Date.parse would take -1 for a year.
  if (/:/.test(value)) seconds = (Date.parse(value.replace(/:..:..(\.\d+)?$| \d{4}$/, "$&Z")) - now(headers)) / 1000;
  else if (isCount(value)) seconds = Number(value);
  return bounded(seconds, "Retry-After", value, headers);
}

/** The same of the header by which the vendor says when its limit is reset, where an answer says that no request is left before. */
export function resetOf(headers: AnswerHeaders, { remaining, reset, resetIn }: RateLimit): { seconds: number | undefined; note: string } {
  const at = (name: string | undefined) => (name === undefined ? "" : (headers.get(name) ?? ""));
  const left = at(remaining);
  const value = at(reset);
  if (left.trim() === "" || !(Number(left) <= 0) || !isCount(value)) return { seconds: undefined, note: "" };
  return bounded(Number(value) - (resetIn === "time" ? now(headers) / 1000 : 0), reset ?? "", value, headers);
}

function bounded(asked: number | undefined, header: string, value: string, headers: AnswerHeaders): { seconds: number | undefined; note: string } {
  let seconds = asked;
  if (seconds === undefined || Number.isNaN(seconds)) return { seconds: undefined, note: "" };
  // Nobody asks to wait thirty years: it is the time itself, in seconds since 1970.
  if (seconds > 1e9 && seconds < 1e10) seconds -= now(headers) / 1000;
  if (seconds > day) return { seconds: hour, note: ` Its ${header} (${value.slice(0, 40)}) is more than a day, and was taken for an hour.` };
  return { seconds: Math.max(0, seconds), note: "" };
}

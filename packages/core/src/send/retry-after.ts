const day = 86_400;
const hour = 3600;

/** Seconds that an answer's `Retry-After` asks for, in seconds, as a date or as a time stamp; `note` says where more than a day was cut. */
export function retryAfterOf(headers: Headers): { seconds: number | undefined; note: string } {
  const value = headers.get("retry-after") ?? "";
  // The server's dates are of its own clock.
  const dated = () => Date.parse(headers.get("date") ?? "") || Date.now();
  let seconds: number | undefined;
  // Only what has letters is a date: Date.parse would take -1 for a year.
  if (/[a-z]/i.test(value)) seconds = (Date.parse(value) - dated()) / 1000;
  else if (/^\s*\d+(\.\d+)?\s*$/.test(value)) seconds = Number(value);
  if (seconds === undefined || Number.isNaN(seconds)) return { seconds: undefined, note: "" };
  // Nobody asks to wait thirty years: it is the time itself, in seconds since 1970.
  if (seconds > 1e9 && seconds < 1e10) seconds -= dated() / 1000;
  if (seconds > day) return { seconds: hour, note: ` Its Retry-After (${value.slice(0, 40)}) is more than a day, and was taken for an hour.` };
  return { seconds: Math.max(0, seconds), note: "" };
}

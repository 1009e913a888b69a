/** A time as a list takes it: ISO text, ms or seconds since 1970, or put into a text of the vendor's search. */
export function timeText(as: string, since: number, until: number): string | number {
  if (as === "ms") return since;
  if (as === "s") return Math.floor(since / 1000);
  if (as === "iso") return isoOf(since);
  const texts: Record<string, string> = { since: isoOf(since), until: isoOf(until) };
  return as.replace(/\{(since|until)\}/g, (_, name: string) => texts[name] as string);
}

/** Without a fraction of a second where there is none: not all vendors read one. */
const isoOf = (time: number): string => new Date(time).toISOString().replace(".000Z", "Z");

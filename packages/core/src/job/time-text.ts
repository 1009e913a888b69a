/** A time as a list takes it: ISO text, ms or seconds since 1970, or put into a text of the vendor's search. */
export function timeText(as: string, since: number, until: number): string | number {
  if (as === "ms") return since;
  if (as === "s") return Math.floor(since / 1000);
  if (as === "iso") return new Date(since).toISOString();
  const texts: Record<string, string> = { since: new Date(since).toISOString(), until: new Date(until).toISOString() };
  return as.replace(/\{(since|until)\}/g, (_, name: string) => texts[name] as string);
}

import type { Template } from "../api.ts";
import { filled } from "./template.ts";

/** A time as a list takes it: ISO text, ms or seconds since 1970, or put into what the vendor's search is told. */
export function timeText(as: Template, since: number, until: number): unknown {
  if (as === "ms") return since;
  if (as === "s") return Math.floor(since / 1000);
  if (as === "iso") return isoOf(since);
  return filled(as, { since: isoOf(since), until: isoOf(until) });
}

/** Whether a time is one that vendors can read, and that can be written a little wider. */
export const isReadable = (time: number): boolean => time >= earliest && time < latest;

const [earliest, latest] = [Date.parse("0001-01-01"), Date.parse("9999-12-31")];

/** Without a fraction of a second where there is none: not all vendors read one. */
const isoOf = (time: number): string => new Date(time).toISOString().replace(".000Z", "Z");

import type { Answer, JobSource } from "../job/index.ts";
import type { Begun } from "./find-start.ts";

/** A start of which nobody has looked so far what job it made. */
export interface OpenStart {
  readonly begun: Begun;
  /** Settles as its request does. */
  sending?: Promise<Answer>;
  answer?: Answer;
  /** Of what its request was answered with, where that is a failure or cannot be read. */
  status?: number | undefined;
  /** Whether its job was asked for, and is looked for where its answer is lost. */
  isAsked?: boolean;
  /** Whether what is found for it may be another's. */
  isContested?: boolean;
}

const all = new WeakMap<JobSource, Set<OpenStart>>();
const most = 100;

/** The last of a client's starts that are under way, were answered, or are looked for; none where no start is ever looked for. */
export function openStarts(source: JobSource, added?: OpenStart): Set<OpenStart> {
  const starts = all.get(source) ?? new Set<OpenStart>();
  all.set(source, starts);
  if (added && source.shape.start?.some(({ find }) => find) && starts.add(added).size > most) starts.delete(starts.values().next().value as OpenStart);
  return starts;
}

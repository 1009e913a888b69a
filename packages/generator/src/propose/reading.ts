import { plainName } from "@vendor-jobs/contract/spec";
import type { Schemas } from "./schemas.ts";
import type { Shown } from "./shown.ts";

/** What a proposal goes by: how jobs are read. */
export interface Reading {
  readonly read: Shown;
  readonly operations: readonly Shown[];
  readonly schemas: Schemas;
  /** The parameter of the read's path that is the job's own: the last. */
  readonly own: string;
  /** What a job's id may be called, the likeliest first. */
  readonly idNames: readonly string[];
  /** Where a job has it, if it does: some say how they are, and not which. */
  readonly ownId: string | undefined;
}

export function readingOf(read: Shown, operations: readonly Shown[], schemas: Schemas): Reading {
  const { job, noun } = read;
  const own = read.names.at(-1) as string;
  const called = plainName(own);
  const idNames = [...new Set([called, called.replace(noun, ""), `${noun}id`, "id", "uuid", "uid"])].filter(Boolean);
  const last = plainName(own.split(".").at(-1) as string);
  const ownId = placeNamed(own, read, schemas) ?? schemas.find(job, idNames) ?? schemas.findBelow(job, [called, last]);
  return { read, operations, schemas, own, idNames, ownId };
}

/** Where a job has what a parameter of its path is called: beside all else, or in what refers to the job. */
export function placeNamed(name: string, { job, noun }: Shown, schemas: Schemas): string | undefined {
  const called = plainName(name);
  const references = [`${noun}reference`, `${noun}ref`, "reference"].map((holder) => holder + called);
  return schemas.find(job, [called, `${called}id`]) ?? schemas.findBelow(job, references);
}

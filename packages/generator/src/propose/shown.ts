import { type Json, plainName } from "@vendor-jobs/contract/spec";
import type { Asked } from "./pages.ts";
import type { Schemas } from "./schemas.ts";

/** An operation with what it is asked and answers, references followed. */
export interface Shown {
  /** Its path in the document. */
  key: string;
  /** That by names, where its own is a verb. */
  path: string;
  method: string;
  operation: Json;
  /** What may be asked for. */
  asked: readonly Asked[];
  /** The parameters that it must be given. */
  mustHave: readonly string[];
  answer: Json;
  /** The names of the headers that it answers with. */
  headers: readonly string[];
  /** The job in the answer, if there is one, and where. */
  job: Json;
  at: string;
}

/** What a proposal goes by: how jobs are read. */
export interface Reading {
  read: Shown;
  operations: readonly Shown[];
  schemas: Schemas;
  /** The parameters of the read's path, and the one that is the job's own. */
  names: readonly string[];
  own: string;
  /** What the path calls a job. */
  noun: string;
  /** What a job's id may be called, the likeliest first. */
  idNames: readonly string[];
  /** Where a job has it. */
  ownId: string;
}

/** A path without the version that an operation may have of its own, without names, which may be others at the same place, and without a slash at its end. */
export const placeOf = (path: string) => path.replace(/\/v\d+(?=\/)|\/$/g, "").replace(/\{[^}]*\}/g, "{}");

/** What of a path comes after another one; undefined where it is of another place. */
export function after(one: Shown, { path }: Shown): string | undefined {
  const [place, whole] = [placeOf(one.path), placeOf(path)];
  // What is done to a job may leave out what the job is of.
  const above = [whole, whole.replace(/.*(?=\/[^/]+\/\{\}$)/, "")].find((start) => place.startsWith(start));
  const rest = above && place.slice(above.length);
  return rest !== undefined && /^(\/[^{]|:|$)/.test(rest) ? rest : undefined;
}

/** What a path is about: its last word that is no parameter, in the singular. */
export const nounOf = (path: string): string =>
  plainName(
    path
      .split("/")
      .filter((word) => word !== "" && !word.startsWith("{"))
      .at(-1) ?? "",
  ).replace(/s$/, "");

/** Where jobs of the path that reads one are. */
export const holderOf = (path: string) => placeOf(path).replace(/\/[^/]*$/, "");

/** Whether an operation is of all jobs that another reads one of: its path is the one above that, or that of their plural. */
export const isAbove = ({ path }: Shown, read: Shown): boolean => [holderOf(read.path), `${holderOf(read.path)}s`].includes(placeOf(path));

/** Whether an operation is one of those of all jobs, such as one that makes many. */
export const isBelow = ({ path }: Shown, read: Shown): boolean => placeOf(path).startsWith(`${holderOf(read.path)}/`) && !placeOf(path).endsWith("}");

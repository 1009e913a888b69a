import { plainName } from "@vendor-jobs/contract/spec";
import { namesIn } from "../fit/index.ts";

/** A path, by what tells it apart. */
export interface Path {
  /** That by names, where its own is a verb. */
  readonly path: string;
  /** Without what differs between paths of the same things: versions that operations have of their own, names of parameters, and a slash at the end. */
  readonly place: string;
  /** Its parameters, in its order. */
  readonly names: readonly string[];
  /** What it is about: its last word that is no parameter, in the singular. */
  readonly noun: string;
}

export const pathOf = (path: string): Path => ({ path, place: placeOf(path), names: namesIn(path), noun: nounOf(path) });

const placeOf = (path: string): string => path.replace(/\/v\d+(?=\/)|\/$/g, "").replace(/\{[^}]*\}/g, "{}");

export function nounOf(path: string): string {
  const words = path.split("/").filter((word) => word !== "" && !word.startsWith("{"));
  return plainName(words.at(-1) ?? "").replace(/s$/, "");
}

/** The last word of a path: a name, or a verb. */
export const endOf = (path: string): string => /[^/:]*(?=\/?$)/.exec(path)?.[0] ?? "";

/** What a path, or a pointer, lies in. */
export const holderOf = (path: string): string => path.replace(/\/[^/]*$/, "");

/** The end of a path that names a thing of its kind: `/jobs/{}`. */
export const ownEnd = ({ place }: Path): string => /\/[^/]+\/\{\}$/.exec(place)?.[0] ?? place;

/** What of a path comes after that which reads a job; undefined where it is of another place. What is done to a job may leave out what the job is of. */
export function after({ place }: Path, read: Path): string | undefined {
  const above = [read.place, ownEnd(read)].find((start) => place.startsWith(start));
  const rest = above && place.slice(above.length);
  return rest !== undefined && /^(\/[^{]|:|$)/.test(rest) ? rest : undefined;
}

/** Whether a path is of one thing. */
export const isOfOne = ({ place }: Path): boolean => place.endsWith("}");

/** Whether an operation is of all jobs that another reads one of: its path is the one above that, or that of their plural. */
export const isAbove = ({ place }: Path, read: Path): boolean => [holderOf(read.place), `${holderOf(read.place)}s`].includes(place);

/** Whether an operation is one of those of all jobs, such as one that makes many. */
export const isBelow = (one: Path, read: Path): boolean => one.place.startsWith(`${holderOf(read.place)}/`) && !isOfOne(one);

import { isDeepStrictEqual } from "node:util";
import type { Bump } from "@vendor-jobs/contract/tools";

export type { Bump };

/** One reason why a package's next version must be at least `bump` away from its last. */
export interface Reason {
  bump: Bump;
  /** Path below the root. */
  file: string;
  /** From 1. */
  line: number;
  /** One plain sentence: what changed, and what it does to users where that is not plain. */
  why: string;
  /** The declaration that it is about, where it is of a package's public types. */
  about?: string;
  /** The place is gone from the tree: file and line are those of the last release. */
  wasInRelease?: boolean;
}

const order: readonly Bump[] = ["none", "patch", "minor", "major"];

/** Positive where `a` asks for more than `b`, negative where for less. */
export const compareBumps = (a: Bump, b: Bump): number => order.indexOf(a) - order.indexOf(b);

/** The largest of some bumps; none of none. */
export const largest = (bumps: Iterable<Bump>): Bump => [...bumps].reduce<Bump>((most, bump) => (compareBumps(bump, most) > 0 ? bump : most), "none");

/** Each reason once, the largest first; those of one bump stay in their order. */
export function ranked(reasons: readonly Reason[]): Reason[] {
  const sorted = reasons.toSorted((a, b) => compareBumps(b.bump, a.bump));
  return [...Map.groupBy(sorted, ({ file, line, why }) => `${file}:${line} ${why}`).values()].flatMap(([first]) => first ?? []);
}

/** A reason as the gate prints it: `file:line bump: why`. */
export const reasonLine = ({ file, line, bump, why, wasInRelease }: Reason): string =>
  `${file}:${line}${wasInRelease ? " (in the last release)" : ""} ${bump}: ${why}`;

/** Whether a part of something came or went. */
export type Way = "added" | "removed";
export const wayOf = (isMore: boolean): Way => (isMore ? "added" : "removed");

/** What happened to a part of something. */
export type Happening = Way | "changed";

/** Added, removed, changed, or undefined where it is as it was. */
export function happeningOf(before: unknown, after: unknown): Happening | undefined {
  if (isDeepStrictEqual(before, after)) return undefined;
  return before === undefined ? "added" : after === undefined ? "removed" : "changed";
}

/** What stands under a name then and now, and what happened where it stands on one side alone. */
type Paired<T> =
  | [name: string, was: T, is: T, alone: undefined]
  | [name: string, was: T, is: undefined, alone: "removed"]
  | [name: string, was: undefined, is: T, alone: "added"];

type Named<T> = Iterable<readonly [name: string, value: T]> | Readonly<Record<string, T>>;

/** What two objects or lists of entries have under each name: the names of the first, then those that only the second has. */
export function paired<T>(before: Named<T>, after: Named<T>): Paired<T>[] {
  const [old, now] = [before, after].map((named) => new Map(Symbol.iterator in named ? named : Object.entries(named))) as [Map<string, T>, Map<string, T>];
  return [...new Set(old.keys()).union(now)].map((name) => {
    const alone = !old.has(name) ? "added" : !now.has(name) ? "removed" : undefined;
    return [name, old.get(name), now.get(name), alone] as Paired<T>;
  });
}

/** Whether users read a value, or make it and hand it in. */
export type Position = "read" | "given";

/** What comes or goes is there to be taken up: one more breaks nobody, one less whoever took it. */
export const offered = { added: "minor", removed: "major" } as const;
/** What users have to cope with. */
export const asked = { added: "major", removed: "minor" } as const;
export const either = { added: "major", removed: "major" } as const;
const neither = { added: "minor", removed: "minor" } as const;

/** Bumps of what a value gains and loses, by who makes it; those of a type and those of what goes over the wire are the same. */
export const costs = {
  optional: { read: offered, given: offered },
  required: { read: offered, given: either },
  /** That a member must be there. */
  requirement: { read: offered, given: asked },
  /** A type or a form more or less in a union. */
  alternative: { read: asked, given: offered },
  /** Code that compares with a value that no longer exists does not compile. */
  literal: { read: either, given: offered },
  /** A value beside all others of its type: users let others through already. */
  knownLiteral: { read: neither, given: neither },
  /** Any value beside the known ones. */
  openness: { read: either, given: offered },
  /** Options are made by users, who may set them one by one. */
  readonly: { read: asked, given: asked },
  index: { read: offered, given: offered },
} as const satisfies Record<string, Record<Position, Record<Way, Bump>>>;

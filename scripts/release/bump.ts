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
  const known = new Map<string, Reason>();
  for (const reason of reasons) {
    const key = `${reason.file}:${reason.line} ${reason.why}`;
    const before = known.get(key);
    if (!before || compareBumps(reason.bump, before.bump) > 0) known.set(key, reason);
  }
  return [...known.values()].sort((a, b) => compareBumps(b.bump, a.bump));
}

/** A reason as the gate prints it: `file:line bump: why`. */
export const reasonLine = ({ file, line, bump, why, wasInRelease }: Reason): string =>
  `${file}:${line}${wasInRelease ? " (in the last release)" : ""} ${bump}: ${why}`;

import { isDeepStrictEqual } from "node:util";
import type { Bump, Reason } from "./bump.ts";
import { type Place, SpecFiles } from "./spec-files.ts";

/** What happened to a member. */
export type Happening = "added" | "removed" | "changed";

/** A spec then and now, and what has been found so far. */
export class SpecComparison {
  readonly old: SpecFiles;
  readonly new: SpecFiles;
  readonly reasons: Reason[] = [];

  private constructor(old: SpecFiles, now: SpecFiles) {
    this.old = old;
    this.new = now;
  }

  /** Folders of specs: at the last release, and in the tree. */
  static of = (oldFolder: string, newFolder: string): SpecComparison => new SpecComparison(new SpecFiles(oldFolder), new SpecFiles(newFolder));

  /** The same specs with nothing found yet, to see what a comparison would find. */
  trial = (): SpecComparison => new SpecComparison(this.old, this.new);

  /** Notes a reason at the place of today, or of then where there is none any more. */
  note(bump: Bump, why: string, now: Place | undefined, then?: Place): void {
    const place = now ?? then;
    if (bump === "none" || !place) return;
    const line = (now ? this.new : this.old).line(place);
    this.reasons.push({ bump, why, file: `specs/${place.file}`, line, ...(!now && { wasInRelease: true }) });
  }
}

/** Added, removed, changed, or undefined where it is as it was. */
export function happeningOf(before: unknown, after: unknown): Happening | undefined {
  if (isDeepStrictEqual(before, after)) return undefined;
  return before === undefined ? "added" : after === undefined ? "removed" : "changed";
}

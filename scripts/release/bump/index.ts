/** How far a version is to move, and why: bumps, reasons and what each change costs; the packages, their last releases, and what changesets promise. Knows no other room. */
export {
  asked,
  type Bump,
  compareBumps,
  costs,
  either,
  type Happening,
  happeningOf,
  largest,
  offered,
  type Position,
  paired,
  type Reason,
  ranked,
  reasonLine,
  type Way,
  wayOf,
} from "./bump.ts";
export { Git, type Release } from "./git.ts";
export { inManifest, type Note, notesIn } from "./json-places.ts";
export { committedReports, type Entry, entriesOf, type Manifest, manifests } from "./packages.ts";
export { bumpBetween, type Promised, promisedVersions } from "./promised.ts";

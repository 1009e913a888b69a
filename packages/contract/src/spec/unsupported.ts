import { VendorJobsError } from "@vendor-jobs/core";

/** What says in an error's message where errors like it are told of, as those of the clients do. */
export const seePage = (page: string): string => `(see ${VendorJobsError.pages}errors/${page})`;

/** Something that a spec asks for and the runtime cannot do: the keys that lead there, and what to do. */
export interface Unsupported {
  readonly at: readonly (string | number)[];
  readonly message: string;
}

/** A spec asks for what the runtime cannot do, at one place or several. Not thrown for what is no OpenAPI document at all. */
export class UnsupportedSpecError extends Error {
  override name = "UnsupportedSpecError";
  readonly findings: readonly Unsupported[];
  constructor(findings: readonly Unsupported[]) {
    super(`${findings.map(({ message }) => message).join("\n")} ${seePage("unsupportedspec")}`);
    this.findings = findings;
  }
}

/** Refuses what stands at a place of a spec. */
export function unsupported(at: readonly (string | number)[], message: string): never {
  throw new UnsupportedSpecError([{ at, message }]);
}

/** The same at a place of an operation, by the keys that lead there from it. */
export const unsupportedIn = ({ path, method }: { path: string; method: string }, keys: Unsupported["at"], message: string): never =>
  unsupported(["paths", path, method.toLowerCase(), ...keys], message);

/** Does all of some things, and then refuses what any of them refused. */
export function inSpiteOfEach<Thing, Made>(things: readonly Thing[], make: (thing: Thing) => Made): Made[] {
  const found: Unsupported[] = [];
  const made = things.flatMap((thing) => {
    try {
      return [make(thing)];
    } catch (error) {
      if (!(error instanceof UnsupportedSpecError)) throw error;
      found.push(...error.findings);
      return [];
    }
  });
  if (found.length > 0) throw new UnsupportedSpecError(found);
  return made;
}

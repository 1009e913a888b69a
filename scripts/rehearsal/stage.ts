import type { Published } from "./release.ts";

/** What all rows know: where the packages were published and installed, and a fresh machine's environment. */
export interface Stage {
  /** Folder of the whole rehearsal, removed at its end. */
  folder: string;
  /** Folder that npm installed all packages into, with the programs in it. */
  installed: string;
  env: NodeJS.ProcessEnv;
  registry: string;
  published: readonly Published[];
}

/** Thrown by a row that cannot be tried on this machine, or shall not be; its message says why. */
export class Skipped extends Error {
  override name = "Skipped";
}

/** One line of the table. */
export interface Row {
  what: string;
  /** Part of the short form. */
  short?: boolean;
  /** Gets what it needs beside the packages; called before any row runs, since getting it keeps this process from answering. */
  prepare?(): unknown;
  /** @throws where it fails, with all that there is to read about it, or {@link Skipped}. */
  run(stage: Stage): Promise<unknown>;
}

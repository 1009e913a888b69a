import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname } from "node:path";

/** What all rows know: where the packages were published and installed, and a fresh machine's environment. */
export interface Stage {
  /** Folder of the whole rehearsal, removed at its end. */
  folder: string;
  /** Folder that npm installed all packages into, with the programs in it. */
  installed: string;
  env: NodeJS.ProcessEnv;
  registry: string;
  /** Names of the packages. */
  published: readonly string[];
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

/** Settings of package managers and of Node: of whoever started the rehearsal, and no part of a fresh machine. */
const settings = /^(npm|pnpm|yarn|bun|deno)_|^(NODE_OPTIONS|NODE_PATH|INIT_CWD|FORCE_COLOR)$/i;

/**
 * The environment of someone on a fresh machine: a home with nothing in it but the registry's address, and so with neither credentials nor caches.
 * The first Node of the path is the one that runs this.
 */
export function freshEnvironment(home: string, registry: string): NodeJS.ProcessEnv {
  mkdirSync(home, { recursive: true });
  // npm and pnpm publish nothing without a token; this registry asks for none.
  writeFileSync(`${home}/.npmrc`, `registry=${registry}\n${registry.replace("http:", "")}:_authToken=nobody\nupdate-notifier=false\n`);
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name) && name.toUpperCase() !== "PATH")),
    PATH: [dirname(process.execPath), ...path].join(delimiter),
    HOME: home,
    USERPROFILE: home,
    APPDATA: home,
    LOCALAPPDATA: home,
    DENO_NO_UPDATE_CHECK: "1",
    DO_NOT_TRACK: "1",
    NO_COLOR: "1",
    NO_PROXY: [process.env.NO_PROXY, "127.0.0.1"].filter(Boolean).join(","),
  };
}

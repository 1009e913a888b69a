import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { nearest } from "@vendor-jobs/contract/spec";
import { parseDocument } from "yaml";
import { type Io, UsageError } from "../io/index.ts";
import { parsedJson } from "../options/index.ts";
import { isSpecPath } from "./find-spec.ts";
import { isObject } from "./read-spec.ts";

/** A connection as `vendor-jobs.json` has it. `vendor-jobs.schema.json` says the same to editors. */
export interface ConnectionConfig {
  /** A vendor that is known here. */
  vendor?: string;
  /** In its place, the path of a spec of one's own (`./jobs.yaml`), from the file's folder. */
  spec?: string;
  baseUrl?: string;
  region?: string;
  /** Other options of the client, none of them secret. */
  options?: Readonly<Record<string, unknown>>;
  /** Option of the client → name of the environment variable that holds it. */
  credentials?: Readonly<Record<string, string>>;
  /** Parameters that say where jobs are: `{ "spaceId": "us_sp_1" }`. */
  scope?: Readonly<Record<string, string | number>>;
}

export const configName = "vendor-jobs.json";

/** The config file of the folder or the nearest one above it. */
export function findConfig(folder: string): string | undefined {
  const file = resolve(folder, configName);
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder ? undefined : findConfig(above);
}

/** What a config file says; `empty` where it says nothing of connections. @throws {UsageError} where it is no JSON, or its connections are none */
export function readConfig(file: string, empty?: Record<string, unknown>): { connections: Record<string, unknown> } {
  const text = readFileSync(file, "utf8");
  const config = parsedJson(file, text);
  // JSON itself takes the last of two.
  const twice = parseDocument(text).errors.find(({ code }) => code === "DUPLICATE_KEY");
  if (twice) throw new UsageError(`${file}: ${twice.message.split(":\n")[0]}.`);
  const connections = isObject(config) ? (config.connections ?? empty) : undefined;
  if (!isObject(connections)) throw new UsageError(`${file} has no connections; expected { "connections": { "<name>": { "vendor": "flatfile" } } }.`);
  checkMembers(config as object, ["$schema", "connections"], file);
  return { ...(config as object), connections };
}

/** All connections by name, and the folder that their paths are from. @throws {UsageError} where the file is wrong, with the place. */
export function readConnections(io: Io): { folder: string; connections: Record<string, ConnectionConfig> } {
  const file = findConfig(io.cwd);
  if (file === undefined) return { folder: io.cwd, connections: {} };
  const { connections } = readConfig(file);
  for (const [name, connection] of Object.entries(connections)) checkConnection(connection, `${file}: connections.${name}`);
  return { folder: dirname(file), connections: connections as Record<string, ConnectionConfig> };
}

/** What each member of a connection has to be. */
const members: Readonly<Record<keyof ConnectionConfig, readonly [expected: string, fits: (value: unknown) => boolean]>> = {
  vendor: ["the name of a vendor (a path is a spec)", (value) => typeof value === "string" && value !== "" && !isSpecPath(value)],
  spec: ["the path of a spec", (value) => typeof value === "string" && value !== ""],
  baseUrl: ["an address", (value) => typeof value === "string"],
  region: ["the name of a region", (value) => typeof value === "string"],
  options: ["an object of the client's options", isObject],
  credentials: [
    "an object of names of environment variables, such as FLATFILE_TOKEN, never a secret itself",
    (value) => isObject(value) && Object.values(value).every((name) => typeof name === "string" && /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)),
  ],
  scope: [
    "an object of parameters, text or numbers",
    (value) => isObject(value) && Object.values(value).every((part) => typeof part === "string" || typeof part === "number"),
  ],
};

function checkMembers(given: object, known: readonly string[], place: string): void {
  for (const name of Object.keys(given)) if (!known.includes(name)) throw new UsageError(`${place} has an unknown member ${name}${didYouMean(name, known)}`);
}

/** Says what is wrong without the value: that may be a secret that stands where its variable's name should. */
function checkConnection(connection: unknown, place: string): void {
  if (!isObject(connection)) throw new UsageError(`${place} is no object; expected { "vendor": "flatfile" }.`);
  checkMembers(connection, Object.keys(members), place);
  for (const [name, [expected, fits]] of Object.entries(members)) {
    const value = connection[name];
    if (value !== undefined && !fits(value)) throw new UsageError(`${place}.${name} is not ${expected}.`);
  }
  const { vendor, spec } = connection;
  if (vendor === undefined && spec === undefined) throw new UsageError(`${place} has neither a vendor nor a spec; expected one of them.`);
  if (vendor !== undefined && spec !== undefined) throw new UsageError(`${place} has both a vendor and a spec; expected one of them.`);
}

/** How a sentence ends that says of a misspelt word that it is not known: `; did you mean x?` where one that is known is near, else `.` */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === undefined ? "." : `; did you mean ${meant}?`;
}

import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import {
  type AnyClient,
  createClientOf,
  isRequired,
  jobListOf,
  jobShapeOf,
  madeUpOptions,
  needsBaseUrl,
  operationsOf,
  serversOf,
  serverVariablesOf,
  signInsOf,
} from "@vendor-jobs/contract/spec";
import type { JobRef } from "@vendor-jobs/core";
import { isSecretName } from "@vendor-jobs/core/redaction";
import { parseDocument } from "yaml";
import { variablesOf } from "./credentials.ts";
import { didYouMean } from "./did-you-mean.ts";
import { findSpec, isSpecPath, knownVendors } from "./find-spec.ts";
import { type Io, of, self, UsageError } from "./io.ts";
import { isObject, madeOf, readSpec, type Spec, tableOf } from "./read-spec.ts";
import { parsedJson } from "./values.ts";
import { waitingTeller } from "./waiting.ts";

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

/** What is known of a connection without a credential. */
export interface Described {
  name: string;
  spec: Spec;
  scope: Readonly<Record<string, string | number>>;
}

/** A connection that can be called. */
export interface Connection extends Described {
  client: AnyClient;
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

/** A connection, yet to be opened. */
export interface Found extends Described {
  /**
   * With the command's options it says what it waits for.
   * @throws {UsageError} where its spec or credential is missing, or something of it is refused
   */
  open(options?: { json?: boolean }): Connection;
  /** Where it leads, whatever its credential; undefined where that cannot be told. */
  address(): string | undefined;
}

/** One connection by its name. @throws {UsageError} where there is none */
export const findConnection = (name: string, io: Io): Found => findConnections([name], io)[0] as Found;

/** The connections of these names, all of the file without any; a vendor's own name is one to its usual server. */
export function findConnections(names: readonly string[], io: Io): Found[] {
  const { folder, connections } = readConnections(io);
  const known = Object.keys(connections);
  if (names.length === 0 && known.length === 0)
    throw new UsageError(
      `There is no ${configName} here or above that has a connection. Make one by: vendor-jobs init. Or name a vendor: vendor-jobs jobs flatfile.`,
    );
  return [...new Set(names.length === 0 ? known : names)].map((name) => {
    const own = Object.hasOwn(connections, name) ? connections[name] : undefined;
    const config = own ?? { vendor: name };
    let spec: Spec;
    const found: Found = {
      name,
      scope: config.scope ?? {},
      get spec() {
        spec ??= specOf(name, config, io, own ? folder : io.cwd, known);
        return spec;
      },
      open(options) {
        const telling = options && { onEvent: waitingTeller(name, options, io) };
        return { ...found, client: clientOf(found, config, { isWritten: own !== undefined, telling }, io) };
      },
      address: () => addressOf(found.spec, config),
    };
    // One that nobody named hides no other where its spec is missing: it is told where it is opened.
    return names.length === 0 ? found : { ...found, spec: found.spec };
  });
}

function clientOf(
  { name, spec }: Described,
  config: ConnectionConfig,
  { isWritten, telling }: { isWritten: boolean; telling: object | undefined },
  io: Io,
): AnyClient {
  const { vendor, baseUrl, options, credentials } = config;
  const isElsewhere = needsBaseUrl(spec) || Object.values(serverVariablesOf(spec)).some(({ default: value }) => value === undefined);
  if (isElsewhere && baseUrl === undefined && options === undefined) {
    const address: string = serversOf(spec)[0]?.url ?? "";
    const where = isWritten ? `connections.${name} of ${configName} needs "baseUrl": "${address}"` : `${self(io)} init ${vendor} --base-url ${address}`;
    throw new UsageError(`${tableOf(spec).name} runs on a server of yours. Say where: ${where}`);
  }
  const variables = variablesOf(name, spec, credentials);
  const secret = secretIn(spec, options);
  if (secret !== undefined)
    throw new UsageError(
      `connections.${name}.options of ${configName} has ${secret}, which is secret. Take it out of the file, and set ${variables.wanted || "nothing"} in the environment.`,
    );
  const given = variables.given(io.env, options);
  try {
    return madeOf(spec, () => createClientOf(spec, { ...options, ...given, ...placeOf(config), ...telling }));
  } catch (error) {
    // Which of several it is is said by nothing else.
    throw isWritten && (error as Error).name === "InvalidArgumentError" ? of(`connections.${name} of ${configName}`, error as Error) : error;
  }
}

function specOf(name: string, { vendor, spec }: ConnectionConfig, io: Io, folder: string, known: readonly string[]): Spec {
  try {
    return spec !== undefined ? readSpec(resolve(folder, spec)) : findSpec(String(vendor), { ...io, cwd: folder });
  } catch (error) {
    if (known.includes(name)) throw of(`connections.${name} of ${configName}`, error as Error);
    if (known.length === 0 || !(error instanceof UsageError)) throw error;
    const meant = didYouMean(name, [...known, ...knownVendors(folder)]);
    throw new UsageError(`There is no connection ${JSON.stringify(name)}${meant} ${configName} has ${known.join(", ")}.`);
  }
}

const placeOf = ({ baseUrl, region }: ConnectionConfig) => ({ ...(baseUrl !== undefined && { baseUrl }), ...(region !== undefined && { region }) });

/** The name of what of a client's options is secret. */
function secretIn(spec: Spec, options: ConnectionConfig["options"] = {}): string | undefined {
  const known = signInsOf(spec)?.security.options ?? {};
  return Object.keys(options).find((name) => known[name] && !known[name].open) ?? Object.keys(options.headers ?? {}).find(isSecretName);
}

function addressOf(spec: Spec, config: ConnectionConfig): string | undefined {
  try {
    return createClientOf(spec, { ...madeUpOptions(spec), ...config.options, ...placeOf(config) }).baseUrl;
  } catch {
    // It is told where it is opened.
    return undefined;
  }
}

/** The name of the connection that a reference is of: of the one to its server, those to a spec that calls itself so included; without any the vendor's own. */
export function connectionOf({ vendor, baseUrl }: JobRef, io: Io): string {
  const { connections } = readConnections(io);
  const names = Object.keys(connections).filter((name) => [undefined, vendor].includes(connections[name]?.vendor));
  const all = names.length === 0 ? [] : findConnections(names, io);
  const [first, ...others] = all.filter((found) => tableOf(found.spec).vendor === vendor && found.address() === baseUrl);
  if (others.length > 0) throw new UsageError(`${configName} has several connections to ${vendor}: name the one that the reference is of.`);
  return first?.name ?? vendor;
}

/** The parameters that a list of jobs is to be told and is not; undefined where there is no list. */
export function missingScope(spec: Spec, scope: object = {}): string[] | undefined {
  const list = operationsOf(spec).find(({ id }) => id === jobListOf(spec));
  const given = { ...jobShapeOf(spec)?.lists?.args, ...scope };
  return jobShapeOf(spec) && list?.parameters.flatMap((one) => (one.name in given || !isRequired(spec, list, one) ? [] : one.name));
}

/** The options that tell a list its parameters: since when, and where its jobs are. */
export const optionsFor = (spec: Spec, names: readonly string[]): string[] =>
  names.map((name) => (jobShapeOf(spec)?.lists?.since?.in === name ? "--since 24h" : `--param ${name}=…`));

/** The ids by which the vendor's jobs are named, in their order. */
export const idNames = ({ spec }: Connection): string[] => Object.keys(tableOf(spec).job?.ids ?? {});

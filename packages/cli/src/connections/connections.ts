import { resolve } from "node:path";
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
import { type Io, of, self, UsageError } from "../io/index.ts";
import { type ConnectionConfig, configName, didYouMean, readConnections } from "./config.ts";
import { variablesOf } from "./credentials.ts";
import { findSpec, knownVendors } from "./find-spec.ts";
import { madeOf, readSpec, type Spec, tableOf } from "./read-spec.ts";
import { waitingTeller } from "./waiting.ts";

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

/** A connection, yet to be opened. */
export interface Found extends Described {
  /**
   * With the command's options it says what it waits for.
   * @throws {UsageError} where its spec or credential is missing, or something of it is refused
   */
  open(options?: { json?: boolean }): Connection;
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

/** Where a connection leads, whatever its credential; undefined where that cannot be told. */
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
  const troubles: unknown[] = [];
  const isOf = (found: Found) => {
    const config = connections[found.name] as ConnectionConfig;
    if (![undefined, vendor].includes(config.vendor)) return false;
    try {
      return tableOf(found.spec).vendor === vendor && addressOf(found.spec, config) === baseUrl;
    } catch (error) {
      // It hides no other.
      troubles.push(error);
      return false;
    }
  };
  const [first, ...others] = Object.keys(connections).length > 0 ? findConnections([], io).filter(isOf) : [];
  if (others.length > 0) throw new UsageError(`${configName} has several connections to ${vendor}: name the one that the reference is of.`);
  if (!first && troubles.length > 0) throw troubles[0];
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

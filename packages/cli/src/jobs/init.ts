import { existsSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { createClientOf, madeUpOptions } from "@vendor-jobs/contract/spec";
import { InvalidArgumentError } from "@vendor-jobs/core";
import {
  type ConnectionConfig,
  configName,
  findConfig,
  findSpec,
  isSpecPath,
  knownVendors,
  madeOf,
  missingScope,
  optionsFor,
  readConfig,
  type Spec,
  tableOf,
  variablesOf,
} from "../connections/index.ts";
import { type Ask, type ExitCode, exitCodes, type Io, quoted, self, UsageError } from "../io/index.ts";
import { addressOf as addressIn } from "../options/index.ts";

export interface InitOptions {
  name?: string;
  baseUrl?: string;
  region?: string;
  param?: Record<string, string>;
}

interface Config {
  $schema?: string;
  connections?: Record<string, unknown>;
}

const schema = "./node_modules/@vendor-jobs/cli/vendor-jobs.schema.json";

/** `vendor-jobs init`: writes a connection into `vendor-jobs.json`: what is not said by options is asked, where there is somebody to ask. */
export async function init(vendor: string | undefined, options: InitOptions, io: Io): Promise<ExitCode> {
  const file = resolve(io.cwd, configName);
  const above = findConfig(io.cwd);
  const config: Config = file === above ? readConfig(file, {}) : { $schema: schema };
  const made = await connectionOf(vendor, options, io);
  if (!made) {
    io.err("Nothing was written.\n");
    return exitCodes.interrupted;
  }
  const { name, connection, spec } = made;
  if (Object.hasOwn(config.connections ?? {}, name))
    throw new UsageError(`${configName} has a connection ${name} already; give another name by --name, or edit the file.`);
  writeWhole(file, `${JSON.stringify({ ...config, connections: { ...config.connections, [name]: connection } }, null, 2)}\n`);
  const ways = variablesOf(name, spec).ways.map((way) => way.map((one) => `  ${one.name}  ${one.what}${one.isNeeded ? "" : " (may be left out)"}\n`).join(""));
  io.out(`${configName} has the connection ${name}.\n`);
  if (above !== undefined && above !== file) io.err(`It is a new file of this folder, and hides the connections of ${above}.\n`);
  if (ways.length > 0) io.out(`Its credential is taken from the environment:\n${ways.join("or:\n")}`);
  const missing = missingScope(spec, connection.scope);
  const jobs = missing && ["jobs", quoted(name), ...new Set(["--since 24h", ...optionsFor(spec, missing)])].join(" ");
  io.out(`Try it: ${self(io)} ${jobs ?? `call ${quoted(name)} --help`}\n`);
  return exitCodes.fine;
}

/** Writes a file whole, or leaves it as it was. */
function writeWhole(path: string, text: string): void {
  const file = existsSync(path) ? realpathSync(path) : path;
  const made = `${file}.new`;
  try {
    writeFileSync(made, text);
    renameSync(made, file);
  } catch (error) {
    rmSync(made, { force: true });
    throw error;
  }
}

/** What is to be written, with its spec; undefined where a question was broken off. */
async function connectionOf(given: string | undefined, options: InitOptions, io: Io) {
  const { ask } = io;
  const vendor = given ?? (await ask?.choice("Which vendor?", knownVendors(io.cwd)));
  if (vendor === undefined) {
    if (ask) return undefined;
    throw new UsageError(`Name a vendor: vendor-jobs init <vendor>. Known here: ${knownVendors(io.cwd).join(", ")}.`);
  }
  const spec = findSpec(vendor, io);
  const isPath = isSpecPath(vendor);
  const initial = isPath ? tableOf(spec).vendor : vendor;
  if (options.name !== undefined && !isWord(options.name)) throw new UsageError(`--name is ${JSON.stringify(options.name)}; expected one word.`);
  const name =
    options.name ?? (ask ? await ask.text("A name for the connection?", { initial, check: (text) => (isWord(text) ? undefined : "One word") }) : initial);
  const address = name === undefined ? undefined : await addressOf(spec, options, ask);
  if (name === undefined || address === undefined) return undefined;
  const connection: ConnectionConfig = { ...(isPath ? { spec: vendor } : { vendor }), ...address, ...(options.param && { scope: options.param }) };
  return { name, spec, connection };
}

const isWord = (text: string) => /^\S+$/.test(text);

/** The region or base URL; undefined where the question was broken off. */
async function addressOf(spec: Spec, { baseUrl, region }: InitOptions, ask: Ask | undefined): Promise<{ baseUrl?: string; region?: string } | undefined> {
  const { name, servers } = tableOf(spec);
  const [first = "default"] = Object.keys(servers);
  if (baseUrl !== undefined) return { baseUrl: clientAddress(spec, baseUrl) };
  const regions = first === "default" ? [] : Object.keys(servers);
  if (region !== undefined && !regions.includes(region))
    throw new UsageError(
      `${name} has no region ${region}; ${regions.length > 0 ? `expected one of ${regions.join(", ")}` : "it has none, so leave --region out"}.`,
    );
  if (regions.length > 0) {
    const chosen = region ?? (ask ? await ask.choice("Which region?", regions) : first);
    return chosen === undefined ? undefined : { region: chosen };
  }
  const url = servers.default ?? "";
  if (!url.includes("{")) return {};
  if (!ask) throw new UsageError(`${name} runs on a server of yours: give its address by --base-url, of the form ${url}.`);
  const check = (text: string) => {
    try {
      addressIn("The address")(text);
      clientAddress(spec, text);
      return undefined;
    } catch (error) {
      return error instanceof InvalidArgumentError ? error.message : `An address of the form ${url}`;
    }
  };
  const answer = await ask.text("The address of your server?", { placeholder: url, check });
  return answer === undefined ? undefined : { baseUrl: answer };
}

/** An address that a client of the spec takes. */
function clientAddress(spec: Spec, baseUrl: string): string {
  try {
    madeOf(spec, () => createClientOf(spec, { ...madeUpOptions(spec), baseUrl }));
  } catch (error) {
    // What else a client has to be given is asked for later.
    if (error instanceof InvalidArgumentError && error.message.startsWith("baseUrl")) throw error;
  }
  return baseUrl;
}

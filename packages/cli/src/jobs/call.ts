import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isJson, isRequired, type Json, type OperationInfo, operationsOf, sentByDefault, typesOf } from "@vendor-jobs/contract/spec";
import type { Call, CallOptions } from "@vendor-jobs/core";
import { type Command, Option } from "commander";
import { type Connection, type Described, didYouMean, findConnection, tableOf } from "../connections/index.ts";
import { type ExitCode, endSignal, exitCodes, type Io, jsonLine, UsageError } from "../io/index.ts";
import { parameterOf, parsedJson, quietCommand } from "../options/index.ts";
import { operationsTable } from "../tools/index.ts";
import { act } from "./act.ts";

/** `vendor-jobs call`: one operation of a connection, its parameters as options of the spec's names. */
export async function call(name: string, operation: string | undefined, words: readonly string[], _: object, io: Io): Promise<ExitCode> {
  const found = findConnection(name, io);
  const infos = operationsOf(found.spec);
  const info = infos.find(({ id }) => id === operation);
  if (!info && /^(-h|--help)$/.test(operation ?? "")) {
    io.out(`Usage: vendor-jobs call ${name} <operation> [options...]\n\n${await operationsTable(found.spec)}`);
    return exitCodes.fine;
  }
  if (!info) {
    const known = infos.map(({ id }) => id);
    const hint = operation === undefined ? "Name an operation." : `There is no operation ${operation}${didYouMean(operation, known)}`;
    throw new UsageError(`${hint} ${name} has ${known.join(", ")}.`);
  }
  // Before the parser of options meets what no client can be made of, and says so in words of its own.
  tableOf(found.spec);
  const asked = await parse(found, info, words, io);
  await tellOdd(found, info, asked, io);
  return send(found.open(asked), info, asked, io);
}

interface Asked {
  args: Record<string, unknown>;
  all: boolean;
  json: boolean;
}

/** Reads the words behind the operation by its parameters. */
async function parse(connection: Described, info: OperationInfo, words: readonly string[], io: Io): Promise<Asked> {
  const { spec, scope } = connection;
  const given = new Map<string, string[]>();
  const command = commandOf(connection, info, given, io);
  command.parse([...words], { from: "user" });
  const { body, all = false, json = false } = command.opts<{ body?: string; all?: boolean; json?: boolean }>();
  const args: Record<string, unknown> = {};
  for (const parameter of info.parameters) {
    const isList = typesOf(spec, parameter.schema).includes("array");
    if (!isList && (given.get(parameter.name)?.length ?? 0) > 1) throw new UsageError(`${optionOf(parameter.name)} is given twice, and takes one value.`);
    const values = given.get(parameter.name) ?? (Object.hasOwn(scope, parameter.name) ? [scope[parameter.name]].flat() : undefined);
    const read = values?.map((value) => parsedValue(spec, parameter, value as string | number));
    if (read !== undefined) args[parameter.name] = isList ? read : read[0];
    else if (isRequired(spec, info, parameter))
      throw new UsageError(`${info.id} needs ${optionOf(parameter.name)}: ${line(parameter.description ?? "it must be given.")}`);
  }
  if (info.body && body !== undefined) args.body = await bodyOf(info, body, io);
  return { args, all, json };
}

const line = (text = "") => text.trim().replace(/\s+/g, " ");

/** Whether a parameter is an option by its name: some names are the command's own, or mean something to it. */
const isOption = (name: string): boolean => /^(?!-|no-)[\w$.[\]-]+$/.test(name) && !["all", "body", "help", "json", "param"].includes(name);

/** How a parameter is given. */
const optionOf = (name: string): string => (isOption(name) ? `--${name}` : `--param ${JSON.stringify(`${name}=…`)}`);

/** The command of an operation; it puts what is given for parameters into `given`. */
function commandOf({ name, spec, scope }: Described, info: OperationInfo, given: Map<string, string[]>, io: Io): Command {
  const command = quietCommand(`vendor-jobs call ${name} ${info.id}`, io).description(line(info.operation.description ?? info.operation.summary));
  /** Whether a parameter must be given, or what is sent where it is not. */
  const noteOf = (parameter: Json) => {
    const usual = Object.hasOwn(scope, parameter.name) ? scope[parameter.name] : sentByDefault(spec, parameter);
    return usual !== undefined ? ` (default: ${usual})` : isRequired(spec, info, parameter) ? " (must be given)" : "";
  };
  const take = (parameter: string, value: string) => given.set(parameter, [...(given.get(parameter) ?? []), value]);
  for (const parameter of info.parameters.filter((one) => isOption(one.name)))
    command.addOption(
      new Option(`--${parameter.name} <value>`, `${line(parameter.description)}${noteOf(parameter)}`).argParser((value) => take(parameter.name, value)),
    );
  const named = info.parameters.map((parameter) => parameter.name);
  const onlySo = named.filter((one) => !isOption(one));
  const about = `any parameter by its name, as the options above${onlySo.length > 0 ? `; and these: ${onlySo.join(", ")}` : ""}; may be repeated`;
  const byName = new Option("--param <name=value>", about).argParser((text: string) => {
    const [[parameter, value] = ["", ""]] = Object.entries(parameterOf(text));
    if (!named.includes(parameter))
      throw new UsageError(`${info.id} has no parameter ${parameter}${didYouMean(parameter, named)} It has ${named.join(", ") || "none"}.`);
    return take(parameter, value);
  });
  command.addOption(byName);
  if (info.body) {
    const kind = isPlain(info) ? "text" : "JSON";
    command.option(`--body <${kind.toLowerCase()}>`, `${kind}, @file, or - for standard input${info.body.required ? " (must be given)" : ""}`);
  }
  if (info.pagination) command.option("--all", "every item of every page, one a line");
  return command.option("--json", "one line of JSON");
}

/** A parameter's text as its schema wants it; the client refuses what is none such. */
function parsedValue(spec: Json, parameter: Json, value: string | number): unknown {
  if (parameter.content) return parsedJson(`--${parameter.name}`, String(value));
  const isBoolean = typesOf(spec, parameter.schema).includes("boolean");
  return isBoolean && (value === "true" || value === "false") ? value === "true" : value;
}

/** Says what of a request its spec does not have: the vendor may refuse it, take it, or answer as if it were not there. */
async function tellOdd({ spec }: Described, info: OperationInfo, { args }: Asked, io: Io): Promise<void> {
  const { SpecValidator } = await import("@vendor-jobs/contract");
  const validator = new SpecValidator(spec);
  const tell = (what: string, schema: Json, value: unknown) => {
    const problems = schema && value !== undefined ? validator.problems(schema, value) : "";
    if (problems) io.err(`${what} is sent, though it is not as the spec has it: ${line(problems)}\n`);
  };
  for (const { name, schema } of info.parameters.filter((one) => Object.hasOwn(args, one.name))) {
    // Numbers come as text.
    const isNumber = typesOf(spec, schema).some((type) => /^(integer|number)$/.test(type)) && /^-?\d+(\.\d+)?$/.test(String(args[name]));
    tell(optionOf(name), schema, isNumber ? Number(args[name]) : args[name]);
  }
  if (!isPlain(info)) tell("--body", info.body?.schema, args.body);
}

/** Whether a body is given as it is sent, such as CSV or an archive, instead of as JSON. */
const isPlain = ({ body }: OperationInfo): boolean => {
  const type = body?.mediaType ?? "application/json";
  return !isJson(type) && !/^(multipart\/|application\/(x-www-form-urlencoded|x-ndjson|jsonl)\b)/i.test(type);
};

/** A body from the command's line, a file or standard input. */
async function bodyOf(info: OperationInfo, said: string, io: Io): Promise<unknown> {
  const from = said === "-" ? "standard input" : said.startsWith("@") ? said.slice(1) : "--body";
  const given = said === "-" ? await io.input() : said.startsWith("@") ? fileOf(from, io) : said;
  return isPlain(info) ? given : parsedJson(from, String(given));
}

function fileOf(name: string, io: Io): Buffer {
  try {
    return readFileSync(resolve(io.cwd, name));
  } catch (error) {
    throw new UsageError(`--body is @${name}, and that file cannot be read (${(error as NodeJS.ErrnoException).code}); expected @ before the path of one.`);
  }
}

async function send({ client }: Connection, info: OperationInfo, { args, all, json }: Asked, io: Io): Promise<ExitCode> {
  const method = client[info.id] as (args: object, options: CallOptions) => AsyncIterable<unknown> & Call<unknown, unknown>;
  const signal = endSignal(io);
  if (all) {
    for await (const item of method(args, { signal })) io.out(jsonLine(item));
    return exitCodes.fine;
  }
  const reads = info.method === "GET" && !info.acts;
  let call: Call<unknown, unknown> | undefined;
  const begin = (options: CallOptions) => {
    call = method(args, options);
    return call;
  };
  const data = await (reads ? begin({ signal }) : act(signal, 0, begin));
  // To a terminal as text, in which nothing can do anything to it.
  if (data instanceof Blob) io.out(io.columns === undefined ? new Uint8Array(await data.arrayBuffer()) : await data.text());
  else if (data === undefined) {
    // All that tells what was made, where it is there.
    const location = (await call?.response())?.headers.get("location");
    io.err(`done; the vendor answers with no body${location ? `, and with the location ${location}` : ""}\n`);
  } else io.out(`${JSON.stringify(data, null, json ? 0 : 2)}\n`);
  return exitCodes.fine;
}

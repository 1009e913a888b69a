import {
  displayName,
  exampleArguments,
  type Json,
  loadSpec,
  needsBaseUrl,
  type OperationInfo,
  operationsOf,
  serverVariablesOf,
  signInsOf,
  variableName,
} from "@vendor-jobs/contract/spec";
import { root } from "../places.ts";
import { literal } from "./values.ts";

/** A vendor as pages speak of it. */
export interface Vendor {
  /** As in the package's name: `github-actions`. */
  id: string;
  /** As people write it: `GitHub Actions`. */
  title: string;
  /** What its client is called in programs: `github`. */
  variable: string;
  /** The function that makes a client. */
  factory: string;
  spec: Json;
  operations: readonly OperationInfo[];
}

export function vendorOf(id: string): Vendor {
  const spec = loadSpec(id, `${root}/packages/cli`);
  const pascal = id.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  return { id, title: displayName(spec), variable: id.split("-")[0] as string, factory: `create${pascal}Client`, spec, operations: operationsOf(spec) };
}

/** The operation of an id; undefined where there is none. */
export const operationOf = ({ operations }: Vendor, id: string | undefined): OperationInfo | undefined => operations.find((one) => one.id === id);

/** What a way to sign in takes, the first where none is chosen, and what else a client cannot be made without: option and what a program gives. */
export function clientOptions({ id, spec }: Vendor, way: readonly string[] = signInsOf(spec)?.ways[0]?.options ?? []): Record<string, string> {
  const fromEnvironment = (name: string) => `process.env.${environmentName(id, spec, name)}`;
  const variables = Object.entries(serverVariablesOf(spec)).flatMap(([name, { default: value }]) => (value === undefined ? [name] : []));
  const options = Object.fromEntries([...variables, ...way].map((name) => [name, exampleOption(spec, name) ?? fromEnvironment(name)]));
  return needsBaseUrl(spec) ? { baseUrl: JSON.stringify(exampleServer(spec, id)), ...options } : options;
}

/** The variable that holds an option of the client, the one that the command line looks for. */
export const environmentName = (id: string, spec: Json, option: string): string => signInsOf(spec)?.security?.options[option]?.env ?? variableName(id, option);

/** An option that is the body of an operation is shown as its example. */
function exampleOption(spec: Json, option: string): string | undefined {
  const operation = signInsOf(spec)?.bodies.get(option);
  const info = operationsOf(spec).find(({ id }) => id === operation);
  return info?.body && literal(info.body.examples[0], Number.POSITIVE_INFINITY);
}

/** The address that a command line must be given, where the vendor has not one for all; parts of it from the environment, as in programs. */
export function givenAddress({ id, spec }: Vendor): string | undefined {
  if (needsBaseUrl(spec)) return exampleServer(spec, id);
  const variables = serverVariablesOf(spec);
  const url: string = spec.servers[0].url.replace(/\{(\w+)\}/g, (_: string, name: string) => variables[name]?.default ?? `$${environmentName(id, spec, name)}`);
  return url.includes("$") ? url : undefined;
}

/** An address of the form that the spec's server has, on a host named after the vendor. */
const exampleServer = (spec: Json, id: string): string =>
  spec.servers[0].url.replace(/\{(\w+)\}/g, (_: string, name: string) =>
    name === "host" || name === "baseUrl" ? exampleHost(id) : (spec.servers[0].variables?.[name]?.default ?? exampleHost(id)),
  );

/** The host of a server of one's own. */
const exampleHost = (id: string): string => `${id}.example.com`;

/** The call that a program makes of an operation, with the least that it must be given. */
export const smallestArguments = (info: OperationInfo): Record<string, Json> => {
  const args = exampleArguments(info);
  const [smallest] = [...(info.body?.examples ?? [])].sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
  return info.body?.required ? { ...args, body: smallest } : args;
};

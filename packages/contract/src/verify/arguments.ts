import { InvalidArgumentError } from "@vendor-jobs/core";
import { defaultOf, distance, type Json, type OperationInfo, plainName, serverVariablesOf, sharedHeadersOf, typesOf } from "../spec/index.ts";

/** Values of parameters that belong together: those of a list and of one of its items, say. */
export type Arguments = Readonly<Record<string, string>>;

/** The parameters that an operation cannot be called without and that have no value of their own. */
export const neededBy = (spec: Json, { parameters }: OperationInfo): Json[] =>
  parameters.filter(({ required, schema }) => required && defaultOf(spec, schema) === undefined);

/** What a client's method takes: what is needed and what was given, each in the form that its parameter has. */
export function argumentsOf(spec: Json, info: OperationInfo, values: Arguments): Record<string, unknown> {
  return Object.fromEntries(
    info.parameters.flatMap((parameter): [string, unknown][] => {
      const value = values[parameter.name] ?? (parameter.required ? defaultOf(spec, parameter.schema) : undefined);
      return value === undefined ? [] : [[parameter.name, valueFor(spec, parameter, value)]];
    }),
  );
}

/** A text as its parameter takes it: JSON is parsed, since it is written anew; the members of objects go out one by one. */
function valueFor(spec: Json, parameter: Json, value: Json): unknown {
  if (typeof value !== "string" || (!parameter.content && !typesOf(spec, parameter.schema).includes("object"))) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** The values of these names. */
export const only = (values: Arguments, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));

/** Names of values that are the client's options: parts of the server's address, and headers of all requests. */
export const clientOptionsOf = (spec: Json): string[] => [
  ...Object.keys(serverVariablesOf(spec)),
  ...Object.values(sharedHeadersOf(spec) ?? {}).flatMap(({ option }) => option ?? []),
];

/** @throws {InvalidArgumentError} where a parameter is given that nothing takes. */
export function checkParams(spec: Json, infos: readonly OperationInfo[], params: Arguments): void {
  const known = [...new Set([...infos.flatMap(({ parameters }) => parameters.map(({ name }) => name as string)), ...clientOptionsOf(spec)])];
  for (const name of Object.keys(params)) {
    if (known.includes(name)) continue;
    const near = known.find((other) => isNear(plainName(name), plainName(other)));
    const hint = near === undefined ? "" : ` Did you mean ${near}?`;
    throw new InvalidArgumentError(`${name} is no parameter of an operation that only reads; expected one of ${known.join(", ")}.${hint}`);
  }
}

/** Whether two names are the same but for two slips, or one has the other in it. */
function isNear(name: string, other: string): boolean {
  if (name.length > 2 && (other.includes(name) || name.includes(other))) return true;
  return distance(name, other) <= Math.min(2, name.length - 1);
}

import { InvalidArgumentError } from "@vendor-jobs/core";
import {
  distance,
  type Json,
  jobShapeOf,
  type OperationInfo,
  ownIdOf,
  plainName,
  serverVariablesOf,
  sharedHeadersOf,
  typesOf,
  at as valueAt,
} from "../spec/index.ts";

/** Values of parameters that belong together: those of a list and of one of its items, say. */
export type Arguments = Readonly<Record<string, string>>;

/** The parameters that an operation cannot be called without and that have no value of their own. */
export const neededBy = (info: OperationInfo): Json[] => info.parameters.filter(({ required, schema }) => required && schema?.default === undefined);

/** What a client's method takes: what is needed and what was given, each in the form that its parameter has. */
export function argumentsOf(spec: Json, info: OperationInfo, values: Arguments): Record<string, unknown> {
  return Object.fromEntries(
    info.parameters.flatMap((parameter): [string, unknown][] => {
      const value = values[parameter.name] ?? (parameter.required ? parameter.schema?.default : undefined);
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

/** Given values that are the client's options: parts of the server's address, and headers of all requests. */
export const clientOptionsIn = (spec: Json, params: Arguments): Record<string, string> => only(params, clientOptionsOf(spec));

/** The values of these names. */
export const only = (values: Arguments, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));

const clientOptionsOf = (spec: Json): string[] => [
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

/** Where a value is from: the call that showed it, and whether it is a job. */
export interface Origin {
  readonly args: Arguments;
  readonly path: string;
  readonly isJob: boolean;
}

/**
 * What a value that a server sent says about parameters, with those that it was asked for by: first by the spec's `x-job` ids, where it is a job, then by
 * members of the same name, its own before those that it was asked for by before what lies deeper.
 */
export function argumentsIn(spec: Json, parameters: readonly Json[], value: Json, { args, path, isJob }: Origin): Record<string, string> {
  const found: Record<string, string> = { ...args };
  const shape = jobShapeOf(spec);
  // What is in `/tasks` is a task, so its `id` a `task_id`.
  const kind = plainName(/\/(\w[^/]*)(\/\{[^/]*)*$/.exec(path)?.[1] ?? "").replace(/s$/, "");
  for (const { name, schema } of parameters) {
    const wanted = plainName(name);
    const asked = Object.entries(args).find(([other]) => plainName(other) === wanted)?.[1];
    const places = (isJob && shape?.ids[name]) || [];
    // What is called no more than `id` may be of something else.
    const isOthers = wanted === "id" && (asked !== undefined || (!isJob && shape !== undefined && ownIdOf(shape) === name));
    const named = () => ownMember(value, wanted) ?? asked ?? memberNamed(value, wanted, kind, typesOf(spec, schema));
    const id = places.map((pointer) => valueAt(value, pointer)).find(isScalar) ?? (isOthers ? asked : named());
    if (id !== undefined) found[name] = String(id);
  }
  return found;
}

const isScalar = (value: unknown): value is string | number => (typeof value === "string" && value !== "") || typeof value === "number";

const ownMember = (value: Json, wanted: string): string | number | undefined =>
  Object.entries(value ?? {}).find((entry): entry is [string, string | number] => plainName(entry[0]) === wanted && isScalar(entry[1]))?.[1];

/** A member of that name, or an `id` in what is named so: `tasks/0/id` is a `task_id`, and `owner/login` an `owner`, where its `id` is none of these types. */
function memberNamed(value: Json, wanted: string, holder: string, types: readonly string[]): string | number | undefined {
  if (value === null || typeof value !== "object") return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : memberNamed(value[0], wanted, holder.replace(/s$/, ""), types);
  const isOfType = (one: unknown) => isScalar(one) && types.includes(typeof one === "string" ? "string" : "integer");
  const inner = wanted.startsWith(holder) ? wanted.slice(holder.length) : wanted;
  const own = ownMember(value, wanted) ?? ownMember(value, inner) ?? (inner === "" ? calledBy.map((key) => value[key]).find(isOfType) : undefined);
  if (own !== undefined) return own;
  for (const [key, member] of Object.entries<Json>(value)) {
    const found = memberNamed(member, wanted, plainName(key), types);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Members by which a path calls what it is of. */
const calledBy = ["id", "key", "slug", "login", "name"];

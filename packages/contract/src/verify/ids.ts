import { type Json, jobShapeOf, type OperationInfo, plainName, typesOf, at as valueAt } from "../spec/index.ts";
import { type Arguments, neededBy } from "./arguments.ts";

/** A parameter whose values are looked for in replies. */
export interface Wanted {
  name: string;
  /** What it is, wherever it is asked for. */
  key: string;
  schema: Json;
  /** Whether its name is that of several things, so that it says nothing of what is meant. */
  isVague: boolean;
  /** Where a job has it, by the spec. */
  places: readonly string[];
}

/** What a parameter is: in a path what stands before it, for many things are called `id`; elsewhere its name. */
export function keyOf({ path }: OperationInfo, name: string): string {
  const index = path.indexOf(`{${name}}`);
  return index < 0 ? name : `${nameless(path.slice(0, index))}{}`;
}

const nameless = (path: string): string => path.replace(/\{[^{}]*\}/g, "{}");

/** The parameters that operations need, each once by each of its names; those first whose names tell least. */
export function wantedBy(spec: Json, infos: readonly OperationInfo[]): Wanted[] {
  const { ids = {}, operation } = jobShapeOf(spec) ?? {};
  const needed = infos.flatMap((info) =>
    neededBy(spec, info).map(({ name, schema }) => ({ name, schema, key: keyOf(info, name), isOfJob: info.id === operation })),
  );
  const kindsOf = (name: string) => [...new Set(needed.flatMap((one) => (one.name === name ? kindOf(one.key) || [] : [])))];
  // A `dag_id` is a dag's, also in `/sources/{dag_id}`.
  const isOfMany = (name: string) => kindsOf(name).length > 1 && !kindsOf(name).some((kind) => plainName(name).startsWith(kind));
  const isVague = new Map(needed.map(({ name }) => [name, plainName(name) === "id" || isOfMany(name)]));
  const all = new Map<string, Wanted>();
  for (const { name, key, schema } of needed) {
    const isJobs = !isVague.get(name) || needed.some((one) => one.isOfJob && one.key === key);
    all.set(`${key} ${name}`, { name, key, schema, isVague: isVague.get(name) === true, places: isJobs ? (ids[name] ?? []) : [] });
  }
  return [...all.values()].sort((one, other) => Number(other.isVague) - Number(one.isVague));
}

/** What a path is of: what is in `/tasks` is a task, so its `id` a `task_id`. */
const kindOf = (path: string): string => singular(plainName(/\/(\w[^/]*)(\/\{[^/]*)*$/.exec(path)?.[1] ?? ""));

const singular = (word: string): string =>
  word
    .replace(/ies$/, "y")
    .replace(/(ch|sh|x)es$/, "$1")
    .replace(/s$/, "");

/** Where a value is from: the call that showed it, and whether it is a job. */
export interface Origin {
  info: OperationInfo;
  args: Arguments;
  isJob: boolean;
}

/**
 * What a value that a server sent says about parameters, by their keys, with those that it was asked for by: first by the spec's `x-job` ids, where it is a
 * job, then by members of the same name, its own before those that it was asked for by before what lies deeper.
 */
export function idsIn(spec: Json, wanted: readonly Wanted[], value: Json, { info, args, isJob }: Origin): Record<string, string> {
  const given = new Map(Object.entries(args).map(([name, one]) => [keyOf(info, name), one]));
  const found: Record<string, string> = {};
  const path = `${nameless(info.path)}/{}`;
  for (const { name, key, schema, isVague, places } of wanted) {
    const plain = plainName(name);
    const asked = given.get(key) ?? (isVague ? undefined : Object.entries(args).find(([other]) => plainName(other) === plain)?.[1]);
    const isHere = kindOf(key) === kindOf(path) || path.startsWith(key.replace(/\{\}$/, ""));
    const named = () => ownMember(value, plain) ?? asked ?? memberNamed(value, plain, kindOf(path), typesOf(spec, schema));
    const vague = () => asked ?? (isHere ? ownMember(value, plain) : undefined);
    const id = (isJob ? places : []).map((pointer) => valueAt(value, pointer)).find(isScalar) ?? (isVague ? vague() : named());
    if (id !== undefined) found[key] = String(id);
  }
  return found;
}

const isScalar = (value: unknown): value is string | number => (typeof value === "string" && value !== "") || typeof value === "number";

const ownMember = (value: Json, wanted: string): string | number | undefined =>
  Object.entries(value ?? {}).find((entry): entry is [string, string | number] => plainName(entry[0]) === wanted && isScalar(entry[1]))?.[1];

/** A member of that name, or an `id` in what is named so: `tasks/0/id` is a `task_id`, and `owner/login` an `owner`, where its `id` is none of these types. */
function memberNamed(value: Json, wanted: string, holder: string, types: readonly string[]): string | number | undefined {
  if (value === null || typeof value !== "object") return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : memberNamed(value[0], wanted, singular(holder), types);
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

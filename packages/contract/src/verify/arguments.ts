import { type Json, jobShapeOf, type OperationInfo, plainName, at as valueAt } from "../spec/index.ts";

/** Values of parameters that belong together: those of a list and of one of its items, say. */
export type Arguments = Readonly<Record<string, string>>;

/** The parameters that an operation cannot be called without and that have no value of their own. */
export const neededBy = (info: OperationInfo): string[] =>
  info.parameters.filter((parameter) => parameter.required && parameter.schema?.default === undefined).map(({ name }) => name);

/** What a value that a server sent says about parameters: first by the spec's `x-job` ids, then by members of the same name. */
export function argumentsIn(spec: Json, names: ReadonlySet<string>, value: Json): Record<string, string> {
  const found: Record<string, string> = {};
  const ids = jobShapeOf(spec)?.ids ?? {};
  for (const name of names) {
    const places = (ids[name] ?? []).map((pointer) => valueAt(value, pointer));
    const id = places.find((place) => isScalar(place)) ?? memberNamed(value, plainName(name), "");
    if (id !== undefined) found[name] = String(id);
  }
  return found;
}

const isScalar = (value: unknown) => typeof value === "string" || typeof value === "number";

/** A member of that name, or an `id` in a member named so: `tasks/0/id` is a `task_id`. */
function memberNamed(value: Json, wanted: string, holder: string): string | number | undefined {
  if (value === null || typeof value !== "object") return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : memberNamed(value[0], wanted, holder.replace(/s$/, ""));
  for (const [key, member] of Object.entries<Json>(value))
    if (isScalar(member) && member !== "" && (plainName(key) === wanted || (holder !== "" && holder + plainName(key) === wanted))) return member;
  for (const [key, member] of Object.entries<Json>(value)) {
    const found = memberNamed(member, wanted, plainName(key));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The address of a call, its query and the headers that its parameters go into. What has a default is sent with it, as the clients do. */
export function addressOf(baseUrl: string, info: OperationInfo, args: Arguments): { url: URL; headers: Headers } {
  const headers = new Headers({ accept: "application/json, */*;q=0.5" });
  const path = info.path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(args[name] ?? ""));
  const url = new URL(baseUrl.replace(/\/+$/, "") + path);
  for (const parameter of info.parameters) {
    const value = args[parameter.name] ?? (parameter.in === "header" ? parameter.schema?.default : undefined);
    if (value === undefined) continue;
    if (parameter.in === "query") url.searchParams.set(parameter.name, value);
    if (parameter.in === "header") headers.set(parameter.name, String(value));
  }
  return { url, headers };
}

/** The arguments of the next page of a list, as `x-pagination` says, or undefined after the last. `read` is how many items came so far. */
export function nextPage(paging: Json, args: Arguments, page: number, body: Json, read: number): Arguments | undefined {
  const items = valueAt(body, paging.items);
  if (!Array.isArray(items) || items.length === 0 || paging.style === "none") return undefined;
  const value = {
    cursor: () => (paging.next === undefined ? valueAt(items.at(-1), paging.last) : valueAt(body, paging.next)),
    page: () => (paging.pages !== undefined && valueAt(body, paging.pages) <= page ? undefined : paging.first + page),
    offset: () => (paging.more !== undefined && valueAt(body, paging.more) !== true ? undefined : read),
  }[paging.style as "cursor" | "page" | "offset"]();
  if (value === undefined || value === null) return undefined;
  if (paging.total !== undefined && Number(valueAt(body, paging.total)) <= read) return undefined;
  return { ...args, [paging.parameter]: String(value) };
}

import type { JobState } from "../api.ts";
import { checkNames, refuse } from "../checks.ts";
import { expectObject, isReadable, type JobSource, listOf, withArgs } from "../job/index.ts";
import { jobStates } from "../job-shape.ts";
import { type Args, isInPath, withArg } from "../request/index.ts";
import type { JobsQuery } from "./jobs-query.ts";

/** A query, checked. */
export interface Wanted {
  readonly states: ReadonlySet<JobState> | undefined;
  /** In ms since 1970. */
  readonly since: number | undefined;
  readonly until: number | undefined;
  readonly ids: readonly string[] | undefined;
  readonly name: string | undefined;
  readonly limit: number;
  readonly order: "newest" | "oldest" | "any";
  readonly reasons: boolean;
  /** What the scope says, as arguments of the list. */
  readonly args: Args;
}

const orders = ["newest", "oldest", "any"];
const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
export const members = ["states", "since", "until", "ids", "name", "limit", "order", "reasons", "scope"];

/** A query as it is meant. @throws {InvalidArgumentError} which says what is wrong and what is expected */
export function wantedOf(source: JobSource, query: JobsQuery): Wanted {
  expectObject("jobs()", query, "an object such as { states, since, limit }");
  const { states, ids, name, limit = Number.POSITIVE_INFINITY, order = "newest", reasons = false, scope = {} } = query;
  checkNames(query, members);
  const now = Date.now();
  const [since, until] = [momentOf("since", query.since, now), momentOf("until", query.until, now)];
  if (since !== undefined && until !== undefined && since > until)
    refuse("since", new Date(since).toISOString(), `a time before until, ${new Date(until).toISOString()}`);
  const expected = `a list of ${jobStates.join(", ")}`;
  for (const state of listOfTexts("states", states, expected)) if (!(jobStates as readonly string[]).includes(state)) refuse("states", state, expected);
  if (name !== undefined && (typeof name !== "string" || name === "")) refuse("name", name, "the name of a job, a non-empty text");
  if ((limit !== Number.POSITIVE_INFINITY && !Number.isInteger(limit)) || limit < 1) refuse("limit", limit, "a whole number from 1");
  if (!orders.includes(order)) refuse("order", order, orders.map((one) => JSON.stringify(one)).join(", "));
  if (typeof reasons !== "boolean") refuse("reasons", reasons, "true or false");
  const wantedIds = ids && [...new Set(listOfTexts("ids", ids, "a list of ids, each text or a whole number below 2^53"))];
  return { states: states && new Set(states), since, until, ids: wantedIds, name, limit, order, reasons, args: scopeArgs(source, scope) };
}

function listOfTexts(option: string, value: unknown, expected: string): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return refuse(option, value, expected);
  return value.map((item) => (Number.isSafeInteger(item) || (typeof item === "string" && item !== "") ? String(item) : refuse(option, item, expected)));
}

/** A moment in ms since 1970. */
function momentOf(option: string, value: unknown, now: number): number | undefined {
  if (value === undefined) return undefined;
  const [, count, unit = ""] = (typeof value === "string" && /^(\d+(?:\.\d+)?) ?(ms|s|m|h|d|w)$/.exec(value)) || [];
  // Date.parse takes the 30th of February for the 2nd of March.
  const [day = "-"] = (typeof value === "string" && /^\d{4}-\d\d(-\d\d)?/.exec(value)) || [];
  const isIso = new Date(Date.parse(day) || 0).toISOString().startsWith(day);
  const ago = Number(count) * (units[unit] as number);
  const time = count !== undefined ? now - ago : value instanceof Date ? value.getTime() : isIso ? Date.parse(String(value)) : Number.NaN;
  if (isReadable(time)) return time;
  return refuse(option, value, 'a Date, ISO text such as "2026-11-26T09:00:00Z", or how long ago, such as "24h", of the years 1 to 9999');
}

/** What the scope says as arguments of the list, by the spec's places and what the list requires, beside what it always gets. */
function scopeArgs(source: JobSource, scope: object): Args {
  const { api, shape } = source;
  const { name: operation = "" } = listOf(source) ?? {};
  const { params = {}, required = [] } = api.operations[operation] ?? {};
  const must = Object.keys(params).filter((name) => isInPath(params[name]) || required.includes(name));
  const places = new Map([...must, ...(shape.lists?.scope ?? [])].map((place) => [place.slice(place.lastIndexOf("/") + 1), place]));
  const expected = places.size > 0 ? `{ ${[...places.keys()].join(", ")} }` : "none";
  expectObject("scope", scope, expected);
  for (const name of Object.keys(scope))
    if (!places.has(name)) refuse(`scope.${name}`, (scope as Record<string, unknown>)[name], `scope ${expected}: ${operation} does not list by ${name}`);
  let args = withArgs(required.includes("body") ? { body: {} } : {}, shape.lists?.args);
  for (const [name, place] of places) {
    const value = (scope as Record<string, unknown>)[name];
    if (value !== undefined) args = withArg(args, place, value);
    else if (must.includes(place) && !(place in args)) refuse(`scope.${name}`, value, `one, for ${api.name} lists jobs within one only`);
  }
  return args;
}

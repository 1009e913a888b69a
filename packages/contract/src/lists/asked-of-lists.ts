import type { JobLists, Template, TimeFilter } from "@vendor-jobs/core";
import { fits, msOf, type Sent, sentAt, slotsIn, stateOf, type VendorModel } from "../model/index.ts";
import { type Json, pick, pointersOf } from "../spec/index.ts";
import type { Test } from "./filter-test.ts";

type ListFilter = NonNullable<JobLists["ids"]> | TimeFilter;

/** What a list is asked for by what `x-job` says of lists: tests of jobs, the order, and the places that are seen to so. */
export interface Asked {
  tests: Test[];
  places: ReadonlySet<string>;
  /** Undefined where neither what was sent nor the spec says it. */
  order?: "newest" | "oldest";
}

export function askedOf(model: VendorModel, sent: Sent): Asked {
  const { shape, ownId } = model;
  const { fields, lists = {} } = shape;
  const { since, until, range, states, ids, name } = lists;
  const time = timeOf(model);
  const byTime = (filter?: TimeFilter, side?: "since" | "until"): Test[] => {
    const text = askedBy(sent, filter, side);
    return filter === undefined || text === undefined ? [] : boundsOf(filter.as, String(text), side).map((bound) => (job) => bound(time(job)));
  };
  // A text has both times in it; of a form, each is read for itself.
  const inRange = typeof range?.as === "string" ? byTime(range) : [...byTime(range, "since"), ...byTime(range, "until")];
  const tests = [...byTime(since, "since"), ...byTime(until, "until"), ...inRange, ...stateTests(model, askedBy(sent, states, "states"))];
  const wanted = askedBy(sent, ids, "ids");
  if (wanted !== undefined) tests.push((job) => wordsIn(wanted).includes(String(pick(job, fields.id))));
  const named = askedBy(sent, name, "name");
  const isNamed = (text: string) => (Array.isArray(named) ? named.includes(text) : text.includes(String(named)));
  if (named !== undefined) tests.push((job) => isNamed(String(pick(job, fields.name) ?? "")));
  // Ids that say where jobs are listed: all of a job's aside from its own.
  const scope = Object.entries(shape.ids).filter(([one]) => one !== ownId);
  for (const [one, pointers] of scope) {
    const value = sentAt(sent, one) ?? sentAt(sent, `/${one}`);
    const isWithin = (own: Json) => own === undefined || String(own) === String(value);
    if (value !== undefined && pointers.length > 0) tests.push((job) => isWithin(pick(job, pointers)));
  }
  const newest = [lists.newest ?? []].flat() as { in: string; value: unknown }[];
  const order = orderOf(lists, newest, sent);
  const places = [since, until, range, states, ids, name, ...newest].flatMap((one) => one?.in.replace(/\/-$/, "") ?? []);
  return { tests, places: new Set([...places, ...scope.map(([one]) => one)]), ...(order && { order }) };
}

/** What a list is asked for by one of its filters: what lies at the place, or, of a form, what stands where the form has the name. */
function askedBy(sent: Sent, filter: ListFilter | undefined, name = ""): Json {
  if (!filter) return undefined;
  const { in: place, as } = filter;
  const [, list] = /^(.*)\/-$/.exec(place) ?? [];
  const given: Json[] = list === undefined ? [sentAt(sent, place)] : (sentAt(sent, list) ?? []);
  if (as === undefined || given[0] === undefined) return given[0];
  if (typeof as === "string") return innerOf(as, String(given[0]));
  const form = given.find((one) => fits(as as Json, one));
  return slotsIn(as, form)[name];
}

/** By the words for states that were sent. */
function stateTests(model: VendorModel, words: Json): Test[] {
  const { lists, fields } = model.shape;
  const states = Object.entries(lists?.states?.values ?? {});
  if (words === undefined) return [];
  const wanted = new Set([String(words), ...wordsIn(words)]);
  const meant = states.flatMap(([state, own]) => (own?.some((word) => wanted.has(String(word))) ? [state] : []));
  const all = new Set(states.flatMap(([, own]) => own?.map(String)));
  const native = pointersOf(fields.status);
  // The vendor's own word first, where its lists know it: several states may share it in the list, and one state have several.
  const isWanted = (job: Json) => {
    const said = native.map((pointer) => String(pick(job, [pointer])));
    const own = said.filter((word) => all.has(word));
    return own.length > 0 ? own.some((word) => wanted.has(word)) : said.some((word) => wanted.has(word)) || meant.includes(stateOf(model, job));
  };
  return [isWanted];
}

/** The text or list that was sent, as its parts. */
const wordsIn = (value: Json): string[] => [value].flat().flatMap((one) => String(one).split(/[,|]/));

function orderOf({ order }: JobLists, newest: readonly { in: string; value: unknown }[], sent: Sent): "newest" | "oldest" | undefined {
  const given = newest.map((one) => ({ given: sentAt(sent, one.in), wanted: one.value }));
  if (given.length > 0 && given.every((one) => String(one.given) === String(one.wanted))) return "newest";
  return given.some((one) => one.given !== undefined) ? undefined : order;
}

/** When a job was made, began or ended, as its lists count. */
export function timeOf({ shape }: VendorModel): (job: Json) => number | undefined {
  const { by = "created" } = shape.lists ?? {};
  const pointers = pointersOf(shape.fields[by] ?? (by === "created" ? shape.fields.started : undefined));
  return (job) => pointers.map((pointer) => msOf(pick(job, [pointer]))).find((ms) => ms !== undefined);
}

/** What a filter by time asks for: a time in the spec's form, `>=` and the like before one, or two with dots between. */
function boundsOf(as: Template, text: string, side: "since" | "until" | undefined): ((ms: number | undefined) => boolean)[] {
  const ms = (one: string) => (as === "s" ? Number(one) * 1000 : as === "ms" ? Number(one) : Date.parse(one));
  const [, sign = "", first = "", second] = /^(>=|<=|>|<)?\s*(.+?)(?:\.\.(.+))?$/.exec(text) ?? [];
  const least = (bound: string) => (time: number | undefined) => time !== undefined && time >= ms(bound);
  const most = (bound: string) => (time: number | undefined) => time !== undefined && time <= ms(bound);
  if (second !== undefined) return [...(first === "*" ? [] : [least(first)]), ...(second === "*" ? [] : [most(second)])];
  return [sign.startsWith("<") || (sign === "" && side === "until") ? most(first) : least(first)];
}

/** What stands in a text where the spec's has its time, without the words around it. */
function innerOf(as: string, text: string): string {
  const [, before = "", after = ""] = /^([^{]*?)[<>=]*\{.*\}([^}]*)$/.exec(as) ?? [];
  return text.startsWith(before) && text.endsWith(after) ? text.slice(before.length, text.length - after.length) : text;
}

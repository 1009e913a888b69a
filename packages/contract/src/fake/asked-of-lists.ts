import type { JobLists, Template, TimeFilter } from "@vendor-jobs/core";
import { type Json, pick, pointersOf } from "../spec/index.ts";
import type { Test } from "./filter-test.ts";
import { fits, type Sent, sentAt, slotsIn } from "./places.ts";
import { msOf } from "./time-fields.ts";
import { stateOf, type VendorModel } from "./vendor-model.ts";

type ListFilter = NonNullable<JobLists["ids"]> | TimeFilter;

/** What a list is asked for by what `x-job` says of lists: tests of jobs, the order, and the places that are seen to so. */
export interface Asked {
  tests: Test[];
  places: ReadonlySet<string>;
  /** Undefined where neither what was sent nor the spec says it. */
  order?: "newest" | "oldest";
}

export function askedOf(model: VendorModel, sent: Sent): Asked {
  const { lists = {}, fields } = model.shape;
  const at = (filter: ListFilter | undefined, name = ""): Json => filter && askedBy(sent, filter, name);
  const tests: Test[] = [];
  const { since, until, range, states, ids, name } = lists;
  const time = timeOf(model);
  for (const [filter, side] of [
    [since, "since"],
    [until, "until"],
    // A text has both times in it; of a form, each is read for itself.
    ...(typeof range?.as === "string"
      ? ([[range, undefined]] as const)
      : ([
          [range, "since"],
          [range, "until"],
        ] as const)),
  ] as const) {
    const text = at(filter, side);
    if (filter && text !== undefined) for (const bound of boundsOf(filter.as, String(text), side)) tests.push((job) => bound(time(job)));
  }
  const words = at(states, "states");
  if (states && words !== undefined) {
    const wanted = new Set([String(words), ...partsOf(words)]);
    const meant = Object.entries(states.values).flatMap(([state, own]) => (own?.some((word) => wanted.has(String(word))) ? [state] : []));
    const all = new Set(Object.values(states.values).flatMap((own) => own?.map(String)));
    const native = pointersOf(fields.status);
    // The vendor's own word first, where its lists know it: several states may share it in the list, and one state have several.
    tests.push((job) => {
      const own = native.map((pointer) => String(pick(job, [pointer]))).filter((word) => all.has(word));
      return own.length > 0
        ? own.some((word) => wanted.has(word))
        : native.some((pointer) => wanted.has(String(pick(job, [pointer])))) || meant.includes(stateOf(model, job));
    });
  }
  const wanted = at(ids, "ids");
  if (wanted !== undefined) tests.push((job) => partsOf(wanted).includes(String(pick(job, fields.id))));
  const named: Json = at(name, "name");
  const isNamed = (text: string) => (Array.isArray(named) ? named.includes(text) : text.includes(String(named)));
  if (named !== undefined) tests.push((job) => isNamed(String(pick(job, fields.name) ?? "")));
  for (const test of scopeTests(model, sent)) tests.push(test);
  const newest = [lists.newest ?? []].flat() as { in: string; value: unknown }[];
  const order = orderOf(lists, newest, sent);
  const places = new Set([since, until, range, states, ids, name, ...newest].flatMap((one) => one?.in.replace(/\/-$/, "") ?? []).concat(scopePlaces(model)));
  return { tests, places, ...(order && { order }) };
}

/** What a list is asked for by one of its filters: what lies at the place, or, of a form, what stands where the form has the name. */
function askedBy(sent: Sent, { in: place, as }: ListFilter, name: string): Json {
  const [, list] = /^(.*)\/-$/.exec(place) ?? [];
  const given: Json[] = list === undefined ? [sentAt(sent, place)] : (sentAt(sent, list) ?? []);
  if (as === undefined || given[0] === undefined) return given[0];
  if (typeof as === "string") return innerOf(as, String(given[0]));
  return slotsIn(
    as,
    given.find((one) => fits(as as Json, one)),
  )[name];
}

/** The text or list that was sent, as its parts. */
const partsOf = (value: Json): string[] => [value].flat().flatMap((one) => String(one).split(/[,|]/));

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

/** Ids that say where jobs are listed: all of a job's aside from its own. */
const scopePlaces = ({ shape, ownId }: VendorModel): string[] => Object.keys(shape.ids).filter((name) => name !== ownId);

function scopeTests(model: VendorModel, sent: Sent): Test[] {
  const { shape } = model;
  return Object.entries(shape.ids).flatMap(([name, pointers]): Test[] => {
    const value = name === model.ownId ? undefined : (sentAt(sent, name) ?? sentAt(sent, `/${name}`));
    if (value === undefined || pointers.length === 0) return [];
    return [(job) => pick(job, pointers) === undefined || String(pick(job, pointers)) === String(value)];
  });
}

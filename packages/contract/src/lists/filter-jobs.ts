import type { StoredJob } from "../jobs/index.ts";
import { propertyNamed, type Sent, type VendorModel } from "../model/index.ts";
import { type Json, jobListOf, type OperationInfo, valuesOf } from "../spec/index.ts";
import { type Asked, askedOf, timeOf } from "./asked-of-lists.ts";
import { comparable, compare, type Filter, filtersOf, testOf } from "./filter-test.ts";
import type { Listing } from "./page.ts";

/** Whether a filter takes the words for both directions. */
function isDirection({ spec }: VendorModel, { schema }: Filter): boolean {
  const words = valuesOf(spec, schema).map((value) => String(value).toLowerCase());
  return words.includes("asc") && words.includes("desc");
}

/** The jobs that a list is asked for, newest first unless what was sent or the spec says otherwise. */
export function jobsInOrder(model: VendorModel, all: readonly StoredJob[], info: OperationInfo, sent: Sent): Listing<StoredJob> {
  const { order, jobs } = filterJobs(model, all, info, sent);
  return inOrder(model, jobs, filtersOf(model, info, sent, new Set()), order);
}

/**
 * The jobs that a list's parameters and body ask for, and the order that `x-job` says of it: by what `x-job` says of lists, then by
 * names. What is named after a property of the job filters by it (a list: by any of its values); `from…`, `to…`, `…After`, `…_lte` and the like bound a
 * range, as `after` does within what is named so; the name of a state picks its jobs.
 */
export function filterJobs(model: VendorModel, all: readonly StoredJob[], info: OperationInfo, sent: Sent) {
  const asked: Asked = info.id === jobListOf(model.spec) ? askedOf(model, sent) : { tests: [], places: new Set() };
  const byName = filtersOf(model, info, sent, asked.places);
  const tests = [...asked.tests, ...byName.map((filter) => testOf(model, info, filter)).filter((test) => test !== undefined)];
  return { order: asked.order, jobs: all.filter((job) => tests.every((test) => test(job.fields))) };
}

/** Jobs by the property that is asked for, else by time. */
function inOrder(model: VendorModel, jobs: StoredJob[], filters: readonly Filter[], order: "newest" | "oldest" | undefined): Listing<StoredJob> {
  const isName = (value: Json) => typeof value === "string" && !/^(asc|desc)$/i.test(value);
  const key = filters.find(({ path, value }) => /sort|order/i.test(path.at(-1) ?? "") && [value].flat().some(isName));
  const [sign = "", name = ""] = /^(-?)(\w+?)(?:[\s:_](?:asc|desc))?(?!\w)/i.exec(String(key && [key.value].flat()[0]))?.slice(1) ?? [];
  const property = propertyNamed(model.properties, name);
  const time = timeOf(model);
  const asked =
    filters.find((filter) => isDirection(model, filter))?.value ?? /[\s:_](asc|desc)$/i.exec(String(key?.value))?.[1] ?? (sign === "-" ? "desc" : undefined);
  // What has no time yet comes after all that has one.
  const keyOf = ({ fields }: StoredJob) => (property ? comparable(fields[property]) : (time(fields) ?? Number.MAX_VALUE)) ?? null;
  // Where the direction may stand before the property, none there is upwards.
  const usual = order === undefined ? property !== undefined && Array.isArray(key?.value) : order === "oldest";
  const way = (asked === undefined ? usual : /^asc/i.test(asked)) ? 1 : -1;
  const placeOf = (job: StoredJob): Place => [keyOf(job), job.number];
  const placed = jobs.map((job) => ({ job, place: placeOf(job) }));
  return {
    items: placed.sort((left, right) => way * comparePlaces(left.place, right.place)).map(({ job }) => job),
    cursorOf: (job) => btoa(encodeURIComponent(JSON.stringify(placeOf(job)))),
    from(cursor) {
      const place = placeIn(cursor);
      return place && ((job) => way * comparePlaces(placeOf(job), place));
    },
  };
}

/** Where a job stands in an order: by what it goes by, then as jobs were added. */
type Place = [key: Json, number: number];

const comparePlaces = ([left, one]: Place, [right, other]: Place): number => compare(left, right) || one - other;

/** The place that a cursor has in it, of a job that may be gone or none of the list any more; undefined where it is no cursor. */
function placeIn(cursor: string): Place | undefined {
  try {
    const place = JSON.parse(decodeURIComponent(atob(cursor)));
    return Array.isArray(place) ? (place as Place) : undefined;
  } catch {
    return undefined;
  }
}

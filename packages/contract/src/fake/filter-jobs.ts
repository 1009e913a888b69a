import { jobListOf, type OperationInfo } from "../spec/index.ts";
import { askedOf, timeOf } from "./asked-of-lists.ts";
import { compare, testOf } from "./filter-test.ts";
import type { JobStore } from "./job-store.ts";
import { type Filter, filtersOf } from "./list-filters.ts";
import type { Sent } from "./places.ts";
import type { StoredJob } from "./stored-job.ts";
import { propertyNamed, type VendorModel } from "./vendor-model.ts";

const isDirection = ({ schema }: Filter) => schema?.enum?.includes("asc") && schema.enum.includes("desc");

/**
 * The jobs that a list's parameters and body ask for, newest first unless they or the spec say otherwise: by what `x-job` says of lists, then by
 * names. What is named after a property of the job filters by it (a list: by any of its values); `from…`, `to…`, `…After`, `…_lte` and the like bound a
 * range, as `after` does within what is named so; the name of a state picks its jobs.
 */
export function filterJobs(model: VendorModel, store: JobStore, info: OperationInfo, sent: Sent): StoredJob[] {
  const isOfJobs = info.id === jobListOf(model.spec);
  const asked = isOfJobs ? askedOf(model, sent) : { tests: [], places: new Set<string>() };
  const filters = filtersOf(model, info, sent, asked.places);
  const tests = [...asked.tests, ...filters.map((filter) => testOf(model, info, filter)).filter((test) => test !== undefined)];
  const jobs = tests.length === 0 ? [...store.jobs] : store.jobs.filter((job) => tests.every((test) => test(job.fields)));
  return inOrder(model, jobs, filtersOf(model, info, sent, new Set()), asked.order);
}

/** Whether the direction may stand before the property, so that none there is upwards. */
const isSigned = (key: Filter | undefined): boolean => Array.isArray(key?.value);

/** Jobs by the property that is asked for, else by time. */
function inOrder(model: VendorModel, jobs: StoredJob[], filters: readonly Filter[], order: "newest" | "oldest" | undefined): StoredJob[] {
  const key = filters.find(
    ({ path, value }) => /sort|order/i.test(path.at(-1) ?? "") && [value].flat().some((one) => typeof one === "string" && !/^(asc|desc)$/i.test(one)),
  );
  const [sign = "", name = ""] = /^(-?)(\w+?)(?:[\s:_](?:asc|desc))?(?!\w)/i.exec(String(key && [key.value].flat()[0]))?.slice(1) ?? [];
  const property = propertyNamed(model.properties, name);
  const time = timeOf(model);
  const asked = filters.find(isDirection)?.value ?? /[\s:_](asc|desc)$/i.exec(String(key?.value))?.[1];
  // What has no time yet comes after all that has one.
  if (property) jobs.sort((left, right) => compare(left.fields[property], right.fields[property]));
  else jobs.sort((left, right) => compare(time(left.fields) ?? Number.MAX_VALUE, time(right.fields) ?? Number.MAX_VALUE));
  const isUpwards =
    asked !== undefined
      ? /^asc/i.test(asked)
      : order !== undefined
        ? order === "oldest"
        : property !== undefined && sign !== ""
          ? false
          : property !== undefined && isSigned(key);
  return isUpwards ? jobs : jobs.reverse();
}

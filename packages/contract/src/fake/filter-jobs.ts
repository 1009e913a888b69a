import { at, type Json, jobListOf, type OperationInfo, plainName, propertiesOf, valuesOf } from "../spec/index.ts";
import { askedOf, timeOf } from "./asked-of-lists.ts";
import type { JobStore } from "./job-store.ts";
import type { Sent } from "./places.ts";
import type { StoredJob } from "./stored-job.ts";
import { propertyNamed, stateOf, type VendorModel } from "./vendor-model.ts";

/** A parameter of a list, or a member of one that is JSON. */
interface Filter {
  name: string;
  schema: Json;
  value: Json;
}

const isDirection = ({ schema }: Filter) => schema?.enum?.includes("asc") && schema.enum.includes("desc");

/**
 * The jobs that a list's parameters ask for, newest first unless they or the spec say otherwise: by what `x-job` says of lists, then by names. A
 * parameter that is named after a property of the job filters by it (a list: by any of its values); `from…`, `to…`, `…After` and `…Before` one bound a
 * range; the name of a state picks its jobs.
 */
export function filterJobs(model: VendorModel, store: JobStore, info: OperationInfo, sent: Sent): StoredJob[] {
  const isOfJobs = info.id === jobListOf(model.spec);
  const asked = isOfJobs ? askedOf(model, sent) : { tests: [], places: new Set<string>() };
  const filters = filtersOf(model, info, sent, asked.places);
  const tests = [...asked.tests, ...filters.map((filter) => testOf(model, filter)).filter((test) => test !== undefined)];
  const jobs = tests.length === 0 ? [...store.jobs] : store.jobs.filter((job) => tests.every((test) => test(job.fields)));
  return inOrder(model, jobs, filtersOf(model, info, sent, new Set()), asked.order);
}

/** Whether the direction may stand before the property, so that none there is upwards. */
const isSigned = (key: Filter | undefined): boolean => Array.isArray(key?.value);

/** Jobs by the property that is asked for, else by time. */
function inOrder(model: VendorModel, jobs: StoredJob[], filters: readonly Filter[], order: "newest" | "oldest" | undefined): StoredJob[] {
  const key = filters.find(
    ({ name, value }) => /sort|order/i.test(name) && [value].flat().some((one) => typeof one === "string" && !/^(asc|desc)$/i.test(one)),
  );
  const [sign = "", name = ""] = /^(-?)(\w+)/.exec(String(key && [key.value].flat()[0]))?.slice(1) ?? [];
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

function filtersOf(model: VendorModel, info: OperationInfo, { args, body }: Sent, but: ReadonlySet<string>): Filter[] {
  const { parameter: cursor, size, reverse } = info.pagination ?? {};
  const isFree = (place: string) => ![cursor, size, reverse].includes(place) && !but.has(place);
  const within = (schema: Json, value: Json, holder: string): Filter[] => {
    const members = propertiesOf(model.spec, schema);
    const inner = Object.entries<Json>(Object(value)).filter(([name]) => isFree(`${holder}/${name}`));
    return inner.map(([name, one]) => ({ name, schema: members[name], value: one }));
  };
  const named = info.parameters
    .filter(({ name, in: where }) => where !== "header" && isFree(name) && args[name] !== undefined)
    .flatMap((parameter): Filter[] => {
      const { name, content, schema, style } = parameter;
      if (content) return within((Object.values(content)[0] as Json).schema, args[name], name);
      return style === "deepObject" ? within(schema, args[name], name) : [{ name, schema, value: args[name] }];
    });
  return [...named, ...(info.body && typeof body === "object" ? within(info.body.schema, body, "") : [])];
}

function testOf(model: VendorModel, { name, value }: Filter): ((job: Json) => boolean) | undefined {
  const property = propertyNamed(model.properties, name);
  const wanted: Json[] = [value].flat();
  if (property !== undefined) {
    const isStatus = (model.shape.fields.status ?? []).includes(`/${property}`);
    if (isStatus) return statusTest(model, property, wanted);
    return (job) => wanted.some((one) => String(job[property]) === String(one));
  }
  if (value === true && model.shape.states.some(({ state }) => state === plainName(name))) return (job) => stateOf(model, job) === plainName(name);
  const range = /^(?:(from)_?(.+)|(to)_?(.+)|(.+?)_?(after|since|before|until))$/i.exec(name);
  const about = range?.[2] ?? range?.[4] ?? range?.[5] ?? "";
  const bounded = range && ["", "At", "Date", "Time"].map((end) => propertyNamed(model.properties, about + end)).find((found) => found !== undefined);
  if (!bounded) return undefined;
  const isLower = /^(from|after|since)$/i.test(range[1] ?? range[3] ?? range[6] ?? "");
  return (job) => job[bounded] != null && (isLower ? compare(job[bounded], value) >= 0 : compare(job[bounded], value) <= 0);
}

/** By a status: the same one; or, where answers do not know the word, one that begins with it, or the state that it stands for. */
function statusTest(model: VendorModel, property: string, wanted: Json[]): (job: Json) => boolean {
  const known = valuesOf(model.spec, model.properties[property]);
  const allowed = new Set<Json>();
  const states = new Set<string>();
  for (const one of wanted) {
    const longer = known.includes(one) ? [] : known.filter((value) => typeof one === "string" && String(value).startsWith(one));
    for (const value of [one, ...longer]) allowed.add(value);
    const state = stateOf(model, { [property]: one });
    if (!known.includes(one) && longer.length === 0 && state !== "unknown") states.add(state);
  }
  return (job) => allowed.has(job[property] ?? null) || states.has(stateOf(model, job));
}

const compare = (left: Json, right: Json): number => {
  const [first, second] = [left, right].map((value) => (typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : value));
  return first === second ? 0 : first == null || first < second ? -1 : 1;
};

/** The value of a job's field that a cursor points to. */
export const fieldAt = (job: StoredJob, pointer: string): Json => at(job.fields, pointer);

import type { Json } from "@vendor-jobs/contract/spec";
import { cancelOf, partsOf, retryOf } from "./acts.ts";
import { fieldsOf } from "./fields.ts";
import { listOf, listsOf, statesByList } from "./lists.ts";
import { isOfPages, listIn, proposePages } from "./pages.ts";
import { endOf, isOfOne } from "./paths.ts";
import { placeNamed, type Reading, readingOf } from "./reading.ts";
import { Schemas } from "./schemas.ts";
import { type Shown, shownOf } from "./shown.ts";
import { startsOf } from "./starts.ts";
import { statesOf, usualOf } from "./states.ts";
import { jobIdWords, jobWords, readVerb } from "./words.ts";

/**
 * Sets x-pagination where parameters and answer make one likely, and x-job where a job is read, unless they are there; gives the keys that lead to what a person
 * has to confirm.
 */
export function propose(spec: Json): string[][] {
  const schemas = new Schemas(spec);
  const operations = shownOf(spec, schemas);
  const readers = operations.filter((one) => (one.method === "get" || readVerb.test(endOf(one.key))) && isOfOne(one) && one.job);
  const others = operations.filter((one) => !readers.includes(one));
  const paged = proposePages(others, schemas);
  const reading = spec["x-job"] === undefined ? likeliest(readers, operations, schemas) : undefined;
  // What reads another thing may have pages of what is in it.
  const holding = readers.filter((one) => one !== reading?.read && one.asked.some(isOfPages));
  paged.push(...proposePages(holding, schemas));
  if (reading) {
    const list = listOf(reading);
    // Without a list x-job means the operation of this name.
    const other = list ? undefined : operations.find(({ operation }) => operation.operationId === "listJobs");
    if (other) other.operation.operationId = "listOtherJobs";
    if (list && !list.operation["x-pagination"]) {
      // Nothing tells of pages: a person confirms that all comes at once.
      list.operation["x-pagination"] = { style: "none", items: listIn(list, schemas).at };
      paged.push(list);
    }
    spec["x-job"] = jobOf(reading, list);
  }
  return [...(reading ? [["x-job"]] : []), ...paged.map(({ key, method }) => ["paths", key, method, "x-pagination"])];
}

/**
 * Of what may read a job, by what its path calls it, that which tells how one ended and to which most can be done; of several the one with the shortest path. What
 * is called a job and never fails by the words of its status is none where something else does.
 */
function likeliest(readers: readonly Shown[], operations: readonly Shown[], schemas: Schemas): Reading | undefined {
  const all = readers.map((read) => {
    const reading = readingOf(read, operations, schemas);
    const states = statesOf(read.job, schemas).map(({ state }) => state);
    return { reading, states, ends: ["succeeded", "failed"].filter((end) => states.includes(end)).length };
  });
  type Rated = (typeof all)[number];
  const calledBy = (words: RegExp) => all.filter(({ reading }) => words.test(reading.read.path));
  const called = firstOf(calledBy(jobWords), calledBy(jobIdWords));
  const mayFail = ({ states }: Rated) => states.length === 0 || states.includes("failed");
  // What is not called a job is like one where it says how it ends, or can be stopped or begun anew.
  const isLike = ({ reading, states, ends }: Rated) => ends > 0 || (states.length === 0 && Boolean(cancelOf(reading) ?? retryOf(reading)));
  const found = firstOf(
    called.filter(mayFail),
    all.filter(({ ends }) => ends === 2),
    called,
    all.filter(isLike),
  );
  const signs = ({ reading, ends }: Rated) => [startsOf(reading)[0], cancelOf(reading), retryOf(reading), listOf(reading)].filter(Boolean).length + ends * 2;
  const rated = found.map((one) => ({ ...one, count: signs(one), length: one.reading.read.path.split("/").length }));
  return rated.sort((one, other) => other.count - one.count || one.length - other.length)[0]?.reading;
}

/** The first of some lists that has anything. */
const firstOf = <Thing>(...lists: Thing[][]): Thing[] => lists.find(({ length }) => length > 0) ?? [];

function jobOf(reading: Reading, list: Shown | undefined): Json {
  const { read, schemas, own, idNames } = reading;
  const { job, at, method, operation, names } = read;
  const states = firstOf(statesOf(job, schemas), statesByList(list, reading));
  const { id: _, ...fields } = fieldsOf(job, schemas);
  // What is accepted is not done yet; where nothing else tells how a job stands, what is answered by 200 is.
  const { 200: done, 202: accepted } = operation.responses;
  const answers = { ...(states.length === 0 && { 200: "succeeded" }), 202: "running" };
  const [start, cancel, retry, parts] = [startsOf(reading), cancelOf(reading), retryOf(reading), partsOf(reading)];
  const lists = list && listsOf(list, reading, fields);
  // What a run that is begun anew may change, by which its end is told from the one before: some keep when the first one started.
  const changed = ["started", "finished"].flatMap((name) => (typeof fields[name]?.[0] === "string" ? [[name, fields[name][0]]] : []));
  const ownId = reading.ownId ?? (list && schemas.find(listIn(list, schemas).item, idNames));
  // One that does not say which it is has the id that its start answers with.
  const ownPlaces = ownId === undefined ? start.flatMap(({ ids }) => ids[own].filter((place: string) => place.startsWith("/"))) : [ownId];
  // What else it is of has another id than its own.
  const placesOf = (name: string) => (name === own ? [...new Set(ownPlaces)] : [placeNamed(name, read, schemas)].filter((place) => place && place !== ownId));
  return {
    operation: operation.operationId,
    ...(method === "post" && { body: { [own]: `{${own}}` } }),
    at,
    ids: Object.fromEntries(names.map((name) => [name, placesOf(name)])),
    fields: { ...(ownId !== undefined && { id: [ownId] }), ...fields },
    states: firstOf(states, usualOf(job, schemas)),
    ...(done && accepted && { answers }),
    ...(start.length > 0 && { start }),
    ...(cancel && { cancel }),
    ...(retry && { retry }),
    ...(retry && changed.length > 0 && { mark: Object.fromEntries(changed) }),
    ...(parts && { parts }),
    ...(lists && Object.keys(lists).length > 0 && { lists }),
  };
}

import { type Json, plainName } from "@vendor-jobs/contract/spec";
import { namesIn, operationsIn } from "../fit/index.ts";
import { byVerbs, readVerb } from "./by-verbs.ts";
import { askedOf, isOfPages, itemsIn, pagingOf } from "./pages.ts";
import { cancelOf, partsOf, retryOf, startsOf } from "./propose-acts.ts";
import { listOf, listsOf, statesByList } from "./propose-lists.ts";
import { Schemas } from "./schemas.ts";
import { nounOf, placeOf, type Reading, type Shown } from "./shown.ts";
import { idWords, jobIdWords, jobWords } from "./words.ts";

/**
 * Sets x-pagination where parameters and answer make one likely, and x-job where a job is read, unless they are there; gives the keys that lead to what a person
 * has to confirm.
 */
export function propose(spec: Json): string[][] {
  const schemas = new Schemas(spec);
  const operations = byVerbs(shownOf(spec, schemas));
  const readers = operations.filter(
    ({ method, key, path, job }) => (method === "get" || readVerb.test(key.split("/").at(-1) as string)) && placeOf(path).endsWith("}") && job,
  );
  const isPaged = (one: Shown) => {
    const { operation, asked, answer, headers } = one;
    if (!onlyReads(one) || operation["x-pagination"]) return false;
    const pagination = pagingOf(asked, { schema: answer, headers }, schemas);
    if (pagination) operation["x-pagination"] = pagination;
    return pagination !== undefined;
  };
  const paged = operations.filter((one) => !readers.includes(one) && isPaged(one));
  const reading = spec["x-job"] === undefined && likeliest(readers, operations, schemas);
  // What reads another thing may have pages of what is in it.
  paged.push(...readers.filter((one) => one.asked.some(isOfPages) && !(reading && reading.read === one) && isPaged(one)));
  if (reading) {
    const list = listOf(reading);
    // Without a list x-job means the operation of this name.
    const other = list ? undefined : operations.find(({ operation }) => operation.operationId === "listJobs");
    if (other) other.operation.operationId = "listOtherJobs";
    if (list && !list.operation["x-pagination"]) {
      // Nothing tells of pages: a person confirms that all comes at once.
      list.operation["x-pagination"] = { style: "none", items: itemsIn(list.answer, schemas)?.items };
      paged.push(list);
    }
    spec["x-job"] = jobOf(reading);
  }
  return [...(reading ? [["x-job"]] : []), ...paged.map(({ key, method }) => ["paths", key, method, "x-pagination"])];
}

/**
 * Of what may read a job, by what its path calls it, that which tells how one ended and to which most can be done; of several the one with the shortest path. What
 * is called a job and never fails by the words of its status is none where something else does.
 */
function likeliest(readers: readonly Shown[], operations: readonly Shown[], schemas: Schemas): Reading | undefined {
  const readingsOf = (fits: (reading: Reading) => boolean) =>
    readers.map((read): Reading => ({ read, operations, schemas, ...idsOf(read, schemas) })).filter(fits);
  const wordsOf = ({ read }: Reading) => schemas.statesOf(read.job).map(({ state }): string => state);
  const endsOf = (reading: Reading) => ["succeeded", "failed"].filter((end) => wordsOf(reading).includes(end)).length;
  const called = [jobWords, jobIdWords].map((words) => readingsOf(({ read }) => words.test(read.path))).find((found) => found.length > 0) ?? [];
  const mayFail = called.filter((reading) => wordsOf(reading).length === 0 || wordsOf(reading).includes("failed"));
  const readings = [mayFail, readingsOf((reading) => endsOf(reading) === 2), called, readingsOf(isLikeJob)].find((found) => found.length > 0) ?? [];
  const signs = (reading: Reading) => [startsOf(reading)[0], cancelOf(reading), retryOf(reading), listOf(reading)].filter(Boolean).length + endsOf(reading) * 2;
  const rated = readings.map((reading) => ({ reading, count: signs(reading), length: reading.read.path.split("/").length }));
  return rated.sort((one, other) => other.count - one.count || one.length - other.length)[0]?.reading;
}

/** Whether what is not called a job is like one: it says how it ends, or it can be stopped or begun anew. */
const isLikeJob = (reading: Reading): boolean => {
  const states = reading.schemas.statesOf(reading.read.job).map(({ state }) => state);
  return states.includes("succeeded") || states.includes("failed") || (states.length === 0 && Boolean(cancelOf(reading) ?? retryOf(reading)));
};

/** Whether an operation likely does nothing: by its method, or by a POST that searches. */
const onlyReads = ({ method, key, operation }: Shown): boolean =>
  method === "get" || (method === "post" && (/[/:](search|query|list|filter)\/?$/i.test(key) || /^(search|query|list|filter)/i.test(operation.operationId)));

/** The operations of a spec, with what they answer. */
function shownOf(spec: Json, schemas: Schemas): Shown[] {
  const { follow } = schemas;
  return Object.entries<Json>(spec.paths).flatMap(([path, item]) =>
    operationsIn(item).map(([method, operation]): Shown => {
      const successes = Object.entries<Json>(operation.responses ?? {}).flatMap(([status, response]) =>
        status.startsWith("2") ? [shownBy(response, schemas)] : [],
      );
      // What may be done at once or later tells of its job where it is done later.
      const success = successes.find(({ job }) => job) ?? successes[0] ?? { answer: undefined, headers: [], at: "", job: undefined };
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(follow);
      const [, sent] = Object.entries<Json>(follow(operation.requestBody)?.content ?? {}).find(([type]) => isJson.test(type)) ?? [];
      const mustHave = parameters.filter(({ required }) => required).map(({ name }) => name);
      const asked = askedOf(parameters, follow(sent?.schema), schemas);
      return { key: path, path, method, operation, asked, mustHave, ...success };
    }),
  );
}

/** What an answer tells. */
function shownBy(response: Json, schemas: Schemas): Pick<Shown, "answer" | "headers" | "job" | "at"> {
  const { content = {}, headers = {} } = schemas.follow(response) ?? {};
  const [, media] = Object.entries<Json>(content).find(([type]) => isJson.test(type)) ?? [];
  const answer = schemas.follow(media?.schema);
  return { answer, headers: Object.keys(headers), ...jobIn(answer, schemas) };
}

const isJson = /[/+]json\b/i;

/** Where a job lies in an answer that may be one: the whole of it, or a member; what has an id beside its status before what has none. */
function jobIn(answer: Json, schemas: Schemas): Pick<Shown, "job" | "at"> {
  const members = Object.entries<Json>(answer?.properties ?? {}).map(([name, inner]) => ({ at: `/${name}`, job: schemas.follow(inner) }));
  const found = [{ at: "", job: answer }, ...members].filter(({ job }) => job?.properties && schemas.statusIn(job));
  return found.find(({ job }) => schemas.find(job, idWords)) ?? found[0] ?? { at: "", job: undefined };
}

function jobOf(reading: Reading): Json {
  const { read, schemas } = reading;
  const { job } = read;
  const told = schemas.statesOf(job);
  const states = told.length > 0 ? told : statesByList(reading);
  const { id: _, ...fields } = schemas.fieldsOf(job);
  const own = reading.ownId;
  // What is accepted is not done yet; where nothing else tells how a job stands, what is answered by 200 is.
  const { 200: done, 202: accepted } = read.operation.responses;
  const answers = { ...(states.length === 0 && { 200: "succeeded" }), 202: "running" };
  const [start, parts, lists] = [startsOf(reading), partsOf(reading), listsOf(reading, fields)];
  const [cancel, retry] = [cancelOf(reading), retryOf(reading)];
  // What a run that is begun anew changes, by which its end is told from the one before.
  const changed = ["started", "finished"].find((name) => typeof fields[name]?.[0] === "string");
  const marks = changed && { [changed]: fields[changed][0] };
  return {
    operation: read.operation.operationId,
    ...(read.method === "post" && { body: { [reading.own]: `{${reading.own}}` } }),
    at: read.at,
    // What else it is of has another id than its own.
    ids: Object.fromEntries(
      reading.names.map((name) => [name, name === reading.own ? [own] : [placeNamed(name, { job, ...reading })].filter((place) => place && place !== own)]),
    ),
    fields: { id: [own], ...fields },
    states: states.length === 0 && schemas.isAnyWord(job) ? schemas.usualOf(job) : states,
    ...(done && accepted && { answers }),
    ...(start.length > 0 && { start }),
    ...(cancel && { cancel }),
    ...(retry && { retry }),
    ...(retry?.gives === "same" && marks && { mark: marks }),
    ...(parts && { parts }),
    ...(lists && Object.keys(lists).length > 0 && { lists }),
  };
}

/** Where a job has what a parameter of its path is called: beside all else, or in what refers to the job. */
function placeNamed(name: string, { job, noun, schemas }: { job: Json; noun: string; schemas: Schemas }): string | undefined {
  const called = plainName(name);
  const references = [`${noun}reference`, `${noun}ref`, "reference"].map((holder) => holder + called);
  return schemas.find(job, [called]) ?? schemas.find(job, references, "below");
}

/** The parameters of a read's path in its order, the last of which is the job's own, what the path calls the job, and where the job has its id. */
function idsOf({ path, job }: Shown, schemas: Schemas) {
  const names = namesIn(path);
  const own = names.at(-1) as string;
  const noun = nounOf(path);
  const idNames = [...new Set([plainName(own), plainName(own).replace(noun, ""), `${noun}id`, "id", "uuid", "uid"])].filter(Boolean);
  const last = plainName(own.split(".").at(-1) as string);
  const ownId = placeNamed(own, { job, noun, schemas }) ?? schemas.find(job, idNames) ?? schemas.find(job, [plainName(own), last], "below") ?? "/id";
  return { names, own, noun, idNames, ownId };
}

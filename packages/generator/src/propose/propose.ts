import { type Json, propertiesOf, resolve } from "@vendor-jobs/contract/spec";
import { operationsIn } from "./pick.ts";
import { isBelow, listsOf, partsOf, type Shown, startsOf } from "./propose-more.ts";

const pagings = [
  { parameter: /^page(_?number)?$/i, style: "page", more: { first: 1 } },
  { parameter: /^(offset|skip|start)$/i, style: "offset", more: {} },
  { parameter: /^(cursor|after(_?id)?|page_?token|next_?token|continuation_?token|starting_?after)$/i, style: "cursor", more: {} },
];

/** Whether a parameter of a name is likely to pick a page. */
export const asksForPage = (name: string): boolean => pagings.some(({ parameter }) => parameter.test(name));

const sizes = /^(per_?page|page_?size|limit|max_?results|count)$/i;

/** What vendors call jobs, before the parameter that names one. */
const jobWords = /(job|run|execution|workflow|task|build|sync|pipeline|import|export)s?\/\{[^}]+\}$/i;

/** The words that vendors have for states, and ours. */
const stateWords: readonly (readonly [string, RegExp])[] = [
  ["stopping", /^(stopping|cancell?ing|terminating|aborting|timing[-_]?out)$/i],
  ["succeeded", /^(succeeded|success|successful|completed?|done|finished|passed|ok)$/i],
  ["failed", /^(failed|(system[-_]?)?failure|faulted|error(ed)?|timed[-_]?out|crashed|expired|interrupted)$/i],
  ["canceled", /^(cancell?ed|aborted|killed|skipped|terminated|revoked)$/i],
  ["waiting", /^(waiting|paused|blocked|manual|on_?hold|suspended|frozen)$/i],
  ["queued", /^(queued|enqueued|pending|created|scheduled|delayed|ready|requested|submitted|accepted|validating|preparing|not[-_]?started)$/i],
  ["running", /^(running|in[-_]?progress|executing|started|processing|finalizing|active)$/i],
];
const fieldWords = {
  id: ["id", "uuid", "run_id", "job_id", "execution_id"],
  name: ["name", "display_title", "title"],
  status: ["status", "state"],
  created: ["created_at", "createdAt", "created"],
  started: ["started_at", "startedAt", "run_started_at", "start_time", "startTime", "date-started"],
  finished: "finished_at finishedAt completed_at ended_at failed_at expired_at cancelled_at canceled_at end_time endTime date-ended".split(" "),
  page: ["html_url", "web_url", "permalink"],
};

/**
 * Sets x-pagination where parameters and answer make one likely, and x-job where a job is read, unless they are there; gives the keys that lead to what a person
 * has to confirm.
 */
export function propose(spec: Json): string[][] {
  const whole = new WeakMap<Json, Json>();
  /** What a reference leads to, with the properties of all that it is composed of; the same for the same. */
  const follow = (node: Json): Json => {
    const target = resolve(spec, node);
    if (!target?.allOf) return target;
    const made = whole.get(target) ?? { type: "object", ...target, properties: propertiesOf(spec, target) };
    whole.set(target, made);
    return made;
  };
  const operations = Object.entries<Json>(spec.paths).flatMap(([path, item]) =>
    operationsIn(item).map(([method, operation]): Shown => {
      const [, response] = Object.entries<Json>(operation.responses ?? {}).find(([status]) => status.startsWith("2")) ?? [];
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(follow);
      const answer = follow(follow(response)?.content?.["application/json"]?.schema);
      return { path, method, operation, parameters, answer, ...jobIn(answer, follow) };
    }),
  );
  const paged = operations.filter(({ method, operation, parameters, answer }) => {
    if (method !== "get" || operation["x-pagination"]) return false;
    const pagination = pagingOf(parameters, answer, follow);
    if (pagination) operation["x-pagination"] = pagination;
    return pagination !== undefined;
  });
  const readers = operations.filter(({ method, path, job }) => method === "get" && /\{[^}]+\}$/.test(path) && job);
  const read = readers.find(({ path }) => jobWords.test(path)) ?? readers[0];
  const isNew = read !== undefined && spec["x-job"] === undefined;
  if (isNew) spec["x-job"] = jobOf(read, operations, follow);
  return [...(isNew ? [["x-job"]] : []), ...paged.map(({ path, method }) => ["paths", path, method, "x-pagination"])];
}

/** Where a job lies in an answer that may be one: the whole of it, or its only member of that kind. */
function jobIn(answer: Json, follow: (node: Json) => Json): Pick<Shown, "job" | "at"> {
  if (statusOf(answer)) return { at: "", job: answer };
  const [name, schema] = Object.entries<Json>(answer?.properties ?? {}).find(([, inner]) => statusOf(follow(inner))) ?? [];
  return name === undefined ? { at: "", job: undefined } : { at: `/${name}`, job: follow(schema) };
}

/** Where a list has its items: the whole answer, a member of it, or one of what its members hold; and what stands beside them. */
function itemsIn(answer: Json, follow: (node: Json) => Json): { items: string; beside: Json } | undefined {
  if (answer?.type === "array") return { items: "", beside: {} };
  const holders = [["", answer], ...Object.entries<Json>(answer?.properties ?? {}).map(([name, schema]) => [`/${name}`, follow(schema)])];
  for (const [at, { properties = {} } = {}] of holders as [string, Json][]) {
    const name = Object.keys(properties).find((one) => follow(properties[one])?.type === "array");
    if (name !== undefined)
      return { items: `${at}/${name}`, beside: Object.fromEntries(Object.entries(properties).map(([one, inner]) => [`${at}/${one}`, inner])) };
  }
  return undefined;
}

/** What no parameter tells is not taken for a list that comes at once: it might be cut short. */
function pagingOf(parameters: readonly Json[], answer: Json, follow: (node: Json) => Json): Json | undefined {
  const list = itemsIn(answer, follow);
  if (list === undefined) return undefined;
  const { items, beside } = list;
  const names: string[] = parameters.filter((parameter) => parameter.in === "query" && follow(parameter.schema)?.type !== "object").map(({ name }) => name);
  const paging = pagings.find(({ parameter }) => names.some((name) => parameter.test(name)));
  if (!paging) return undefined;
  const size = names.find((name) => sizes.test(name));
  const told = (pattern: RegExp, types: readonly string[]) =>
    Object.keys(beside).find((pointer) => pattern.test(pointer) && types.some((type) => [follow(beside[pointer])?.type].flat().includes(type)));
  const more = told(/\/has_?(more|next)[^/]*$/i, ["boolean"]);
  const next = told(/next[^/]*$/i, ["string", "integer"]);
  const total = told(/\/total(_?(count|items|results))?$/i, ["integer"]);
  // The cursor may be the last item's own id.
  const byLast = more && items !== "" ? { last: "/id", more } : undefined;
  const cursor = next ? { next: next, ...(more && { more }) } : byLast;
  if (paging.style === "cursor" && !cursor) return undefined;
  return {
    style: paging.style,
    items,
    parameter: names.find((name) => paging.parameter.test(name)),
    ...paging.more,
    ...(paging.style === "cursor" ? cursor : { ...(size && { size }), ...(total && { total }), ...(more && { more }) }),
  };
}

const statusOf = (schema: Json): string | undefined => fieldWords.status.find((name) => schema?.properties?.[name]);

/** Where a job, or a part of one, has what its fields are called. */
const fieldsOf = (schema: Json): Json =>
  Object.fromEntries(
    Object.entries(fieldWords).flatMap(([field, names]) => {
      const found = names.filter((name) => schema.properties?.[name] !== undefined);
      return found.length > 0 ? [[field, found.map((name) => `/${name}`)]] : [];
    }),
  );

const stateOf = (word: string): string | undefined => stateWords.find(([, pattern]) => pattern.test(word))?.[0];

/** The rules by which the values that are known of a status mean states. */
function statesOf(schema: Json, follow: (node: Json) => Json): Json[] {
  const name = statusOf(schema);
  const status = follow(schema.properties?.[name ?? ""]);
  const values: string[] = [status, ...(status?.anyOf ?? []).map(follow)].flatMap((one) => one?.enum ?? []).filter((one) => typeof one === "string");
  return stateWords.flatMap(([state]) => {
    const found = values.filter((value) => stateOf(value) === state);
    return found.length > 0 ? [{ state, when: { [`/${name}`]: found } }] : [];
  });
}

function jobOf(read: Shown, operations: readonly Shown[], follow: (node: Json) => Json): Json {
  const { job } = read;
  const has = (name: string) => job.properties?.[name] !== undefined;
  const inPath: string[] = read.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  const states = statesOf(job, follow);
  const act = (pattern: RegExp) => operations.find((one) => one.method !== "get" && isBelow(one, read) && pattern.test(one.operation.operationId));
  const cancel = act(/cancel|abort|stop|kill/i)?.operation.operationId;
  const retry = act(/rerun|retry|restart|resurrect|rebuild|replay/i);
  const retryId = retry?.job === job ? undefined : [inPath.at(-1) ?? "", "id"].find((name) => retry?.answer?.properties?.[name] !== undefined);
  // What answers with an id of its own has made another.
  const gives =
    retryId === undefined
      ? { gives: "same" }
      : { gives: "new", ids: Object.fromEntries(inPath.map((name) => [name, [name === inPath.at(-1) ? `/${retryId}` : `{${name}}`]])) };
  const fields = fieldsOf(job);
  const reading = { read, operations, follow, fieldsOf, statesOf: (schema: Json) => statesOf(schema, follow), stateOf };
  const [start, parts, lists] = [startsOf(reading), partsOf(reading), listsOf(reading, fields)];
  return {
    operation: read.operation.operationId,
    at: read.at,
    ids: Object.fromEntries(inPath.map((name) => [name, name === inPath.at(-1) ? [has(name) ? `/${name}` : "/id"] : has(name) ? [`/${name}`] : []])),
    fields,
    states: states.length > 0 ? states : [{ state: "succeeded", when: { [`/${statusOf(job)}`]: ["done"] } }],
    ...(start.length > 0 && { start }),
    ...(cancel && { cancel: { operation: cancel } }),
    ...(retry && { retry: { operation: retry.operation.operationId, ...gives, states: ["failed", "canceled"] } }),
    ...(parts && { parts }),
    ...(lists && Object.keys(lists).length > 0 && { lists }),
  };
}

import type { Json } from "@vendor-jobs/contract/spec";
import { listsOf, partsOf, type Shown, startsOf } from "./propose-more.ts";

const pagings = [
  { parameter: /^page(_?number)?$/i, style: "page", more: { first: 1 } },
  { parameter: /^(offset|skip|start)$/i, style: "offset", more: {} },
  { parameter: /^(cursor|after|page_?token|next_?token|starting_after)$/i, style: "cursor", more: {} },
];
const sizes = /^(per_?page|page_?size|limit|max_?results|count)$/i;

/** The words that vendors have for states, and ours. */
const stateWords: readonly (readonly [string, RegExp])[] = [
  ["stopping", /^(stopping|cancell?ing|terminating|aborting)$/i],
  ["succeeded", /^(succeeded|success|successful|completed?|done|finished|passed)$/i],
  ["failed", /^(failed|failure|error(ed)?|timed_?out|crashed|expired)$/i],
  ["canceled", /^(cancell?ed|aborted|killed|skipped|terminated)$/i],
  ["waiting", /^(waiting|paused|blocked|manual|on_?hold|suspended)$/i],
  ["queued", /^(queued|pending|created|scheduled|ready|requested|submitted)$/i],
  ["running", /^(running|in_?progress|executing|started|processing)$/i],
];
const fieldWords = {
  id: ["id", "uuid", "run_id", "job_id", "execution_id"],
  name: ["name", "display_title", "title"],
  status: ["status", "state"],
  created: ["created_at", "createdAt", "created"],
  started: ["started_at", "startedAt", "run_started_at", "start_time", "startTime", "date-started"],
  finished: ["finished_at", "finishedAt", "completed_at", "ended_at", "end_time", "endTime", "date-ended"],
  page: ["html_url", "web_url", "permalink"],
};

/** Sets x-pagination where parameters and answer make one likely, and gives x-job where a job is read; what a person has to confirm. */
export function propose(spec: Json): Json | undefined {
  const follow = (node: Json): Json =>
    node?.$ref
      ? follow(
          node.$ref
            .slice(2)
            .split("/")
            .reduce((at: Json, key: string) => at?.[key], spec),
        )
      : node;
  const operations = Object.entries<Json>(spec.paths).flatMap(([path, item]) =>
    Object.entries<Json>(item)
      .filter(([method]) => method !== "parameters")
      .map(([method, operation]): Shown => {
        const [, response] = Object.entries<Json>(operation.responses ?? {}).find(([status]) => status.startsWith("2")) ?? [];
        const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(follow);
        return { path, method, operation, parameters, answer: follow(follow(response)?.content?.["application/json"]?.schema) };
      }),
  );
  for (const { method, operation, parameters, answer } of operations) if (method === "get") paginate(operation, parameters, answer, follow);
  const read = operations.find(({ method, path, answer }) => method === "get" && /\{[^}]+\}$/.test(path) && statusOf(answer));
  return read && jobOf(read, operations, follow);
}

function paginate(operation: Json, parameters: readonly Json[], answer: Json, follow: (node: Json) => Json): void {
  const properties = Object.entries<Json>(answer?.properties ?? {});
  const items = answer?.type === "array" ? "" : properties.find(([, schema]) => follow(schema)?.type === "array")?.[0];
  if (items === undefined) return;
  const names: string[] = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const paging = pagings.find(({ parameter }) => names.some((name) => parameter.test(name)));
  if (!paging) return;
  const size = names.find((name) => sizes.test(name));
  const next = properties.find(([name]) => /next/i.test(name))?.[0];
  if (paging.style === "cursor" && !next) return;
  operation["x-pagination"] = {
    style: paging.style,
    items: items === "" ? "" : `/${items}`,
    parameter: names.find((name) => paging.parameter.test(name)),
    ...paging.more,
    ...(paging.style === "cursor" ? { next: `/${next}` } : size && { size }),
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
  const { answer } = read;
  const has = (name: string) => answer.properties?.[name] !== undefined;
  const inPath: string[] = read.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  const states = statesOf(answer, follow);
  const act = (pattern: RegExp) =>
    operations.find(({ method, path, operation }) => method !== "get" && path.startsWith(read.path) && pattern.test(operation.operationId))?.operation
      .operationId;
  const cancel = act(/cancel|abort|stop|kill/i);
  const retry = act(/rerun|retry|restart/i);
  const fields = fieldsOf(answer);
  const reading = { read, operations, follow, fieldsOf, statesOf: (schema: Json) => statesOf(schema, follow), stateOf };
  const [start, parts, lists] = [startsOf(reading), partsOf(reading), listsOf(reading, fields)];
  return {
    operation: read.operation.operationId,
    at: "",
    ids: Object.fromEntries(inPath.map((name) => [name, name === inPath.at(-1) ? [has(name) ? `/${name}` : "/id"] : has(name) ? [`/${name}`] : []])),
    fields,
    states: states.length > 0 ? states : [{ state: "succeeded", when: { [`/${statusOf(answer)}`]: ["done"] } }],
    ...(start.length > 0 && { start }),
    ...(cancel && { cancel: { operation: cancel } }),
    ...(retry && { retry: { operation: retry, gives: "same", states: ["failed", "canceled"] } }),
    ...(parts && { parts }),
    ...(lists && Object.keys(lists).length > 0 && { lists }),
  };
}

import type { Json } from "@vendor-jobs/contract/spec";

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

interface Operation {
  path: string;
  method: string;
  operation: Json;
}

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
  const operations: Operation[] = Object.entries<Json>(spec.paths).flatMap(([path, item]) =>
    Object.entries<Json>(item)
      .filter(([method]) => method !== "parameters")
      .map(([method, operation]) => ({ path, method, operation })),
  );
  const answerOf = ({ operation }: Operation): Json => {
    const [, response] = Object.entries<Json>(operation.responses ?? {}).find(([status]) => status.startsWith("2")) ?? [];
    return follow(follow(response)?.content?.["application/json"]?.schema);
  };
  const parametersOf = ({ path, operation }: Operation): Json[] => [...(spec.paths[path].parameters ?? []), ...(operation.parameters ?? [])].map(follow);
  for (const one of operations.filter(({ method }) => method === "get")) paginate(one.operation, parametersOf(one), answerOf(one), follow);
  const read = operations.find(
    (one) => one.method === "get" && /\{[^}]+\}$/.test(one.path) && fieldWords.status.some((name) => answerOf(one)?.properties?.[name]),
  );
  return read && jobOf(read, parametersOf(read), answerOf(read), operations, follow);
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

function jobOf(read: Operation, parameters: readonly Json[], answer: Json, operations: readonly Operation[], follow: (node: Json) => Json): Json {
  const has = (name: string) => answer.properties?.[name] !== undefined;
  const inPath: string[] = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  const fields = Object.entries(fieldWords).flatMap(([field, names]) => {
    const found = names.filter(has);
    return found.length > 0 ? [[field, found.map((name) => `/${name}`)]] : [];
  });
  const status = fieldWords.status.find(has) ?? "status";
  const schema = follow(answer.properties[status]);
  const values: string[] = [schema, ...(schema?.anyOf ?? []).map(follow)].flatMap((one) => one?.enum ?? []);
  const states = stateWords.flatMap(([state, pattern]) => {
    const found = values.filter((value) => pattern.test(value));
    return found.length > 0 ? [{ state, when: { [`/${status}`]: found } }] : [];
  });
  const act = (pattern: RegExp) =>
    operations.find(({ method, path, operation }) => method !== "get" && path.startsWith(read.path) && pattern.test(operation.operationId))?.operation
      .operationId;
  const cancel = act(/cancel|abort|stop|kill/i);
  const retry = act(/rerun|retry|restart/i);
  return {
    operation: read.operation.operationId,
    at: "",
    ids: Object.fromEntries(inPath.map((name) => [name, name === inPath.at(-1) ? [has(name) ? `/${name}` : "/id"] : has(name) ? [`/${name}`] : []])),
    fields: Object.fromEntries(fields),
    states: states.length > 0 ? states : [{ state: "succeeded", when: { [`/${status}`]: ["done"] } }],
    ...(cancel && { cancel: { operation: cancel } }),
    ...(retry && { retry: { operation: retry, gives: "same", states: ["failed", "canceled"] } }),
  };
}

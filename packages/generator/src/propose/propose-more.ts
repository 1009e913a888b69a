import type { Json } from "@vendor-jobs/contract/spec";

/** An operation with what it is asked and answers, references followed. */
export interface Shown {
  path: string;
  method: string;
  operation: Json;
  parameters: readonly Json[];
  answer: Json;
  /** The job in the answer, if there is one, and where. */
  job: Json;
  at: string;
}

/** What a proposal goes by: how jobs are read, and how words stand for fields and states. */
export interface Reading {
  read: Shown;
  operations: readonly Shown[];
  follow(node: Json): Json;
  fieldsOf(schema: Json): Json;
  statesOf(schema: Json): Json[];
  /** Our state for a vendor's word, if it is likely. */
  stateOf(word: string): string | undefined;
}

/** A path without the version that an operation may have of its own. */
const placeOf = (path: string) => path.replace(/\/v\d+(?=\/)/g, "");

/** Whether an operation is about what another one reads. */
export const isBelow = (one: Shown, { path }: Shown): boolean => `${placeOf(one.path)}/`.startsWith(`${placeOf(path)}/`);

const inPath = ({ parameters }: Shown): string[] => parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);

/** Operations that likely start a job: a POST that answers with one, or with its id, and says what else a job is read by. */
export function startsOf({ read, operations }: Reading): Json[] {
  const own = inPath(read).at(-1) ?? "";
  return operations.flatMap((one) => {
    if (one.method !== "post" || isBelow(one, read)) return [];
    const isJob = one.job !== undefined && one.job === read.job;
    const [at, made] = isJob ? [one.at, one.job] : ["", one.answer];
    const has = (name: string) => made?.properties?.[name] !== undefined;
    const id = [own, "id"].find((name) => name !== "" && has(name));
    if (id === undefined || !(isJob || /run|start|trigger|launch|submit|create|dispatch/i.test(one.operation.operationId))) return [];
    const ids = inPath(read).map(
      (name) => [name, name === own ? [`${at}/${id}`] : inPath(one).includes(name) ? [`{${name}}`] : has(name) ? [`${at}/${name}`] : []] as const,
    );
    return ids.some(([, places]) => places.length === 0) ? [] : [{ operation: one.operation.operationId, ids: Object.fromEntries(ids) }];
  });
}

/** What likely lists a job's parts: a list below the job whose items have a status. */
export function partsOf({ read, operations, follow, fieldsOf, statesOf }: Reading): Json | undefined {
  for (const one of operations) {
    if (one.method !== "get" || one === read || !isBelow(one, read) || inPath(one).length > inPath(read).length) continue;
    for (const [at, list] of [
      ["", one.answer] as const,
      ...Object.entries<Json>(one.answer?.properties ?? {}).map(([name, schema]) => [`/${name}`, follow(schema)] as const),
    ]) {
      const item = list?.type === "array" ? follow(list.items) : undefined;
      const states = item ? statesOf(item) : [];
      if (states.length > 0) return { operation: one.operation.operationId, ...(!one.operation["x-pagination"] && { at }), fields: fieldsOf(item), states };
    }
  }
  return undefined;
}

const bounds = { since: /(^|_)(after|from|since|gte)$|(After|From|Since)$/, until: /(^|_)(before|to|until|lte)$|(Before|To|Until)$/ };

/** What the list of jobs can likely be asked for: times as date-time, states by a list of words, the newest first. */
export function listsOf({ read, operations, follow, statesOf, stateOf }: Reading, fields: Json): Json | undefined {
  const holder = placeOf(read.path).replace(/\/[^/]*$/, "");
  const list = operations.find(({ method, path, operation }) => method === "get" && placeOf(path) === holder && operation["x-pagination"]);
  if (!list) return undefined;
  const asked = list.parameters.filter((parameter) => parameter.in === "query").map(({ name, schema }) => ({ name, schema: follow(schema) ?? {} }));
  const by = ["created", "started", "finished"].find((name) => fields[name]);
  const times = Object.entries(bounds).flatMap(([bound, pattern]) => {
    const found = by && asked.find(({ name, schema }) => pattern.test(name) && schema.format === "date-time");
    return found ? [[bound, { in: found.name, as: "iso" }] as const] : [];
  });
  const status = asked.find(({ name, schema }) => /^(status|state)(es|s)?$/i.test(name) && (schema.enum ?? follow(schema.items)?.enum));
  const many = status?.schema.type === "array";
  const values: Record<string, string[]> = {};
  for (const word of status?.schema.enum ?? follow(status?.schema.items)?.enum ?? []) {
    const state = typeof word === "string" ? stateOf(word) : undefined;
    if (state) values[state] = [...(values[state] ?? []), word];
  }
  // By some of the words of a state jobs with the others would not be found.
  for (const { state, when } of statesOf(read.job))
    if (Object.values<Json>(when).some((words) => words.some((word: string) => !values[state]?.includes(word)))) delete values[state];
  const order = asked.find(({ name, schema }) => /^(sort|order|direction)/i.test(name) && schema.enum?.includes("desc"));
  const descending = asked.find(({ name, schema }) => /^desc(ending)?$/i.test(name) && schema.type === "boolean");
  const newest = order ? { in: order.name, value: "desc" } : descending && { in: descending.name, value: true };
  return {
    ...(list.operation.operationId !== "listJobs" && { operation: list.operation.operationId }),
    ...((times.length > 0 || newest) && by !== undefined && by !== "created" && { by }),
    ...Object.fromEntries(times),
    ...(Object.keys(values).length > 0 && { states: { in: status?.name, values, ...(many && { many: true }) } }),
    ...(newest && by && { newest }),
  };
}

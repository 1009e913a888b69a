import { type Json, plainName } from "@vendor-jobs/contract/spec";
import { namesIn } from "./operations.ts";
import { type Asked, isOfPages, itemsIn } from "./pages.ts";
import type { Schemas } from "./schemas.ts";
import { statesIn } from "./words.ts";

/** An operation with what it is asked and answers, references followed. */
export interface Shown {
  path: string;
  method: string;
  operation: Json;
  /** What may be asked for. */
  asked: readonly Asked[];
  answer: Json;
  /** The names of the headers that it answers with. */
  headers: readonly string[];
  /** The job in the answer, if there is one, and where. */
  job: Json;
  at: string;
}

/** What a proposal goes by: how jobs are read. */
export interface Reading {
  read: Shown;
  operations: readonly Shown[];
  schemas: Schemas;
  /** The parameters of the read's path, and the one that is the job's own. */
  names: readonly string[];
  own: string;
  /** What the path calls a job. */
  noun: string;
  /** What a job's id may be called, the likeliest first. */
  idNames: readonly string[];
  /** Where a job has it. */
  ownId: string;
}

/** A path without the version that an operation may have of its own, and without names, which may be others at the same place. */
const placeOf = (path: string) => path.replace(/\/v\d+(?=\/)/g, "").replace(/\{[^}]*\}/g, "{}");

/** What of a path comes after another one; undefined where it is of another place. */
function after(one: Shown, { path }: Shown): string | undefined {
  const [place, whole] = [placeOf(one.path), placeOf(path)];
  // What is done to a job may leave out what the job is of.
  const above = [whole, whole.replace(/.*(?=\/[^/]+\/\{\}$)/, "")].find((start) => place.startsWith(start));
  const rest = above && place.slice(above.length);
  return rest !== undefined && /^(\/[^{]|:|$)/.test(rest) ? rest : undefined;
}

/** What a path is about: its last word that is no parameter, in the singular. */
export const nounOf = (path: string): string =>
  plainName(
    path
      .split("/")
      .filter((word) => !word.startsWith("{"))
      .at(-1) as string,
  ).replace(/s$/, "");

/** What an operation is called with that is done to the job: its ids where it calls them otherwise, what else the job has, and a body where it must have one. */
function callOf({ path, operation }: Shown, { read, names, schemas }: Reading): { operation: string; args?: Json; body?: Json } {
  const given = namesIn(path);
  const before = Math.max(names.length - given.length, 0);
  const others = given.flatMap((name, index) => {
    if (names.includes(name)) return [];
    const alike = names[index + before];
    const place = alike === undefined || given.includes(alike) ? schemas.find(read.job, [plainName(name), `${plainName(name)}id`]) : undefined;
    return place ? [[name, `{${place}}`]] : alike === undefined ? [] : [[name, `{${alike}}`]];
  });
  const { required, content = {} } = schemas.follow(operation.requestBody) ?? {};
  const [media] = Object.values<Json>(content);
  const ids = names.flatMap((name) => {
    const place = schemas.find(schemas.follow(media?.schema), [plainName(name)]);
    return place === undefined ? [] : [[place.slice(1), `{${name}}`]];
  });
  const args = others.length > 0 && { args: Object.fromEntries(others) };
  return { operation: operation.operationId, ...args, ...(required && { body: Object.fromEntries(ids) }) };
}

/** What is done to several jobs at once, to one. */
function toOneOf(reading: Reading, pattern: RegExp): Json | undefined {
  const { read, operations, names, own, noun, schemas } = reading;
  const holder = placeOf(read.path).replace(/\/\{\}$/, "");
  const words = new Set([`${plainName(own)}s`, `${noun}ids`, "ids", "uids", "uuids", "externalids"]);
  for (const one of operations) {
    const place = placeOf(one.path);
    if (
      one.method === "get" ||
      !pattern.test(place.slice(place.lastIndexOf("/"))) ||
      !place.startsWith(`${holder}/`) ||
      namesIn(one.path).length > names.length
    )
      continue;
    const many = one.asked.find(({ place, word, schema }) => words.has(word) && !place.slice(1).includes("/") && schemas.isA(schema, "array"));
    if (!many) continue;
    const call = callOf(one, reading);
    return many.place.startsWith("/")
      ? { ...call, body: { ...call.body, [many.place.slice(1)]: [`{${own}}`] } }
      : { ...call, args: { ...call.args, [many.place]: [`{${own}}`] } };
  }
  return undefined;
}

/** What cancels a job. */
export function cancelOf(reading: Reading): Json | undefined {
  const pattern = /cancel|abort|stop|kill|terminate/i;
  const found = actOf(reading, pattern);
  return found ? callOf(found, reading) : toOneOf(reading, pattern);
}

/** What is done to the job that is read, by its name or its path's end, and to no part of it: the nearest below it. */
function actOf({ read, operations, names }: Reading, pattern: RegExp): Shown | undefined {
  const found = operations.flatMap((one) => {
    const below = after(one, read);
    if (one.method === "get" || below === undefined || namesIn(one.path).length > names.length) return [];
    return pattern.test(one.operation.operationId) || pattern.test(below) ? [{ one, steps: below.split("/").length }] : [];
  });
  return found.sort((nearer, other) => nearer.steps - other.steps)[0]?.one;
}

/** What runs a job again. What answers with an id alone, or whose name says so, makes another of it. */
export function retryOf(reading: Reading): Json | undefined {
  const { names, own, idNames, schemas } = reading;
  const found = actOf(reading, /retry|rerun|restart|resurrect|rebuild/i) ?? actOf(reading, /replay|resubmit/i);
  if (!found) return undefined;
  const { at, job, answer, operation } = found;
  const id = schemas.find(job ?? answer, idNames);
  const isNew = id !== undefined && (job === undefined || /replay|resubmit|rebuild/i.test(operation.operationId + found.path));
  const ids = Object.fromEntries(names.map((name) => [name, [name === own ? `${at}${id}` : `{${name}}`]]));
  return { ...callOf(found, reading), ...(isNew ? { gives: "new", ids } : { gives: "same" }), states: ["failed", "canceled"] };
}

const startVerbs = /run|start|trigger|launch|submit|create|dispatch|execute|invoke/i;
const startNoun = new RegExp(`(${startVerbs.source})$`, "i");
/** What is done with a job's description, and begins none. */
const tryVerbs = /parse|validate|lint|plan|preview|estimate|dryrun/i;

/** Operations that likely start a job: a POST that answers with one, or with its id, and says what else a job is read by. */
export function startsOf(reading: Reading): Json[] {
  const { read, operations, names, schemas, idNames, own } = reading;
  return operations.flatMap((one) => {
    const { operationId } = one.operation;
    const below = after(one, read);
    if (one.method !== "post" || (below !== undefined && !(below === "" && /start|launch|submit|create/i.test(operationId)))) return [];
    const isJob = one.job !== undefined && (one.job === read.job || isAbove(one, read));
    if (tryVerbs.test(plainName(operationId)) || !(isJob || startVerbs.test(operationId) || isAbove(one, read))) return [];
    const [at, made] = isJob ? [one.at, one.job] : ["", one.answer];
    const found = schemas.find(made, idNames) ?? (isJob ? reading.ownId : undefined);
    // What answers with an id that is only called so has that of what its path is about.
    const isOwn =
      isJob || found === undefined || !/^\/(uu|u)?id$/i.test(found) || [reading.noun, ""].includes(nounOf(one.path)) || startNoun.test(nounOf(one.path));
    const given = namesIn(one.path);
    const ids = names.map((name, index): [string, string[]] => {
      if (below === "") return [name, [`{${given[index]}}`]];
      if (name !== own && given.includes(name)) return [name, [`{${name}}`]];
      const place = name === own ? isOwn && found : schemas.find(made, [plainName(name)]);
      return [name, place ? [`${at}${place}`] : []];
    });
    return ids.some(([, places]) => places.length === 0) ? [] : [{ operation: operationId, ids: Object.fromEntries(ids) }];
  });
}

/** What likely lists a job's parts: a list below the job whose items have a status. */
export function partsOf(reading: Reading): Json | undefined {
  const { read, operations, schemas, names } = reading;
  for (const one of operations) {
    if (one.method !== "get" || one === read || !after(one, read) || namesIn(one.path).length > names.length) continue;
    const members = Object.entries<Json>(one.answer?.properties ?? {}).map(([name, schema]) => [`/${name}`, schemas.follow(schema)] as const);
    for (const [at, list] of [["", one.answer] as const, ...members]) {
      const item = list?.type === "array" ? schemas.follow(list.items) : undefined;
      const states = item ? schemas.statesOf(item) : [];
      if (states.length === 0) continue;
      // Parts are told by when they ran: that they were made is no field of theirs. The job's own id is none.
      const { name, created: _, id: __, ...rest } = schemas.fieldsOf(item);
      const id = schemas.find(item, ["id", "uuid", "uid", `${nounOf(one.path)}id`]);
      const fields = { ...(id && { id: [id] }), ...rest };
      return {
        ...callOf(one, reading),
        ...(!one.operation["x-pagination"] && { at }),
        fields: { name: name ?? fields.id ?? rest.status, ...fields },
        states,
      };
    }
  }
  return undefined;
}

const bounds = {
  since: /(^|_)(after|from|since|gte)$|(After|From|Since)$|^(after|since)[A-Z_]/,
  until: /(^|_)(before|to|until|lte)$|(Before|To|Until)$|^(before|until)[A-Z_]/,
};

/** Which time a bound is about, where its name says so; what was changed is none of them. */
const timeOf = (name: string): string | undefined =>
  Object.entries({ created: /creat|submit|queue/i, started: /start/i, finished: /finish|complete|ended/i, updated: /updat|modif|changed/i }).find(([, word]) =>
    word.test(name),
  )?.[0];

/** Whether a time is asked for: one that is said to be, or a text that is called so. */
const isTime = (place: string, { type, format }: Json): boolean =>
  format === "date-time" || ([type].flat().includes("string") && format === undefined && /(At|_at|Time|_time)$/.test(place) && timeOf(place) !== undefined);

/** Where jobs of the path that reads one are. */
const holderOf = (path: string) => placeOf(path).replace(/\/[^/]*$/, "");

/** Whether an operation is of all jobs that another reads one of: its path is the one above that, or that of their plural. */
const isAbove = ({ path }: Shown, read: Shown): boolean => [holderOf(read.path), `${holderOf(read.path)}s`].includes(placeOf(path));

/** The list of jobs: what has the path above the read's, else what has jobs like it, is called as it is, or is below that path. */
export function listOf({ read, operations, schemas, noun }: Reading): Shown | undefined {
  const holder = holderOf(read.path);
  const itemOf = ({ answer, operation }: Shown) => {
    const { items } = operation["x-pagination"] ?? itemsIn(answer, schemas) ?? {};
    return schemas.follow(schemas.at(answer, items ?? "")?.items);
  };
  const paged = operations.filter((one) => one.operation["x-pagination"] && after(one, read) === undefined);
  const isWhole = (one: Shown) => one.method === "get" && !one.asked.some(isOfPages) && schemas.statusIn(itemOf(one));
  const likes = paged.filter((one) => schemas.statusIn(itemOf(one)));
  return (
    operations.find((one) => isAbove(one, read) && (one.operation["x-pagination"] || isWhole(one))) ??
    paged.find((one) => itemOf(one) !== undefined && itemOf(one) === read.job) ??
    likes.find(({ path }) => nounOf(path) === noun) ??
    likes.find(({ path }) => placeOf(path).startsWith(`${holder}/`))
  );
}

/** What the list of jobs can likely be asked for: times as date-time, states by a list of words, the newest first. */
export function listsOf(reading: Reading, fields: Json): Json | undefined {
  const list = listOf(reading);
  if (!list) return undefined;
  const { asked } = list;
  const usual = ["created", "started", "finished"].find((name) => fields[name]);
  const found = Object.entries(bounds).flatMap(([bound, pattern]) =>
    asked.flatMap(({ place, schema }) => (pattern.test(place) && isTime(place, schema) ? [{ bound, place, time: timeOf(place) ?? usual }] : [])),
  );
  const by = found.find(({ time }) => time && fields[time])?.time ?? usual;
  const times = found.flatMap(({ bound, place, time }) => (time === by ? [[bound, { in: place, as: "iso" }] as const] : [])).reverse();
  const states = statesAsked(reading, asked);
  const order = asked.find(({ place, schema }) => /^(sort|order|direction)/i.test(place) && schema.enum?.includes("desc"));
  const descending = asked.find(({ place, schema }) => /^desc(ending)?$/i.test(place) && schema.type === "boolean");
  const newest = order ? { in: order.place, value: "desc" } : descending && { in: descending.place, value: true };
  const isListed = list.operation.operationId !== "listJobs";
  return {
    ...(isListed && { operation: list.operation.operationId }),
    ...((times.length > 0 || newest) && by !== undefined && by !== "created" && { by }),
    ...Object.fromEntries(times),
    ...(states && { states }),
    ...(newest && by && { newest }),
  };
}

/** The words that a list can be asked for jobs by, if it takes some for states. */
function wordsAsked(asked: readonly Asked[], schemas: Schemas): { status: Asked; words: string[] } | undefined {
  for (const status of asked) {
    const words = status.schema.enum ?? schemas.follow(status.schema.items)?.enum;
    if (/^(status|state)(es|s)?$/i.test(status.place) && words) return { status, words: words.filter((word: Json) => typeof word === "string") };
  }
  return undefined;
}

/** The rules of states for a status of which nothing is said, by what the list of jobs can be asked for. */
export function statesByList(reading: Reading): Json[] {
  const { read, schemas } = reading;
  const { words = [] } = wordsAsked(listOf(reading)?.asked ?? [], schemas) ?? {};
  const pointer = schemas.statusIn(read.job) as string;
  return schemas.rulesOf(read.job, pointer, words);
}

/** The states that a list can be asked for: those all of whose words it takes, for by some of them jobs with the others would not be found. */
function statesAsked({ read, schemas }: Reading, asked: readonly Asked[]): Json | undefined {
  const found = wordsAsked(asked, schemas);
  const values = Object.fromEntries(statesIn(found?.words ?? []));
  for (const { state, when } of schemas.statesOf(read.job))
    if (Object.values<Json>(when).some((words) => words.some((word: string) => !values[state]?.includes(word)))) delete values[state];
  if (!found || Object.keys(values).length === 0) return undefined;
  return { in: found.status.place, values, ...(found.status.schema.type === "array" && { many: true }) };
}

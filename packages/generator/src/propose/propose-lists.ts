import type { Json } from "@vendor-jobs/contract/spec";
import { namesIn } from "../fit/index.ts";
import { type Asked, isOfPages, itemsIn, tellsPages } from "./pages.ts";
import type { Schemas } from "./schemas.ts";
import { after, holderOf, isAbove, nounOf, placeOf, type Reading, type Shown } from "./shown.ts";
import { statesIn } from "./words.ts";

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

/** The list of jobs: what has the path above the read's, else what has jobs like it, is called as it is, or is below that path. */
export function listOf({ read, operations, schemas, names, noun, ownId }: Reading): Shown | undefined {
  const holder = holderOf(read.path);
  const itemOf = ({ answer, operation }: Shown) => {
    const { items } = operation["x-pagination"] ?? itemsIn(answer, schemas) ?? {};
    return schemas.follow(schemas.at(answer, items ?? "")?.items);
  };
  const paged = operations.filter((one) => one.operation["x-pagination"] && after(one, read) === undefined);
  const isWhole = (one: Shown) => one.method === "get" && !one.asked.some(isOfPages) && schemas.statusIn(itemOf(one));
  const likes = paged.filter((one) => schemas.statusIn(itemOf(one)) && schemas.at(itemOf(one), ownId) !== undefined);
  const likeliest = (fits: (one: Shown) => boolean) =>
    operations.find((one) => fits(one) && isAbove(one, read) && (one.operation["x-pagination"] || isWhole(one))) ??
    paged.find((one) => fits(one) && itemOf(one) !== undefined && itemOf(one) === read.job) ??
    likes.find((one) => fits(one) && nounOf(one.path) === noun) ??
    likes.find((one) => fits(one) && placeOf(one.path).startsWith(`${holder}/`));
  // What says that there are other pages, and not how they are asked for, would be cut short.
  if (operations.some((one) => one.method === "get" && isAbove(one, read) && !one.operation["x-pagination"] && tellsPages(one.answer, schemas)))
    return undefined;
  // A list that must be told whose jobs it is to have is not that of all.
  const isOfAll = ({ path, mustHave }: Shown) => namesIn(path).length < names.length && mustHave.every((name) => namesIn(path).includes(name));
  return likeliest(isOfAll) ?? likeliest(() => true);
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
  return schemas.rulesOf(read.job, pointer, words, true);
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

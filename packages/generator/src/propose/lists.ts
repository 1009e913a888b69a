import type { Json } from "@vendor-jobs/contract/spec";
import { statusIn } from "./fields.ts";
import { isOfPages, listIn, tellsPages } from "./pages.ts";
import { after, holderOf, isAbove } from "./paths.ts";
import type { Reading } from "./reading.ts";
import type { Schemas } from "./schemas.ts";
import type { Asked, Shown } from "./shown.ts";
import { statesIn } from "./state-words.ts";
import { rulesOf, statesOf } from "./states.ts";
import { boundWords, stateListWords, timeWords } from "./words.ts";

/** The list of jobs: what has the path above the read's, else what has jobs like it, is called as it is, or is below that path. */
export function listOf({ read, operations, schemas, ownId }: Reading): Shown | undefined {
  const itemOf = (one: Shown) => listIn(one, schemas).item;
  const isPaged = ({ operation }: Shown) => operation["x-pagination"] !== undefined;
  const above = operations.filter((one) => isAbove(one, read));
  // What says that there are other pages, and not how they are asked for, would be cut short.
  if (above.some((one) => one.method === "get" && !isPaged(one) && tellsPages(one.answer, schemas))) return undefined;
  const isWhole = (one: Shown) => one.method === "get" && !one.asked.some(isOfPages) && statusIn(itemOf(one), schemas);
  const paged = operations.filter((one) => isPaged(one) && after(one, read) === undefined);
  const likes = paged.filter((one) => statusIn(itemOf(one), schemas) && ownId !== undefined && schemas.at(itemOf(one), ownId) !== undefined);
  const likely = [
    ...above.filter((one) => isPaged(one) || isWhole(one)),
    ...paged.filter((one) => itemOf(one) !== undefined && itemOf(one) === read.job),
    ...likes.filter(({ noun }) => noun === read.noun),
    ...likes.filter(({ place }) => place.startsWith(`${holderOf(read.place)}/`)),
  ];
  // A list that must be told whose jobs it is to have is not that of all.
  const isOfAll = ({ names, mustHave }: Shown) => names.length < read.names.length && mustHave.every((name) => names.includes(name));
  return likely.find(isOfAll) ?? likely[0];
}

/** What the list of jobs can likely be asked for: times as date-time, states by a list of words, the newest first. */
export function listsOf({ operation, asked }: Shown, { read, schemas }: Reading, fields: Json): Json {
  const usual = ["created", "started", "finished"].find((name) => fields[name]);
  const found = Object.entries(boundWords).flatMap(([bound, pattern]) =>
    asked.flatMap(({ place, schema }) => (pattern.test(place) && isTime(place, schema) ? [{ bound, place, time: timeOf(place) ?? usual }] : [])),
  );
  const by = found.find(({ time }) => time && fields[time])?.time ?? usual;
  const times = found.flatMap(({ bound, place, time }) => (time === by ? [[bound, { in: place, as: "iso" }] as const] : [])).reverse();
  const states = statesAsked(asked, read.job, schemas);
  const order = asked.find(({ place, schema }) => /^(sort|order|direction)/i.test(place) && schema.enum?.includes("desc"));
  const descending = asked.find(({ place, schema }) => /^desc(ending)?$/i.test(place) && schema.type === "boolean");
  const newest = order ? { in: order.place, value: "desc" } : descending && { in: descending.place, value: true };
  return {
    ...(operation.operationId !== "listJobs" && { operation: operation.operationId }),
    ...((times.length > 0 || newest) && by !== undefined && by !== "created" && { by }),
    ...Object.fromEntries(times),
    ...(states && { states }),
    ...(newest && by && { newest }),
  };
}

/** Which time a bound is about, where its name says so. */
const timeOf = (name: string): string | undefined => Object.entries(timeWords).find(([, word]) => word.test(name))?.[0];

/** Whether a time is asked for: one that is said to be, or a text that is called so. */
const isTime = (place: string, { type, format }: Json): boolean =>
  format === "date-time" || ([type].flat().includes("string") && format === undefined && /(At|_at|Time|_time)$/.test(place) && timeOf(place) !== undefined);

/** By what a list can be asked for jobs of some states, if by any, and the words that it takes. */
function wordsAsked(asked: readonly Asked[], schemas: Schemas): { status: Asked; words: string[] } | undefined {
  const found = asked.map((status) => ({ status, words: status.schema.enum ?? schemas.follow(status.schema.items)?.enum }));
  const { status, words } = found.find(({ status, words }) => stateListWords.test(status.place) && words) ?? {};
  return status && { status, words: words.filter((word: Json) => typeof word === "string") };
}

/** The rules of states for a status of which nothing is said, by what the list of jobs can be asked for. */
export const statesByList = (list: Shown | undefined, { read, schemas }: Reading): Json[] =>
  rulesOf(read.job, wordsAsked(list?.asked ?? [], schemas)?.words ?? [], schemas, true);

/** The states that a list can be asked for: those all of whose words it takes, for by some of them jobs with the others would not be found. */
function statesAsked(asked: readonly Asked[], job: Json, schemas: Schemas): Json | undefined {
  const found = wordsAsked(asked, schemas);
  const values = Object.fromEntries(statesIn(found?.words ?? []));
  for (const { state, when } of statesOf(job, schemas))
    if (Object.values<Json>(when).some((words) => words.some((word: string) => !values[state]?.includes(word)))) delete values[state];
  if (!found || Object.keys(values).length === 0) return undefined;
  return { in: found.status.place, values, ...(found.status.schema.type === "array" && { many: true }) };
}

import { type Json, plainName } from "@vendor-jobs/contract/spec";
import { after, endOf, isAbove, isBelow, isOfOne, nounOf, ownEnd } from "./paths.ts";
import type { Reading } from "./reading.ts";
import type { Shown } from "./shown.ts";
import { changeVerb, idWords, lookVerb, makeVerbs, noStartVerbs, startVerbs } from "./words.ts";

/** Operations that likely start a job: a POST that answers with one, or with its id, and says what else a job is read by. */
export function startsOf(reading: Reading): Json[] {
  return reading.operations.flatMap((one) => {
    if (!mayStart(one, reading)) return [];
    const made = madeBy(one, reading);
    const ids = made && reading.read.names.map((name) => [name, placeOfId(name, one, made, reading)] as const);
    const told = ids?.every(([, place]) => place)
      ? { ids: Object.fromEntries(ids.map(([name, place]) => [name, [place]])) }
      : isLocated(one, reading) && { location: true };
    return told ? { operation: one.operation.operationId, ...told, ...(one.keyHeader && { key: { at: one.keyHeader, repeat: "same" } }) } : [];
  });
}

/** Whether what is sent may start a job: it is done to none, makes no other thing, and is not called otherwise. */
function mayStart(one: Shown, reading: Reading): boolean {
  const { read } = reading;
  const { operationId } = one.operation;
  const called = `${plainName(operationId)} ${plainName(endOf(one.place))}`;
  if (one.method !== "post" || lookVerb.test(operationId) || noStartVerbs.some((verbs) => verbs.test(called))) return false;
  const below = after(one, read);
  if (below !== undefined && !(below === "" && makeVerbs.test(operationId))) return false;
  // What is done to a job starts none, whatever more its path says of what that is of.
  if (one.place.includes(`${ownEnd(read)}/`) && !isOfOne(one)) return false;
  return isAbove(one, read) || !makesOther(one, reading);
}

/** Whether what is sent to where jobs are tells in a header alone where the one is that it made. */
const isLocated = (one: Shown, { read }: Reading): boolean => isAbove(one, read) && one.headers.some((name) => /^location$/i.test(name));

/** Whether what is made is a thing of another kind: one that is read by a path of its own, or that the path names before saying that it is made. */
function makesOther(one: Shown, { read, operations }: Reading): boolean {
  const [, before] = /(.*)\/(?:create|add|new)\/?$/.exec(one.path) ?? [];
  if (before !== undefined && nounOf(before) !== read.noun) return true;
  // What answers with a job though another thing is read there, such as a scan, is done by a job.
  const isOther = ({ noun, job }: Shown) => !(noun.endsWith(read.noun) || read.noun.endsWith(noun)) && (one.job !== read.job || job === one.job);
  return operations.some(
    (other) => other.method === "get" && isOfOne(other) && ((isAbove(one, other) && isOther(other)) || (isPartOf(one, other) && !isPartOf(one, read))),
  );
}

/** Whether another job has all that is in the one that is answered with, if there is one. */
const isPartOf = ({ job }: Shown, other: Shown): boolean =>
  job !== undefined && other.job !== undefined && Object.keys(job.properties).every((name) => name in other.job.properties);

const startEnd = new RegExp(`(${startVerbs.source})$`, "i");

/** What was made: where it lies in the answer, and its schema; where the answer has the job's id, if it does. */
interface Made {
  readonly at: string;
  readonly schema: Json;
  readonly id: string | undefined;
}

/** What an operation likely makes that is a job: it says so by what it answers, by its path, or by its name. */
function madeBy(one: Shown, { read, schemas, idNames, own, ownId }: Reading): Made | undefined {
  const { operationId } = one.operation;
  const isOfAll = isAbove(one, read) || isBelow(one, read);
  const saysStart = startEnd.test(plainName(endOf(one.place)));
  // What is made and has an id of its own may only hold how jobs of it will be.
  const isHolder = one.at !== "" && schemas.find(one.answer, idWords) !== undefined && !saysStart;
  const isJob = one.job !== undefined && ((one.job === read.job && !isHolder) || isAbove(one, read));
  const [at, schema] = isJob ? [one.at, one.job] : ["", one.answer];
  const id = schemas.find(schema, isAbove(one, read) ? [...idNames, ...idWords] : idNames) ?? (one.job === read.job ? ownId : undefined);
  if (isJob) return { at, schema, id };
  // An id that has the job's name, or is said to be of one, is a job's.
  const isNamed = plainName(id ?? "") === plainName(own) && !/^([gsu]|uu)?id$/i.test(own);
  const isSaid = id !== undefined && (isNamed || new RegExp(`\\b${read.noun}\\b`, "i").test(schemas.at(schema, id)?.description));
  if (!isOfAll && !(isSaid && !changeVerb.test(operationId)) && !startVerbs.test(operationId)) return undefined;
  // One that is only called so is of what the path is about.
  const isOfOther = /^\/_?(uu|u)?id$/i.test(id ?? "") && !isSaid && ![read.noun, ""].includes(one.noun) && !saysStart && !isBelow(one, read);
  return { at, schema, id: isOfOther ? undefined : id };
}

/** Where the start of a job tells an id of it: in its path, in what it answers, or in what was sent. */
function placeOfId(name: string, one: Shown, { at, schema, id }: Made, { read, own, schemas }: Reading): string | undefined {
  // What makes a job that the caller names has the path of its read, if it leaves nothing out.
  const same = after(one, read) === "" ? one.names.at(read.names.indexOf(name) - read.names.length) : undefined;
  if (same !== undefined) return `{${same}}`;
  if (name === own) return id && at + id;
  if (one.names.includes(name)) return `{${name}}`;
  const place = schemas.find(schema, [plainName(name)]);
  const sent = one.asked.find((asked) => asked.place === `/${name}`);
  return place ? at + place : sent && `{${sent.place}}`;
}

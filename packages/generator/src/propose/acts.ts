import { type Json, plainName, segmentsOf } from "@vendor-jobs/contract/spec";
import { fieldsOf } from "./fields.ts";
import { listIn } from "./pages.ts";
import { after, endOf, holderOf } from "./paths.ts";
import { placeNamed, type Reading } from "./reading.ts";
import type { Shown } from "./shown.ts";
import { statesOf } from "./states.ts";
import { cancelVerbs, lookVerb, replayVerbs, retryVerbs } from "./words.ts";

/** What cancels a job. */
export function cancelOf(reading: Reading): Json | undefined {
  const found = actOf(reading, cancelVerbs);
  return found ? callOf(found, reading) : cancelOfMany(reading);
}

/** What runs a job again. What answers with an id may have made another job; where it is of the same one, clients see that by the id. */
export function retryOf(reading: Reading): Json | undefined {
  const { read, own, idNames, schemas } = reading;
  const found = actOf(reading, retryVerbs) ?? actOf(reading, replayVerbs);
  if (!found) return undefined;
  const { at, job, answer } = found;
  const id = schemas.find(job ?? answer, idNames);
  const ids = Object.fromEntries(read.names.map((name) => [name, [name === own ? `${at}${id}` : `{${name}}`]]));
  return { ...callOf(found, reading), ...(id ? { gives: "new", ids } : { gives: "same" }), states: ["failed", "canceled"] };
}

/** What likely lists a job's parts: a list below the job whose items have a status. */
export function partsOf(reading: Reading): Json | undefined {
  const { read, operations, schemas } = reading;
  for (const one of operations) {
    if (one.method !== "get" || one === read || !after(one, read) || one.names.length > read.names.length) continue;
    const { at, item } = listIn(one, schemas);
    const states = statesOf(item, schemas);
    // A list that lies deeper is of what it lies in.
    if (states.length === 0 || at.lastIndexOf("/") > 0) continue;
    // Parts are told by when they ran: that they were made is no field of theirs. The job's own id is none.
    const { name, created: _, id: __, ...rest } = fieldsOf(item, schemas);
    const id = schemas.find(item, ["id", "uuid", "uid", `${one.noun}id`]);
    const fields = { ...(id && { id: [id] }), ...rest };
    const isPaged = one.operation["x-pagination"] !== undefined;
    return { ...callOf(one, reading), ...(!isPaged && { at }), fields: { name: name ?? fields.id ?? rest.status, ...fields }, states };
  }
  return undefined;
}

/** What is done to the job that is read, by its name or its path's end, and to no part of it: the nearest below it. */
function actOf({ read, operations }: Reading, pattern: RegExp): Shown | undefined {
  const { names, noun } = read;
  // Elsewhere it is done to what has the same ids and is called so: `/builds/{id}` by cancelBuild, `/cancel-job/{id}`.
  const named = new RegExp(`(${pattern.source})${noun}s?$|${noun}s?(${pattern.source})$`, "i");
  const found = operations.flatMap((one) => {
    const { operationId, summary, description = "" } = one.operation;
    const words = [operationId, one.path.replace(/\{[^}]*\}/g, "")].map(plainName);
    const isNamed = one.names.join() === names.join() && words.some((word) => named.test(word));
    const below = after(one, read) ?? (isNamed ? one.path : undefined);
    if (one.method === "get" || below === undefined || one.names.length > names.length || lookVerb.test(operationId)) return [];
    // A DELETE may be called by its method alone, and say that it cancels.
    const [, said = ""] = (one.method === "delete" && /^(?:TO REWRITE: )?(\S*)/.exec(summary ?? description)) || [];
    return isNamed || pattern.test(`${operationId} ${said}`) || pattern.test(below) ? [{ one, steps: below.split("/").length }] : [];
  });
  return found.sort((nearer, other) => nearer.steps - other.steps)[0]?.one;
}

/** What cancels several jobs at once, for one. */
function cancelOfMany(reading: Reading): Json | undefined {
  const { read, operations, own, schemas } = reading;
  const words = new Set([`${plainName(own)}s`, `${read.noun}ids`, "ids", "uids", "uuids", "externalids"]);
  for (const one of operations) {
    const isOfJobs = one.place.startsWith(`${holderOf(read.place)}/`) && one.names.length <= read.names.length;
    if (one.method === "get" || !isOfJobs || !cancelVerbs.test(endOf(one.place))) continue;
    const many = one.asked.find(({ place, word, schema }) => words.has(word) && !place.slice(1).includes("/") && schemas.isA(schema, "array"));
    if (!many) continue;
    const call = callOf(one, reading);
    const [, name] = /^\/(.*)/.exec(many.place) ?? [];
    const ids = [`{${own}}`];
    return name === undefined ? { ...call, args: { ...call.args, [many.place]: ids } } : { ...call, body: { ...call.body, [name]: ids } };
  }
  return undefined;
}

/** What an operation is called with that is done to the job: its ids where it calls them otherwise, what else the job has, and a body where it must have one. */
function callOf({ names: given, operation }: Shown, { read, schemas }: Reading): { operation: string; args?: Json; body?: Json } {
  const { names } = read;
  const args = given.flatMap((name, index) => {
    if (names.includes(name)) return [];
    // What it calls otherwise has the same place from the path's end, if it leaves something out.
    const alike = names[index + Math.max(names.length - given.length, 0)];
    const place = alike === undefined || given.includes(alike) ? placeNamed(name, read, schemas) : undefined;
    const slot = place ?? alike;
    return slot === undefined ? [] : [[name, `{${slot}}`]];
  });
  const { required, content = {} } = schemas.follow(operation.requestBody) ?? {};
  const [media] = Object.values<Json>(content);
  const body = names.flatMap((name) => {
    const place = schemas.find(schemas.follow(media?.schema), [plainName(name)]);
    return place === undefined ? [] : [[segmentsOf(place)[0], `{${name}}`]];
  });
  return { operation: operation.operationId, ...(args.length > 0 && { args: Object.fromEntries(args) }), ...(required && { body: Object.fromEntries(body) }) };
}

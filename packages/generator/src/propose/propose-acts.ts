import { type Json, plainName } from "@vendor-jobs/contract/spec";
import { namesIn } from "../fit/index.ts";
import { after, holderOf, isAbove, isBelow, nounOf, placeOf, type Reading, type Shown } from "./shown.ts";
import { idWords } from "./words.ts";

const cancelVerbs = /cancel|abort|dismiss|stop|(?<!s)kill|terminate/i;
/** What runs a job again; the latter makes another of it. */
const retryVerbs = [/retry|rerun|restart|resurrect|rebuild/i, /replay|resubmit/i] as const;
const startVerbs = /run|start|trigger|launch|submit|create|dispatch|execute|invoke/i;
const startEnd = new RegExp(`(${startVerbs.source})$`, "i");
/** What is done with a job, or only with its description, and begins none. */
const otherVerbs = /parse|validate|lint|plan|preview|estimate|dryrun|pause|resume|reboot/i;
/** What only looks at something. */
const lookVerb = /^(get|list|read|find|fetch|search|describe|count|check)/i;
/** What changes something that is there. */
const changeVerb = /^(update|set|put|patch|replace)/i;
const isOtherVerb = (text: string) => [otherVerbs, cancelVerbs, ...retryVerbs].some((verbs) => verbs.test(text));

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
  const holder = holderOf(read.path);
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
  const found = actOf(reading, cancelVerbs);
  return found ? callOf(found, reading) : toOneOf(reading, cancelVerbs);
}

/** What is done to the job that is read, by its name or its path's end, and to no part of it: the nearest below it. */
function actOf({ read, operations, names, noun }: Reading, pattern: RegExp): Shown | undefined {
  // Elsewhere it is done to what has the same ids and is called so: `/builds/{id}` by cancelBuild, `/cancel-job/{id}`.
  const named = new RegExp(`(${pattern.source})${noun}s?$|${noun}s?(${pattern.source})$`, "i");
  const found = operations.flatMap((one) => {
    const { operationId, summary, description = "" } = one.operation;
    const words = [operationId, one.path.replace(/\{[^}]*\}/g, "")].map(plainName);
    const isNamed = namesIn(one.path).join() === names.join() && words.some((word) => named.test(word));
    const below = after(one, read) ?? (isNamed ? one.path : undefined);
    if (one.method === "get" || below === undefined || namesIn(one.path).length > names.length || lookVerb.test(operationId)) return [];
    // A DELETE may be called by its method alone, and say that it cancels.
    const said =
      one.method === "delete"
        ? String(summary ?? description)
            .replace("TO REWRITE: ", "")
            .split(" ")[0]
        : "";
    return isNamed || pattern.test(`${operationId} ${said}`) || pattern.test(below) ? [{ one, steps: below.split("/").length }] : [];
  });
  return found.sort((nearer, other) => nearer.steps - other.steps)[0]?.one;
}

/** What runs a job again. What answers with an id alone, that it is created, or whose name says so makes another of it. */
export function retryOf(reading: Reading): Json | undefined {
  const { names, own, idNames, schemas } = reading;
  const found = actOf(reading, retryVerbs[0]) ?? actOf(reading, retryVerbs[1]);
  if (!found) return undefined;
  const { at, job, answer, operation } = found;
  const id = schemas.find(job ?? answer, idNames);
  const isNew = id !== undefined && (job === undefined || operation.responses[201] || /replay|resubmit|rebuild/i.test(operation.operationId + found.path));
  const ids = Object.fromEntries(names.map((name) => [name, [name === own ? `${at}${id}` : `{${name}}`]]));
  return { ...callOf(found, reading), ...(isNew ? { gives: "new", ids } : { gives: "same" }), states: ["failed", "canceled"] };
}

/** Whether what is made is a thing of another kind: one that is read by a path of its own, or that the path names before saying that it is made. */
function makesOther(one: Shown, { read, operations, noun }: Reading): boolean {
  // What answers with a job though another thing is read there, such as a scan, is done by a job.
  const isAlike = (other: string) => other.endsWith(noun) || noun.endsWith(other);
  const isOther = (other: Shown) => !isAlike(nounOf(other.path)) && (one.job !== read.job || other.job === one.job);
  const [, before] = /(.*)\/(?:create|add|new)\/?$/.exec(one.path) ?? [];
  return (
    (before !== undefined && nounOf(before) !== noun) ||
    operations.some(
      (other) =>
        other.method === "get" &&
        placeOf(other.path).endsWith("}") &&
        ((isAbove(one, other) && isOther(other)) || (isPartOf(one, other) && !isPartOf(one, read))),
    )
  );
}

/** Whether another job has all that is in the one that is answered with, if there is one. */
const isPartOf = ({ job }: Shown, other: Shown): boolean =>
  job !== undefined && other.job !== undefined && Object.keys(job.properties).every((name) => name in other.job.properties);

/** Operations that likely start a job: a POST that answers with one, or with its id, and says what else a job is read by. */
export function startsOf(reading: Reading): Json[] {
  const { read, operations, names, schemas, idNames, own } = reading;
  // What is done to a job starts none, whatever more its path says of what that is of.
  const [itself = placeOf(read.path)] = /\/[^/{]+\/\{\}$/.exec(placeOf(read.path)) ?? [];
  return operations.flatMap((one) => {
    const { operationId } = one.operation;
    const below = after(one, read);
    if (one.method !== "post" || (below !== undefined && !(below === "" && /start|launch|submit|create/i.test(operationId)))) return [];
    const isOfAll = isAbove(one, read) || isBelow(one, read);
    if (placeOf(one.path).includes(`${itself}/`) && !placeOf(one.path).endsWith("}")) return [];
    if (!isAbove(one, read) && makesOther(one, reading)) return [];
    const end = plainName(placeOf(one.path).split("/").at(-1) as string);
    // What is made and has an id of its own may only hold how jobs of it will be.
    const isHolder = one.at !== "" && schemas.find(one.answer, idWords) !== undefined && !startEnd.test(end);
    const isJob = one.job !== undefined && ((one.job === read.job && !isHolder) || isAbove(one, read));
    const [at, made] = isJob ? [one.at, one.job] : ["", one.answer];
    const found = schemas.find(made, isAbove(one, read) ? [...idNames, ...idWords] : idNames) ?? (one.job === read.job ? reading.ownId : undefined);
    // An id that has the job's name, or is said to be of one, is a job's.
    const isNamed = plainName(found ?? "") === plainName(own) && !/^([gsu]|uu)?id$/i.test(own);
    const isSaid = found !== undefined && (isNamed || new RegExp(`\\b${reading.noun}\\b`, "i").test(schemas.at(made, found)?.description));
    const isStart = isJob || isOfAll || (isSaid && !changeVerb.test(operationId)) || startVerbs.test(operationId);
    if (lookVerb.test(operationId) || isOtherVerb(`${plainName(operationId)} ${end}`) || !isStart) return [];
    // What answers with an id that is only called so has that of what its path is about, but where it is said to be the job's.
    const isOwn =
      isJob ||
      isSaid ||
      found === undefined ||
      !/^\/_?(uu|u)?id$/i.test(found) ||
      [reading.noun, ""].includes(nounOf(one.path)) ||
      startEnd.test(end) ||
      isBelow(one, read);
    const given = namesIn(one.path);
    const ids = names.map((name, index): [string, string[]] => {
      if (below === "") return [name, [`{${given[index]}}`]];
      if (name !== own && given.includes(name)) return [name, [`{${name}}`]];
      const place = name === own ? isOwn && found : schemas.find(made, [plainName(name)]);
      if (place) return [name, [`${at}${place}`]];
      // What was sent tells it where the answer does not.
      const sent = name === own ? undefined : one.asked.find(({ place }) => place === `/${name}`);
      return [name, sent ? [`{${sent.place}}`] : []];
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

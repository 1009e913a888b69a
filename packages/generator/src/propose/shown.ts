import { isJson, type Json, plainName } from "@vendor-jobs/contract/spec";
import { operationsOf } from "../fit/index.ts";
import { statusIn } from "./fields.ts";
import { type Path, pathOf } from "./paths.ts";
import { pointerTo, type Schemas } from "./schemas.ts";
import { idWords, ofAllVerb, readVerb } from "./words.ts";

/** A parameter of the query, or a member of one that is an object or of a body, as a place; its last word, and its schema. */
export interface Asked {
  readonly place: string;
  readonly word: string;
  readonly schema: Json;
  /** What is said of a parameter. */
  readonly said?: string | undefined;
}

/** What an operation answers with. */
interface Answered {
  readonly answer: Json;
  /** The names of its headers. */
  readonly headers: readonly string[];
  /** The job in the answer, if there is one, and where. */
  readonly job: Json;
  readonly at: string;
}

/** An operation with what it is asked and answers, references followed. */
export interface Shown extends Path, Answered {
  /** Its path in the document. */
  readonly key: string;
  readonly method: string;
  readonly operation: Json;
  /** What may be asked for. */
  readonly asked: readonly Asked[];
  /** The parameters that it must be given. */
  readonly mustHave: readonly string[];
  /** The header that takes an idempotency key, if there is one. */
  readonly keyHeader: string | undefined;
}

/** The operations of a spec. */
export function shownOf(spec: Json, schemas: Schemas): Shown[] {
  const { follow } = schemas;
  const all = operationsOf(spec.paths).map(({ path, item, method, operation }): Shown => {
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(follow);
    const mustHave = parameters.filter(({ required }) => required).map(({ name }) => name);
    const keyHeader = parameters.find(({ in: where, name }) => where === "header" && /^(x-)?idempotency-?key$/i.test(name))?.name;
    const asked = askedOf(parameters, sentAsJson(follow(operation.requestBody), schemas), schemas);
    return { key: path, method, operation, asked, mustHave, keyHeader, ...pathOf(path), ...answerOf(operation, schemas) };
  });
  return byVerbs(all);
}

export const lastWord = (name: string): string => plainName(name.split(/[./[]/).at(-1) as string);

/** What may be asked for in the query, and in a body of JSON. */
function askedOf(parameters: readonly Json[], body: Json, { follow }: Schemas): Asked[] {
  const asking = (place: string, schema: Json, said?: string): Asked => ({ place, word: lastWord(place), schema: follow(schema) ?? {}, said });
  // A body may be one of several forms, and so may what it holds: each says what it may be asked.
  const membersOf = (schema: Json, at: string): [place: string, schema: Json][] =>
    [follow(schema), ...[follow(schema)?.anyOf, follow(schema)?.oneOf].flatMap((forms) => forms ?? []).map(follow)].flatMap((form) =>
      Object.entries<Json>(form?.properties ?? {}).map(([name, inner]): [string, Json] => [`${at}/${name}`, inner]),
    );
  const inBody = membersOf(body, "").flatMap(([place, schema]) => [[place, schema] as const, ...membersOf(schema, place)]);
  const inQuery = parameters.flatMap(({ name, in: where, schema, content, description }): Asked[] => {
    if (where !== "query") return [];
    const own = follow(schema ?? content?.["application/json"]?.schema);
    const members = Object.entries<Json>(own?.properties ?? {});
    return own?.type === "object" ? members.map(([member, inner]) => asking(`${name}/${member}`, inner)) : [asking(name, own, description)];
  });
  return [...inQuery, ...inBody.map(([place, schema]) => asking(place, schema))];
}

/** What an operation answers with when all is well. What may be done at once or later tells of its job where it is done later. */
function answerOf({ responses = {} }: Json, schemas: Schemas): Answered {
  const successes = Object.entries<Json>(responses).flatMap(([status, one]) => {
    if (!status.startsWith("2")) return [];
    const response = schemas.follow(one);
    const answer = sentAsJson(response, schemas);
    return { answer, headers: Object.keys(response?.headers ?? {}), ...jobIn(answer, schemas) };
  });
  return successes.find(({ job }) => job) ?? successes[0] ?? { answer: undefined, headers: [], at: "", job: undefined };
}

/** The schema of a body's JSON. */
function sentAsJson(body: Json, { follow }: Schemas): Json {
  const [, media] = Object.entries<Json>(body?.content ?? {}).find(([type]) => isJson(type)) ?? [];
  return follow(media?.schema);
}

/** Where a job lies in an answer that may be one: the whole of it, or a member; what has an id beside its status before what has none. */
function jobIn(answer: Json, schemas: Schemas): Pick<Answered, "job" | "at"> {
  const members = schemas.members(answer).map(([name, , job]) => ({ at: pointerTo(name), job }));
  const found = [{ at: "", job: answer }, ...members].filter(({ job }) => job?.properties && statusIn(job, schemas));
  return found.find(({ job }) => schemas.find(job, idWords)) ?? found[0] ?? { at: "", job: undefined };
}

/**
 * Gives operations whose paths are verbs, such as `/runs/get?run_id=` and `/runs/cancel`, the paths that they would have by names: `/runs/{run_id}` and
 * `/runs/{run_id}/cancel`. A thing is known to have such by what reads one of it.
 */
function byVerbs(operations: readonly Shown[]): Shown[] {
  const ids = new Map(
    operations.flatMap((one) => {
      const [holder, verb] = partsOf(one);
      const id = readVerb.test(verb) && one.names.length === 0 ? idOf(one) : undefined;
      return id === undefined ? [] : [[holder, id] as const];
    }),
  );
  return operations.map((one) => {
    const [holder, verb] = partsOf(one);
    const id = ids.get(holder);
    if (id === undefined) return one;
    if (ofAllVerb.test(verb)) return { ...one, ...pathOf(holder) };
    const path = `${holder}/{${id}}`;
    if (readVerb.test(verb)) return { ...one, ...pathOf(path) };
    return one.asked.some(({ place }) => place === id || place === `/${id}`) ? { ...one, ...pathOf(`${path}/${verb}`) } : one;
  });
}

function partsOf({ path }: Shown): [holder: string, verb: string] {
  const [, holder = "", verb = ""] = /^(.+)\/([\w-]+)\/?$/.exec(path) ?? [];
  return [holder, verb];
}

/** By what a thing is asked for that has no place in the path: the one id that must be given, or that the body of what is sent has. */
function idOf({ method, asked, mustHave }: Shown): string | undefined {
  const found = method === "get" ? mustHave : method === "post" ? asked.flatMap(({ place }) => (/^\/[^/]+$/.test(place) ? place.slice(1) : [])) : [];
  const [id, ...others] = found.filter((name) => /id$/i.test(name));
  return others.length === 0 ? id : undefined;
}

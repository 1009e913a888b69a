import { type Json, plainName } from "@vendor-jobs/contract/spec";
import { namesIn, operationsIn } from "../fit/index.ts";
import { type Asked, askedOf } from "./asked.ts";
import { holderOf, statusIn } from "./fields.ts";
import type { Schemas } from "./schemas.ts";
import { idWords } from "./words.ts";

/** A path, by what tells it apart. */
interface Path {
  /** That by names, where its own is a verb. */
  readonly path: string;
  /** Without what differs between paths of the same things: versions that operations have of their own, names of parameters, and a slash at the end. */
  readonly place: string;
  /** Its parameters, in its order. */
  readonly names: readonly string[];
  /** What it is about: its last word that is no parameter, in the singular. */
  readonly noun: string;
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
}

/** The operations of a spec. */
export function shownOf(spec: Json, schemas: Schemas): Shown[] {
  const { follow } = schemas;
  return Object.entries<Json>(spec.paths).flatMap(([key, item]) =>
    operationsIn(item).map(([method, operation]): Shown => {
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(follow);
      const mustHave = parameters.filter(({ required }) => required).map(({ name }) => name);
      const asked = askedOf(parameters, sentAsJson(follow(operation.requestBody), schemas), schemas);
      return { key, method, operation, asked, mustHave, ...pathOf(key), ...answerOf(operation, schemas) };
    }),
  );
}

export const pathOf = (path: string): Path => ({ path, place: placeOf(path), names: namesIn(path), noun: nounOf(path) });

const placeOf = (path: string): string => path.replace(/\/v\d+(?=\/)|\/$/g, "").replace(/\{[^}]*\}/g, "{}");

export const nounOf = (path: string): string =>
  plainName(
    path
      .split("/")
      .filter((word) => word !== "" && !word.startsWith("{"))
      .at(-1) ?? "",
  ).replace(/s$/, "");

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
  const [, media] = Object.entries<Json>(body?.content ?? {}).find(([type]) => /[/+]json\b/i.test(type)) ?? [];
  return follow(media?.schema);
}

/** Where a job lies in an answer that may be one: the whole of it, or a member; what has an id beside its status before what has none. */
function jobIn(answer: Json, schemas: Schemas): Pick<Answered, "job" | "at"> {
  const members = schemas.members(answer).map(([name, , job]) => ({ at: `/${name}`, job }));
  const found = [{ at: "", job: answer }, ...members].filter(({ job }) => job?.properties && statusIn(job, schemas));
  return found.find(({ job }) => schemas.find(job, idWords)) ?? found[0] ?? { at: "", job: undefined };
}

/** The end of a path that names a thing of its kind: `/jobs/{}`. */
export const ownEnd = ({ place }: Path): string => /\/[^/]+\/\{\}$/.exec(place)?.[0] ?? place;

/** What of a path comes after that which reads a job; undefined where it is of another place. What is done to a job may leave out what the job is of. */
export function after({ place }: Path, read: Path): string | undefined {
  const above = [read.place, ownEnd(read)].find((start) => place.startsWith(start));
  const rest = above && place.slice(above.length);
  return rest !== undefined && /^(\/[^{]|:|$)/.test(rest) ? rest : undefined;
}

/** Whether a path is of one thing. */
export const isOfOne = ({ place }: Path): boolean => place.endsWith("}");

/** Whether an operation is of all jobs that another reads one of: its path is the one above that, or that of their plural. */
export const isAbove = ({ place }: Path, read: Path): boolean => [holderOf(read.place), `${holderOf(read.place)}s`].includes(place);

/** Whether an operation is one of those of all jobs, such as one that makes many. */
export const isBelow = (one: Path, read: Path): boolean => one.place.startsWith(`${holderOf(read.place)}/`) && !isOfOne(one);

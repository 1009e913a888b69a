import { SpecValidator } from "@vendor-jobs/contract";
import { type Json, mustBeGiven, type OperationInfo } from "@vendor-jobs/contract/spec";
import { type JobCall, pick, type Template } from "@vendor-jobs/core";
import { type Findings, follow, hint, type Keys, misplaced, operationNamed, wrong } from "./follow.ts";

/** What templates may take from. */
export interface Source {
  /** Names that `{name}` may be: ids, or arguments of a call, with an example of each. */
  readonly names: Readonly<Record<string, Json>>;
  /** What such a name is called: `id`, `argument`. */
  readonly called: string;
  /** Whether other names are given by the caller. */
  readonly isOpen?: boolean;
  /** What `{/pointer}` leads into, in words, as schemas, and an example of it. */
  readonly of: string;
  readonly schemas: readonly Json[];
  readonly example: Json;
}

const lacks = ({ called, names }: Source): string => `has no such ${called}; it has ${Object.keys(names).join(", ") || "none"}`;

export const pathOf = ({ parameters }: OperationInfo): string[] => parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);

/** What an operation is given that is called for a job has to be what it takes. The last name of `at` is the member of x-job that says it. */
export function* callFindings(spec: Json, verb: string, call: Partial<JobCall>, at: Keys, source: Source): Findings {
  const { operation, args = {}, body } = call;
  const info = operationNamed(spec, operation);
  if (!info) return;
  const { id } = info;
  for (const name of lackedBy(spec, info, args)) {
    if (name in source.names || name === "body") continue;
    const needs = pathOf(info).includes(name) ? `whose path takes ${name}` : `which must be given ${name}`;
    yield { at, message: `x-job ${verb} by ${id}, ${needs}, and ${lacks(source)}; give it in args where it is none.` };
  }
  yield* argumentFindings(spec, info, args, at, source, (place) => `x-job ${verb} by ${id} with ${place}`);
  if (body === undefined) {
    const member = at.filter((key) => typeof key === "string").at(-1);
    if (lackedBy(spec, info, args).includes("body")) yield { at, message: `x-job ${verb} by ${id}, which needs a body; give it as ${member}.body.` };
  } else if (!info.body) yield { at: [...at, "body"], message: `x-job gives ${id} a body, and it takes none.` };
  else {
    const unknown = [...templateFindings(spec, body, `the body of ${id}`, [...at, "body"], source)];
    yield* unknown;
    const filled = filledBy(body, source);
    const problems = filled === undefined || unknown.length > 0 ? "" : new SpecValidator(spec).problems(info.body.schema, filled);
    if (problems !== "") yield { at: [...at, "body"], message: `x-job gives ${id} a body that its schema refuses: ${problems}.` };
  }
}

/** What an operation must be given, `body` for a body, and arguments do not give; a list turns its pages by itself. */
export function lackedBy(spec: Json, { parameters, body, pagination }: OperationInfo, args: object): string[] {
  const given = [...Object.keys(args).map((place) => place.split("/")[0] || "body"), pagination?.parameter];
  const required = parameters.filter((parameter) => mustBeGiven(spec, parameter)).map(({ name }) => name);
  return [...required, ...(body?.required ? ["body"] : [])].filter((name) => !given.includes(name));
}

/** What is wrong with the arguments of a call; `says` begins what is said of the one at a place. */
export function* argumentFindings(
  spec: Json,
  info: OperationInfo,
  args: Readonly<Record<string, Template>>,
  at: Keys,
  source: Source,
  says: (place: string) => string,
): Findings {
  for (const [place, template] of Object.entries(args)) {
    yield* wrong([...at, "args", place], says(place), misplaced(spec, info, place));
    yield* templateFindings(spec, template, `${place} of ${info.id}`, [...at, "args", place], source);
  }
}

const slots = (template: Template): string[] => [...JSON.stringify(template ?? null).matchAll(/\{([^{}"]+)\}/g)].map(([, slot]) => slot as string);

/** What a template takes and there is not. `into` says where it goes. */
export function* templateFindings(spec: Json, template: Template, into: string, at: Keys, source: Source): Findings {
  const { names, isOpen, of, schemas } = source;
  for (const slot of slots(template))
    if (slot.startsWith("/")) yield* wrong(at, `x-job puts {${slot}} of ${of} into ${into}`, follow(spec, schemas, slot));
    else if (!(slot in names || isOpen)) yield* wrong(at, `x-job puts {${slot}} into ${into}`, `${lacks(source)}${hint(slot, Object.keys(names))}`);
}

/** A template with examples put in; undefined where there is none of one. */
export function filledBy(template: Template, { names, example }: Pick<Source, "names" | "example">): Json {
  let isWhole = true;
  const of = (slot: string) => {
    const value = slot.startsWith("/") ? pick(example, [slot]) : names[slot];
    if (value === undefined || value === null) isWhole = false;
    return value;
  };
  const filled = JSON.parse(JSON.stringify(template), (_, value) => {
    if (typeof value !== "string") return value;
    const [, whole] = /^\{([^{}]+)\}$/.exec(value) ?? [];
    return whole === undefined ? value.replace(/\{([^{}]+)\}/g, (_, slot: string) => String(of(slot))) : of(whole);
  });
  return isWhole ? filled : undefined;
}

import { SpecValidator } from "@vendor-jobs/contract";
import { type Json, type OperationInfo, operationsOf } from "@vendor-jobs/contract/spec";
import { type JobCall, pick, type Template } from "@vendor-jobs/core";
import { type Finding, follow, hint, misplaced } from "./follow.ts";

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

export const pathOf = ({ parameters }: OperationInfo): string[] => parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);

/** What an operation is given that is called for a job has to be what it takes. The last name of `at` is the member of x-job that says it. */
export function callFindings(spec: Json, verb: string, { operation, args = {}, body }: Partial<JobCall>, at: Finding["at"], source: Source): Finding[] {
  const info = operationsOf(spec).find(({ id }) => id === operation);
  if (!info) return [];
  const { id } = info;
  const has = `has no such ${source.called}; it has ${Object.keys(source.names).join(", ") || "none"}`;
  const missing = pathOf(info).filter((name) => !(name in source.names) && !(name in args));
  const found: Finding[] = missing.map((name) => ({
    at,
    message: `x-job ${verb} by ${id}, whose path takes ${name}, and ${has}; give it in args where it is none.`,
  }));
  for (const [place, template] of Object.entries(args)) {
    const why = misplaced(spec, info, place);
    if (why) found.push({ at: [...at, "args", place], message: `x-job ${verb} by ${id} with ${place}, and ${why}.` });
    found.push(...templateFindings(spec, template, `${place} of ${id}`, [...at, "args", place], source));
  }
  if (body === undefined) {
    const member = at.filter((key) => typeof key === "string").at(-1);
    const isGiven = Object.keys(args).some((place) => place.startsWith("/"));
    if (info.body?.required && !isGiven) found.push({ at, message: `x-job ${verb} by ${id}, which needs a body; give it as ${member}.body.` });
    return found;
  }
  if (!info.body) return [...found, { at: [...at, "body"], message: `x-job gives ${id} a body, and it takes none.` }];
  const unknown = templateFindings(spec, body, `the body of ${id}`, [...at, "body"], source);
  found.push(...unknown);
  const filled = filledBy(body, source);
  const problems = filled === undefined || unknown.length > 0 ? "" : new SpecValidator(spec).problems(info.body.schema, filled);
  return problems === "" ? found : [...found, { at: [...at, "body"], message: `x-job gives ${id} a body that its schema refuses: ${problems}.` }];
}

const slots = (template: Template): string[] => [...JSON.stringify(template ?? null).matchAll(/\{([\w-]+|\/[^{}"]+)\}/g)].map(([, slot]) => slot as string);

/** What a template takes and there is not. `into` says where it goes. */
export function templateFindings(spec: Json, template: Template, into: string, at: Finding["at"], { names, called, isOpen, of, schemas }: Source): Finding[] {
  return slots(template).flatMap((slot) => {
    if (slot.startsWith("/")) {
      const why = follow(spec, schemas, slot);
      return why === undefined ? [] : [{ at, message: `x-job puts {${slot}} of ${of} into ${into}, and ${why}.` }];
    }
    if (slot in names || isOpen) return [];
    const known = Object.keys(names);
    return [{ at, message: `x-job puts {${slot}} into ${into}, and has no such ${called}; it has ${known.join(", ") || "none"}${hint(slot, known)}.` }];
  });
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
    const [, whole] = /^\{([\w-]+|\/[^{}]+)\}$/.exec(value) ?? [];
    return whole === undefined ? value.replace(/\{([\w-]+|\/[^{}]+)\}/g, (_, slot: string) => String(of(slot))) : of(whole);
  });
  return isWhole ? filled : undefined;
}

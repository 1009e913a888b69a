import { SpecValidator } from "@vendor-jobs/contract";
import { exampleArguments, type Json, type OperationInfo, operationsOf, pointersOf, resolve, schemaAt, typesOf, valuesOf } from "@vendor-jobs/contract/spec";
import type { Condition, FieldPlace } from "@vendor-jobs/core";
import { bodyOf, type Finding, follow, hint } from "./follow.ts";
import { listFindings, paginationFindings } from "./lists.ts";

/** Follows what the extensions point at: each pointer has to lead somewhere, each value to be one that may stand there. */
export function pointerFindings(spec: Json): Finding[] {
  return [...(spec["x-job"] ? jobFindings(spec) : []), ...errorFindings(spec), ...operationsOf(spec).flatMap((info) => paginationFindings(spec, info))];
}

const json = ({ responses }: OperationInfo, wanted: (status: number) => boolean): Json[] =>
  responses.filter(({ status, schema }) => wanted(status) && schema !== undefined).map(({ schema }) => schema);
const isFailure = (status: number) => status >= 400 || Number.isNaN(status);

function jobFindings(spec: Json): Finding[] {
  const { operation, at, ids, fields, cancel, states } = spec["x-job"];
  const operations = operationsOf(spec);
  const reader = operations.find(({ id }) => id === operation);
  if (!reader) return [];
  const inBody = follow(spec, [bodyOf(reader)], at);
  if (inBody) return [{ at: ["x-job", "at"], message: `x-job looks for the job at ${at} of what ${operation} answers with, and ${inBody}.` }];
  const job = schemaAt(spec, bodyOf(reader), at);
  const listed = operations.flatMap((info) => {
    const items = info.operation["x-pagination"]?.items;
    return items === undefined ? [] : [resolve(spec, schemaAt(spec, bodyOf(info), items))?.items].filter((item) => item !== undefined);
  });
  const found: Finding[] = [];
  const check = (pointer: string, schemas: Json[], where: (string | number)[], what: string) => {
    const why = follow(spec, schemas, pointer);
    if (why) found.push({ at: ["x-job", ...where], message: `x-job ${what} ${pointer || '""'}, and ${why}.` });
    return why === undefined;
  };
  const jobs = [job, ...listed];
  const bodies = [...jobs, ...operations.map(bodyOf).filter((schema) => schema !== undefined)];
  for (const [name, places] of Object.entries<FieldPlace[]>(fields))
    for (const [i, place] of places.entries()) {
      for (const pointer of pointersOf([place])) check(pointer, jobs, ["fields", name, i], `finds the ${name} of a job at`);
      if (typeof place === "object" && place.when) found.push(...elementFindings(spec, jobs, place.at, place.when, ["x-job", "fields", name, i]));
      for (const part of partsOf(place))
        if (part.startsWith("/")) check(part, jobs, ["fields", name, i], `makes the ${name} of a job of`);
        else if (!(part in ids))
          found.push({
            at: ["x-job", "fields", name, i],
            message: `x-job puts {${part}} into the ${name} of a job, and has no such id; it has ${Object.keys(ids).join(", ")}.`,
          });
    }
  for (const [name, pointers] of Object.entries<string[]>(ids))
    for (const [i, pointer] of pointers.entries()) check(pointer, bodies, ["ids", name, i], `finds the id ${name} at`);
  for (const name of pathOf(reader).filter((name) => !(name in ids)))
    found.push({ at: ["x-job", "ids"], message: `x-job lacks the id ${name}, which the path of ${operation} takes; it has ${Object.keys(ids).join(", ")}.` });
  for (const [i, rule] of states.entries())
    for (const [pointer, allowed] of Object.entries<Json>(rule.when))
      if (check(pointer, jobs, ["states", i, "when", pointer], "looks at"))
        found.push(...valueFindings(spec, jobs, pointer, allowed.not ?? allowed, ["x-job", "states", i, "when", pointer], rule["x-unconfirmed"] !== undefined));
  return [...found, ...listFindings(spec, spec["x-job"]), ...cancelFindings(spec, cancel, ids, reader, operations)];
}

/** What is wrong with how an element of a list in a job is picked. */
function elementFindings(spec: Json, jobs: Json[], pointer: string, when: Condition, at: Finding["at"]): Finding[] {
  const list = pointer.split("/*")[0] as string;
  if (list === pointer) return [{ at, message: `x-job picks an element by when, and there is no * in ${pointer} that stands for one.` }];
  const elements = jobs.map((job) => schemaAt(spec, job, `${list}/*`)).filter((schema) => schema !== undefined);
  return Object.keys(when).flatMap((inner) => {
    const why = follow(spec, elements, inner);
    return why === undefined ? [] : [{ at, message: `x-job picks an element of ${list} by ${inner}, and ${why}.` }];
  });
}

/** What a text with `{…}` in it is made of. */
const partsOf = (place: FieldPlace): string[] => (typeof place === "string" ? [...place.matchAll(/\{([^{}]+)\}/g)].map(([, part]) => part as string) : []);

const pathOf = ({ parameters }: OperationInfo): string[] => parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);

/** What a job's cancellation is given has to be what the operation takes. */
function cancelFindings(spec: Json, cancel: Json, ids: Json, reader: OperationInfo, operations: OperationInfo[]): Finding[] {
  const info = operations.find(({ id }) => id === cancel?.operation);
  if (!info) return [];
  const at = ["x-job", "cancel"];
  const missing = pathOf(info).filter((name) => !(name in ids));
  const found = missing.map((name) => ({
    at,
    message: `x-job cancels by ${info.id}, whose path takes ${name}, and has no such id; it has ${Object.keys(ids).join(", ")}.`,
  }));
  if (!cancel.body)
    return info.body?.required ? [...found, { at, message: `x-job cancels by ${info.id}, which needs a body; give it as cancel.body.` }] : found;
  if (!info.body) return [...found, { at: [...at, "body"], message: `x-job gives ${info.id} a body, and it takes none.` }];
  const examples = exampleArguments(reader, true);
  const filled = JSON.parse(JSON.stringify(cancel.body), (_, value) => {
    const name = typeof value === "string" ? /^\{(.*)\}$/.exec(value)?.[1] : undefined;
    if (name === undefined) return value;
    if (!(name in ids))
      found.push({
        at: [...at, "body"],
        message: `x-job puts {${name}} into the body of ${info.id}, and has no such id; it has ${Object.keys(ids).join(", ")}.`,
      });
    return examples[name] ?? value;
  });
  const problems = new SpecValidator(spec).problems(info.body.schema, filled);
  return problems === "" ? found : [...found, { at: [...at, "body"], message: `x-job gives ${info.id} a body that its schema refuses: ${problems}.` }];
}

function errorFindings(spec: Json): Finding[] {
  const { message = [], code = [], failure = {} } = spec["x-error"] ?? {};
  const operations = operationsOf(spec);
  const errors = operations.flatMap((info) => json(info, isFailure));
  const found: Finding[] = [];
  for (const [name, pointers] of Object.entries<string[]>({ message, code }))
    for (const [i, pointer] of pointers.entries()) {
      const why = errors.length > 0 ? follow(spec, errors, pointer) : undefined;
      if (why) found.push({ at: ["x-error", name, i], message: `x-error finds the ${name} at ${pointer}, and ${why}.` });
    }
  const successes = operations.flatMap((info) => json(info, (status) => !isFailure(status)));
  for (const pointer of Object.keys(failure)) {
    const why = follow(spec, successes, pointer);
    if (why) found.push({ at: ["x-error", "failure", pointer], message: `x-error tells a failure by ${pointer} of a success, and ${why}.` });
  }
  return found;
}

/** Values that a rule looks for, and that may not stand there. */
export function valueFindings(
  spec: Json,
  schemas: Json[],
  pointer: string,
  values: Json[],
  at: Finding["at"],
  isUnconfirmed: boolean,
  extension = "x-job",
): Finding[] {
  const there = schemas.map((schema) => schemaAt(spec, schema, pointer)).filter((schema) => schema !== undefined);
  const known = [...new Set(there.flatMap((schema) => valuesOf(spec, schema)))];
  const types = there.flatMap((schema) => typesOf(spec, schema));
  const isOf = (value: Json) =>
    types.length === 0 || types.includes(typeof value === "number" ? "integer" : typeof value) || (typeof value === "number" && types.includes("number"));
  return values
    .filter((value) => value !== null && value !== "" && !(isOf(value) && (known.length === 0 || known.includes(value) || isUnconfirmed)))
    .map((value) => ({
      at,
      message: isOf(value)
        ? `${extension} looks for ${JSON.stringify(value)} at ${pointer}, where the schema knows ${known.map(String).join(", ")}${hint(String(value), known.map(String))}. Correct it, or say in the rule's x-unconfirmed where it is from.`
        : `${extension} looks for ${JSON.stringify(value)} at ${pointer}, where there is ${[...new Set(types)].join(" or ")}.`,
    }));
}

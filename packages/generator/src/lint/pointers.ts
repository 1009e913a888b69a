import { type Json, type OperationInfo, operationsOf, resolve, schemaAt } from "@vendor-jobs/contract/spec";
import type { FieldPlace } from "@vendor-jobs/core";
import { actFindings } from "./acts.ts";
import { pathOf } from "./calls.ts";
import { placeFindings, ruleFindings } from "./fields.ts";
import { bodyOf, type Finding, follow } from "./follow.ts";
import { listFindings, paginationFindings } from "./lists.ts";

/** Follows what the extensions point at: each pointer has to lead somewhere, each value to be one that may stand there. */
export function pointerFindings(spec: Json): Finding[] {
  return [...(spec["x-job"] ? jobFindings(spec) : []), ...errorFindings(spec), ...operationsOf(spec).flatMap((info) => paginationFindings(spec, info))];
}

const json = ({ responses }: OperationInfo, wanted: (status: number) => boolean): Json[] =>
  responses.filter(({ status, schema }) => wanted(status) && schema !== undefined).map(({ schema }) => schema);
const isFailure = (status: number) => status >= 400 || Number.isNaN(status);

function jobFindings(spec: Json): Finding[] {
  const { operation, at, ids, fields, states } = spec["x-job"];
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
    found.push(...placeFindings(spec, jobs, `the ${name} of a job`, places, ["x-job", "fields", name], Object.keys(ids)));
  for (const [name, pointers] of Object.entries<string[]>(ids))
    for (const [i, pointer] of pointers.entries()) check(pointer, bodies, ["ids", name, i], `finds the id ${name} at`);
  for (const name of pathOf(reader).filter((name) => !(name in ids)))
    found.push({ at: ["x-job", "ids"], message: `x-job lacks the id ${name}, which the path of ${operation} takes; it has ${Object.keys(ids).join(", ")}.` });
  return [...found, ...ruleFindings(spec, jobs, states, ["x-job", "states"]), ...listFindings(spec, spec["x-job"]), ...actFindings(spec, spec["x-job"], jobs)];
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

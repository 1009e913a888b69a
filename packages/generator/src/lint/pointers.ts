import { isSuccess, type Json, jobListOf, type OperationInfo, operationsOf, responseFor, schemaAt } from "@vendor-jobs/contract/spec";
import type { FieldPlace } from "@vendor-jobs/core";
import { actFindings } from "./acts.ts";
import { pathOf } from "./calls.ts";
import { placeFindings, ruleFindings, valueFindings } from "./fields.ts";
import { bodyOf, type Findings, follow, itemOf, operationNamed, wrong } from "./follow.ts";
import { listFindings, paginationFindings } from "./lists.ts";

/** Follows what the extensions point at: each pointer has to lead somewhere, each value to be one that may stand there. */
export function* pointerFindings(spec: Json): Findings {
  if (spec["x-job"]) yield* jobFindings(spec);
  yield* errorFindings(spec);
  for (const info of operationsOf(spec)) yield* paginationFindings(spec, info);
  yield* kindFindings(spec);
}

function* jobFindings(spec: Json): Findings {
  const shape = spec["x-job"];
  const { operation, at, ids, fields, states } = shape;
  const operations = operationsOf(spec);
  const reader = operationNamed(spec, operation);
  if (!reader) return;
  const inBody = follow(spec, [bodyOf(reader)], at);
  if (inBody) return yield* wrong(["x-job", "at"], `x-job looks for the job at ${at} of what ${operation} answers with`, inBody);
  const listed = operations.flatMap((info) => {
    const item = itemOf(spec, info);
    // What another list is open to would excuse each pointer.
    const isHeld = item !== undefined && (info.id === jobListOf(spec) || follow(spec, [item], "/ ") !== undefined);
    return isHeld ? [item] : [];
  });
  const answers = Object.keys(shape.answers ?? {}).map((status) => [status, responseFor(reader, Number(status))] as const);
  for (const [status, response] of answers)
    if (!response) yield { at: ["x-job", "answers", status], message: `x-job tells a state by ${status} of ${operation}, which documents no such answer.` };
  const told = answers.map(([, response]) => response?.schema).filter((schema) => schema !== undefined);
  const jobs = [schemaAt(spec, bodyOf(reader), at), ...listed, ...told];
  const bodies = [...jobs, ...operations.map(bodyOf).filter((schema) => schema !== undefined)];
  for (const [name, places] of Object.entries<FieldPlace[]>(fields))
    yield* placeFindings(spec, jobs, `the ${name} of a job`, places, ["x-job", "fields", name], Object.keys(ids));
  for (const [name, pointers] of Object.entries<string[]>(ids))
    for (const [i, pointer] of pointers.entries())
      yield* wrong(["x-job", "ids", name, i], `x-job finds the id ${name} at ${pointer || '""'}`, follow(spec, bodies, pointer));
  for (const name of pathOf(reader))
    if (!(name in ids)) {
      const message = `x-job lacks the id ${name}, which the path of ${operation} takes; it has ${Object.keys(ids).join(", ")}.`;
      yield { at: ["x-job", "ids"], message };
    }
  yield* ruleFindings(spec, jobs, states, ["x-job", "states"]);
  yield* listFindings(spec, shape);
  yield* actFindings(spec, shape, jobs);
}

const schemasOf = (spec: Json, isWanted: (response: OperationInfo["responses"][number]) => boolean): Json[] =>
  operationsOf(spec)
    .flatMap(({ responses }) => responses.filter(isWanted).map(({ schema }) => schema))
    .filter((schema) => schema !== undefined);

const isFailure = ({ status }: { status: number }) => status >= 400 || Number.isNaN(status);

function* errorFindings(spec: Json): Findings {
  const { message = [], code = [], failure = {} } = spec["x-error"] ?? {};
  const errors = schemasOf(spec, isFailure);
  for (const [name, pointers] of Object.entries<string[]>({ message, code }))
    for (const [i, pointer] of pointers.entries())
      if (errors.length > 0) yield* wrong(["x-error", name, i], `x-error finds the ${name} at ${pointer}`, follow(spec, errors, pointer));
  const successes = schemasOf(spec, (response) => !isFailure(response));
  for (const pointer of Object.keys(failure))
    yield* wrong(["x-error", "failure", pointer], `x-error tells a failure by ${pointer} of a success`, follow(spec, successes, pointer));
}

/** Whether the rules for the kind of an error can ever hold: each looks at what errors have. */
export function* kindFindings(spec: Json): Findings {
  const { kinds = [], failure } = spec["x-error"] ?? {};
  const bodies = schemasOf(spec, (response) => failure !== undefined || !isSuccess(response));
  for (const [i, rule] of kinds.entries()) {
    const at = ["x-error", "kinds", i];
    for (const status of rule.status ?? [])
      if (status < 300 && failure === undefined)
        yield { at: [...at, "status"], message: `x-error.kinds has a rule for ${status}, and no x-error.failure says when that is a failure.` };
    for (const [pointer, condition] of Object.entries<Json>(rule.when ?? {})) {
      const here = [...at, "when", pointer];
      const why = bodies.length > 0 ? follow(spec, bodies, pointer) : undefined;
      if (why) yield* wrong(here, `x-error.kinds looks at ${pointer} of an error`, why);
      else if (!condition.after) yield* valueFindings(spec, bodies, pointer, condition.not ?? condition, here, "x-unconfirmed" in rule, "x-error.kinds");
    }
    for (const name of Object.keys(rule.headers ?? {}))
      if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) yield { at: [...at, "headers"], message: `x-error.kinds looks at the header ${name}, which is no name of one.` };
  }
}

import { exampleArguments, type Json, resolve, schemaAt, successOf, typesOf } from "@vendor-jobs/contract/spec";
import { type JobShape, pick } from "@vendor-jobs/core";
import { callFindings, type Source } from "./calls.ts";
import { placeFindings, ruleFindings } from "./fields.ts";
import { bodyOf, type Findings, follow, operationNamed, wrong } from "./follow.ts";
import { makerFindings, startFindings } from "./starts.ts";

/** What is wrong with what a job is told by and asked for: its mark, its starts, its cancellation, its retry and its parts. */
export function* actFindings(spec: Json, shape: JobShape, jobs: Json[]): Findings {
  const reader = operationNamed(spec, shape.operation);
  if (!reader) return;
  const examples = exampleArguments(reader, true);
  const example = pick(successOf(reader)?.examples[0], [shape.at]);
  const source: Source = {
    names: Object.fromEntries(Object.entries(shape.ids).map(([name, pointers]) => [name, examples[name] ?? pick(example, pointers)])),
    called: "id",
    of: "the job",
    schemas: jobs,
    example,
  };
  for (const [name, pointer] of Object.entries(shape.mark ?? {}))
    yield* wrong(["x-job", "mark", name], `x-job tells runs apart by ${pointer} of a job`, follow(spec, jobs, pointer));
  yield* callFindings(spec, "reads jobs", shape, ["x-job"], source);
  if (shape.cancel) yield* callFindings(spec, "cancels", shape.cancel, ["x-job", "cancel"], source);
  yield* startFindings(spec, shape, source);
  yield* retryFindings(spec, shape, source);
  yield* partFindings(spec, shape, jobs, source);
}

function* retryFindings(spec: Json, shape: JobShape, source: Source): Findings {
  const { retry, mark } = shape;
  const info = operationNamed(spec, retry?.operation);
  if (!retry || !info) return;
  const at = ["x-job", "retry"];
  const hasIds = retry.ids || retry.location;
  yield* callFindings(spec, "runs a job again", retry, at, source);
  if (retry.gives === "new") {
    if (!hasIds) yield { at, message: `x-job runs a new job by ${info.id}, and does not say where its ids are; give them in ids, or location: true.` };
    yield* makerFindings(spec, shape, retry, info, at, source);
    return;
  }
  if (!mark) {
    const message = `x-job runs the same job again by ${info.id}, and has no mark: say which values a new run changes, or its old end is taken for the new one.`;
    yield { at, message };
  }
  if (hasIds) yield { at, message: `x-job runs the same job again by ${info.id}: its ids are known, leave out ids and location.` };
}

/** The schema of what a list has, or an object by name. */
function elementOf(spec: Json, list: Json): Json {
  const { additionalProperties } = resolve(spec, list) ?? {};
  return schemaAt(spec, list, "/*") ?? (typeof additionalProperties === "object" ? additionalProperties : undefined);
}

function* partFindings(spec: Json, { parts, at: jobAt }: JobShape, jobs: Json[], source: Source): Findings {
  const info = operationNamed(spec, parts?.operation);
  if (!parts || (parts.operation !== undefined && !info)) return;
  const at = ["x-job", "parts"];
  yield* callFindings(spec, "lists parts", parts, at, source);
  const [of, schemas, pointer] = info
    ? [`what ${info.id} answers with`, [bodyOf(info)], parts.at ?? info.pagination?.items ?? ""]
    : ["a job", jobs, parts.at ?? jobAt];
  const says = `x-job finds the parts at ${pointer || '""'} of ${of}`;
  const why = follow(spec, schemas, pointer);
  if (why) {
    // What its pages have is said of its x-pagination.
    if (parts.at !== undefined || !info?.pagination) yield* wrong(parts.at === undefined ? at : [...at, "at"], says, why);
    return;
  }
  const lists = schemas.map((schema) => schemaAt(spec, schema, pointer)).filter((schema) => schema !== undefined);
  const items = lists.map((list) => elementOf(spec, list)).filter((item) => item !== undefined);
  if (lists.length > 0 && items.length === 0 && !lists.some((list) => typesOf(spec, list).includes("array"))) {
    yield* wrong([...at, "at"], says, "there is no list, and no object that has them by name; say where it is, in at");
    return;
  }
  for (const [name, places] of Object.entries(parts.fields)) yield* placeFindings(spec, items, `the ${name} of a part`, places ?? [], [...at, "fields", name]);
  yield* ruleFindings(spec, items, parts.states as Json[], [...at, "states"]);
}

import { exampleArguments, isSuccess, type Json, operationsOf, resolve, schemaAt, typesOf } from "@vendor-jobs/contract/spec";
import { type JobShape, pick } from "@vendor-jobs/core";
import { callFindings, type Source } from "./calls.ts";
import { placeFindings, ruleFindings } from "./fields.ts";
import { bodyOf, type Finding, follow } from "./follow.ts";
import { makerFindings, startFindings } from "./starts.ts";

/** What is wrong with what a job is told by and asked for: its mark, its starts, its cancellation, its retry and its parts. */
export function actFindings(spec: Json, shape: JobShape, jobs: Json[]): Finding[] {
  const reader = operationsOf(spec).find(({ id }) => id === shape.operation);
  if (!reader) return [];
  const examples = exampleArguments(reader, true);
  const example = pick(reader.responses.find(isSuccess)?.examples[0], [shape.at]);
  const source: Source = {
    names: Object.fromEntries(Object.entries(shape.ids).map(([name, pointers]) => [name, examples[name] ?? pick(example, pointers)])),
    called: "id",
    of: "the job",
    schemas: jobs,
    example,
  };
  return [
    ...Object.entries(shape.mark ?? {}).flatMap(([name, pointer]) => {
      const why = follow(spec, jobs, pointer);
      return why ? [{ at: ["x-job", "mark", name], message: `x-job tells runs apart by ${pointer} of a job, and ${why}.` }] : [];
    }),
    ...callFindings(spec, "reads jobs", shape, ["x-job"], source),
    ...(shape.cancel ? callFindings(spec, "cancels", shape.cancel, ["x-job", "cancel"], source) : []),
    ...startFindings(spec, shape, source),
    ...retryFindings(spec, shape, source),
    ...partFindings(spec, shape, jobs, source),
  ];
}

function retryFindings(spec: Json, shape: JobShape, source: Source): Finding[] {
  const { retry, mark } = shape;
  const info = operationsOf(spec).find(({ id }) => id === retry?.operation);
  if (!retry || !info) return [];
  const at = ["x-job", "retry"];
  const found = callFindings(spec, "runs a job again", retry, at, source);
  if (retry.gives === "new") {
    if (!retry.ids && !retry.location)
      found.push({ at, message: `x-job runs a new job by ${info.id}, and does not say where its ids are; give them in ids, or location: true.` });
    return [...found, ...makerFindings(spec, shape, retry, info, at, source)];
  }
  if (!mark)
    found.push({
      at,
      message: `x-job runs the same job again by ${info.id}, and has no mark: say which values a new run changes, or its old end is taken for the new one.`,
    });
  if (retry.ids || retry.location) found.push({ at, message: `x-job runs the same job again by ${info.id}: its ids are known, leave out ids and location.` });
  return found;
}

/** The schema of what an object has by name. */
const mapped = (additional: Json): Json => (typeof additional === "object" ? additional : undefined);

function partFindings(spec: Json, { parts, at: jobAt }: JobShape, jobs: Json[], source: Source): Finding[] {
  if (!parts) return [];
  const at = ["x-job", "parts"];
  const info = operationsOf(spec).find(({ id }) => id === parts.operation);
  if (parts.operation !== undefined && !info) return [];
  const found = callFindings(spec, "lists parts", parts, at, source);
  const [of, schemas, pointer] = info
    ? [`what ${info.id} answers with`, [bodyOf(info)], parts.at ?? info.pagination?.items ?? ""]
    : ["a job", jobs, parts.at ?? jobAt];
  const why = follow(spec, schemas, pointer);
  // What its pages have is said of its x-pagination.
  if (why && parts.at === undefined && info?.pagination) return found;
  if (why) return [...found, { at: parts.at === undefined ? at : [...at, "at"], message: `x-job finds the parts at ${pointer || '""'} of ${of}, and ${why}.` }];
  const lists = schemas.map((schema) => schemaAt(spec, schema, pointer)).filter((schema) => schema !== undefined);
  const itemOf = (list: Json) => resolve(spec, list)?.items ?? mapped(resolve(spec, list)?.additionalProperties);
  if (lists.length > 0 && !lists.some((list) => typesOf(spec, list).includes("array") || itemOf(list) !== undefined))
    return [
      ...found,
      {
        at: [...at, "at"],
        message: `x-job finds the parts at ${pointer || '""'} of ${of}, and there is no list, and no object that has them by name; say where it is, in at.`,
      },
    ];
  const items = lists.map(itemOf).filter((item) => item !== undefined);
  for (const [name, places] of Object.entries(parts.fields))
    found.push(...placeFindings(spec, items, `the ${name} of a part`, places ?? [], [...at, "fields", name]));
  return [...found, ...ruleFindings(spec, items, parts.states as Json[], [...at, "states"])];
}

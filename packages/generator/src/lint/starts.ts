import { type Json, jobListOf, jobShapeOf, type OperationInfo, requiredOf, resolve, schemaAt, schemaOfPlace } from "@vendor-jobs/contract/spec";
import type { JobMaker, JobShape, JobStart } from "@vendor-jobs/core";
import { argumentFindings, callFindings, lackedBy, type Source, templateFindings } from "./calls.ts";
import { bodyOf, type Findings, follow, hint, itemOf, type Keys, misplaced, operationNamed, sentence, wrong, wrongType } from "./follow.ts";

/** What is wrong with how jobs are started; `ids` are the job's, with examples. */
export function* startFindings(spec: Json, shape: JobShape, ids: Source): Findings {
  const starts = shape.start ?? [];
  for (const [index, start] of starts.entries()) {
    const info = operationNamed(spec, start.operation);
    const at = ["x-job", "start", index];
    if (!info) continue;
    const source = argumentsOf(info);
    if (starts.findIndex(({ operation }) => operation === start.operation) < index) yield { at, message: `x-job says twice how ${info.id} starts a job.` };
    if (info.idempotent) yield { at, message: `${info.id} is marked x-idempotent, and starts a job: say by what key sending it twice starts one, in key.` };
    yield* makerFindings(spec, shape, start, info, at, source);
    yield* keyFindings(spec, shape, start, info, at);
    yield* findFindings(spec, start, at, source);
    for (const [i, step] of (start.steps ?? []).entries()) yield* callFindings(spec, "goes on", step, [...at, "steps", i], { ...ids, isOpen: true });
  }
}

/** What templates of a call may take from: its arguments and its body. */
const argumentsOf = (info: OperationInfo): Source => ({
  names: Object.fromEntries(info.parameters.map(({ name }) => [name, null])),
  called: "argument",
  of: `the body of ${info.id}`,
  schemas: info.body ? [info.body.schema] : [],
  example: info.body?.examples[0],
});

/** What is wrong with where the ids of a new job are, of a call that makes one. */
export function* makerFindings(spec: Json, shape: JobShape, maker: JobMaker, info: OperationInfo, at: Keys, source: Source): Findings {
  const { ids = {}, location } = maker;
  const names = Object.keys(shape.ids);
  for (const [name, places] of Object.entries(ids)) {
    if (!names.includes(name)) {
      const message = sentence(`x-job finds the id ${name} of what ${info.id} makes, and a job has none such; it has ${names.join(", ")}${hint(name, names)}`);
      yield { at: [...at, "ids", name], message };
    }
    for (const [i, place] of places.entries()) {
      const where = [...at, "ids", name, i];
      if (place.startsWith("{")) yield* templateFindings(spec, place, `the id ${name}`, where, source);
      else yield* wrong(where, `x-job finds the id ${name} at ${place} of what ${info.id} answers with`, follow(spec, [bodyOf(info)], place));
    }
  }
  if (location) yield* locationFindings(spec, shape, info, [...at, "location"]);
  for (const name of names)
    if (!ids[name] && !location && !(name in source.names)) {
      const message = `x-job does not say where the id ${name} of the job is that ${info.id} makes; give it in ids: a pointer into its answer, {name} of an argument, or {/pointer} into its body.`;
      yield { at, message };
    }
}

function* locationFindings(spec: Json, shape: JobShape, info: OperationInfo, at: Keys): Findings {
  const headers = info.responses
    .flatMap(({ response }) => Object.entries<Json>(response.headers ?? {}))
    .flatMap(([name, header]) => (name.toLowerCase() === "location" ? [header] : []));
  const says = `x-job finds the ids in the Location of ${info.id},`;
  if (headers.length === 0) yield { at, message: `${says} and none of its answers has such a header.` };
  const reader = operationNamed(spec, shape.operation);
  if (!reader) return;
  const elsewhere = headers.flatMap((header) => resolve(spec, header)?.example ?? []).find((example) => !leadsTo(reader, example));
  if (elsewhere !== undefined) {
    const message = `${says} whose example ${elsewhere} does not end as the path of ${reader.id}, ${reader.path}: what it leads to is not the job.`;
    yield { at, message };
  }
}

/** Whether a URL may be that of what an operation reads. */
const leadsTo = ({ path }: OperationInfo, location: string): boolean =>
  new RegExp(`${path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^{}]+\}/g, ".+")}/?([?#].*)?$`).test(location);

/** The shortest key that is made, and how long it is where nothing is said. */
const keyLength = 36;

function* keyFindings(spec: Json, shape: JobShape, { key, ids = {} }: JobStart, info: OperationInfo, at: Keys): Findings {
  if (!key) return;
  const tell = (member: string, why: string | undefined) => wrong([...at, "key", member], `x-job puts a key into ${key.at} of ${info.id}`, why);
  const schema = resolve(spec, schemaOfPlace(spec, info, key.at));
  yield* tell("at", misplaced(spec, info, key.at) ?? wrongType(spec, schema, ["string"]));
  const most = schema?.maxLength ?? Number.POSITIVE_INFINITY;
  if (most < (key.maxLength ?? keyLength)) yield* tell("maxLength", `its schema takes ${most} characters: say so as maxLength`);
  const [, holder, name = ""] = /^(\/.*|)\/([^/]*)$/.exec(key.at) ?? [];
  if (holder !== undefined && requiredOf(spec, schemaAt(spec, info.body?.schema, holder)).includes(name))
    yield* tell("at", "its schema requires it there; it is made where none is given, so let it be left out");
  const makesId = key.at in shape.ids || Object.values(ids).some((places) => places.includes(`{${key.at}}`));
  if (key.repeat === "conflict" && !makesId) yield* tell("repeat", `no id is made of it ({${key.at}}): after a conflict nothing would say which job it was`);
}

function* findFindings(spec: Json, { find }: JobStart, at: Keys, source: Source): Findings {
  if (!find) return;
  const here = [...at, "find"];
  const name = find.operation ?? jobListOf(spec);
  const list = operationNamed(spec, name);
  const why = list ? "that has no x-pagination" : "there is no such operation";
  if (!list?.pagination) return yield* wrong(here, `x-job finds a start in what ${name} lists`, why);
  const items = itemOf(spec, list);
  yield* argumentFindings(spec, list, find.args ?? {}, here, source, (place) => `x-job finds a start by ${place} of ${name}`);
  for (const [pointer, template] of Object.entries(find.where ?? {})) {
    const where = [...here, "where", pointer];
    yield* wrong(where, `x-job finds a start by ${pointer} of what ${name} lists`, items && follow(spec, [items], pointer));
    yield* templateFindings(spec, template, `${pointer} of what ${name} lists`, where, source);
  }
  for (const parameter of lackedBy(spec, list, { ...(name === jobListOf(spec) && jobShapeOf(spec)?.lists?.args), ...find.args }))
    yield { at: here, message: `x-job finds a start by ${name}, which must be given ${parameter}; give it in find.args.` };
}

import { isSuccess, type Json, jobListOf, jobShapeOf, mustBeGiven, type OperationInfo, operationsOf, resolve, schemaAt } from "@vendor-jobs/contract/spec";
import type { JobMaker, JobShape, JobStart } from "@vendor-jobs/core";
import { callFindings, type Source, templateFindings } from "./calls.ts";
import { bodyOf, type Finding, follow, hint, misplaced, schemaOfPlace, wrongType } from "./follow.ts";

/** What is wrong with how jobs are started; `ids` are the job's, with examples. */
export function startFindings(spec: Json, shape: JobShape, ids: Source): Finding[] {
  const starts = shape.start ?? [];
  return starts.flatMap((start, index) => {
    const info = operationsOf(spec).find(({ id }) => id === start.operation);
    const at = ["x-job", "start", index];
    if (!info) return [];
    const source = argumentsOf(info);
    const again = starts.findIndex(({ operation }) => operation === start.operation) < index;
    return [
      ...(again ? [{ at, message: `x-job says twice how ${info.id} starts a job.` }] : []),
      ...(info.idempotent
        ? [{ at, message: `${info.id} is marked x-idempotent, and starts a job: say by what key sending it twice starts one, in key.` }]
        : []),
      ...makerFindings(spec, shape, start, info, at, source),
      ...keyFindings(spec, shape, start, info, at),
      ...findFindings(spec, start, at, source),
      ...(start.steps ?? []).flatMap((step, i) => callFindings(spec, "goes on", step, [...at, "steps", i], { ...ids, isOpen: true })),
    ];
  });
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
export function makerFindings(spec: Json, shape: JobShape, maker: JobMaker, info: OperationInfo, at: Finding["at"], source: Source): Finding[] {
  const names = Object.keys(shape.ids);
  const found: Finding[] = [];
  for (const [name, places] of Object.entries(maker.ids ?? {})) {
    if (!names.includes(name))
      found.push({
        at: [...at, "ids", name],
        message: `x-job finds the id ${name} of what ${info.id} makes, and a job has none such; it has ${names.join(", ")}${hint(name, names)}.`,
      });
    for (const [i, place] of places.entries()) {
      const where = [...at, "ids", name, i];
      if (place.startsWith("{")) found.push(...templateFindings(spec, place, `the id ${name}`, where, source));
      else {
        const why = follow(spec, [bodyOf(info)], place);
        if (why) found.push({ at: where, message: `x-job finds the id ${name} at ${place} of what ${info.id} answers with, and ${why}.` });
      }
    }
  }
  if (maker.location && !info.responses.some(({ response }) => Object.keys(response.headers ?? {}).some((name) => name.toLowerCase() === "location")))
    found.push({ at: [...at, "location"], message: `x-job finds the ids in the Location of ${info.id}, and none of its answers has such a header.` });
  const reader = operationsOf(spec).find(({ id }) => id === shape.operation);
  const elsewhere = maker.location && reader ? locationsOf(spec, info).find((location) => !leadsTo(reader, location)) : undefined;
  if (elsewhere !== undefined)
    found.push({
      at: [...at, "location"],
      message: `x-job finds the ids in the Location of ${info.id}, whose example ${elsewhere} does not end as the path of ${reader?.id}, ${reader?.path}: what it leads to is not the job.`,
    });
  const nowhere = names.filter((name) => !maker.ids?.[name] && !maker.location && !(name in source.names));
  for (const name of nowhere)
    found.push({
      at,
      message: `x-job does not say where the id ${name} of the job is that ${info.id} makes; give it in ids: a pointer into its answer, {name} of an argument, or {/pointer} into its body.`,
    });
  return found;
}

/** Examples of where an operation's answers lead. */
const locationsOf = (spec: Json, { responses }: OperationInfo): string[] =>
  responses
    .flatMap(({ response }) => Object.entries<Json>(response.headers ?? {}))
    .filter(([name]) => name.toLowerCase() === "location")
    .flatMap(([, header]) => resolve(spec, header)?.example ?? []);

/** Whether a URL may be that of what an operation reads. */
const leadsTo = ({ path }: OperationInfo, location: string): boolean =>
  new RegExp(`${path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^{}]+\}/g, ".+")}/?([?#].*)?$`).test(location);

/** The shortest key that is made, and how long it is where nothing is said. */
const keyLength = 36;

function keyFindings(spec: Json, shape: JobShape, { key, ids = {} }: JobStart, info: OperationInfo, at: Finding["at"]): Finding[] {
  if (!key) return [];
  const found: Finding[] = [];
  const tell = (member: string, why: string | undefined) => {
    if (why) found.push({ at: [...at, "key", member], message: `x-job puts a key into ${key.at} of ${info.id}, and ${why}.` });
  };
  const schema = resolve(spec, schemaOfPlace(spec, info, key.at));
  tell("at", misplaced(spec, info, key.at) ?? wrongType(spec, schema, ["string"]));
  const most = schema?.maxLength ?? Number.POSITIVE_INFINITY;
  if (most < (key.maxLength ?? keyLength)) tell("maxLength", `its schema takes ${most} characters: say so as maxLength`);
  const path = key.at.split("/");
  const holder = path.slice(0, -1).join("/");
  if (key.at.startsWith("/") && resolve(spec, schemaAt(spec, info.body?.schema, holder))?.required?.includes(path.at(-1)))
    tell("at", "its schema requires it there; it is made where none is given, so let it be left out");
  const isOwn = [`{${key.at}}`, ...(key.at in shape.ids ? [key.at] : [])];
  if (
    key.repeat === "conflict" &&
    !(key.at in shape.ids) &&
    !Object.values(ids)
      .flat()
      .some((place) => isOwn.includes(place))
  )
    tell("repeat", `no id is made of it ({${key.at}}): after a conflict nothing would say which job it was`);
  return found;
}

function findFindings(spec: Json, { find }: JobStart, at: Finding["at"], source: Source): Finding[] {
  if (!find) return [];
  const name = find.operation ?? jobListOf(spec);
  const list = operationsOf(spec).find(({ id }) => id === name);
  if (!list?.pagination)
    return [
      { at: [...at, "find"], message: `x-job finds a start in what ${name} lists, and ${list ? "that has no x-pagination" : "there is no such operation"}.` },
    ];
  const items = resolve(spec, schemaAt(spec, list.responses.find(isSuccess)?.schema, list.pagination.items))?.items;
  const found: Finding[] = [];
  for (const [place, template] of Object.entries(find.args ?? {})) {
    const why = misplaced(spec, list, place);
    if (why) found.push({ at: [...at, "find", "args", place], message: `x-job finds a start by ${place} of ${name}, and ${why}.` });
    found.push(...templateFindings(spec, template, `${place} of ${name}`, [...at, "find", "args", place], source));
  }
  for (const [pointer, template] of Object.entries(find.where ?? {})) {
    const why = items && follow(spec, [items], pointer);
    if (why) found.push({ at: [...at, "find", "where", pointer], message: `x-job finds a start by ${pointer} of what ${name} lists, and ${why}.` });
    found.push(...templateFindings(spec, template, `${pointer} of what ${name} lists`, [...at, "find", "where", pointer], source));
  }
  const given = Object.keys({ ...(name === jobListOf(spec) && jobShapeOf(spec)?.lists?.args), ...find.args }).map((place) => place.split("/")[0] || "body");
  const must = [
    ...list.parameters.filter((parameter) => mustBeGiven(spec, parameter)).map((parameter) => parameter.name),
    ...(list.body?.required ? ["body"] : []),
  ];
  const needed = must.filter((parameter) => !given.includes(parameter));
  for (const parameter of needed)
    found.push({ at: [...at, "find"], message: `x-job finds a start by ${name}, which must be given ${parameter}; give it in find.args.` });
  return found;
}

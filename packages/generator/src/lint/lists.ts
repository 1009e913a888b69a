import { SpecValidator } from "@vendor-jobs/contract";
import {
  type Json,
  jobListOf,
  type OperationInfo,
  propertiesOf,
  requiredOf,
  resolve,
  schemaAt,
  schemaOfPlace,
  typesOf,
  valuesOf,
} from "@vendor-jobs/contract/spec";
import type { JobLists, JobShape, Template, TimeFilter } from "@vendor-jobs/core";
import { asksForPage } from "../propose/index.ts";
import { filledBy } from "./calls.ts";
import { bodyOf, type Finding, type Findings, follow, hint, itemOf, type Keys, misplaced, operationNamed, wrong, wrongType } from "./follow.ts";

const countable = ["integer", "number", "string"];

/** Member of `x-pagination` → the types that may lie where it points. */
const pointed: Readonly<Record<string, readonly string[]>> = {
  items: ["array"],
  total: countable,
  pages: countable,
  more: ["boolean", "string"],
  next: countable,
};

/** What is wrong with how the pages of a list are read. */
export function* paginationFindings(spec: Json, info: OperationInfo): Findings {
  const paging = info.operation["x-pagination"];
  if (!paging) return yield* unpagedFindings(spec, info);
  const at = ["paths", info.path, info.method.toLowerCase(), "x-pagination"];
  const body = bodyOf(info);
  const tell = (member: Keys, what: string, why: string | undefined) => wrong([...at, ...member], `x-pagination of ${info.id} has ${what}`, why);
  const check = (name: string, schema: Json, of: string, types?: readonly string[]) =>
    tell(
      [name],
      `${name} ${paging[name] || '""'} in ${of}`,
      follow(spec, [schema], paging[name]) ?? wrongType(spec, schemaAt(spec, schema, paging[name]), types),
    );
  const put = (name: string, place: string, types?: readonly string[], member: Keys = [name]) =>
    tell(member, `${name} ${place}`, misplaced(spec, info, place) ?? wrongType(spec, schemaOfPlace(spec, info, place), types));

  for (const [name, types] of Object.entries(pointed)) if (typeof paging[name] === "string") yield* check(name, body, "the answer", types);
  if (paging.style === "next" && typeof paging.next === "string") yield* check("next", body, "the answer", ["string"]);
  if (paging.next?.links !== undefined) {
    const pointers = ["rel", "href"].map((member) => `${paging.next.links}/*/${member}`);
    const [why] = pointers.flatMap((pointer) => follow(spec, [body], pointer) ?? wrongType(spec, schemaAt(spec, body, pointer), ["string"]) ?? []);
    yield* tell(["next", "links"], `its links at ${paging.next.links || '""'}`, why);
  }
  for (const name of ["parameter", "size"]) if (paging[name]?.includes("/")) yield* put(name, paging[name], countable);
  for (const [i, place] of (paging.cap?.with ?? []).entries()) yield* put("cap", place, undefined, ["cap", "with", i]);
  const items = itemOf(spec, info);
  if (paging.last !== undefined && items) yield* check("last", items, "an item");
  for (const [i, pointer] of (paging.id ?? []).entries()) if (items) yield* tell(["id", i], `id ${pointer} in an item`, follow(spec, [items], pointer));
  const unsaid = unsaidMore(spec, body, paging);
  if (unsaid) yield { at, message: `x-pagination of ${info.id} does not say how its list ends, and its answer has ${unsaid}; say so as more: ${unsaid}.` };
}

/** What looks like a list of pages that nothing says how to read: a client would give its first, and not say that there are others. */
function* unpagedFindings(spec: Json, info: OperationInfo): Findings {
  const body = bodyOf(info);
  const held = Object.entries<Json>(propertiesOf(spec, body)).flatMap(([name, member]) =>
    /^(data|results?|response|payload)$/i.test(name) ? [member, ...Object.values<Json>(propertiesOf(spec, member))] : [member],
  );
  const isList = [body, ...held].some((one) => typesOf(spec, one).includes("array"));
  const places = info.parameters
    .filter((parameter) => parameter.in === "query")
    .flatMap(({ name }) => [name, ...Object.keys(propertiesOf(spec, schemaOfPlace(spec, info, name))).map((member) => `${name}/${member}`)]);
  // A start may be a time.
  const isTime = (one: string) => /^date/.test(resolve(spec, schemaOfPlace(spec, info, one))?.format);
  const place = places.find((one) => asksForPage(one.split("/").at(-1) as string) && !isTime(one));
  const why = "it would give its first page alone: say how the others are read, or style: none where all comes at once";
  if (isList && place !== undefined)
    yield {
      at: ["paths", info.path, info.method.toLowerCase()],
      message: `${info.id} takes ${place} and answers with a list, and without x-pagination ${why}.`,
    };
}

/** Where an answer says whether more follow, of a list that would end by a short page, of which there may be one in its midst. */
function unsaidMore(spec: Json, body: Json, { style, items = "", total, pages, more, next }: Json): string | undefined {
  if (style === "none" || [total, pages, more, next].some((said) => said !== undefined)) return undefined;
  const holders = ["", items.slice(0, items.lastIndexOf("/"))];
  return holders
    .flatMap((holder) => Object.keys(propertiesOf(spec, schemaAt(spec, body, holder))).map((name) => `${holder}/${name}`))
    .find((pointer) => /\/has_?(more|next)(_?pages?|_?items)?$/i.test(pointer) && typesOf(spec, schemaAt(spec, body, pointer)).includes("boolean"));
}

/** Form of a time → the types that it may have. */
const timed: Readonly<Record<string, readonly string[]>> = { iso: ["string"], ms: ["integer", "number"], s: ["integer", "number"] };

/** What is wrong with what the list of jobs is said to be asked for. */
export function* listFindings(spec: Json, shape: JobShape): Findings {
  const { lists } = shape;
  const info = operationNamed(spec, jobListOf(spec));
  if (!lists) return;
  const at = ["x-job", "lists"];
  const fail = (why: string): Finding => ({ at, message: `x-job.lists is about ${info?.id ?? jobListOf(spec)}, ${why}.` });
  if (!info) return yield fail("and there is no such operation; name the one that lists jobs");
  if (!info.pagination) return yield fail("which has no x-pagination: say how its pages are read (style: none where all comes at once)");
  const tell = (member: Keys, what: string, why: string | undefined) => wrong([...at, ...member], `x-job.lists ${what}`, why);
  const whyNot = (place: string, value: Json) => misplaced(spec, info, place) ?? unfit(spec, schemaOfPlace(spec, info, place), value);
  const asking: readonly (readonly [holder: Keys, list: JobLists])[] = [
    [[], lists],
    [["unstarted"], lists.unstarted ?? {}],
  ];
  for (const [holder, list] of asking) {
    for (const [i, { in: place, value }] of [list.newest ?? []].flat().entries()) {
      const member = Array.isArray(list.newest) ? ["newest", i] : ["newest"];
      yield* tell([...holder, ...member], `asks for the newest first by ${JSON.stringify(value)} in ${place}`, whyNot(place, value));
    }
    for (const [place, value] of Object.entries(list.args ?? {}))
      yield* tell([...holder, "args", place], `asks with ${JSON.stringify(value)} in ${place}`, whyNot(place, value));
    for (const name of ["since", "until", "range"] as const) {
      const { [name]: filter } = list;
      if (!filter) continue;
      yield* tell([...holder, name, "in"], `asks for ${name} by ${filter.in}`, misplaced(spec, info, filter.in));
      yield* tell([...holder, name, "as"], `writes ${name} as ${formText(filter.as)}`, wrongTime(spec, info, name, filter));
    }
  }
  if (lists.unstarted && lists.by !== "started")
    yield* tell(["unstarted"], "asks for jobs that ended without a start", `its time is ${lists.by ?? "created"}: say by: started, or leave it out`);
  for (const name of ["states", "ids", "name"] as const) {
    const { [name]: filter } = lists;
    if (!filter) continue;
    yield* tell([name, "in"], `asks for ${name} by ${filter.in}`, misplaced(spec, info, filter.in));
    if (filter.as !== undefined) yield* tell([name, "as"], `writes ${name} as ${formText(filter.as)}`, wrongForm(spec, info, name, lists));
  }
  const given = [...Object.keys(lists.args ?? {}), ...(lists.scope ?? [])];
  for (const name of info.body?.required ? requiredOf(spec, info.body.schema) : [])
    if (!given.some((place) => `${place}/`.startsWith(`/${name}/`)))
      yield* tell([], `asks ${info.id} without ${name}`, "its body must have it: give it in args, or name its place in scope");
  for (const [i, place] of (lists.scope ?? []).entries()) yield* tell(["scope", i], `has ${place} in its scope`, misplaced(spec, info, place));
  const by = lists.by ?? "created";
  if ((lists.since || lists.until || lists.range || lists.order || lists.newest) && !shape.fields[by])
    yield* tell([lists.by ? "by" : "since"], `is about the time ${by}`, `x-job.fields has no ${by}: say by which of ${Object.keys(shape.fields).join(", ")}`);
  if (lists.states && lists.states.as === undefined) yield* wordFindings(spec, shape, info, lists.states);
}

/** A form as the document has it: a text as it is. */
const formText = (as: Template): string => (typeof as === "string" ? as : JSON.stringify(as));

/** What is wrong with the form in which a list is asked for ids, a name or states; each word of these has to be one that it takes. */
function wrongForm(spec: Json, info: OperationInfo, name: "states" | "ids" | "name", lists: JobLists): string | undefined {
  const { in: place, as = "" } = lists[name] ?? { in: "" };
  if (!JSON.stringify(as).includes(`{${name}}`)) return `there is no {${name}} in it`;
  const words = name === "states" ? Object.values(lists.states?.values ?? {}).flat() : ["1"];
  const given = name === "ids" || (name === "states" && lists.states?.many) ? words.map((word) => [word]) : words;
  const schema = schemaOfPlace(spec, info, place);
  return given.map((one) => unfit(spec, schema, filledBy(as, { names: { [name]: one }, example: undefined }))).find((why) => why !== undefined);
}

function wrongTime(spec: Json, info: OperationInfo, name: string, { in: place, as }: TimeFilter): string | undefined {
  const schema = schemaOfPlace(spec, info, place);
  const text = JSON.stringify(as);
  if (name === "range" && !text.includes("{since}") && !text.includes("{until}")) return "a range is a text with {since} and {until} in it";
  if (name !== "range" && !Object.hasOwn(timed, String(as)) && !text.includes(`{${name}}`)) return `there is no {${name}} in it`;
  if (typeof as !== "string") return unfit(spec, schema, filledBy(as, { names: { since: moment, until: moment }, example: undefined }));
  return schema && wrongType(spec, schema, timed[as] ?? ["string"]);
}

const moment = "2026-01-01T00:00:00Z";

/** Why a place does not take a value. */
const unfit = (spec: Json, schema: Json, value: Json): string | undefined => new SpecValidator(spec).problems(schema ?? {}, value) || undefined;

/**
 * What is wrong with the words by which states are asked for: the list does not take them, or there are others that mean the state and that it takes, so that
 * jobs with those would not be found.
 */
function* wordFindings(spec: Json, { states: rules }: JobShape, info: OperationInfo, { in: place, values }: NonNullable<JobLists["states"]>): Findings {
  const schema = schemaOfPlace(spec, info, place);
  if (!schema) return;
  const one = schemaAt(spec, schema, "/*") ?? schema;
  const known = valuesOf(spec, one).map(String);
  const validator = new SpecValidator(spec);
  const asks = (state: string, by: string, why: string) =>
    wrong(["x-job", "lists", "states", "values", state], `x-job.lists asks ${info.id} for ${state} by ${by}`, why);
  for (const [state, words = []] of Object.entries(values))
    for (const word of words) {
      const why = validator.problems(one, word);
      const meant = known.length > 0 ? `it takes ${known.join(", ")}${hint(String(word), known)}` : why;
      if (why !== "") yield* asks(state, `${JSON.stringify(word)} in ${place}`, meant);
    }
  for (const [state, asked = []] of Object.entries(values)) {
    const ofState = rules.filter((rule) => rule.state === state).map(({ when }) => Object.values(when));
    // Where the list has words of its own for states, nothing can be told.
    if (!asked.every((word) => (ofState.flat(2) as readonly Json[]).includes(word))) continue;
    const unasked = (words: unknown) => (Array.isArray(words) ? words.filter((word) => !asked.includes(word)) : undefined);
    // Of a rule with several conditions one may be asked for.
    const missed = ofState
      .map((conditions) => conditions.map(unasked))
      .filter((conditions) => !conditions.some((words) => words?.length === 0))
      .flatMap((conditions) => conditions.flatMap((words) => words ?? []))
      .filter((word) => word !== null && validator.problems(one, word) === "");
    const quoted = (words: readonly Json[]) => words.map((word) => JSON.stringify(word)).join(" and ");
    if (missed.length > 0) yield* asks(state, quoted(asked), `jobs with ${quoted(missed)} are ${state} as well: add that, or they are not found`);
  }
}

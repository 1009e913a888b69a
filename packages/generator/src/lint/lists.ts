import { SpecValidator } from "@vendor-jobs/contract";
import { type Json, jobListOf, type OperationInfo, operationsOf, propertiesOf, resolve, schemaAt, typesOf, valuesOf } from "@vendor-jobs/contract/spec";
import type { JobLists, JobShape, Template, TimeFilter } from "@vendor-jobs/core";
import { filledBy } from "./calls.ts";
import { bodyOf, type Finding, follow, hint, misplaced, schemaOfPlace, wrongType } from "./follow.ts";

const countable = ["integer", "number", "string"];

/** Member of `x-pagination` → the types that may lie where it points. */
const pointed: Readonly<Record<string, readonly string[]>> = {
  items: ["array"],
  total: countable,
  pages: countable,
  more: ["boolean", "string"],
  next: countable,
};

/** Member → the types that may go to the place that it names. */
const placed: Readonly<Record<string, readonly string[]>> = { parameter: countable, size: countable };

/** What is wrong with how the pages of a list are read. */
export function paginationFindings(spec: Json, info: OperationInfo): Finding[] {
  const paging = info.operation["x-pagination"];
  if (!paging) return [];
  const at = ["paths", info.path, info.method.toLowerCase(), "x-pagination"];
  const body = bodyOf(info);
  const found: Finding[] = [];
  const tell = (member: (string | number)[], what: string, why: string | undefined) => {
    if (why) found.push({ at: [...at, ...member], message: `x-pagination of ${info.id} has ${what}, and ${why}.` });
  };
  const check = (name: string, schema: Json, of: string, types?: readonly string[]) =>
    tell(
      [name],
      `${name} ${paging[name] || '""'} in ${of}`,
      follow(spec, [schema], paging[name]) ?? wrongType(spec, schemaAt(spec, schema, paging[name]), types),
    );
  const put = (name: string, place: string, types?: readonly string[], member: (string | number)[] = [name]) =>
    tell(member, `${name} ${place}`, misplaced(spec, info, place) ?? wrongType(spec, schemaOfPlace(spec, info, place), types));

  for (const [name, types] of Object.entries(pointed)) if (typeof paging[name] === "string") check(name, body, "the answer", types);
  if (paging.style === "next" && typeof paging.next === "string") check("next", body, "the answer", ["string"]);
  for (const [name, types] of Object.entries(placed)) if (paging[name]?.includes("/")) put(name, paging[name], types);
  for (const [i, place] of (paging.cap?.with ?? []).entries()) put("cap", place, undefined, ["cap", "with", i]);
  const items = resolve(spec, schemaAt(spec, body, paging.items))?.items;
  if (paging.last !== undefined && items) check("last", items, "an item");
  for (const [i, pointer] of (paging.id ?? []).entries()) if (items) tell(["id", i], `id ${pointer} in an item`, follow(spec, [items], pointer));
  const unsaid = unsaidMore(spec, body, paging);
  if (unsaid)
    found.push({ at, message: `x-pagination of ${info.id} does not say how its list ends, and its answer has ${unsaid}; say so as more: ${unsaid}.` });
  return found;
}

/** Where an answer says whether more follow, of a list that would end by a short page, of which there may be one in its midst. */
function unsaidMore(spec: Json, body: Json, { style, items = "", total, pages, more, next }: Json): string | undefined {
  if (style === "none" || [total, pages, more, next].some((said) => said !== undefined)) return undefined;
  const holders = ["", items.slice(0, items.lastIndexOf("/"))];
  return holders
    .flatMap((holder) => Object.keys(propertiesOf(spec, schemaAt(spec, body, holder))).map((name) => `${holder}/${name}`))
    .find((pointer) => /\/has_?(more|next)(_?pages?|_?items)?$/i.test(pointer) && typesOf(spec, schemaAt(spec, body, pointer)).includes("boolean"));
}

/** Member of `x-job.lists` → what may be sent there. */
const timed: Readonly<Record<string, readonly string[]>> = { iso: ["string"], ms: ["integer", "number"], s: ["integer", "number"] };

/** What is wrong with what the list of jobs is said to be asked for. */
export function listFindings(spec: Json, shape: JobShape): Finding[] {
  const { lists } = shape;
  const info = operationsOf(spec).find(({ id }) => id === jobListOf(spec));
  if (!lists) return [];
  const at = ["x-job", "lists"];
  if (!info) return [{ at, message: `x-job.lists is about ${jobListOf(spec)}, and there is no such operation; name the one that lists jobs.` }];
  if (!info.pagination)
    return [{ at, message: `x-job.lists is about ${info.id}, which has no x-pagination: say how its pages are read (style: none where all comes at once).` }];
  const found: Finding[] = [];
  const tell = (member: (string | number)[], what: string, why: string | undefined) => {
    if (why) found.push({ at: [...at, ...member], message: `x-job.lists ${what}, and ${why}.` });
  };
  for (const [i, { in: place, value }] of [lists.newest ?? []].flat().entries()) {
    const why = misplaced(spec, info, place) ?? (new SpecValidator(spec).problems(schemaOfPlace(spec, info, place) ?? {}, value) || undefined);
    tell(Array.isArray(lists.newest) ? ["newest", i] : ["newest"], `asks for the newest first by ${JSON.stringify(value)} in ${place}`, why);
  }
  for (const name of ["since", "until", "range", "states", "ids", "name"] as const)
    if (lists[name]) tell([name, "in"], `asks for ${name} by ${lists[name].in}`, misplaced(spec, info, lists[name].in));
  for (const name of ["states", "ids", "name"] as const)
    if (lists[name]?.as !== undefined) tell([name, "as"], `writes ${name} as ${formText(lists[name].as)}`, wrongForm(spec, info, name, lists));
  for (const [place, value] of Object.entries(lists.args ?? {})) {
    const why = misplaced(spec, info, place) ?? (new SpecValidator(spec).problems(schemaOfPlace(spec, info, place) ?? {}, value) || undefined);
    tell(["args", place], `asks with ${JSON.stringify(value)} in ${place}`, why);
  }
  const given = [...Object.keys(lists.args ?? {}), ...(lists.scope ?? [])];
  for (const name of info.body?.required ? (resolve(spec, info.body.schema)?.required ?? []) : [])
    if (!given.some((place) => `${place}/`.startsWith(`/${name}/`)))
      tell([], `asks ${info.id} without ${name}`, "its body must have it: give it in args, or name its place in scope");
  for (const [i, place] of (lists.scope ?? []).entries()) tell(["scope", i], `has ${place} in its scope`, misplaced(spec, info, place));
  for (const name of ["since", "until", "range"] as const)
    tell([name, "as"], `writes ${name} as ${formText(lists[name]?.as)}`, lists[name] && wrongTime(spec, info, name, lists[name]));
  const by = lists.by ?? "created";
  if ((lists.since || lists.until || lists.range || lists.order || lists.newest) && !shape.fields[by])
    tell([lists.by ? "by" : "since"], `is about the time ${by}`, `x-job.fields has no ${by}: say by which of ${Object.keys(shape.fields).join(", ")}`);
  return [...found, ...stateFindings(spec, info, lists), ...missedWords(spec, shape, info, lists)];
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
  return given.map((one) => unfit(spec, schema, as, { [name]: one })).find((why) => why !== undefined);
}

function wrongTime(spec: Json, info: OperationInfo, name: string, { in: place, as }: TimeFilter): string | undefined {
  const schema = schemaOfPlace(spec, info, place);
  const text = JSON.stringify(as);
  if (name === "range" && !text.includes("{since}") && !text.includes("{until}")) return "a range is a text with {since} and {until} in it";
  if (name !== "range" && !Object.hasOwn(timed, String(as)) && !text.includes(`{${name}}`)) return `there is no {${name}} in it`;
  if (typeof as !== "string") return unfit(spec, schema, as, { since: moment, until: moment });
  return schema && wrongType(spec, schema, timed[as] ?? ["string"]);
}

const moment = "2026-01-01T00:00:00Z";

/** Why a place does not take a template with those names put in. */
const unfit = (spec: Json, schema: Json, template: Template, names: Readonly<Record<string, Json>>): string | undefined =>
  new SpecValidator(spec).problems(schema ?? {}, filledBy(template, { names, example: undefined })) || undefined;

/** States that are asked for by some of the words that mean them and that the list takes, so that jobs with the others would not be found. */
function missedWords(spec: Json, { states: rules }: JobShape, info: OperationInfo, { states }: JobLists): Finding[] {
  if (!states || states.as !== undefined) return [];
  const schema = resolve(spec, schemaOfPlace(spec, info, states.in));
  const validator = new SpecValidator(spec);
  const isTaken = (word: Json) => schema !== undefined && validator.problems(resolve(spec, schema.items) ?? schema, word) === "";
  return Object.entries(states.values).flatMap(([state, asked = []]) => {
    const means = rules.filter((rule) => rule.state === state).flatMap(({ when }) => Object.values(when).flat());
    // Where the list has words of its own for states, nothing can be told.
    if (!asked.every((word) => (means as readonly Json[]).includes(word))) return [];
    const unasked = (values: unknown) => (Array.isArray(values) ? values.filter((word) => !asked.includes(word)) : undefined);
    // Of a rule with several conditions one may be asked for.
    const missed = rules
      .filter((rule) => rule.state === state)
      .map(({ when }) => Object.values(when).map(unasked))
      .filter((conditions) => !conditions.some((words) => words?.length === 0))
      .flatMap((conditions) => conditions.flatMap((words) => words ?? []))
      .filter((word) => word !== null && isTaken(word));
    if (missed.length === 0) return [];
    const quoted = (words: readonly Json[]) => words.map((word) => JSON.stringify(word)).join(" and ");
    const message = `x-job.lists asks ${info.id} for ${state} by ${quoted(asked)}, and jobs with ${quoted(missed)} are ${state} as well: add that, or they are not found.`;
    return [{ at: ["x-job", "lists", "states", "values", state], message }];
  });
}

/** Words that the list does not take, of those by which states are asked for. */
function stateFindings(spec: Json, info: OperationInfo, { states }: JobLists): Finding[] {
  if (!states || states.as !== undefined) return [];
  const schema = resolve(spec, schemaOfPlace(spec, info, states.in));
  if (!schema) return [];
  const one = resolve(spec, schema.items) ?? schema;
  const known = valuesOf(spec, one);
  const validator = new SpecValidator(spec);
  return Object.entries(states.values).flatMap(([state, words = []]) =>
    words.flatMap((word) => {
      const why = validator.problems(one, word);
      const at = ["x-job", "lists", "states", "values", state];
      if (why === "") return [];
      const meant = known.length > 0 ? `it takes ${known.map(String).join(", ")}${hint(String(word), known.map(String))}` : why;
      return [{ at, message: `x-job.lists asks ${info.id} for ${state} by ${JSON.stringify(word)} in ${states.in}, and ${meant}.` }];
    }),
  );
}

import type { Json } from "@vendor-jobs/contract/spec";
import { pascal } from "../fit/index.ts";
import { fieldsOf, statusIn } from "./fields.ts";
import { holderOf } from "./paths.ts";
import type { Schemas } from "./schemas.ts";
import { isEnd, statesIn, withoutPrefix } from "./state-words.ts";
import { doneWord, usualWords, verdictWords } from "./words.ts";

/** A rule of x-job.states: what lies where when a job is in a state. */
interface Rule {
  readonly state: string;
  readonly when: Readonly<Record<string, Json>>;
}

/** The rules by which the values that are known of a job's status mean states: those that its schema lists, else those that it speaks of. */
export function statesOf(job: Json, schemas: Schemas): Rule[] {
  const place = statusIn(job, schemas);
  if (place === undefined) return [];
  const status = schemas.at(job, place);
  const flags = [
    { state: "succeeded", when: { [place]: [true] } },
    { state: "running", when: { [place]: [false] } },
  ];
  if (schemas.isFlag(status)) return withError(flags, job, schemas);
  const [numbers, meanings] = schemas.isA(status, "integer") ? numberedIn(status) : [[], []];
  if (numbers.length > 1) return rulesAt(place, statesIn(numbers, meanings));
  const listed = schemas.wordsOf(status);
  const rules = rulesOf(job, listed.length > 0 ? listed : spokenOf(status), schemas);
  // One word that is shown says nothing of the others.
  return listed.length > 0 || rules.length > 1 ? rules : [];
}

/**
 * The rules by which words of a job's status mean states, with what else tells how a job ended that is only said to be done: a field for that, or its error.
 * @param isOfBoth Whether the words may be of either, as those are that a list is asked by.
 */
export function rulesOf(job: Json, words: readonly string[], schemas: Schemas, isOfBoth = false): Rule[] {
  const place = statusIn(job, schemas) as string;
  const own = rulesAt(place, statesIn(words));
  const plain = withoutPrefix(words);
  const done = words.filter((_, index) => doneWord.test(plain[index] as string));
  const verdict = verdictBeside(place, job, schemas);
  const listed = verdict === undefined ? [] : schemas.wordsOf(schemas.at(job, verdict));
  // A result whose words nobody knows may be any text, and a status that tells failures needs none.
  if (verdict && done.length > 0 && (listed.length > 0 || isOfBoth || !own.some(isFailure))) {
    const others = words.filter((word) => !done.includes(word));
    const ends = rulesAt(verdict, statesIn(listed.length > 0 ? listed : others), { [place]: done }).filter(isOfEnd);
    if (ends.some(isFailure)) return [...ends, ...rulesAt(place, statesIn(others)).filter((rule) => listed.length > 0 || !isOfEnd(rule))];
  }
  return own.some(isFailure) ? own : withError(own, job, schemas);
}

/** The rules of a status that may be any text, of which nothing is told: what vendors say most, however they spell it. */
export function usualOf(job: Json, schemas: Schemas): Rule[] {
  const place = statusIn(job, schemas) as string;
  if (!schemas.isAnyText(schemas.at(job, place))) return [];
  const usual = Object.entries(usualWords).map(([state, words]) => [state, words.flatMap((word) => [word, word.toUpperCase(), pascal(word)])] as const);
  const verdict = verdictBeside(place, job, schemas);
  return withError([...(verdict ? rulesAt(verdict, usual).filter(isOfEnd) : []), ...rulesAt(place, usual)], job, schemas);
}

/** The rules by which values at a place mean states, where something else holds as well. */
const rulesAt = (place: string, states: readonly (readonly [state: string, values: Json[]])[], when: Rule["when"] = {}): Rule[] =>
  states.map(([state, values]) => ({ state, when: { ...when, [place]: values } }));

/** Where a job says how it ended, beside how it is. */
function verdictBeside(status: string, job: Json, schemas: Schemas): string | undefined {
  const holder = holderOf(status);
  const found = schemas.find(schemas.at(job, holder), verdictWords, (one) => schemas.isA(one, "string"));
  return found && holder + found;
}

/** Rules by which what is done and has an error has failed; what has a reason when it is well is none. */
function withError(rules: Rule[], job: Json, schemas: Schemas): Rule[] {
  const error = fieldsOf(job, schemas).error?.find((place: string) => /error|fail/i.test(place));
  const done = rules.filter(({ state }) => state === "succeeded").at(-1);
  // Some have an empty text where there is no error.
  return error && done ? [{ state: "failed", when: { ...done.when, [error]: { not: [null, ""] } } }, ...rules] : rules;
}

const isFailure = ({ state }: Rule): boolean => state === "failed";
const isOfEnd = ({ state }: Rule): boolean => isEnd(state);

/** What a text shows as words of its own: what it quotes or lists, and its examples. */
function spokenOf({ description = "", example, examples = [] }: Json = {}): string[] {
  const quoted = [...String(description).matchAll(/(["'`])([\w-]+)\1/g)].map(([, , word]) => word as string);
  if (quoted.length === 0) quoted.push(...(/[:(]\s*([\w-]+(,\s*((and|or) )?[\w-]+){2,})/.exec(description)?.[1]?.split(/,\s*(?:(?:and|or) )?/) ?? []));
  const shown = [example, ...examples].flatMap((one) => (typeof one === "string" ? one.split(/[^\w-]+/) : []));
  return [...new Set([...quoted, ...shown])];
}

/** The numbers of which a text says what they mean, and that: `1: Queued`. */
function numberedIn({ description = "" }: Json): [numbers: number[], meanings: string[]] {
  const found = [...String(description).matchAll(/(?<![\w.-])(\d+)\s*(?:[:=|–-]|is|means)\s*["'`]?([A-Za-z]\w*)/g)];
  return [found.map(([, number]) => Number(number)), found.map(([, , word]) => word as string)];
}

import { type Json, plainName, propertiesOf, resolve, typesOf, valuesOf } from "@vendor-jobs/contract/spec";
import { pascal } from "../fit/index.ts";
import { doneWord, doneWords, endWords, fieldWords, statesIn, statusWords, usualWords, verdictWords, withinFields } from "./words.ts";

/** A member of an object: its name, that without case and separators, and its schema. */
type Member = readonly [name: string, plain: string, schema: Json];

/** What can be told of the schemas of a document by their members' names. */
export class Schemas {
  readonly #spec: Json;
  readonly #whole = new WeakMap<Json, Json>();
  constructor(spec: Json) {
    this.#spec = spec;
  }

  /** What a reference leads to, with the properties of all that it is composed of, and without that it may be null; the same for the same. */
  follow = (node: Json): Json => {
    const target = resolve(this.#spec, node);
    const { allOf = [], anyOf, oneOf, ...rest } = target ?? {};
    const others = [...(anyOf ?? oneOf ?? [])].filter(({ type }) => type !== "null");
    const parts = [...allOf, ...(others.length === 1 ? others : [])];
    // What is one of several objects is read as one that has what any of them has.
    const isOneOf = others.length > 1 && others.every((one) => Object.keys(propertiesOf(this.#spec, one)).length > 0);
    if (parts.length === 0 && !isOneOf) return target;
    // One that may be null, or is only described anew, is that one.
    if (parts.length === 1 && Object.keys(rest).every((key) => /^(description|title|default|examples?|readOnly)$/.test(key))) return this.follow(parts[0]);
    const known = this.#whole.get(target);
    if (known) return known;
    const made: Json = { ...rest };
    this.#whole.set(target, made);
    const properties = propertiesOf(this.#spec, target);
    const isObject = Object.keys(properties).length > 0;
    return Object.assign(made, { type: "object" }, ...parts.map(this.follow), rest, isObject && { properties });
  };

  /** What lies at a pointer into a value of a schema; lists aside. */
  at = (schema: Json, pointer: string): Json => segments(pointer).reduce((node, name) => this.follow(node?.properties?.[name]), schema);

  /** Whether a schema says that it is of one of the types; what says nothing of it may be any but an object. */
  isA = (schema: Json, ...types: readonly string[]): boolean => {
    const own = schema?.properties ? ["object"] : typesOf(this.#spec, schema);
    return own.length === 0 ? !types.includes("object") : own.some((type) => types.includes(type));
  };

  /** The members of a schema, and of its objects, by pointers. */
  below(schema: Json): [pointer: string, schema: Json][] {
    return this.#members(schema).flatMap(([name, , inner]) => [
      [`/${name}`, inner],
      ...this.#members(inner).map(([other, , value]): [string, Json] => [`/${name}/${other}`, value]),
    ]);
  }

  /** Where there is a word or number of one of the names, the first of them first: in the schema itself, or in its objects. */
  find(schema: Json, names: readonly string[], place: "here" | "below" = "here"): string | undefined {
    if (place === "here") return this.#named(schema, names, this.#isWord);
    const all = this.below(schema).filter(([, inner]) => this.#isWord(inner));
    const isCalled = (pointer: string, name: string) => plainName(pointer) === name || plainName(segments(pointer).at(-1) as string) === name;
    return names.flatMap((name) => all.find(([pointer]) => isCalled(pointer, name))?.[0] ?? [])[0];
  }

  /** Where a value of a schema says how the job is: in a member that is called so, in an object of such a name, else in what has a name that ends so. */
  statusIn(schema: Json): string | undefined {
    const { names, ends, holders, within } = statusWords;
    const own = this.#told(schema, names);
    if (own) return own;
    const endsSo = (node: Json) => this.#members(node).find(([, plain, inner]) => ends.test(plain) && this.isA(inner, "string"))?.[0];
    for (const [name, plain, inner] of this.#members(schema)) {
      if (!(holders.includes(plain) || ends.test(plain)) || !this.isA(inner, "object")) continue;
      const other = endsSo(inner);
      const found = this.#told(inner, within) ?? (other && `/${other}`);
      if (found) return `/${name}${found}`;
    }
    const last = endsSo(schema);
    return last ? `/${last}` : this.#named(schema, doneWords, this.#isFlag);
  }

  /** Where a job, or a part of one, has what its fields are called: by itself, beside its status, or among what is told of all things. */
  fieldsOf(schema: Json): Json {
    const status = this.statusIn(schema);
    const holders = ["", status?.replace(/\/[^/]*$/, "") ?? "", "/metadata", "/statistics"];
    const found = Object.entries(fieldWords).map(([field, { names, types }]) => {
      const places = [...new Set(holders)].flatMap((holder) => this.#fieldIn(this.at(schema, holder), names, types, field).map((place) => `${holder}${place}`));
      return [field, places] as const;
    });
    const { id, name, ...rest } = Object.fromEntries(
      found.filter(([, places]) => places.length > 0).map(([field, places]) => [field, field === "finished" ? endsOf(places) : places]),
    );
    return { ...(id && { id }), ...(name && { name }), ...(status && { status: [status] }), ...rest };
  }

  #fieldIn(holder: Json, names: readonly string[], types: readonly string[], field: string): string[] {
    const members = this.#members(holder);
    return names.flatMap((wanted) =>
      members.flatMap(([name, plain, inner]) => {
        if (plain !== wanted) return [];
        if (this.isA(inner, ...types)) return [`/${name}`];
        const within = this.#named(inner, withinFields[field] ?? [], (one) => this.isA(one, ...types));
        return within ? [`/${name}${within}`] : [];
      }),
    );
  }

  /** The rules by which the values that are known of a status mean states: those that its schema lists, else those that it speaks of. */
  statesOf(schema: Json): Json[] {
    const pointer = this.statusIn(schema);
    const status = pointer === undefined ? undefined : this.at(schema, pointer);
    if (status && this.#isFlag(status)) return this.#ends(schema, pointer as string);
    const numbered = this.isA(status, "integer") ? numberedIn(status) : [];
    if (numbered.length > 1)
      return statesIn(
        numbered.map(([number]) => number),
        numbered.map(([, word]) => word),
      ).map(([state, found]) => ({ state, when: { [pointer as string]: found } }));
    const listed = this.#wordsOf(status);
    const rules = this.rulesOf(schema, pointer as string, listed.length > 0 ? listed : spokenOf(status));
    // One word that is shown says nothing of the others.
    return listed.length > 0 || rules.length > 1 ? rules : [];
  }

  /**
   * The rules by which words of a status mean states, with what else tells how a job ended that is only said to be done: a field for that, or its error.
   * @param isOfBoth Whether the words may be of either, as those are that a list is asked by.
   */
  rulesOf(schema: Json, status: string, words: readonly string[], isOfBoth = false): Json[] {
    const own = rulesBy({}, status, words);
    if (words.length === 0) return own;
    const holder = status.replace(/\/[^/]*$/, "");
    const verdict = this.#named(this.at(schema, holder), verdictWords, this.#isWord);
    const plain = withoutPrefix(words);
    const done = words.filter((_, index) => doneWord.test(plain[index] as string));
    const listed = verdict === undefined ? [] : this.#wordsOf(this.at(schema, holder + verdict));
    // A result whose words nobody knows may be any text, and a status that tells failures needs none.
    if (verdict && done.length > 0 && (listed.length > 0 || isOfBoth || !own.some(hasFailed))) {
      const others = words.filter((word) => !done.includes(word));
      const ends = rulesBy({ [status]: done }, holder + verdict, listed.length > 0 ? listed : others).filter(isEnd);
      if (ends.some(hasFailed)) return [...ends, ...rulesBy({}, status, others).filter((rule) => listed.length > 0 || !isEnd(rule))];
    }
    const error = this.#errorOf(schema);
    const succeeded = own.find(({ state }) => state === "succeeded");
    return error && succeeded && !own.some(hasFailed) ? [{ state: "failed", when: { ...succeeded.when, [error]: wrong } }, ...own] : own;
  }

  /** Whether how a job is may be any word: it is a text of which none is listed. */
  isAnyWord(schema: Json): boolean {
    const status = this.at(schema, this.statusIn(schema) as string);
    return this.isA(status, "string") && valuesOf(this.#spec, status).length === 0;
  }

  /** The rules of a status of which nothing is told: what vendors say most, however they spell it. What is done and has an error has failed. */
  usualOf(schema: Json): Json[] {
    const status = this.statusIn(schema) as string;
    const error = this.#errorOf(schema);
    const holder = status.replace(/\/[^/]*$/, "");
    const verdict = this.#named(this.at(schema, holder), verdictWords, (one) => typesOf(this.#spec, one).includes("string"));
    const rulesAt = (place: string) => Object.entries(usualWords).map(([state, words]): Json => ({ state, when: { [place]: words.flatMap(spellingsOf) } }));
    const rules = [...(verdict ? rulesAt(holder + verdict).filter(isEnd) : []), ...rulesAt(status)];
    const done = rulesAt(status).find(({ state }) => state === "succeeded");
    return done && error ? [{ state: "failed", when: { ...done.when, [error]: wrong } }, ...rules] : rules;
  }

  /** Where a job has what went wrong; what has a reason when it is well is none. */
  #errorOf = (schema: Json): string | undefined => this.fieldsOf(schema).error?.find((place: string) => /error|fail/i.test(place));

  /** The texts that a schema lists. */
  #wordsOf = (schema: Json): string[] => [...new Set<string>(valuesOf(this.#spec, schema).filter((word) => typeof word === "string"))];

  /** The rules of a job that says whether it has ended, and what went wrong where that is the case. */
  #ends(schema: Json, done: string): Json[] {
    const [error] = this.fieldsOf(schema).error ?? [];
    return [
      ...(error ? [{ state: "failed", when: { [done]: [true], [error]: wrong } }] : []),
      { state: "succeeded", when: { [done]: [true] } },
      { state: "running", when: { [done]: [false] } },
    ];
  }

  #isFlag = (schema: Json): boolean => typesOf(this.#spec, schema).join() === "boolean";

  #members(schema: Json): Member[] {
    return Object.entries<Json>(schema?.properties ?? {}).map(([name, inner]) => [name, plainName(name), this.follow(inner)]);
  }

  #named(schema: Json, names: readonly string[], fits: (schema: Json) => boolean): string | undefined {
    const members = this.#members(schema);
    const found = names.flatMap((wanted) => members.find(([, plain, inner]) => plain === wanted && fits(inner)) ?? []);
    return found[0] === undefined ? undefined : `/${found[0]}`;
  }

  /** What of some names has words that are known for ends, else the first that is a word. */
  #told(schema: Json, names: readonly string[]): string | undefined {
    const isTold = (one: Json) => this.#isWord(one) && rulesBy({}, "", this.#wordsOf(one)).some(isEnd);
    return this.#named(schema, names, isTold) ?? this.#named(schema, names, this.#isWord);
  }

  #isWord = (schema: Json): boolean => this.isA(schema, "string", "integer");
}

/** The rules by which words at a place mean states, where something else holds as well. */
const rulesBy = (when: Json, place: string, words: readonly string[]): Json[] =>
  statesIn(words, withoutPrefix(words)).map(([state, found]) => ({ state, when: { ...when, [place]: found } }));

/** `in_progress` as vendors write it that say nothing of it. */
const spellingsOf = (word: string): string[] => [word, word.toUpperCase(), pascal(word)];

/** What tells of an error: some have an empty text where there is none. */
const wrong: Json = { not: [null, ""] };

const hasFailed = ({ state }: Json): boolean => state === "failed";

const isEnd = ({ state }: Json): boolean => /^(succeeded|failed|canceled)$/.test(state);

const segments = (pointer: string): string[] => pointer.split("/").slice(1);

/** Times of ends, each of the states that its name speaks of where there is one for several. */
function endsOf(pointers: readonly string[]): Json[] {
  const statesFor = (pointer: string) => Object.keys(endWords).filter((state) => endWords[state]?.test(pointer));
  const isTold = pointers.some((pointer) => !statesFor(pointer).includes("succeeded") && statesFor(pointer).length > 0);
  return pointers.map((pointer) => (isTold && statesFor(pointer).length > 0 ? { at: pointer, in: statesFor(pointer) } : pointer));
}

/** What a text shows as words of its own: what it quotes or lists, and its examples. */
function spokenOf({ description = "", example, examples = [] }: Json = {}): string[] {
  const quoted = [...String(description).matchAll(/(["'`])([\w-]+)\1/g)].map(([, , word]) => word as string);
  if (quoted.length === 0) quoted.push(...(/[:(]\s*([\w-]+(,\s*((and|or) )?[\w-]+){2,})/.exec(description)?.[1]?.split(/,\s*(?:(?:and|or) )?/) ?? []));
  const shown = [example, ...examples].flatMap((one) => (typeof one === "string" ? one.split(/[^\w-]+/) : []));
  return [...new Set([...quoted, ...shown])];
}

/** What a text says that numbers mean: `1: Queued`. */
const numberedIn = ({ description = "" }: Json = {}): [number, string][] =>
  [...String(description).matchAll(/(?<![\w.-])(\d+)\s*(?:[:=|–-]|is|means)\s*["'`]?([A-Za-z]\w*)/g)].map(([, number, word]) => [
    Number(number),
    word as string,
  ]);

/** Words without what all of them begin with: `JOB_STATE_RUNNING` among such is `RUNNING`. */
function withoutPrefix(words: readonly string[]): string[] {
  const [first = "", ...others] = words;
  let end = others.length > 0 ? first.lastIndexOf("_") + 1 : 0;
  while (end > 0 && !others.every((word) => word.startsWith(first.slice(0, end)))) end = first.lastIndexOf("_", end - 2) + 1;
  return words.map((word) => word.slice(end));
}

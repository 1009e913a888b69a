import { numberOf } from "../check/index.ts";
import { fieldSchema, leastOf, type VendorModel } from "../model/index.ts";
import { once, pick, typesOf } from "../spec/index.ts";

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const alphabets: [RegExp, string][] = [
  [/[0-9]/, "0123456789"],
  [/[a-z]/, "abcdefghijklmnopqrstuvwxyz"],
  [/[A-Z]/, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
];

/**
 * An id of the form of another: what comes before its last separator stays, or before one further up where little is left, but for a slash, before which
 * another thing is named; each sign after it becomes another of its kind.
 */
export function idLike(example: string, random: () => number): string {
  let prefix = example;
  do prefix = /^.*[-_.:/](?=.)/.exec(prefix.slice(0, -1))?.[0] ?? "";
  while (prefix !== "" && !prefix.endsWith("/") && example.slice(prefix.length).replace(/[^0-9a-z]/gi, "").length < 4);
  const rest = example.slice(prefix.length);
  const hex = /^(?=.*[a-f])[0-9a-f]{8,}$/.test(rest) ? "0123456789abcdef" : undefined;
  const draw = (alphabet: string) => alphabet[Math.floor(random() * alphabet.length)];
  return prefix + rest.replace(/./g, (sign) => draw(hex ?? alphabets.find(([kind]) => kind.test(sign))?.[1] ?? sign) as string);
}

/** What an id is like where nothing shows one. */
const usualId = "abcdefghi";

/** The ids of a vendor's jobs: the number that is shown of one, else the form of its text, and what a text must be to be one. */
const idsOf = once(({ spec, template, shape, idPointers, read, ownId, validator, properties }: VendorModel) => {
  // A job is asked for by its id: a text is one of digits where that has to be a number.
  const asked = read.parameters.find(({ name }) => name === ownId)?.schema;
  const schemas = [...idPointers.map((pointer) => fieldSchema({ spec, properties }, pointer)), asked].filter((schema) => schema !== undefined);
  const isNumber = schemas.map((schema) => typesOf(spec, schema)).some((types) => types.includes("integer") && !types.includes("string"));
  const example = pick(template, shape.fields.id) || (isNumber ? 0 : undefined);
  const fits = (id: string) => schemas.every((schema) => validator.check(schema, id).length === 0);
  const form = [example || usualId, leastOf(spec, { allOf: schemas })].map(String).find(fits) ?? String(example || usualId);
  return { number: typeof example === "number" ? BigInt(Math.floor(example)) : undefined, form, fits };
});

/** An id that no job has: the number after all that there are, or a text of the form of the one that is shown. */
export function newId(model: VendorModel, random: () => number, taken: { highest: bigint; count: number; has(id: string): boolean }): string | number {
  const { number, form, fits } = idsOf(model);
  if (number !== undefined) return numberOf(String(number > taken.highest ? number + 1n : taken.highest + 1n));
  for (let tries = 0; ; tries++) {
    // A short id has few of its kind.
    const like = idLike(form, random) + (tries > 20 ? String(tries) : "");
    // What must be of a form and is no more keeps all but its end, or all where that is short.
    const count = String(taken.count + tries);
    const ends = [like, form.slice(0, Math.max(form.length - count.length, 0)) + count, form + count];
    const id = (fits(form) ? ends.find(fits) : undefined) ?? like;
    if (!taken.has(id)) return id;
  }
}

/** An address with another id in the place of the one that is shown, wherever that stands by itself: `7` is not in `v7`. */
export function withId(address: string, shown: string, id: string | number): string {
  const itself = shown.replace(/\W/g, "\\$&");
  return address.replace(new RegExp(`(?:(?<![A-Za-z\\d])|(?<=%[\\dA-F]{2}))${itself}(?![A-Za-z\\d])`, "g"), () => String(id));
}

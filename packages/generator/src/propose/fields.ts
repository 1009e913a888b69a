import type { Json } from "@vendor-jobs/contract/spec";
import { holderOf } from "./paths.ts";
import { pointerTo, type Schemas } from "./schemas.ts";
import { isEnd, statesIn } from "./state-words.ts";
import { doneWords, endWords, type FieldWords, fieldWords, statusWords } from "./words.ts";

/** Where a value of a schema says how the job is: in a member that is called so, in an object of such a name, else in what has a name that ends so. */
export function statusIn(schema: Json, schemas: Schemas): string | undefined {
  const { names, ends, holders, within } = statusWords;
  const isTold = (one: Json) => schemas.isWord(one) && statesIn(schemas.wordsOf(one)).some(([state]) => isEnd(state));
  // What has words that are known for ends comes before what is called likelier.
  const called = (node: Json, likely: readonly string[]) => schemas.find(node, likely, isTold) ?? schemas.find(node, likely);
  const endingSo = (node: Json) => {
    const found = schemas.members(node).find(([, plain, inner]) => ends.test(plain) && schemas.isA(inner, "string"));
    return found && pointerTo(found[0]);
  };
  const inHolder = () =>
    schemas.members(schema).flatMap(([name, plain, inner]) => {
      const isHolder = (holders.includes(plain) || ends.test(plain)) && schemas.isA(inner, "object");
      const place = isHolder ? (called(inner, within) ?? endingSo(inner)) : undefined;
      return place === undefined ? [] : [pointerTo(name) + place];
    })[0];
  return called(schema, names) ?? inHolder() ?? endingSo(schema) ?? schemas.find(schema, doneWords, schemas.isFlag);
}

/** Where a job, or a part of one, has what its fields are called: by itself, beside its status, or among what is told of all things. */
export function fieldsOf(schema: Json, schemas: Schemas): Json {
  const status = statusIn(schema, schemas);
  const holders = [...new Set(["", holderOf(status ?? ""), "/metadata", "/statistics"])];
  const found: Json = {};
  for (const [field, words] of Object.entries(fieldWords)) {
    const places = holders.flatMap((holder) => fieldIn(schemas.at(schema, holder), words, schemas).map((place) => holder + place));
    if (places.length > 0) found[field] = field === "finished" ? endsOf(places) : places;
  }
  const { id, name, ...rest } = found;
  return { ...(id && { id }), ...(name && { name }), ...(status && { status: [status] }), ...rest };
}

/** Where an object has a field: in members that are called so, or in what holds it there. */
function fieldIn(holder: Json, { names, types, within }: FieldWords, schemas: Schemas): string[] {
  const fits = (schema: Json) => schemas.isA(schema, ...types);
  const members = schemas.members(holder);
  return names.flatMap((wanted) =>
    members.flatMap(([name, plain, inner]) => {
      if (plain !== wanted) return [];
      const below = fits(inner) ? "" : schemas.find(inner, within, fits);
      return below === undefined ? [] : [pointerTo(name) + below];
    }),
  );
}

/** Times of ends, each of the states that its name speaks of where there is one for several. */
function endsOf(pointers: readonly string[]): Json[] {
  const statesFor = (pointer: string) => Object.keys(endWords).filter((state) => endWords[state]?.test(pointer));
  const isTold = pointers.some((pointer) => !statesFor(pointer).includes("succeeded") && statesFor(pointer).length > 0);
  return pointers.map((pointer) => (isTold && statesFor(pointer).length > 0 ? { at: pointer, in: statesFor(pointer) } : pointer));
}

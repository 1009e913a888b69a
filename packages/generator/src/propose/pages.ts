import { type Json, plainName } from "@vendor-jobs/contract/spec";
import type { Schemas } from "./schemas.ts";
import { cursorWords, fromWords, moreWords, nextWords, offsetWords, pageWords, sizeWords, totalWords } from "./words.ts";

/** A parameter of the query, or a member of one that is an object or of a body, as a place; its last word, and its schema. */
export interface Asked {
  place: string;
  word: string;
  schema: Json;
  /** What is said of a parameter. */
  said?: string | undefined;
}

/** Whether a parameter of a name is likely to pick a page. */
export const asksForPage = (name: string): boolean => [pageWords, offsetWords, cursorWords].some((words) => words.test(lastWord(name)));

const lastWord = (name: string) => plainName(name.split(/[./[]/).at(-1) as string);

/** Whether something that may be asked for is about pages. */
export const isOfPages = ({ place, word }: Asked): boolean => asksForPage(place) || sizeWords.test(word);

/** What may be asked for in the query, and in a body of JSON. */
export function askedOf(parameters: readonly Json[], body: Json, schemas: Schemas): Asked[] {
  const { follow } = schemas;
  // A body may be one of several forms, and so may what it holds: each says what it may be asked.
  const membersOf = (schema: Json): [string, Json][] =>
    [follow(schema), ...[follow(schema)?.anyOf, follow(schema)?.oneOf].flatMap((forms) => forms ?? []).map(follow)].flatMap((form) =>
      Object.entries<Json>(form?.properties ?? {}),
    );
  const inBody = membersOf(body)
    .flatMap(([name, inner]) => [[`/${name}`, inner] as const, ...membersOf(inner).map(([other, value]) => [`/${name}/${other}`, value] as const)])
    .map(([place, schema]) => ({ place, word: lastWord(place), schema: follow(schema) ?? {} }));
  const inQuery = parameters.flatMap(({ name, in: where, schema, content, description: said }): Asked[] => {
    if (where !== "query") return [];
    const own = follow(schema ?? content?.["application/json"]?.schema) ?? {};
    const within = Object.entries<Json>(own.properties ?? {}).map(([member, inner]) => ({
      place: `${name}/${member}`,
      word: plainName(member),
      schema: follow(inner) ?? {},
    }));
    return own.type === "object" ? within : [{ place: name, word: lastWord(name), schema: own, said }];
  });
  return [...inQuery, ...inBody];
}

/** What an answer has, and what its headers tell. */
interface Answer {
  readonly schema: Json;
  readonly headers: readonly string[];
}

/** How pages are asked for, where parameters and answer make it likely. What nothing tells is not taken for a list that comes at once: it might be cut short. */
export function pagingOf(asked: readonly Asked[], { schema, headers }: Answer, schemas: Schemas): Json | undefined {
  const list = itemsIn(schema, schemas);
  if (list === undefined) return undefined;
  const { items, beside } = list;
  const { isA } = schemas;
  const wordFor = (pattern: RegExp, ...types: string[]) =>
    asked.find(({ place, word, schema }) => (pattern.test(word) || pattern.test(plainName(place))) && isA(schema, ...types));
  const told = (pattern: RegExp, ...types: string[]) => beside.find(([pointer, inner]) => pattern.test(lastWord(pointer)) && isA(inner, ...types));
  const more = told(moreWords, "boolean")?.[0];
  const total = told(totalWords, "integer", "number")?.[0];
  const size = wordFor(sizeWords, "integer", "number")?.place;
  const next =
    told(nextWords, "string", "integer") ??
    cursorIn(
      beside.find(([pointer]) => /^next(page)?$/.test(lastWord(pointer))),
      schemas,
    );
  const sized = size === undefined ? {} : { size };
  const counted = total === undefined ? {} : { total };

  const cursor = wordFor(cursorWords, "string", "integer") ?? (next && (wordFor(fromWords, "string", "integer") ?? wordFor(pageWords, "string")));
  const inHeader =
    headers.find((name) => nextWords.test(plainName(name).replace(/^x[a-z]*?(?=next)/, ""))) ??
    // Some say where to find it beside the parameter alone.
    /\b(X-[\w-]*(?:Next|Cursor|Token|Continuation)[\w-]*)[`'"]?(?= (?:response )?header)/i.exec(cursor?.said ?? "")?.[1];
  // What is called as the parameter is what to send next, of a token that nobody makes up.
  const twin = /token|marker|continuation/.test(cursor?.word ?? "")
    ? beside.find(([pointer, inner]) => lastWord(pointer) === cursor?.word && isA(inner, "string"))
    : undefined;
  if (next && isUrl(next)) return { style: "next", items, next: next[0], ...sized, ...counted };
  if (cursor) {
    const after = next ?? twin;
    const from = after
      ? { next: after[0], ...(more && { more }) }
      : inHeader
        ? { next: { header: inHeader } }
        : more && items !== ""
          ? { last: "/id", more }
          : undefined;
    if (from) return { style: "cursor", items, parameter: cursor.place, ...from, ...sized, ...counted };
  }
  const [page, offset] = [wordFor(pageWords, "integer", "number"), wordFor(offsetWords, "integer", "number")];
  const rest = { ...sized, ...counted, ...(more && { more }) };
  if (page) return { style: "page", items, parameter: page.place, first: (page.schema.minimum ?? page.schema.default) === 0 ? 0 : 1, ...rest };
  if (offset) return { style: "offset", items, parameter: offset.place, ...rest };
  return headers.some((name) => /^link$/i.test(name)) ? { style: "next", items, next: { header: "link" }, ...sized } : undefined;
}

/** Whether an answer says that there are others, however they are asked for. */
export const tellsPages = (answer: Json, schemas: Schemas): boolean =>
  (itemsIn(answer, schemas)?.beside ?? []).some(([pointer]) => /pages?(count|number)?$/.test(lastWord(pointer)));

/** The cursor that an object for the next page has. */
const cursorIn = ([pointer, holder]: [string, Json] = ["", undefined], schemas: Schemas): [string, Json] | undefined =>
  schemas.below(holder).flatMap(([below, inner]): [string, Json][] => (cursorWords.test(lastWord(below)) ? [[`${pointer}${below}`, inner]] : []))[0];

const isUrl = ([pointer, { format }]: [string, Json]) =>
  format === "uri" || format === "url" || /(ur[il]|link)$/i.test(pointer) || /\/_?links?\/next$/i.test(pointer);

/** Where a list has its items: the whole answer, a member of it, or one of what its members hold; of several that of jobs, or else of objects. And what stands beside them. */
export function itemsIn(answer: Json, schemas: Schemas): { items: string; beside: [string, Json][] } | undefined {
  if (answer?.type === "array") return { items: "", beside: [] };
  const all = schemas.below(answer);
  const lists = all.filter(([, inner]) => inner?.type === "array");
  const itemOf = ([, inner]: [string, Json]) => schemas.follow(inner.items);
  const found = lists.find((one) => schemas.statusIn(itemOf(one))) ?? lists.find((one) => schemas.isA(itemOf(one), "object")) ?? lists[0];
  return found && { items: found[0], beside: all };
}

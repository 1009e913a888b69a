import { type Json, plainName } from "@vendor-jobs/contract/spec";
import { statusIn } from "./fields.ts";
import { endOf, holderOf, isOfOne } from "./paths.ts";
import type { Schemas } from "./schemas.ts";
import { type Asked, lastWord, type Shown } from "./shown.ts";
import { cursorWords, fromWords, moreWords, nextWords, offsetWords, pageWords, searchVerb, sizeWords, totalWords } from "./words.ts";

/** Whether a parameter of a name is likely to pick a page. */
export const asksForPage = (name: string): boolean => [pageWords, offsetWords, cursorWords].some((words) => words.test(lastWord(name)));

/** Whether something that may be asked for is about pages. */
export const isOfPages = ({ place, word }: Asked): boolean => asksForPage(place) || sizeWords.test(word);

/** Sets x-pagination of the operations that have none and whose parameters and answer make one likely, and gives these. */
export const proposePages = (operations: readonly Shown[], schemas: Schemas): Shown[] =>
  operations.filter((one) => {
    if (!onlyReads(one) || one.operation["x-pagination"]) return false;
    const pagination = pagingOf(one, schemas);
    if (pagination) one.operation["x-pagination"] = pagination;
    return pagination !== undefined;
  });

/** Whether an operation likely does nothing: by its method, or by a POST that searches. */
const onlyReads = ({ method, key, operation }: Shown): boolean =>
  method === "get" || (method === "post" && [endOf(key), operation.operationId].some((word) => searchVerb.test(word)));

/** A member of an answer, by its pointer. */
type Told = readonly [pointer: string, schema: Json];

/** How pages are asked for, where parameters and answer make it likely. What nothing tells is not taken for a list that comes at once: it might be cut short. */
function pagingOf(one: Shown, schemas: Schemas): Json | undefined {
  const { asked, answer, headers } = one;
  const list = itemsIn(answer, schemas);
  if (list === undefined) return undefined;
  const { items, beside } = list;
  const { isA } = schemas;
  const takes = (words: RegExp, ...types: string[]) =>
    asked.find(({ place, word, schema }) => (words.test(word) || words.test(plainName(place))) && isA(schema, ...types));
  const tells = (words: RegExp, ...types: string[]) => beside.find(([pointer, schema]) => words.test(lastWord(pointer)) && isA(schema, ...types));
  const [more] = tells(moreWords, "boolean") ?? [];
  const [total] = tells(totalWords, "integer", "number") ?? [];
  const size = takes(sizeWords, "integer", "number")?.place;
  const sized = { ...(size && { size }), ...(total && { total }) };

  const next = tells(nextWords, "string", "integer") ?? cursorIn(beside, schemas);
  if (next && isUrl(next)) return { style: "next", items, next: next[0], ...sized };
  const cursor = takes(cursorWords, "string", "integer") ?? (next && (takes(fromWords, "string", "integer") ?? takes(pageWords, "string")));
  if (cursor) {
    const [pointer] = next ?? twinOf(cursor, beside, schemas) ?? [];
    const header = headerOf(cursor, headers);
    const byLast = more && items !== "" ? { last: "/id", more } : undefined;
    const from = pointer !== undefined ? { next: pointer, ...(more && { more }) } : header ? { next: { header } } : byLast;
    if (from) return { style: "cursor", items, parameter: cursor.place, ...from, ...sized };
  }
  const [page, offset] = [pageWords, offsetWords].map((words) => takes(words, "integer", "number"));
  const rest = { ...sized, ...(more && { more }) };
  if (page) return { style: "page", items, parameter: page.place, first: (page.schema.minimum ?? page.schema.default) === 0 ? 0 : 1, ...rest };
  if (offset) return { style: "offset", items, parameter: offset.place, ...rest };
  // What reads one thing may have links as well, such as to itself.
  const [links] = (isOfOne(one) ? [] : beside).find(([pointer, schema]) => holderOf(pointer) === holderOf(items) && isLinks(schema, schemas)) ?? [];
  const byLink = links !== undefined ? { links } : headers.some((name) => /^link$/i.test(name)) && { header: "link" };
  return byLink && items !== links ? { style: "next", items, next: byLink, ...sized } : undefined;
}

/** Whether a schema is of links that say what they lead to. */
const isLinks = ({ type, items }: Json, schemas: Schemas): boolean =>
  type === "array" && ["rel", "href"].every((name) => schemas.members(schemas.follow(items)).some(([own]) => own === name));

/** The cursor that an object for the next page has. */
function cursorIn(beside: readonly Told[], schemas: Schemas): Told | undefined {
  const [at, holder] = beside.find(([pointer]) => /^next(page)?$/.test(lastWord(pointer))) ?? [];
  const [below, schema] = schemas.below(holder).find(([pointer]) => cursorWords.test(lastWord(pointer))) ?? [];
  return below === undefined ? undefined : [`${at}${below}`, schema];
}

/** What is called as the parameter, and is what to send next of a token that nobody makes up. */
const twinOf = ({ word }: Asked, beside: readonly Told[], { isA }: Schemas): Told | undefined =>
  /token|marker|continuation/.test(word) ? beside.find(([pointer, schema]) => lastWord(pointer) === word && isA(schema, "string")) : undefined;

/** The header that tells a cursor; some say where to find it beside the parameter alone. */
const headerOf = ({ said = "" }: Asked, headers: readonly string[]): string | undefined =>
  headers.find((name) => nextWords.test(plainName(name).replace(/^x[a-z]*?(?=next)/, ""))) ??
  /\b(X-[\w-]*(?:Next|Cursor|Token|Continuation)[\w-]*)[`'"]?(?= (?:response )?header)/i.exec(said)?.[1];

const isUrl = ([pointer, { format }]: Told) => format === "uri" || format === "url" || /(ur[il]|link)$/i.test(pointer) || /\/_?links?\/next$/i.test(pointer);

/** Whether an answer says that there are others, however they are asked for. */
export const tellsPages = (answer: Json, schemas: Schemas): boolean =>
  (itemsIn(answer, schemas)?.beside ?? []).some(([pointer]) => /pages?(count|number)?$/.test(lastWord(pointer)));

/** Where an operation's answer has its list, by what is said of its pages or else likely, and what is in that. */
export function listIn({ answer, operation }: Shown, schemas: Schemas): { at: string; item: Json } {
  const { items: at = "" } = operation["x-pagination"] ?? itemsIn(answer, schemas) ?? {};
  return { at, item: schemas.follow(schemas.at(answer, at)?.items) };
}

/** Where a list has its items: the whole answer, a member of it, or one of what its members hold; of several that of jobs, or else of objects. And what stands beside them. */
function itemsIn(answer: Json, schemas: Schemas): { items: string; beside: Told[] } | undefined {
  if (answer?.type === "array") return { items: "", beside: [] };
  const all = schemas.below(answer);
  const lists = all.filter(([, inner]) => inner?.type === "array");
  const itemOf = ([, inner]: Told) => schemas.follow(inner.items);
  const found = lists.find((one) => statusIn(itemOf(one), schemas)) ?? lists.find((one) => schemas.isA(itemOf(one), "object")) ?? lists[0];
  return found && { items: found[0], beside: all };
}

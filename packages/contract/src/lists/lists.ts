import { envelopeOf, filledAt, project, putTyped, stateOf, type VendorModel } from "../model/index.ts";
import { at, holderOf, type Json, type OperationInfo, plainName, put, remove, schemaAt, successOf, typesOf } from "../spec/index.ts";
import { filterJobs, jobsInOrder } from "./filter-jobs.ts";
import { type ListCall, type Listed, type Listing, type Lists, nextUrl, type Page, pageOf, pagingOf } from "./page.ts";

/** A page as it is answered. */
interface PageReply {
  body: Json;
  headers: Record<string, string>;
}

/** The page of the jobs that a call asks for; each on it is looked at. */
export function pageOfJobs(lists: Lists, call: ListCall): PageReply {
  const { model, store } = lists;
  const { info, args } = call;
  for (const job of store.jobs) store.catchUp(job);
  const schema = schemaAt(model.spec, successOf(info)?.schema, `${pagingOf(info).items}/*`);
  const pathArgs = Object.fromEntries(info.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => [name, args[name]]));
  const inScope = filterJobs(model, store.jobs, info, { args: pathArgs, body: undefined }).jobs;
  return pageReply(lists, call, jobsInOrder(model, store.jobs, info, call), inScope, (job) => {
    store.look(job);
    return project(model, schema, job.fields);
  });
}

/** The page of a job's parts that a call asks for, of a body that has them all: nothing comes to them or goes. */
export function pageOfParts(lists: Lists, call: ListCall, whole: Json): PageReply {
  const parts: Listed[] = [at(whole, pagingOf(call.info).items) ?? []].flat().map((fields: Json) => ({ fields }));
  const list: Listing<Listed> = {
    items: parts,
    cursorOf: (part) => String(parts.indexOf(part)),
    from: (cursor) => (/^\d+$/.test(cursor) ? (part) => parts.indexOf(part) - Number(cursor) : undefined),
  };
  return pageReply(lists, call, list, parts, ({ fields }) => fields);
}

/** The page that a call asks for, of what meets its filters; `all` is what they leave out as well. */
function pageReply<Item extends Listed>(lists: Lists, call: ListCall, list: Listing<Item>, all: readonly Item[], show: (item: Item) => Json): PageReply {
  const { info } = call;
  const found = pageOf(lists, call, list, all);
  const page = pagingOf(info).style === "next" ? { ...found, next: nextUrl(call, found) } : found;
  return { body: pageBody(lists.model, info, page, list.items, all, page.items.map(show)), headers: pageHeaders(info, page) };
}

/** The headers of a page, where they say how the list goes on. */
function pageHeaders(info: OperationInfo, page: Page): Record<string, string> {
  const { next } = pagingOf(info);
  if (typeof next !== "object" || "links" in next || page.next === null) return {};
  return next.header === "link" ? { link: `<${page.next}>; rel="next"` } : { [next.header]: page.next };
}

/** The body of a page: the example's envelope with these items, and its counts right. */
function pageBody(model: VendorModel, info: OperationInfo, page: Page, matching: readonly Listed[], all: readonly Listed[], items: Json[]): Json {
  const { items: itemsAt, total, pages, more, next, parameter } = pagingOf(info);
  if (itemsAt === "") return items;
  const { spec } = model;
  const schema = successOf(info)?.schema;
  const said = [itemsAt, total, pages, more].filter((pointer) => pointer !== undefined);
  const holders = new Set(said.map(holderOf));
  const body = [...holders].reduce((whole, pointer) => filledAt(spec, schema, whole, pointer), put(envelopeOf(info, itemsAt), itemsAt, items));
  const count = matching.length;
  const pageCount = Math.ceil(count / page.size);
  const hasMore = page.offset + page.size < count;
  const counts: [names: RegExp, value: Json][] = [
    [/^(current)?page(number)?$/, page.number],
    [/^(pagesize|limit)$/, page.size],
    [/^offset$/, page.offset],
    [/^(pagecount|totalpages)$/, pageCount],
    [/^total(count|items)?$/, count],
    [/^has(more|nextpage)$/, hasMore],
    [/^haspreviouspage$/, page.offset > 0],
    [/^jobcount$/, all.length],
  ];
  for (const pointer of holders) {
    const holder = at(body, pointer);
    for (const name of Object.keys(holder ?? {})) {
      const plain = plainName(name);
      const [, state = ""] = /^job(.+)count$/.exec(plain) ?? [];
      // What is called `page` may hold all that is told of it.
      const known = Object(holder[name]) === holder[name] ? undefined : counts.find(([names]) => names.test(plain));
      if (known) holder[name] = known[1];
      else if (model.states.has(state)) holder[name] = all.filter((job) => stateOf(model, job.fields) === state).length;
    }
  }
  if (total !== undefined) put(body, total, count);
  if (pages !== undefined) put(body, pages, pageCount);
  if (more !== undefined) {
    const shown = at(body, more);
    const [type] = shown === undefined ? typesOf(spec, schemaAt(spec, schema, more)) : [typeof shown];
    const moreText = hasMore ? `?${parameter}=${page.offset + page.size}` : "";
    put(body, more, type === "string" ? moreText : hasMore);
  }
  if (typeof next === "object" && "links" in next) putLink(body, next.links, page.next);
  if (typeof next === "string") putNext(model, info, body, next, page.next, pagingOf(info).end);
  return body;
}

/** The link to the next page among those that the example has, or none. */
function putLink(body: Json, pointer: string, href: string | null): void {
  const shown: Json[] = [at(body, pointer) ?? []].flat();
  const next = shown.find(({ rel }) => rel === "next");
  put(body, pointer, [...shown.filter((link) => link !== next), ...(href === null ? [] : [{ ...next, rel: "next", href }])]);
}

/** A cursor for the next page, or its absence: null where the schema knows it, else what the spec says, or nothing. */
function putNext(model: VendorModel, info: OperationInfo, body: Json, pointer: string, next: string | null, end: readonly Json[] = []): void {
  const schema = schemaAt(model.spec, successOf(info)?.schema, pointer);
  const types = typesOf(model.spec, schema);
  if (next !== null) putTyped(filledAt(model.spec, successOf(info)?.schema, body, holderOf(pointer)), pointer, types, next);
  else if (types.includes("null")) put(body, pointer, null);
  else if (end.length > 0) put(body, pointer, end[0]);
  else if (schema !== undefined) remove(body, pointer);
}

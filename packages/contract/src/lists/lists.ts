import { project } from "../model/index.ts";
import { at, type Json, schemaAt, successOf } from "../spec/index.ts";
import { filterJobs, jobsInOrder } from "./filter-jobs.ts";
import { type ListCall, type Listed, type Listing, type Lists, nextUrl, pageOf, pagingOf } from "./page.ts";
import { pageBody, pageHeaders } from "./page-body.ts";

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

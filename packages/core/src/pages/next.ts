import type { Pagination } from "../api.ts";
import type { AnswerHeaders } from "../request/index.ts";
import { pick } from "../select.ts";

/** A page as it came. */
export interface Page {
  readonly body: unknown;
  readonly headers: AnswerHeaders | undefined;
}

/** What a page says of the next one, in its body or a header; undefined where it is the last. */
export function nextAt(page: Page, { next = "", end = [] }: Pagination): unknown {
  const found = saidAt(page, next);
  return found == null || found === "" || end.includes(found as string) ? undefined : found;
}

function saidAt({ body, headers }: Page, next: NonNullable<Pagination["next"]>): unknown {
  if (typeof next === "string") return pick(body, [next]);
  if ("header" in next) return next.header === "link" ? linkOf(headers?.get("link") ?? "") : headers?.get(next.header);
  const links = [pick(body, [next.links])].flat() as ({ rel?: unknown; href?: unknown } | null | undefined)[];
  return links.find((link) => link?.rel === "next")?.href;
}

/** The URL of `rel="next"` (RFC 8288): a word of its own, not part of another relation's name. */
const linkOf = (link: string): string | undefined =>
  [...link.matchAll(/<([^>]*)>([^<]*)/g)].find(([, , parameters = ""]) => /;\s*rel\s*=\s*"?([^"]*\s)?next(?![-\w])/i.test(parameters))?.[1];

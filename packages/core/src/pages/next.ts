import type { Pagination } from "../api.ts";
import type { AnswerHeaders } from "../request/index.ts";
import { pick } from "../select.ts";

/** A page as it came. */
export interface Page {
  readonly body: unknown;
  readonly headers: AnswerHeaders | undefined;
}

/** What a page says of the next one, in its body or a header; undefined where it is the last. */
export function nextAt({ body, headers }: Page, { next = "", end = [] }: Pagination): unknown {
  const found =
    typeof next === "string"
      ? pick(body, [next])
      : "links" in next
        ? ([pick(body, [next.links]) ?? []].flat() as { rel?: unknown; href?: unknown }[]).find(({ rel }) => rel === "next")?.href
        : next.header === "link"
          ? linkOf(headers?.get("link") ?? "")
          : headers?.get(next.header);
  return found == null || found === "" || end.includes(found as string) ? undefined : found;
}

/** The URL of `rel="next"` (RFC 8288): a word of its own, not part of another relation's name. */
const linkOf = (link: string): string | undefined =>
  [...link.matchAll(/<([^>]*)>([^<]*)/g)].find(([, , parameters = ""]) => /;\s*rel\s*=\s*"?([^"]*\s)?next(?![-\w])/i.test(parameters))?.[1];

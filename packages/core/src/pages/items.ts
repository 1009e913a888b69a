import type { Pagination, Pointer } from "../api.ts";
import { VendorJobsError } from "../errors.ts";
import { pick } from "../select.ts";

/** The items of a page. None at all is an empty page where the spec lets them be absent, or the page counts none. */
export function itemsOf(page: unknown, how: Pagination): unknown[] {
  const { items, isOptional, total } = how;
  const found = items === "" ? page : pick(page, [items]);
  if (Array.isArray(found)) return found;
  if (found == null && (isOptional || countAt(page, total) === 0)) return [];
  throw new VendorJobsError(`The page has no list at ${items || "its top"}, where the vendor documents it.`);
}

/** What tells an item from others: its id, as one text with what it is within where that is said; undefined where it has none. */
export function idOf(item: unknown, { id, within }: Pagination): unknown {
  const own = pick(item, id);
  return own === undefined || !within ? own : JSON.stringify([own, within.map((pointers) => pick(item, pointers))]);
}

/** The count at a pointer: some servers write numbers as text. */
export function countAt(page: unknown, pointer: Pointer | undefined): number | undefined {
  const found = pointer === undefined ? undefined : pick(page, [pointer]);
  const count = typeof found === "string" && /^\d{1,15}$/.test(found) ? Number(found) : found;
  return typeof count === "number" && count >= 0 ? count : undefined;
}

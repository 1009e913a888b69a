import type { Pagination } from "../api.ts";
import { VendorJobsError } from "../errors.ts";
import { type Args, argAt } from "../request/index.ts";
import { countAt } from "./items.ts";

/** A list has ended by the vendor's cap, and may have more. */
export class CapReached extends VendorJobsError {}

/** Watches for the most items that the vendor gives of one list. */
export function capOf({ cap, total }: Pagination, args: Args) {
  const holds = cap !== undefined && (cap.with === undefined || cap.with.some((place) => argAt(args, place) !== undefined));
  let seen = 0;
  let all: number | undefined;
  return {
    isReached(page: unknown, items: unknown[]): boolean {
      seen += items.length;
      all = countAt(page, total) ?? all;
      return holds && seen >= cap.items;
    },
    /** @throws {CapReached} where the list may have more than came. */
    tell(): void {
      if (!holds || seen < cap.items || (all !== undefined && all <= seen)) return;
      const given = cap.with ? ` with ${cap.with.join(" or ")} given` : "";
      const said = all === undefined ? "" : ` of ${all}`;
      throw new CapReached(`The vendor gives no more than ${cap.items} items of one list${given}: ${seen}${said} came. Ask for a smaller part of it.`);
    },
  };
}

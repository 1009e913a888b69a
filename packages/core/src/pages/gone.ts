import type { Pagination } from "../api.ts";
import { countAt } from "./items.ts";
import { remembered } from "./newcomers.ts";

/**
 * Tells what to read again of a list whose total became less: as many items as were deleted may have moved from behind the places that were read to these. Where
 * items have no id, by which alone those are known that come twice, nothing is.
 */
export function goneOf({ total: totalAt, id }: Pagination) {
  let [last, now, most, moved, done] = [0, 0, 0, 0, 0];
  const move = (by: number) => {
    [moved, done] = [Math.min(most, moved + by), 0];
  };
  return {
    /** Takes a new page into account, before which so many places were read. */
    begin(body: unknown, before: number) {
      now = countAt(body, totalAt) ?? last;
      [most, moved] = [id ? Math.min(before, remembered) : 0, 0];
      move(Math.max(0, last - now));
      last = now;
    },
    /** How many places before the newest page to go on reading again, `size` at a time, now that this page was read; 0 where that is done. */
    next(body: unknown, size: number): number {
      const total = countAt(body, totalAt) ?? now;
      if (total < now) move(now - total);
      now = total;
      const back = Math.max(0, moved - done);
      done += size || moved;
      return back;
    },
  };
}

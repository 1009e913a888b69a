import type { Database } from "./database.ts";
import { jsonOf, type ofJob, type Row, type Start } from "./run.ts";
import { together } from "./together.ts";

type OfJob = ReturnType<typeof ofJob>;

export type Steps = ReturnType<typeof createSteps>;

/**
 * The steps of each run, which are done for many at once where many ask for them within `pause` ms. Each gives the run as it is then; undefined where the step
 * was not to be taken.
 */
export function createSteps({ run, give }: Database) {
  const step = <Item>(take: (items: string) => Promise<Row[]>, pause = 0) =>
    together(async (items: (Item & { readonly key: string })[]) => {
      const rows = new Map((await take(jsonOf(items))).map((row) => [row.key, row]));
      return items.map(({ key }) => {
        const row = rows.get(key);
        // Of two that ask for the same, one takes it.
        rows.delete(key);
        return row;
      });
    }, pause);
  return {
    intend: step<{ readonly client: string; readonly start: Start }>((runs) => give("start", "intend", runs)),
    follow: step<OfJob>((runs) => run("follow", runs)),
    /** To be committed before it is sent, which is to be soon: its place in the limit is now. `time` is the vendor's. */
    sending: step<{ readonly time: Date | undefined }>((runs) => run("sending", runs), 20),
    /** Where no other has the job. */
    started: step<OfJob & { readonly isFound: boolean }>((runs) => run("started", runs), 100),
    told: step<{ readonly at: string }>((runs) => run("told", runs), 20),
  };
}

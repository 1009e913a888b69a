import type { JobRef } from "@vendor-jobs/core";
import type { Database } from "./database.ts";
import { clientName, jsonOf, type Row, refName, type Start } from "./run.ts";
import { together } from "./together.ts";

type Keyed = { readonly key: string };
type Intended = Keyed & { readonly client: string; readonly start: Start };
type Job = Keyed & { readonly ref: JobRef };

/** The row of each, of those that a statement gave: it gave one to the first that asked for it. */
function rowsOf(items: readonly Keyed[], rows: readonly Row[]): (Row | undefined)[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return items.map(({ key }) => {
    const row = byKey.get(key);
    byKey.delete(key);
    return row;
  });
}

/** The steps of each run, which are done for many at once where many ask for them. Each gives the run as it is then; undefined where the step was not to be taken. */
export function createBatches({ run, change }: Pick<Database, "run" | "change">) {
  const jobsOf = (items: readonly Job[]) => jsonOf(items.map(({ ref, ...item }) => ({ ...item, ref, client: clientName(ref), name: refName(ref) })));
  return {
    get: together(async (keys: string[]) => {
      const rows = new Map((await run("get", keys)).map((row) => [row.key, row]));
      return keys.map((key) => rows.get(key));
    }),
    intend: together((items: Intended[]) =>
      change(async (desk) => {
        const rows = await desk.run("intend", jsonOf(items));
        await desk.hand("start", rows);
        return rowsOf(items, rows);
      }),
    ),
    follow: together(async (items: Job[]) => rowsOf(items, await run("follow", jobsOf(items)))),
    /** To be committed before it is sent. `time` is the vendor's. */
    sending: together(async (items: (Keyed & { time: Date | undefined })[]) => rowsOf(items, await run("sending", jsonOf(items)))),
    /** Where no other has the job. */
    started: together(async (items: (Job & { isFound: boolean })[]) => rowsOf(items, await run("started", jobsOf(items)))),
    told: together(async (items: (Keyed & { at: string })[]) => rowsOf(items, await run("told", jsonOf(items)))),
  };
}

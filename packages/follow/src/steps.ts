import type { Database } from "./database.ts";
import { jsonOf, type ofJob, type Row, type Start } from "./run.ts";
import { together } from "./together.ts";

type Keyed = { readonly key: string };
type OfJob = ReturnType<typeof ofJob>;

/** The row of each, of those that a statement gave: it gave one to the first that asked for it. */
function rowsOf(items: readonly Keyed[], rows: readonly Row[]): (Row | undefined)[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return items.map(({ key }) => {
    const row = byKey.get(key);
    byKey.delete(key);
    return row;
  });
}

export type Steps = ReturnType<typeof createSteps>;

/** The steps of each run, which are done for many at once where many ask for them. Each gives the run as it is then; undefined where the step was not to be taken. */
export function createSteps({ run, change }: Pick<Database, "run" | "change">) {
  const step = <Item>(name: "follow" | "sending" | "started" | "told") =>
    together(async (items: (Item & Keyed)[]) => rowsOf(items, await run(name, jsonOf(items))));
  return {
    intend: together((items: (Keyed & { readonly client: string; readonly start: Start })[]) =>
      change(async (desk) => {
        const rows = await desk.run("intend", jsonOf(items));
        await desk.hand("start", rows);
        return rowsOf(items, rows);
      }),
    ),
    follow: step<OfJob>("follow"),
    /** To be committed before it is sent. `time` is the vendor's. */
    sending: step<{ readonly time: Date | undefined }>("sending"),
    /** Where no other has the job. */
    started: step<OfJob & { readonly isFound: boolean }>("started"),
    told: step<{ readonly at: string }>("told"),
  };
}

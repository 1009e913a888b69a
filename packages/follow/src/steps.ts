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
export function createSteps({ run, give }: Database) {
  const step = <Item>(name: "intend" | "follow" | "sending" | "started" | "told") =>
    together(async (items: (Item & Keyed)[]) => rowsOf(items, await (name === "intend" ? give("start", name, jsonOf(items)) : run(name, jsonOf(items)))));
  return {
    intend: step<{ readonly client: string; readonly start: Start }>("intend"),
    follow: step<OfJob>("follow"),
    /** To be committed before it is sent. `time` is the vendor's. */
    sending: step<{ readonly time: Date | undefined }>("sending"),
    /** Where no other has the job. */
    started: step<OfJob & { readonly isFound: boolean }>("started"),
    told: step<{ readonly at: string }>("told"),
  };
}

import { listJobs } from "@vendor-jobs/flatfile/validators";
import { interleave, type Measure, type Row, ratios, spread } from "./measure.ts";
import { pageText } from "./server.ts";

/** How often a task runs at a time, so that the clock's grain does not show. */
const times = 200;

const pages: readonly [string, string][] = [
  ["as documented", pageText(1, 20, 1)],
  ["each job without some of its members", thinned(pageText(1, 20, 1))],
  ["each job with a member that the spec does not know", pageText(1, 20, 1).replaceAll('{"id":', '{"newMember":true,"id":')],
];

/** What checking a page of jobs takes, over what parsing its text takes. */
export const validators: Measure = async (quick) => {
  const check = listJobs.responses[200];
  if (!check) throw new Error("listJobs has no validator of its 200");
  const rows: Row[] = [];
  for (const [what, text] of pages) {
    const page: unknown = JSON.parse(text);
    const found = check(page).filter(({ drift }) => !drift);
    if (found.length > 0) throw new Error(`The page ${what} is not valid: ${JSON.stringify(found[0])}`);
    const tasks = { parsing: () => timed(() => JSON.parse(text)), checking: () => timed(() => check(page)) };
    const { parsing, checking } = await interleave([50, quick ? 50 : 300], tasks);
    rows.push({ what: `validate a page of 20 jobs, ${what}: time × JSON.parse of it`, cells: { ours: spread(ratios(checking, parsing)) } });
  }
  return rows;
};

/** The page with every seventh of its jobs' optional members left out, another seventh in each job: shapes of objects differ, as they do in life. */
function thinned(text: string): string {
  const page = JSON.parse(text);
  for (const [i, job] of page.data.entries())
    for (const [k, name] of Object.keys(job).entries())
      if ((i + k) % 7 === 0 && !["id", "type", "operation", "source", "createdAt", "updatedAt"].includes(name)) delete job[name];
  return JSON.stringify(page);
}

function timed(task: () => unknown): number {
  const started = performance.now();
  for (let i = 0; i < times; i++) task();
  return performance.now() - started;
}

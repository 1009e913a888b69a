import type { JobStart } from "../api.ts";
import { itemsOf } from "../pages/index.ts";
import { pick } from "../select.ts";
import { type Args, type CallOptions, withArg } from "../send/index.ts";
import { createJob } from "./create-job.ts";
import type { Job } from "./handle.ts";
import { overviewOf } from "./overview.ts";
import { type JobSource, listOf, newestFirst } from "./source.ts";
import { filled } from "./template.ts";
import { timeText } from "./time-text.ts";

/** Jobs that a start may have made, and whether one that is not among them was never started. */
export interface FoundStarts {
  readonly jobs: readonly Job[];
  readonly proves: boolean;
}

/** By how much the vendor's clock may be behind ours. */
const skew = 60_000;

/** Looks in the list of jobs for those that a start of these arguments, sent at that time or later, may have made. */
export async function findStart(source: JobSource, { find }: JobStart, args: Args, since: Date, options: CallOptions): Promise<FoundStarts> {
  const lists = listOf(source);
  if (!find || !lists) return { jobs: [], proves: false };
  const { api, shape } = source;
  const from = since.getTime() - skew;
  let asked = filled(find.args ?? {}, args, args.body) as Args;
  const { since: sinceFilter, newest, order } = shape.lists ?? {};
  if (sinceFilter) asked = withArg(asked, sinceFilter.in, timeText(sinceFilter.as, from, Date.now()));
  asked = newestFirst(asked, shape.lists ?? {});
  const where = Object.entries(find.where ?? {}).map(([pointer, template]) => [pointer, filled(template, args, args.body)] as const);
  const jobs: Job[] = [];
  for await (const page of source.list(lists.name, asked, options)) {
    const items = itemsOf(page, lists.pagination) as object[];
    for (const item of items) {
      const { createdAt, startedAt } = overviewOf(api, item);
      const time = (createdAt ?? startedAt)?.getTime() ?? Number.POSITIVE_INFINITY;
      const isAlike = where.every(([pointer, value]) => JSON.stringify(pick(item, [pointer])) === JSON.stringify(value));
      if (time >= from && isAlike) jobs.push(createJob(source, { ...asked, ...item }));
    }
    const isOver = items.some((item) => (overviewOf(api, item).createdAt?.getTime() ?? Number.POSITIVE_INFINITY) < from);
    if (isOver && (newest || order === "newest")) break;
  }
  return { jobs, proves: find.proves === true };
}

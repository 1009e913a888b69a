import type { DatabricksClient } from "@vendor-jobs/databricks";
import type { FlatfileClient } from "@vendor-jobs/flatfile";
import { createFollower } from "@vendor-jobs/follow";
import { type JobWithMetadata, PgBoss } from "pg-boss";
import { postTo } from "./post.ts";

export interface ServiceOptions {
  /** `postgres://…`: the schedule, what is started and what is followed are kept there. */
  database: string;
  databricks: DatabricksClient;
  flatfile: FlatfileClient;
  /** The number of Databricks' job, and the id of Flatfile's workbook. */
  night: { job: number; workbook: string };
  /** When a night begins, in UTC. */
  cron: string;
  /** Where ends are posted to. */
  webhook: string;
}

/** Starts a night's jobs on two vendors when it begins, and posts each end. As many of these as wanted may run side by side. */
export async function startService({ database, databricks, flatfile, night, cron, webhook }: ServiceOptions): Promise<{ stop(): Promise<void> }> {
  const follower = await createFollower({ clients: [databricks, flatfile], database });
  const post = postTo(webhook);

  /** May run again at any time, whatever was done before: a key is started once. */
  const begin = async (date: string) => {
    await follower.start(databricks.runJob, { body: { job_id: night.job, job_parameters: { date } } }, { key: `report ${date}` });
    const body = { type: "workbook", operation: "export", source: night.workbook, trigger: "immediate" } as const;
    await follower.start(flatfile.createJob, { body }, { key: `export ${date}` });
  };

  const boss = new PgBoss({ connectionString: database, schema: "nightly" });
  boss.on("error", (error) => console.error(error.message));
  await boss.start();
  await boss.createQueue("night", { retryLimit: 10, retryBackoff: true });
  await boss.schedule("night", cron, null, { tz: "UTC" });
  // The night that it was to begin, though a try of it comes after midnight.
  await boss.work("night", { includeMetadata: true }, async (nights: JobWithMetadata[]) => {
    for (const { createdOn } of nights) await begin(createdOn.toISOString().slice(0, 10));
  });

  await follower.work({
    onEnd: ({ key, state, job, reason }) => post({ key, state, page: job?.page, why: job?.error?.message ?? reason }),
    // Whether it was started is for a person to find out, and to tell by follower.settle().
    onUnknown: ({ key, reason }) => post({ key, state: "unknown", why: reason }),
  });

  return {
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
      await follower.stop({ timeout: 20_000 });
    },
  };
}

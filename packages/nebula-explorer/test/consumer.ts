// A program as users write it; see the one of flatfile.
import { ApiError, createNebulaExplorerClient, type Job, type JobFilter, type JobStatus, type NebulaExplorerClient } from "@vendor-jobs/nebula-explorer";
import { validators } from "@vendor-jobs/nebula-explorer/validators";

/** Goes through the API at `baseUrl`, where jobs end after a few looks. @throws where anything is not as documented. */
export default async function consume(baseUrl: string): Promise<void> {
  const nebula: NebulaExplorerClient = createNebulaExplorerClient({
    baseUrl,
    account: "root",
    password: "nebula",
    graph: { address: "127.0.0.1", port: 9669 },
    validate: { validators, on: "throw" },
  });

  const filter: JobFilter = { fromCreateTime: 1 };
  const { data } = await nebula.listJobs({ filter, pageSize: 2 });
  const first = data.items[0];
  if (!first) throw new Error("the list is empty");
  const done = await nebula.job(first).wait({ timeout: 20_000, interval: { min: 1, max: 10 } });
  expect(done.state === "succeeded" && statusOf(done.job) === 2, `the job ended as ${done.state}`);
  const started = await nebula.runWorkflow({ workflow_id: 1, body: { input: { query_1: { limit: 10 } } } });
  expect(nebula.job(started).ids.job_id !== undefined, "the new job has no id");

  const outcome = await nebula.getJob({ job_id: 1 }).outcome();
  if (outcome.ok) throw new Error("found a job that is not there");
  expect(outcome.error instanceof ApiError && outcome.error.kind === "not_found", "a 404 is no ApiError");
}

const statusOf = (job: Job): JobStatus | undefined => job.status;

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

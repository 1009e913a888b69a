// A program as users write it; see the one of flatfile.
import { ApiError, createSalesforceBulkClient, type Job, type JobStateName, type SalesforceBulkClient } from "@vendor-jobs/salesforce-bulk";
import { validators } from "@vendor-jobs/salesforce-bulk/validators";

/** Goes through the API at `baseUrl`, where jobs end after a few looks. @throws where anything is not as documented. */
export default async function consume(baseUrl: string): Promise<void> {
  const salesforce: SalesforceBulkClient = createSalesforceBulkClient({ baseUrl, domain: "acme", token: "any", validate: { validators, on: "throw" } });

  const { records } = await salesforce.listJobs();
  const first = records[0];
  if (!first) throw new Error("the list is empty");
  const done = await salesforce.job(first).wait({ timeout: 20_000, interval: { min: 1, max: 10 } });
  expect(stateOf(done.job) !== "InProgress", `the job ended as ${done.state}`);

  const outcome = await salesforce.getJob({ jobId: "7505e000000none" }).outcome();
  if (outcome.ok) throw new Error("found a job that is not there");
  expect(outcome.error instanceof ApiError && outcome.error.kind === "not_found", "a 404 is no ApiError");
}

const stateOf = (job: Job): JobStateName => job.state;

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

// A program as users write it; see the one of flatfile.
import { ApiError, createWorkatoEmbeddedClient, type JobRef, type JobSummary, type WorkatoEmbeddedClient } from "@vendor-jobs/workato-embedded";
import { validators } from "@vendor-jobs/workato-embedded/validators";

const customer = { managed_user_id: "55", recipe_id: 28904 };

/** Goes through the API at `baseUrl`, where jobs end after a few looks. @throws where anything is not as documented. */
export default async function consume(baseUrl: string): Promise<void> {
  const embedded: WorkatoEmbeddedClient = createWorkatoEmbeddedClient({
    baseUrl,
    token: "oem-consumer",
    rateLimit: false,
    validate: { validators, on: "throw" },
  });

  const jobs: JobSummary[] = [];
  for await (const job of embedded.listJobs(customer)) jobs.push(job);
  const job_handle = String(jobs[0]?.id);
  const handle = embedded.job({ ...customer, job_handle });
  const ref: JobRef = handle.toJSON();
  const [result] = await embedded.waitAll([ref], { timeout: 20_000, interval: { min: 1, max: 10 } });
  if (!result?.ok) throw new Error("the job could not be waited for");
  expect(embedded.overview(await embedded.getJob({ ...customer, job_handle })).state === "succeeded", "the job did not succeed");

  const outcome = await embedded.getJob({ ...customer, job_handle: "j-none" }).outcome();
  if (outcome.ok) throw new Error("found a job that is not there");
  expect(outcome.error instanceof ApiError && outcome.error.kind === "not_found", "a 404 is no ApiError");
}

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

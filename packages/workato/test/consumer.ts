// A program as users write it; see the one of flatfile.
import {
  ApiError,
  createWorkatoClient,
  type Job,
  type JobState,
  type JobStatus,
  type ListJobsParams,
  type Region,
  type WorkatoClient,
} from "@vendor-jobs/workato";
import { validators } from "@vendor-jobs/workato/validators";

const region: Region = "eu";

/** Goes through the API at `baseUrl`, where jobs end after a few looks. @throws where anything is not as documented. */
export default async function consume(baseUrl: string): Promise<void> {
  const workato: WorkatoClient = createWorkatoClient({ baseUrl, region, token: "wrkaut-consumer", rateLimit: false, validate: { validators, on: "throw" } });

  const query: ListJobsParams = { recipe_id: 28904 };
  const page = await workato.listJobs(query);
  const first = page.items[0];
  if (!first) throw new Error("the recipe has no jobs");
  const states = new Set<JobState>();
  for await (const job of workato.listJobs(query)) states.add(workato.overview(job).state);
  expect(states.size > 0, "no states");

  const job_handle = String(first.id);
  const done = await workato.job({ recipe_id: 28904, job_handle }).wait({ interval: { min: 1, max: 10 }, timeout: 20_000 });
  expect(done.state === "succeeded", `the job ended as ${done.state}`);
  const status: JobStatus | null | undefined = done.job.status;
  expect(status === "succeeded" && failures(done.job).length === 0, "a job that succeeded has an error");

  const { results } = await workato.repeatJobs({ recipe_id: 28904, body: { job_ids: [job_handle] } });
  expect(results.length === 1, "one result a job is due");

  const outcome = await workato.getJob({ recipe_id: 28904, job_handle: "j-none" }).outcome();
  if (outcome.ok) throw new Error("found a job that is not there");
  expect(outcome.error instanceof ApiError && outcome.error.kind === "not_found", "a 404 is no ApiError");
}

/** The lines of a job that failed. */
const failures = (job: Job): number[] => (job.lines ?? []).flatMap((line) => (line.error ? [line.recipe_line_number ?? 0] : []));

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

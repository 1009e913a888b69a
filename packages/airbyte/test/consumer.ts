// A program as users write it; see the one of flatfile.
import { type AirbyteClient, ApiError, createAirbyteClient, type Job, type JobStatus, type NewJob } from "@vendor-jobs/airbyte";
import { validators } from "@vendor-jobs/airbyte/validators";

/** Goes through the API at `baseUrl`, where jobs end after a few looks. @throws where anything is not as documented. */
export default async function consume(baseUrl: string): Promise<void> {
  const airbyte: AirbyteClient = createAirbyteClient({ baseUrl, token: "consumer", validate: { validators, on: "throw" } });

  const body: NewJob = { connectionId: "e735894a-e773-4938-969f-45f53957b75b", jobType: "sync" };
  const job = await airbyte.createJob({ body }).job();
  const done = await job.wait({ timeout: 20_000, interval: { min: 1, max: 10 } });
  expect(done.state === "succeeded" && hasEnded(done.job), `the job ended as ${done.state}`);

  let count = 0;
  for await (const item of airbyte.listJobs({ connectionId: body.connectionId })) if (airbyte.overview(item).id !== undefined) count++;
  expect(count > 0, "the list is empty");

  const outcome = await airbyte.getJob({ jobId: 1 }).outcome();
  if (outcome.ok) throw new Error("found a job that is not there");
  expect(outcome.error instanceof ApiError && outcome.error.kind === "not_found", "a 404 is no ApiError");
}

const over: readonly JobStatus[] = ["succeeded", "failed", "cancelled"];
const hasEnded = ({ status }: Job): boolean => over.includes(status);

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

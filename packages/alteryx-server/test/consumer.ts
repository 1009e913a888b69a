// A program as users write it; see the one of flatfile.
import {
  type AlteryxServerClient,
  ApiError,
  createAlteryxServerClient,
  type Job,
  type JobDisposition,
  type NewJob,
  type QuestionAnswer,
} from "@vendor-jobs/alteryx-server";
import { validators } from "@vendor-jobs/alteryx-server/validators";

const workflowId = "5f3c9a1e2b7d4c6a8e0f1b2c";

/** Goes through the API at `baseUrl`, where jobs end after a few looks. @throws where anything is not as documented. */
export default async function consume(baseUrl: string): Promise<void> {
  const alteryx: AlteryxServerClient = createAlteryxServerClient({ baseUrl, token: "consumer", validate: { validators, on: "throw" } });

  const questions: QuestionAnswer[] = [{ name: "region", value: "north" }];
  const body: NewJob = { questions, priority: "High" };
  const job = await alteryx.runWorkflow({ workflowId, body });
  const done = await alteryx.job(job).wait({ timeout: 20_000, interval: { min: 1, max: 10 } });
  expect(done.state === "succeeded" && !hasFailed(done.job), `the job ended as ${done.state}`);

  let count = 0;
  for await (const item of alteryx.listJobs()) if (alteryx.overview(item).id !== undefined) count++;
  expect(count > 0, "the list is empty");

  const outcome = await alteryx.getJob({ jobId: "000000000000000000000000" }).outcome();
  if (outcome.ok) throw new Error("found a job that is not there");
  expect(outcome.error instanceof ApiError && outcome.error.kind === "not_found", "a 404 is no ApiError");
}

const bad: readonly (JobDisposition | null | undefined)[] = ["Error"];
const hasFailed = ({ disposition }: Job): boolean => bad.includes(disposition);

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

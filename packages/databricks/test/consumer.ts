// A program as users write it; see the one of flatfile.
import { ApiError, createDatabricksClient, type DatabricksClient, type NewRun, type Run, type RunLifecycle } from "@vendor-jobs/databricks";
import { validators } from "@vendor-jobs/databricks/validators";

/** Goes through the API at `baseUrl`, where jobs end after a few looks. @throws where anything is not as documented. */
export default async function consume(baseUrl: string): Promise<void> {
  const databricks: DatabricksClient = createDatabricksClient({ baseUrl, token: "consumer", validate: { validators, on: "throw" } });

  const body: NewRun = { job_id: 11223344, job_parameters: { region: "EMEA" } };
  const job = await databricks.runJob({ body }).job();
  const done = await job.wait({ timeout: 20_000, interval: { min: 1, max: 10 } });
  expect(done.state === "succeeded" && hasEnded(done.job), `the run ended as ${done.state}`);

  let count = 0;
  for await (const item of databricks.listRuns({ limit: 24 })) if (databricks.overview(item).id !== undefined) count++;
  expect(count > 0, "the list is empty");

  const outcome = await databricks.getRun({ run_id: 1 }).outcome();
  if (outcome.ok) throw new Error("found a run that is not there");
  expect(outcome.error instanceof ApiError && outcome.error.kind === "not_found", "a run that is not there is no ApiError");
}

const over: readonly (RunLifecycle | undefined)[] = ["TERMINATED"];
const hasEnded = ({ status }: Run): boolean => over.includes(status?.state);

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

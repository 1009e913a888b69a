// A program as users write it; see the one of flatfile.
import { type AirflowClient, ApiError, createAirflowClient, type DagRun, type NewDagRun, type TaskState } from "@vendor-jobs/airflow";
import { validators } from "@vendor-jobs/airflow/validators";

/** Goes through the API at `baseUrl`, where jobs end after a few looks. @throws where anything is not as documented. */
export default async function consume(baseUrl: string): Promise<void> {
  const airflow: AirflowClient = createAirflowClient({ baseUrl, token: "consumer", validate: { validators, on: "throw" } });

  const body: NewDagRun = { logical_date: null, conf: { region: "EMEA" } };
  const job = await airflow.triggerDagRun({ dag_id: "daily_sales", body });
  const done = await airflow.job(job).wait({ timeout: 20_000, interval: { min: 1, max: 10 } });
  expect(done.state === "succeeded" && hasEnded(done.job), `the job ended as ${done.state}`);

  let count = 0;
  for await (const item of airflow.listJobs({ dag_id: "daily_sales" })) if (airflow.overview(item).id !== undefined) count++;
  expect(count > 0, "the list is empty");

  const tasks = await airflow.listTaskInstances({ dag_id: "daily_sales", dag_run_id: job.dag_run_id });
  expect(!tasks.task_instances.some(({ state }) => bad.includes(state)), "a task failed");

  const outcome = await airflow.getJob({ dag_id: "daily_sales", dag_run_id: "none" }).outcome();
  if (outcome.ok) throw new Error("found a job that is not there");
  expect(outcome.error instanceof ApiError && outcome.error.kind === "not_found", "a 404 is no ApiError");
}

const bad: readonly (TaskState | null | undefined)[] = ["upstream_failed"];
const hasEnded = ({ state }: DagRun): boolean => state === "success" || state === "failed";

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

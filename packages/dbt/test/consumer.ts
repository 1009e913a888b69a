// A program as users write it; see the one of flatfile.
import { ApiError, createDbtClient, type DbtClient, type Run, type RunStatus } from "@vendor-jobs/dbt";
import { validators } from "@vendor-jobs/dbt/validators";

/** Goes through the API at `baseUrl`, where runs end after a few looks. @throws where anything is not as documented. */
export default async function consume(baseUrl: string): Promise<void> {
  const dbt: DbtClient = createDbtClient({ baseUrl, token: "any", validate: { validators, on: "throw" } });

  const { data } = await dbt.listRuns({ account_id: 12345, limit: 2 });
  const first = data[0];
  if (!first) throw new Error("the list is empty");
  const done = await dbt.job(first).wait({ timeout: 20_000, interval: { min: 1, max: 10 } });
  expect(statusOf(done.job) !== 3, `the run ended as ${done.state}`);

  const outcome = await dbt.getRun({ account_id: 12345, run_id: 1 }).outcome();
  if (outcome.ok) throw new Error("found a run that is not there");
  expect(outcome.error instanceof ApiError && outcome.error.kind === "not_found", "a 404 is no ApiError");
}

const statusOf = (run: Run): RunStatus => run.status;

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

// A program as users write it; see the one of flatfile.
import { ApiError, createPrefectClient, type FlowRun, type NewRun, type PrefectClient, type StateType } from "@vendor-jobs/prefect";
import { validators } from "@vendor-jobs/prefect/validators";

/** Goes through the API at `baseUrl`, where jobs end after a few looks. @throws where anything is not as documented. */
export default async function consume(baseUrl: string): Promise<void> {
  const prefect: PrefectClient = createPrefectClient({ baseUrl, accountId: "a", workspaceId: "w", apiKey: "consumer", validate: { validators, on: "throw" } });

  const body: NewRun = { parameters: { region: "EMEA" } };
  const job = await prefect.runDeployment({ id: "e7c0403d-44e7-45cf-a6c8-79117b7f3766", body }).job();
  const done = await job.wait({ timeout: 20_000, interval: { min: 1, max: 10 } });
  expect(done.state === "succeeded" && hasEnded(done.job), `the run ended as ${done.state}`);

  let count = 0;
  for await (const item of prefect.listRuns({ body: { sort: "START_TIME_DESC" } })) if (prefect.overview(item).id !== undefined) count++;
  expect(count > 0, "the list is empty");

  const outcome = await prefect.getRun({ id: "00000000-0000-4000-8000-000000000000" }).outcome();
  if (outcome.ok) throw new Error("found a run that is not there");
  expect(outcome.error instanceof ApiError && outcome.error.kind === "not_found", "a 404 is no ApiError");
}

const over: readonly (StateType | null | undefined)[] = ["COMPLETED", "FAILED", "CRASHED", "CANCELLED"];
const hasEnded = ({ state_type }: FlowRun): boolean => over.includes(state_type);

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

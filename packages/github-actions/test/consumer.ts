// A program as users write it; see the one of flatfile.
import { ApiError, createGithubActionsClient, type GithubActionsClient, type Run, type RunStatus } from "@vendor-jobs/github-actions";
import { validators } from "@vendor-jobs/github-actions/validators";

const repository = { owner: "octo-org", repo: "octo-repo" };

/** Goes through the API at `baseUrl`, where runs end after a few looks. @throws where anything is not as documented. */
export default async function consume(baseUrl: string): Promise<void> {
  const github: GithubActionsClient = createGithubActionsClient({ baseUrl, token: "any", validate: { validators, on: "throw" } });

  const { workflow_runs } = await github.listRuns({ ...repository, per_page: 2 });
  const first = workflow_runs[0];
  if (!first) throw new Error("the list is empty");
  const done = await github.job({ ...repository, run_id: first.id }).wait({ timeout: 20_000, interval: { min: 1, max: 10 } });
  expect(statusOf(done.job) === "completed", `the run ended as ${done.state}`);

  const outcome = await github.getRun({ ...repository, run_id: 1 }).outcome();
  if (outcome.ok) throw new Error("found a run that is not there");
  expect(outcome.error instanceof ApiError && outcome.error.kind === "not_found", "a 404 is no ApiError");
}

const statusOf = (run: Run): RunStatus | null => run.status;

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

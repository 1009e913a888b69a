// #region all
import { createGithubActionsClient } from "@vendor-jobs/github-actions";

const github = createGithubActionsClient({ token: process.env.GITHUB_TOKEN });
const scope = { owner: "octo-org", repo: "octo-repo" };

const again = [];
for await (const job of github.jobs({ states: ["failed"], since: "24h", scope })) again.push(await job.retry());

for (const end of await github.waitAll(again)) console.log(end.ok ? `${end.state} ${end.page ?? ""}` : end.error);
// #endregion all

// #region one
const handle = github.job({ ...scope, run_id: 30433642 });
const { state, error } = await handle.wait();
if (state === "failed") {
  console.error(error?.message);
  const retried = await handle.retry(); // the same run on GitHub; its old end is not taken for the new one
  console.log((await retried.wait()).state);
}
// #endregion one

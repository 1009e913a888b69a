import { acrossJobs } from "@vendor-jobs/core";
import { createDbtClient } from "@vendor-jobs/dbt";
import { createFlatfileClient } from "@vendor-jobs/flatfile";
import { createGithubActionsClient } from "@vendor-jobs/github-actions";

// #region clients
const flatfile = createFlatfileClient({ token: process.env.FLATFILE_TOKEN });
const github = createGithubActionsClient({ token: process.env.GITHUB_TOKEN });
const dbt = createDbtClient({ token: process.env.DBT_TOKEN, accountPrefix: process.env.DBT_ACCOUNT });
// #endregion clients

// #region all
const sources = [flatfile, { client: github, scope: { owner: "octo-org", repo: "octo-repo" } }, { client: dbt, scope: { account_id: 1 } }];

for await (const job of acrossJobs(sources, { states: ["failed"], since: "24h", reasons: true })) {
  console.log(job.from, job.name, job.error?.message, job.duration, job.page); // newest first over all
}
// #endregion all

// #region plan
const { pushedDown, filteredHere, notPossible } = await github.jobs({ states: ["failed"], since: "24h", scope: { owner: "octo-org", repo: "octo-repo" } }).plan;
console.log(`GitHub filters ${pushedDown}; here: ${filteredHere}; impossible: ${notPossible}`);
// #endregion plan

// #region all
import { acrossJobs } from "@vendor-jobs/core";
import { createDatabricksClient } from "@vendor-jobs/databricks";
import { createDbtClient } from "@vendor-jobs/dbt";
import { createFlatfileClient } from "@vendor-jobs/flatfile";
import { createGithubActionsClient } from "@vendor-jobs/github-actions";
import { createWorkatoClient } from "@vendor-jobs/workato";

const { env } = process;
const github = createGithubActionsClient({ token: env.GITHUB_TOKEN });
const sources = [
  createFlatfileClient({ token: env.FLATFILE_TOKEN }),
  createDatabricksClient({ token: env.DATABRICKS_TOKEN, baseUrl: "https://adb-1.azuredatabricks.net" }),
  { client: github, scope: { owner: "octo-org", repo: "octo-repo" } },
  { client: createDbtClient({ token: env.DBT_TOKEN, accountPrefix: env.DBT_ACCOUNT }), scope: { account_id: 12345 } },
  { client: createWorkatoClient({ token: env.WORKATO_TOKEN, region: "eu" }), scope: { recipe_id: 28904 } },
] as const;

for await (const job of acrossJobs(sources, { states: ["failed"], since: "24h", reasons: true })) {
  console.log(job.from, job.name, job.error?.message, job.duration, job.page); // newest first over all
}
// #endregion all

// #region plan
const { pushedDown, filteredHere, notPossible } = await github.jobs({ states: ["failed"], since: "24h", scope: { owner: "octo-org", repo: "octo-repo" } }).plan;
console.log(`GitHub filters ${pushedDown}; here: ${filteredHere}; impossible: ${notPossible}`);
// #endregion plan

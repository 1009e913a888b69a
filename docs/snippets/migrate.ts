import { FlatfileClient } from "@flatfile/api";
import { createFlatfileClient } from "@vendor-jobs/flatfile";

const token = process.env.FLATFILE_TOKEN ?? "";
const spaceId = "us_sp_3hT8vK1n";
const jobId = "us_jb_4fK2mQ9x";

// #region fetch
const headers = { authorization: `Bearer ${token}`, "x-disable-hooks": "true" };
const response = await fetch(`https://api.x.flatfile.com/v1/jobs?spaceId=${spaceId}`, { headers });
if (!response.ok) throw new Error(`status ${response.status}`); // one page, any JSON, no second try
const first: unknown = await response.json();
// #endregion fetch

// #region http
const flatfile = createFlatfileClient({ token });
const { data, error } = await flatfile.http.GET("/v1/jobs", { params: { query: { spaceId } } });
// #endregion http

// #region sdk
const api = new FlatfileClient({ token, environment: "https://api.x.flatfile.com/v1" });
const listWithSdk = () => api.jobs.list({ spaceId }); // one page
// #endregion sdk

// #region ours
for await (const job of flatfile.listJobs({ spaceId })) console.log(job.id, job.status); // every job on every page
const done = await flatfile.job({ jobId }).wait({ timeout: 600_000 });

// #endregion ours

export { data, done, error, first, listWithSdk };

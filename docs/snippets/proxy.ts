import { createFlatfileClient } from "@vendor-jobs/flatfile";

// #region fetch
/** Any function with fetch's shape sends the requests: one of a proxy's, of a test, of what counts them. */
const counted: typeof fetch = async (input, init) => {
  const started = performance.now();
  const response = await fetch(input, init);
  console.log(response.status, Math.round(performance.now() - started), "ms");
  return response;
};

const flatfile = createFlatfileClient({ token: process.env.FLATFILE_TOKEN, fetch: counted });
// #endregion fetch

await flatfile.listJobs();

// #region watch
import { hasEnded } from "@vendor-jobs/core";
import { createFlatfileClient } from "@vendor-jobs/flatfile";

const flatfile = createFlatfileClient({ token: process.env.FLATFILE_TOKEN });
const refs: { jobId: string }[] = [];
for await (const { id } of flatfile.listJobs()) refs.push({ jobId: id });

const watch = flatfile.watchAll(refs); // one list answers for many: a request is not a job
for await (const change of watch) {
  if (!change.ok) console.error(change.ref, change.error);
  else if (hasEnded(change)) console.log(change.ref, change.state);
}
// #endregion watch

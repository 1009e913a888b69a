import { createFlatfileClient } from "@vendor-jobs/flatfile";

const flatfile = createFlatfileClient({ token: process.env.FLATFILE_TOKEN });
for await (const job of flatfile.jobs({ states: ["failed"], since: "24h", reasons: true })) {
  console.log(job.id, job.name, job.error?.message, job.duration);
}

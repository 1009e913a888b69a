// A test program as users write it: a fake of a vendor, a client of it, and what both say held against the spec.
import { createFake, matchOperation } from "@vendor-jobs/contract";
import { createFlatfileClient } from "@vendor-jobs/flatfile";

const fake = createFake("flatfile", { jobs: 1, script: ["queued", "running", "failed"] });
const flatfile = createFlatfileClient({ token: "any", fetch: fake.fetch });
const done = await flatfile.job({ jobId: String(fake.jobs[0]?.id) }).wait({ interval: { min: 1, max: 2 } });
if (done.state !== "failed") throw new Error(`the job ended as ${done.state}`);
const { pass, message } = await matchOperation(await flatfile.listJobs().response(), "flatfile", "listJobs", 200);
if (!pass) throw new Error(message());

// #region start
import { createFlatfileClient } from "@vendor-jobs/flatfile";
import { createFollower } from "@vendor-jobs/follow";

const flatfile = createFlatfileClient({ token: process.env.FLATFILE_TOKEN });
const follower = await createFollower({ clients: [flatfile], database: process.env.DATABASE_URL ?? "./jobs.db" });

const body = { type: "workbook", operation: "import", source: "us_wb_7sR4pZ2d", trigger: "immediate" } as const;
await follower.start(flatfile.createJob, { body }, { key: "invoices-2026-11-26" }); // the same key starts nothing twice

// #endregion start

export { follower };

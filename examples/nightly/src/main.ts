import { createDatabricksClient } from "@vendor-jobs/databricks";
import { createFlatfileClient } from "@vendor-jobs/flatfile";
import { startService } from "./service.ts";

/** A variable of the environment. */
const variable = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`The variable ${name} is not set.`);
  return value;
};

const service = await startService({
  database: variable("DATABASE_URL"),
  databricks: createDatabricksClient({ baseUrl: variable("DATABRICKS_HOST"), token: variable("DATABRICKS_TOKEN") }),
  flatfile: createFlatfileClient({ token: variable("FLATFILE_TOKEN"), ...(process.env.FLATFILE_BASE_URL && { baseUrl: process.env.FLATFILE_BASE_URL }) }),
  night: { job: Number(variable("NIGHT_JOB")), workbook: variable("NIGHT_WORKBOOK") },
  cron: process.env.NIGHT_CRON || "0 2 * * *",
  webhook: variable("NIGHT_WEBHOOK"),
});
console.log("The service works.");

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await service.stop();
    process.exit();
  });

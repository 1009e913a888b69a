// #region bar
import { WaitTimeoutError } from "@vendor-jobs/core";
import { createFlatfileClient } from "@vendor-jobs/flatfile";

const flatfile = createFlatfileClient({ token: process.env.FLATFILE_TOKEN });

const job = await flatfile.createJob({ body: { type: "workbook", operation: "clean", source: "us_wb_7sR4pZ2d", trigger: "immediate" } }).job();

const bar = (percent = 0) => `[${"#".repeat(percent / 5).padEnd(20)}] ${percent} %`;
const onUpdate = ({ state, progress }: { state: string; progress?: number | undefined }) => process.stdout.write(`\r${bar(progress)} ${state}   `);

const { state, error } = await job.wait({ timeout: 600_000, onUpdate });
console.log(state === "succeeded" ? "\ndone" : `\n${state}: ${error?.message}`);
// #endregion bar

// #region timeout
try {
  await job.wait({ timeout: 600_000, throwOnFailure: true });
} catch (error) {
  if (error instanceof WaitTimeoutError)
    console.error("still", error.last?.state); // the job goes on; wait again, or job.cancel()
  else throw error;
}
// #endregion timeout

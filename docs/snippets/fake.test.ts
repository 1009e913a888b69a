// #region code
import { createFake } from "@vendor-jobs/contract";
import { createFlatfileClient } from "@vendor-jobs/flatfile";
import { expect, it } from "vitest";
import "@vendor-jobs/contract/vitest";

/** What is to be tested: gives why a job failed, or nothing. */
async function whyFailed(flatfile: ReturnType<typeof createFlatfileClient>, jobId: string): Promise<string | undefined> {
  const { state, error } = await flatfile.job({ jobId }).wait({ interval: { min: 1, max: 1 } });
  return state === "failed" ? (error?.message ?? "no reason given") : undefined;
}
// #endregion code

// #region fake
it("tells why a job failed, although the vendor is away for a moment", async () => {
  const fake = createFake("flatfile", { jobs: 1, script: ["running", { status: 503 }, "failed"] });
  const flatfile = createFlatfileClient({ token: "any", fetch: fake.fetch, retry: { minDelay: 1, maxDelay: 1 } });
  const [job] = fake.jobs;

  expect(await whyFailed(flatfile, String(job?.id))).toBe("Remove the password and upload the file again.");
  expect(fake.requests.map(({ status }) => status)).toContain(503);
});
// #endregion fake

// #region matcher
it("sends what the vendor takes", async () => {
  const request = { method: "POST", url: "/v1/jobs", body: { type: "workbook", operation: "clean", source: "us_wb_7sR4pZ2d" } };
  expect(request).toMatchOperation("flatfile", "createJob");
});
// #endregion matcher

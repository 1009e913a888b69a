import { describe, expect, expectTypeOf, it } from "vitest";
import { createFlatfileClient, type Job, type JobPage, type JobStatus } from "../src/index.ts";

describe("createFlatfileClient", () => {
  it.each([undefined, "", " ", 7])("refuses the token %j and says what is expected", (token) => {
    expect(() => createFlatfileClient({ token: token as string })).toThrow(/^token is .*; expected a non-empty string: a secret key/);
  });

  it("sends X-Disable-Hooks with every call", async () => {
    const sent: Headers[] = [];
    const fetch = async (_: string, init: RequestInit) => {
      sent.push(new Headers(init.headers));
      return Response.json({ data: { success: true } });
    };
    await createFlatfileClient({ token: "t", fetch }).executeJob({ jobId: "us_jb_1" });
    expect(sent.map((headers) => [headers.get("x-disable-hooks"), headers.get("authorization")])).toEqual([["true", "Bearer t"]]);
  });
});

// Never run: the type check is the test.
export async function types() {
  const flatfile = createFlatfileClient({ token: process.env.FLATFILE_TOKEN });

  const page = await flatfile.listJobs({ spaceId: "us_sp_1", sortDirection: "asc" });
  expectTypeOf(page).toEqualTypeOf<JobPage>();
  expectTypeOf(page.data[0]?.status).toEqualTypeOf<JobStatus | undefined>();
  await flatfile.listJobs();

  const outcome = await flatfile.getJob({ jobId: "us_jb_1" }).outcome();
  if (outcome.ok) expectTypeOf(outcome.data.data).toEqualTypeOf<Job>();
  if (outcome.status === 404) expectTypeOf(outcome.error.body.errors[0]?.message).toEqualTypeOf<string | undefined>();
  if (outcome.status === 502) expectTypeOf(outcome.error.body).toBeUnknown();
  if (outcome.status === undefined) expectTypeOf(outcome.error).not.toHaveProperty("status");

  // A status that the vendor may add is kept, one that it has completes in the editor.
  const status: JobStatus = "some-new-status";
  expectTypeOf(status).toExtend<string>();
  const found = await flatfile.http.GET("/v1/jobs/{jobId}", { params: { path: { jobId: "us_jb_1" } } });
  expectTypeOf(found.data?.data).toEqualTypeOf<Job | undefined>();
  if (found.error) expectTypeOf(found.error.errors[0]?.message).toEqualTypeOf<string | undefined>();
  await flatfile.http.GET("/v1/jobs");

  // @ts-expect-error: the token is missing
  createFlatfileClient({});
  // @ts-expect-error: jobId is missing
  flatfile.getJob({});
  // @ts-expect-error: jobId is missing
  flatfile.getJob();
  // @ts-expect-error: no such parameter
  flatfile.getJob({ jobId: "1", jobid: "1" });
  // @ts-expect-error: jobId is text
  flatfile.getJob({ jobId: 1 });
  // @ts-expect-error: no such direction
  flatfile.listJobs({ sortDirection: "up" });
  // @ts-expect-error: the body is missing
  flatfile.createJob({});
  // @ts-expect-error: operation and source are missing
  flatfile.createJob({ body: { type: "workbook" } });
  // @ts-expect-error: request enums are closed
  flatfile.createJob({ body: { type: "no-such-type", operation: "x", source: "us_wb_1" } });
  // @ts-expect-error: no such operation
  flatfile.getJobs();
  // @ts-expect-error: the data is there only where the outcome is ok
  outcome.data;
  // @ts-expect-error: the path parameter is missing
  flatfile.http.GET("/v1/jobs/{jobId}");
  // @ts-expect-error: the path has no such method
  flatfile.http.PUT("/v1/jobs", {});
  // @ts-expect-error: no such path
  flatfile.http.GET("/v1/nothing");
}

// A program as users write it: compiled by every supported TypeScript and run in every runtime against what would be published, and kept at each
// release, so that the next one is held against it. It reads what it is given and builds only what it sends.
import {
  ApiError,
  createFlatfileClient,
  type FlatfileClient,
  type Job,
  type JobRef,
  type JobStatus,
  type ListJobsParams,
  type NewJob,
} from "@vendor-jobs/flatfile";
import { validators } from "@vendor-jobs/flatfile/validators";

/** Goes through the API at `baseUrl`, where jobs end after a few looks. @throws where anything is not as documented. */
export default async function consume(baseUrl: string): Promise<void> {
  const violations: string[] = [];
  const flatfile: FlatfileClient = createFlatfileClient({
    baseUrl,
    token: "sk_consumer",
    timeout: 10_000,
    retry: { attempts: 2, minDelay: 1, maxDelay: 2 },
    validate: { validators, on: "report" },
    onEvent: (event) => {
      if (event.type === "violation") violations.push(event.operation);
    },
  });

  const body: NewJob = { type: "workbook", operation: "export", source: "us_wb_1", trigger: "manual", config: { format: "csv" } };
  const created = await flatfile.createJob({ body });
  await flatfile.executeJob({ jobId: created.data.id });
  const handle = flatfile.job(created);
  const ref = JSON.parse(JSON.stringify(handle)) as JobRef;
  const done = await flatfile.job(ref).wait({ timeout: 20_000, interval: { min: 1, max: 10 } });
  expect(done.state === "succeeded" && describe(done.job) === "complete", `the job ended as ${done.state}`);

  const query: ListJobsParams = { pageSize: 2, sortDirection: "desc" };
  const ids = new Set<Job["id"]>();
  for await (const job of flatfile.listJobs(query)) ids.add(job.id);
  expect(ids.has(created.data.id), "the job is in no page");
  for await (const page of flatfile.listJobs(query).pages()) expect(page.data.length <= 2, "a page is too long");

  const outcome = await flatfile.getJob({ jobId: "us_jb_none" }).outcome();
  if (outcome.ok) throw new Error("found a job that is not there");
  expect(outcome.status === 404 && typeof outcome.error.body.errors[0]?.message === "string", "404 has no message");
  const thrown = await flatfile.getJob({ jobId: "us_jb_none" }).catch((error: unknown) => error);
  expect(thrown instanceof ApiError && thrown.kind === "not_found", "a 404 is no ApiError");
  const found = await flatfile.http.GET("/v1/jobs/{jobId}", { params: { path: { jobId: created.data.id } } });
  expect(found.data?.data.id === created.data.id, "http gives another job");
  expect(violations.length === 0, `bodies break the spec: ${violations}`);
}

/** Known values complete in an editor; one that the vendor adds is told as it is. */
function describe({ status }: Job): JobStatus {
  switch (status) {
    case "complete":
    case "failed":
    case "canceled":
      return status;
    default:
      return status ?? "created";
  }
}

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

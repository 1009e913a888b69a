import { createFake, type FakeOptions } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { expect, it } from "vitest";
import { clientOf, documentOf, type Jobs } from "./vendors.ts";

const clientOn = async (id: string, options: FakeOptions) => {
  const fake = createFake(documentOf(id), options);
  return {
    fake,
    client: (await clientOf(id, documentOf(id), { baseUrl: "http://vendor.test", fetch: fake.fetch as typeof fetch })) as Jobs & Record<string, Json>,
  };
};

/** What calls do to the jobs of a vendor's fake, where that is the vendor's own. */
export const ownCalls: Readonly<Record<string, () => void>> = {
  flatfile() {
    it("takes a job from its creation to its end by the listener's calls", async () => {
      const { fake, client } = await clientOn("flatfile", { jobs: 0 });
      const { data } = await client.createJob({ body: { type: "workbook", operation: "submitAction", source: "us_wb_1" } });
      const { id: jobId } = data;
      expect(data).toMatchObject({ status: "created", operation: "submitAction", source: "us_wb_1" });
      expect(data.outcome).toBeUndefined();
      await client.executeJob({ jobId });
      expect((await client.acknowledgeJob({ jobId, body: { progress: 10, info: "Reading" } })).data).toMatchObject({
        status: "executing",
        progress: 10,
        info: "Reading",
      });
      expect((await client.updateJob({ jobId, body: { progress: 50 } })).data).toMatchObject({ status: "executing", progress: 50 });
      expect((await client.completeJob({ jobId, body: { outcome: { message: "Done" } } })).data).toMatchObject({
        status: "complete",
        outcome: { message: "Done" },
      });
      expect((await client.acknowledgeJobOutcome({ jobId })).data).toMatchObject({ status: "complete", outcomeAcknowledgedAt: expect.any(String) });
      expect((await client.failJob({ jobId, body: { info: "No" } })).data).toMatchObject({ status: "failed", info: "No" });
      const { data: again } = await client.retryJob({ jobId });
      expect(again.status).not.toBe("failed");
      for (const { id } of fake.jobs) await client.deleteJob({ jobId: String(id) });
      expect(fake.jobs).toEqual([]);
    });

    it("keeps the plan of a job", async () => {
      const { client } = await clientOn("flatfile", {});
      const jobId = "us_jb_8pW3eG6y";
      const body = { fileId: "us_fl_2bN6wY9e", jobId, fieldMapping: [], unmappedSourceFields: [], unmappedDestinationFields: [] };
      await client.replaceJobPlan({ jobId, body });
      await client.updateJobPlan({ jobId, body: { fileId: body.fileId, jobId, programId: "us_mp_1" } });
      expect((await client.getJobPlan({ jobId })).data).toMatchObject({ job: { id: jobId }, plan: { programId: "us_mp_1", fieldMapping: [] } });
    });
  },
  workato() {
    it("cancels several jobs, and starts ended ones anew", async () => {
      const { fake, client } = await clientOn("workato", { jobs: ["running", "running", "failed"] });
      const [first, second, third] = fake.jobs.map(({ id }) => id);
      await client.cancelJobs({ recipe_id: 28904, body: { job_ids: [first, second] } });
      expect(fake.jobs.map(({ state }) => state)).toEqual(["canceled", "canceled", "failed"]);
      const { results } = await client.repeatJobs({ recipe_id: 28904, body: { job_ids: [third, "j-none"] } });
      expect(results).toMatchObject([
        { job_id: third, status: "enqueued" },
        { job_id: "j-none", status: "failed", error: expect.any(String) },
      ]);
      expect(fake.jobs[2]?.state).toBe("queued");
    });

    it("filters as the vendor's list does", async () => {
      const { client } = await clientOn("workato", { jobs: ["failed", "running", "succeeded"] });
      expect(await client.listJobs({ recipe_id: 28904, status: "failed" })).toMatchObject({
        job_scope_count: 1,
        job_count: 3,
        job_failed_count: 1,
        job_succeeded_count: 1,
      });
    });
  },
  "alteryx-server"() {
    it("runs workflows whose jobs are then listed", async () => {
      const { client } = await clientOn("alteryx-server", { jobs: 2 });
      const { id } = await client.runWorkflow({ workflowId: "w1", body: {} });
      expect(await client.listWorkflowJobs({ workflowId: "w1" })).toMatchObject([{ id, status: "Queued" }]);
    });

    it("filters as the vendor's list does", async () => {
      const { client } = await clientOn("alteryx-server", { jobs: ["queued", "running", "succeeded", "failed"] });
      expect((await client.listJobs({ statuses: ["Complete"] })).data).toHaveLength(2);
    });
  },
  "nebula-explorer"() {
    it("runs workflows whose jobs are then listed", async () => {
      const { client } = await clientOn("nebula-explorer", { jobs: 2 });
      const started = await client.runWorkflow({ workflow_id: 77, body: {} });
      expect((await client.listWorkflowJobs({ workflow_id: 77 })).data).toMatchObject({
        total: 1,
        items: [{ id: started.data.id, status: 0, workflowId: "77" }],
      });
    });

    it("filters as the vendor's list does", async () => {
      const { client } = await clientOn("nebula-explorer", { jobs: ["queued", "succeeded", "succeeded"], clock: () => 1_700_000_000_000 });
      expect((await client.listJobs({ filter: { status: 2, orderByCreateTime: "asc" } })).data.items.map((item: Json) => item.createTime)).toEqual([
        1_699_999_880_000, 1_699_999_940_000,
      ]);
    });
  },
};

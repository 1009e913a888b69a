import { FlatfileClient } from "@flatfile/api";
import { createFake } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { operationsOf } from "@vendor-jobs/contract/spec";
import { startMock } from "@vendor-jobs/contract/tools";
import { afterAll, describe, expect, it } from "vitest";
import { documentOf } from "../vendor/vendors.ts";

const spec = documentOf("flatfile");
const bodyOf = (id: string): Json => operationsOf(spec).find((info) => info.id === id)?.body?.examples[0];

const mock = await startMock(spec);
const fake = createFake(spec, { jobs: [{ state: "queued" }] });
const server = await fake.listen();
afterAll(() => Promise.all([mock.close(), server.close()]));

/** Each job method of the vendor's own SDK, with a body that our spec shows. What it answers with is its reading of what we send. */
const calls: Readonly<Record<string, (jobs: FlatfileClient["jobs"], id: string) => PromiseLike<unknown>>> = {
  list: (jobs) => jobs.list({ pageSize: 5, sortDirection: "desc" }),
  create: (jobs) => jobs.create(bodyOf("createJob")),
  get: (jobs, id) => jobs.get(id),
  update: (jobs, id) => jobs.update(id, { info: "half way", progress: 50 }),
  ack: (jobs, id) => jobs.ack(id, { info: "on it", progress: 10 }),
  getExecutionPlan: (jobs, id) => jobs.getExecutionPlan(id),
  updateExecutionPlan: (jobs, id) => jobs.updateExecutionPlan(id, bodyOf("replaceJobPlan")),
  updateExecutionPlanFields: (jobs, id) => jobs.updateExecutionPlanFields(id, bodyOf("updateJobPlan")),
  previewMutation: (jobs) => jobs.previewMutation(bodyOf("previewMutation")),
  split: (jobs, id) => jobs.split(id, { parts: 3, runInParallel: true }),
  execute: (jobs, id) => jobs.execute(id),
  complete: (jobs, id) => jobs.complete(id, bodyOf("completeJob")),
  fail: (jobs, id) => jobs.fail(id, { outcome: { message: "no" } }),
  retry: (jobs, id) => jobs.retry(id),
  cancel: (jobs, id) => jobs.cancel(id, { info: "enough" }),
  ackOutcome: (jobs, id) => jobs.ackOutcome(id),
  delete: (jobs, id) => jobs.delete(id),
};

describe.each([
  ["the mock", () => mock.baseUrl],
  ["the fake", () => server.baseUrl],
])("the vendor's own SDK against %s", (_, baseUrl) => {
  const { jobs } = new FlatfileClient({ token: "sk_test", apiUrl: `${baseUrl()}/v1` });

  it.each(Object.entries(calls))("%s works", async (_, call) => {
    const answer = (await call(jobs, String(fake.jobs[0]?.id ?? "us_jb_1"))) as { data?: unknown };
    expect(answer.data).toBeDefined();
  });

  it("covers all its methods", () => {
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(jobs)).filter((name) => !/^(constructor|_.*)$/.test(name));
    expect(Object.keys(calls).sort()).toEqual(methods.sort());
  });
});

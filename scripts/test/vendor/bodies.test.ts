import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { validatedVendors } from "./validated-vendors.ts";

const refusalsOf = (vendor: string, operation: string, status: number | "request", body: Json): string[] => {
  const found = validatedVendors.find(({ id }) => id === vendor);
  const one = found?.operations.find(({ name }) => name === operation);
  const own = status === "request" ? one?.own.body : one?.own.responses[status];
  const schema = status === "request" ? one?.info.body?.schema : one?.responses.find((response) => response.status === status)?.schema;
  if (!found || !own) throw new Error(`${vendor} has no ${status} of ${operation}`);
  const broken = own(body).filter(({ drift }) => !drift);
  expect(broken.length === 0, JSON.stringify(broken)).toBe(found.ajv.isValid(schema, body));
  return broken.map(({ pointer, expected }) => `${pointer} ${expected}`);
};

const flatfileJob = { id: "us_jb_1", type: "file", operation: "map", source: "us_fl_1", createdAt: "2026-03-11T09:12:03Z", updatedAt: "2026-03-11T09:12:03Z" };
const flatfile = (members: object) => ["flatfile", "getJob", 200, { data: { ...flatfileJob, ...members } }] as const;
const field = (sourceField: object) =>
  [
    ...["flatfile", "getJobPlan", 200],
    {
      data: {
        job: flatfileJob,
        plan: { fieldMapping: [], unmappedSourceFields: [{ sourceField: { key: "a", ...sourceField } }], unmappedDestinationFields: [] },
      },
    },
  ] as unknown as [string, string, number, Json];
const split = (parts: Json) => ["flatfile", "splitJob", "request", { parts }] as const;
const nebulaJob = { id: 1964, name: "w_1", workflowId: "4216617528", workflowName: "w", status: 2, tasks: [], createTime: 1657874210088 };
const nebula = (members: object) => ["nebula-explorer", "getJob", 200, { code: 0, data: { ...nebulaJob, ...members }, message: "Success" }] as const;
const workatoJob = { title: "t", started_at: null, completed_at: null, is_poll_error: false, is_error: false, error: null, lines: [] };
const workato = (members: object, vendor = "workato") => [vendor, "getJob", 200, { id: "j-AKWtR2mS-Vd8Kqe", ...workatoJob, ...members }] as const;
const line = { recipe_line_number: 0, adapter_name: "a", adapter_operation: "b" };

type Case = readonly [vendor: string, operation: string, status: number | "request", body: Json];

const sent: readonly Case[] = [
  ["workato-embedded", "repeatJobs", "request", { job_ids: [20417] }],
  ["workato-embedded", "repeatJobs", "request", { job_ids: ["j-AKWtR2mS-Vd8Kqe"] }],
  nebula({ id: "1964" }),
  nebula({ workflowId: 4216617528 }),
  nebula({ tasks: null }),
  ["nebula-explorer", "getJob", 200, { code: 40404000, message: "<ErrNotFound>" }],
  ["nebula-explorer", "cancelJob", 200, { code: 40104001, message: "<ErrSession>", details: "ended" }],
  ["nebula-explorer", "runWorkflow", 200, { code: 0, data: { id: "107" }, message: "Success" }],
  workato({ calling_recipe_id: "28877", root_recipe_id: "28877" }),
  workato({ lines: [{ ...line, line_stat: { total: 0.1 } }] }),
  workato({ lines: [{ ...line, line_stat: { details: [{ name: "execute" }] } }] }),
  ["workato", "getJob", 404, { error: "Not found" }],
  field({ type: "enum", config: { options: [{ value: null }, { value: { code: 7 } }, { value: 1.5 }] } }),
  field({ type: "no-such-kind", config: { anything: true } }),
  field({ type: "string", constraints: [{ type: "no-such-rule" }] }),
  flatfile({ status: "cancelled" }),
  flatfile({ subject: { type: "no-such-subject" } }),
  ["alteryx-server", "listJobs", 200, { data: [] }],
  ["alteryx-server", "listJobs", 200, { data: [{ jobId: "1", status: "Queued", workflowId: null, priority: 2 }], pagination: null }],
  ["alteryx-server", "getJob", 200, { id: "1", status: "Completed", outputs: [{ id: "2" }], priority: null, runWithE2: null, appId: null }],
  ["alteryx-server", "runWorkflow", 400, "The request is invalid."],
];

const sentByNone: readonly Case[] = [
  flatfile({ subject: { type: "resource" } }),
  flatfile({ subject: { type: "collection" } }),
  flatfile({ subject: { type: "resource", id: "" } }),
  flatfile({ id: "" }),
  flatfile({ part: -1 }),
  field({ type: "enum" }),
  field({ type: "enum-list", config: {} }),
  field({ type: "reference", config: { ref: "/sheet/a" } }),
  field({ type: "string", config: {} }),
  field({ type: "string", constraints: [{ type: "external" }] }),
  field({ type: "string", constraints: [{ type: "stored", validator: "" }] }),
  split(0),
  split(-1),
  split([]),
  nebula({ id: -1 }),
  nebula({ id: "" }),
  nebula({ workflowId: "-4216617528" }),
  nebula({ tasks: [{ id: "-1", name: "BFS", status: 2 }] }),
  nebula({ tasks: [{ id: -1, name: "BFS", status: 2 }] }),
  nebula({ runBeginTime: -1 }),
  nebula({ runEndTime: -1000 }),
  ["nebula-explorer", "getJob", 200, { code: 0, message: "Success" }],
  workato({ handle: "AKWtR2mS" }, "workato-embedded"),
  workato({ id: "AKWtR2mS" }, "workato-embedded"),
  workato({ id: "j-" }, "workato-embedded"),
  workato({ calling_recipe_id: -1 }),
  workato({ lines: [{ ...line, line_stat: { total: -0.1 } }] }),
  ["workato-embedded", "repeatJobs", "request", { job_ids: ["AKWtR2mS"] }],
  ["alteryx-server", "listJobs", 200, { data: [{ jobId: "1", status: "Completed", executionTime: "-00:00:02" }] }],
  ["alteryx-server", "listJobs", 200, { data: [], pagination: { totalItems: -1 } }],
  ["alteryx-server", "getJob", 200, { id: "", status: "Running" }],
];

describe.each(validatedVendors)("bodies of $id", ({ id }) => {
  const ofVendor = (cases: readonly Case[]) => cases.filter(([vendor]) => vendor === id);
  const [good, bad] = [ofVendor(sent), ofVendor(sentByNone)];

  it.skipIf(good.length === 0)("pass as vendors send them", () => {
    for (const one of good) expect(refusalsOf(...one), JSON.stringify(one)).toEqual([]);
  });
  it.skipIf(bad.length === 0)("are refused as none sends them", () => {
    for (const one of bad) expect(refusalsOf(...one), JSON.stringify(one)).not.toEqual([]);
  });
});

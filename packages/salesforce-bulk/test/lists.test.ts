import { createSalesforceBulkClient } from "@vendor-jobs/salesforce-bulk";
import { expect, it } from "vitest";

it("lists all of 2,500 jobs, page by page of 1,000, by the path of the next", async () => {
  const records = Array.from({ length: 2500 }, (_, index) => ({
    id: `750${String(index).padStart(15, "0")}`,
    operation: "insert",
    object: "Account",
    createdById: "0055e000000Y6BhAAK",
    createdDate: "2025-12-10T17:50:19.000+0000",
    systemModstamp: "2025-12-10T17:51:27.000+0000",
    state: "JobComplete",
  }));
  const client = createSalesforceBulkClient({
    domain: "acme",
    token: "any",
    fetch: (async (input: string | URL | Request) => {
      const from = Number(new URL(input instanceof Request ? input.url : input).searchParams.get("queryLocator")?.slice(5) ?? 0);
      const to = from + 1000;
      const done = to >= records.length;
      return Response.json({
        done,
        records: records.slice(from, to),
        nextRecordsUrl: done ? null : `/services/data/v64.0/jobs/ingest?queryLocator=01gR0${to}`,
      });
    }) as typeof globalThis.fetch,
  });
  const found = new Set<string>();
  for await (const { id } of client.listJobs()) found.add(id);
  expect(found.size).toBe(2500);
});

import { createAirbyteClient } from "@vendor-jobs/airbyte";
import { validators } from "@vendor-jobs/airbyte/validators";
import { describe, expect, it } from "vitest";

const connectionId = "e735894a-e773-4938-969f-45f53957b75b";

/** As Airbyte's server does: jobs of kinds that the API does not show are left out once the page is cut, and the next URL lacks the filters. */
function listOf(rows: readonly { jobId: number; isShown: boolean }[]) {
  const asked: URL[] = [];
  const fetch = async (input: string | URL | Request): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    asked.push(url);
    const limit = Number(url.searchParams.get("limit") ?? 20);
    const offset = Number(url.searchParams.get("offset") ?? 0);
    const data = rows
      .slice(offset, offset + limit)
      .filter(({ isShown }) => isShown)
      .map(({ jobId }) => ({ jobId, status: "failed", jobType: "sync", startTime: "2023-03-25T01:30:50Z", connectionId }));
    const next = data.length > 0 ? `https://api.airbyte.com/v1/jobs?limit=${limit}&offset=${offset + limit}` : "";
    return Response.json({ data, next, previous: "" });
  };
  return { asked, client: createAirbyteClient({ token: "any", fetch: fetch as typeof globalThis.fetch }) };
}

describe("a list of Airbyte whose pages come short", () => {
  it.each([undefined, 10, 20])("is read to its end, each job once, with a limit of %s", async (limit) => {
    // Seven in each twenty are of other kinds: the first page of twenty has thirteen.
    const rows = Array.from({ length: 70 }, (_, index) => ({ jobId: index + 1, isShown: index % 20 >= 7 }));
    const { client } = listOf(rows);
    const found: unknown[] = [];
    for await (const { jobId } of client.listJobs(limit === undefined ? {} : { limit })) found.push(jobId);
    expect(found).toEqual(rows.filter(({ isShown }) => isShown).map(({ jobId }) => jobId));
  });

  it("keeps the filters that the server's next URL leaves out", async () => {
    const { client, asked } = listOf(Array.from({ length: 50 }, (_, index) => ({ jobId: index + 1, isShown: true })));
    for await (const _ of client.listJobs({ status: "failed", createdAtStart: "2023-01-01T00:00:00Z" }));
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.every(({ searchParams }) => searchParams.get("status") === "failed" && searchParams.has("createdAtStart"))).toBe(true);
  });
});

describe("a job of Airbyte that began and ended with a minute", () => {
  // Airbyte's server leaves out seconds of 0; its own connector reads both forms.
  const job = { jobId: 7, status: "succeeded", jobType: "sync", startTime: "2026-07-22T14:05Z", connectionId, lastUpdatedAt: "2026-07-22T15:10Z" };
  const fetch = (async () => Response.json(job)) as typeof globalThis.fetch;
  const client = createAirbyteClient({ token: "any", fetch, validate: { validators, on: "throw" } });

  it("is as the spec has it, and has its times", async () => {
    const { createdAt, finishedAt } = await client.job({ jobId: 7 }).get();
    expect([createdAt, finishedAt]).toEqual([new Date("2026-07-22T14:05:00Z"), new Date("2026-07-22T15:10:00Z")]);
  });
});

it("cancels no job of Airbyte that has ended: its server would cancel the one that its connection runs now", async () => {
  const sent: string[] = [];
  const fetch = (async (_: string, { method = "" }: RequestInit) => {
    sent.push(method);
    return Response.json({ jobId: 7, status: "succeeded", jobType: "sync", startTime: "2026-07-22T14:05:00Z", connectionId });
  }) as typeof globalThis.fetch;
  await expect(createAirbyteClient({ token: "any", fetch }).job({ jobId: 7 }).cancel()).rejects.toThrow("is succeeded, and was not canceled");
  expect(sent).toEqual(["GET"]);
});

describe("a start of Airbyte whose answer was lost", () => {
  const lostStart = (listedAs: string) =>
    (async (input: string | URL | Request, init?: RequestInit) => {
      if (init?.method === "POST") throw new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
      const { searchParams } = new URL(input instanceof Request ? input.url : input);
      const made = { jobId: 8, status: "pending", jobType: listedAs, startTime: new Date().toISOString(), connectionId };
      const data = [listedAs, null].includes(searchParams.get("jobType")) && !Number(searchParams.get("offset")) ? [made] : [];
      return Response.json({ data, next: data.length > 0 ? "https://api.airbyte.com/v1/jobs?limit=100&offset=100" : "", previous: "" });
    }) as typeof globalThis.fetch;

  // As Airbyte's server does: whatever clears is kept and listed as a reset, and a sync for which streams wait to be refreshed as a refresh.
  it.each([
    ["clear", "reset"],
    ["reset", "reset"],
    ["sync", "sync"],
    ["sync", "refresh"],
  ] as const)("is found where it was a %s that is listed as a %s", async (jobType, listedAs) => {
    const client = createAirbyteClient({ token: "any", fetch: lostStart(listedAs) });
    expect((await client.createJob({ body: { connectionId, jobType } }).job()).ids).toEqual({ jobId: 8 });
  });
});

it("takes what Airbyte's server answers where a job is not there, or cannot be canceled, for a conflict", async () => {
  const problem = {
    type: "error:state-conflict",
    title: "state-conflict",
    status: 409,
    detail: "State conflict",
    data: { message: "Job is not currently running" },
  };
  const fetch = (async () => Response.json(problem, { status: 409 })) as typeof globalThis.fetch;
  const client = createAirbyteClient({ token: "any", fetch, validate: { validators, on: "throw" } });
  const conflict = { ok: false, error: { kind: "conflict", message: expect.stringContaining("Job is not currently running") } };
  expect(await client.getJob({ jobId: 7 }).outcome()).toMatchObject(conflict);
  expect(await client.cancelJob({ jobId: 7 }).outcome()).toMatchObject(conflict);
});

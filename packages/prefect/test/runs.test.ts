import { createPrefectClient } from "@vendor-jobs/prefect";
import { describe, expect, it } from "vitest";

const flow = "58ed68b1-0201-4f37-adef-0ea24bd2a022";
const idOf = (index: number) => `8f018174-4792-40d5-bcbc-${String(index).padStart(12, "0")}`;

/** A client of a server that answers POSTs by their path and body. */
const clientOf = (answer: (path: string, body: Record<string, never>) => unknown) =>
  createPrefectClient({
    accountId: "account",
    workspaceId: "workspace",
    apiKey: "any",
    fetch: (async (input: string | URL | Request, init?: RequestInit) => {
      const request = new Request(input, init);
      const text = await request.text();
      return Response.json(answer(new URL(request.url).pathname.split("/workspaces/workspace")[1] ?? "", text === "" ? {} : JSON.parse(text)));
    }) as typeof globalThis.fetch,
  });

const run = (index: number, more: object = {}) => ({
  id: idOf(index),
  created: null,
  updated: null,
  flow_id: flow,
  state_type: "COMPLETED",
  state_id: idOf(index),
  ...more,
});

describe("runs of Prefect", () => {
  it.each([undefined, 150, 200])("are listed to the last of 450, which no answer counts, with a limit of %s", async (limit) => {
    const runs = Array.from({ length: 450 }, (_, index) => run(index));
    const asked: { offset?: number; sort?: string }[] = [];
    const client = clientOf((_, body) => {
      asked.push(body);
      const { offset = 0, limit: size = 200 } = body as { offset?: number; limit?: number };
      return runs.slice(offset, offset + Math.min(size, 200));
    });
    const found = new Set<string>();
    for await (const { id } of client.listRuns({ body: { sort: "START_TIME_DESC", ...(limit && { limit }) } })) found.add(id);
    expect(found.size).toBe(450);
    expect(asked.every(({ sort }) => sort === "START_TIME_DESC")).toBe(true);
  });

  it("are not canceled in silence where the server turns that down", async () => {
    const client = clientOf(() => ({ status: "ABORT", state: null, details: { type: "abort_details", reason: "This run has already terminated." } }));
    await expect(client.job({ id: idOf(1) }).cancel()).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("This run has already terminated."),
    });
  });

  it("are canceled where the server has them canceled at once instead", async () => {
    const client = clientOf(() => ({
      status: "REJECT",
      state: { id: idOf(2), type: "CANCELLED", name: "Cancelled" },
      details: { type: "reject_details", reason: null },
    }));
    await expect(client.job({ id: idOf(1) }).cancel()).resolves.toBeUndefined();
  });
});

import { createDatabricksClient } from "@vendor-jobs/databricks";
import { describe, expect, it } from "vitest";

interface Sent {
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

/** A client of a server that answers by what was sent, so far; a failure stands for a connection that was cut off. */
function clientOf(answer: (sent: Sent[]) => object | Error, sent: Sent[] = []) {
  const client = createDatabricksClient({
    baseUrl: "https://workspace.test",
    token: "any",
    retry: { minDelay: 1, maxDelay: 2 },
    fetch: (async (input: string | URL | Request, init?: RequestInit) => {
      const request = new Request(input, init);
      const { pathname, searchParams } = new URL(request.url);
      const text = await request.text();
      sent.push({ path: pathname, query: searchParams, body: text === "" ? {} : JSON.parse(text) });
      const reply = answer(sent);
      if (reply instanceof Error) throw reply;
      return Response.json(reply);
    }) as typeof globalThis.fetch,
  });
  return { client, sent };
}

const cutOff = new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
const failed = { state: "TERMINATED", termination_details: { code: "RUN_EXECUTION_ERROR", type: "CLIENT_ERROR", message: "A task failed." } };

describe("a start of Databricks that is cut off", () => {
  it("is sent again with the same token, and is no riddle", async () => {
    const { client, sent } = clientOf((all) => (all.length === 1 ? cutOff : { run_id: 300 }));
    const job = await client.runJob({ body: { job_id: 100 } }).job();
    expect(job.ids).toEqual({ run_id: 300 });
    const tokens = sent.map(({ body }) => body.idempotency_token);
    expect(tokens).toHaveLength(2);
    expect(new Set(tokens).size).toBe(1);
    expect(String(tokens[0]).length).toBeLessThanOrEqual(64);
  });
});

describe("a run of Databricks", () => {
  it("that is repaired a second time names the repair before, and its old end is none", async () => {
    const history = [{ type: "ORIGINAL" }, { type: "REPAIR", id: 734650698524280 }];
    const { client, sent } = clientOf((all) =>
      all.at(-1)?.path.endsWith("/repair") ? { repair_id: 1 } : { run_id: 300, end_time: 1772611320000, status: failed, repair_history: history },
    );
    const again = await client.job({ run_id: 300 }).retry();
    expect(sent[0]?.query.get("include_history")).toBe("true");
    expect(sent[1]?.body).toEqual({ run_id: 300, rerun_all_failed_tasks: true, latest_repair_id: 734650698524280 });
    expect((await again.get()).state).toBe("queued");
  });

  it("has all of its tasks as parts, those of later pages too", async () => {
    const tasks = Array.from({ length: 230 }, (_, index) => ({
      run_id: index + 1,
      task_key: `task${index}`,
      status: index === 229 ? failed : { state: "RUNNING" },
    }));
    const { client } = clientOf((all) => {
      const from = Number(all.at(-1)?.query.get("page_token") ?? 0);
      return { run_id: 300, status: failed, tasks: tasks.slice(from, from + 100), ...(from + 100 < tasks.length && { next_page_token: String(from + 100) }) };
    });
    const parts = await client.job({ run_id: 300 }).parts();
    expect(parts).toHaveLength(230);
    expect(parts.filter(({ state }) => state === "failed")).toMatchObject([{ name: "task229", error: { message: "A task failed." } }]);
  });
});

import { createDatabricksClient } from "@vendor-jobs/databricks";
import { validators } from "@vendor-jobs/databricks/validators";
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

describe("a token that Databricks refuses", () => {
  /** How a 403 with these words is told, and how often a token was got for it. */
  async function refused(message: string) {
    let tokens = 0;
    const violations: unknown[] = [];
    const client = createDatabricksClient({
      baseUrl: "https://workspace.test",
      clientId: "any",
      clientSecret: "any",
      retry: false,
      validate: { validators, on: "report" },
      onEvent: (event) => void (event.type === "violation" && violations.push(event)),
      fetch: (async (input: string | URL | Request) => {
        if (!String(input instanceof Request ? input.url : input).endsWith("/oidc/v1/token"))
          return Response.json({ error_code: 403, message }, { status: 403 });
        return Response.json({ access_token: `token${tokens++}`, expires_in: 3600 });
      }) as typeof globalThis.fetch,
    });
    const outcome = await client.getRun({ run_id: 1 }).outcome();
    expect(violations).toEqual([]);
    return { kind: outcome.ok ? undefined : (outcome.error as { kind?: string }).kind, tokens };
  }

  it("with a 403 is renewed, and told as one", async () => {
    expect(await refused("Invalid access token.")).toEqual({ kind: "auth", tokens: 2 });
    expect(await refused("Token is expiring within 30 seconds. (token expired)")).toEqual({ kind: "auth", tokens: 2 });
  });

  it("is good where a right is missing", async () => {
    expect(await refused("User does not have permission to view this run.")).toEqual({ kind: "permission", tokens: 1 });
  });
});

describe("a run of Databricks", () => {
  it("that was stopped at its timeout failed, though the newer form says that it was canceled", () => {
    const { client } = clientOf(() => ({}));
    const status = { state: "TERMINATED", termination_details: { code: "CANCELED", type: "CLIENT_ERROR", message: "Run timed out." } } as const;
    const legacy = (result_state: "TIMEDOUT" | "CANCELED") => ({ life_cycle_state: "TERMINATED", result_state }) as const;
    expect(client.overview({ run_id: 300, status, state: legacy("TIMEDOUT") })).toMatchObject({ state: "failed", error: { message: "Run timed out." } });
    expect(client.overview({ run_id: 300, status, state: legacy("CANCELED") }).state).toBe("canceled");
    expect(client.overview({ run_id: 300, status }).state).toBe("canceled");
  });

  it("that ended with a code which is newer than its spec ended as the code's sort says", () => {
    const { client } = clientOf(() => ({}));
    const ended = (type: string, state = "TERMINATED") =>
      client.overview({ run_id: 300, status: { state, termination_details: { code: "NOT_KNOWN_YET", type } } }).state;
    expect(["SUCCESS", "CLIENT_ERROR", "CLOUD_FAILURE", "INTERNAL_ERROR", "NOT_KNOWN_EITHER"].map((type) => ended(type))).toEqual([
      ...["succeeded", "failed", "failed", "failed", "unknown"],
    ]);
    expect(ended("CLIENT_ERROR", "TERMINATING")).toBe("stopping");
  });

  it("of no job has 0 for the job's run, as the vendor's page shows", async () => {
    const client = createDatabricksClient({
      baseUrl: "https://workspace.test",
      token: "any",
      validate: { validators, on: "throw" },
      fetch: (async () => Response.json({ runs: [{ run_id: 300, job_run_id: 0, trigger: "MODEL", status: failed }] })) as typeof globalThis.fetch,
    });
    expect((await client.listRuns()).runs).toHaveLength(1);
  });

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

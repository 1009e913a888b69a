import { createAirflowClient } from "@vendor-jobs/airflow";
import { validators } from "@vendor-jobs/airflow/validators";
import { describe, expect, it } from "vitest";

/** Where answers broke the spec, or had what it does not know. */
const violations: unknown[] = [];

/** A client of a server that answers by what it is asked for. */
const clientOf = (answer: (url: URL) => object, status = 200) =>
  createAirflowClient({
    baseUrl: "http://airflow.test",
    token: "any",
    retry: false,
    validate: { validators, on: "throw" },
    onEvent: (event) => void (event.type === "violation" && violations.push(...event.violations)),
    fetch: (async (input: string | URL | Request) =>
      Response.json(answer(new URL(input instanceof Request ? input.url : input)), { status })) as typeof globalThis.fetch,
  });

const run = { dag_id: "daily_sales", dag_run_id: "nightly-check-7" };
const task = (name: string, state: string | null) => ({ ...run, id: name, task_id: name, map_index: -1, state, try_number: 1, max_tries: 0 });

it("takes a task that waits for somebody's input for a waiting one", async () => {
  const airflow = clientOf(() => ({ task_instances: [task("approve", "awaiting_input"), task("load", null)], total_entries: 2 }));
  expect((await airflow.job(run).parts()).map(({ name, state }) => [name, state])).toEqual([
    ["approve", "waiting"],
    ["load", "queued"],
  ]);
});

it("reads a list to its end where the server counts nothing", async () => {
  const runs = Array.from({ length: 120 }, (_, index) => ({
    ...run,
    dag_run_id: `run-${index}`,
    run_type: "operator_triggered",
    state: "success",
    partition_date: null,
  }));
  const airflow = clientOf(({ searchParams }) => {
    const from = Number(searchParams.get("offset") ?? 0);
    return { dag_runs: runs.slice(from, from + 50), total_entries: null, next_cursor: null, previous_cursor: null };
  });
  const found: string[] = [];
  for await (const { dag_run_id } of airflow.listJobs({ dag_id: run.dag_id })) found.push(dag_run_id);
  expect(found).toEqual(runs.map(({ dag_run_id }) => dag_run_id));
  expect(violations).toEqual([]);
});

it("takes messages of a log without a time, or without its zone", async () => {
  const content = [
    { event: "::group::Log message source details", timestamp: null },
    { event: "Done", timestamp: "2026-03-12T09:12:22.401000" },
  ];
  const log = await clientOf(() => ({ content, continuation_token: null })).getTaskLog({ ...run, task_id: "load", try_number: 1 });
  expect(log.content).toEqual(content);
});

it("takes tasks that the DAG has got since the run, which have none of a run's", async () => {
  const added = { task_instances: [{ task_id: "check_orders", task_display_name: "check_orders" }], total_entries: 1 };
  expect(await clientOf(() => added).clearJob({ ...run, body: { only_new: true, note: "With the new check" } })).toEqual(added);
});

it("tells why the database refused a value", async () => {
  const detail = { reason: "Value rejected by database", statement: "hidden", orig_error: "hidden", message: "Look for ID 4711" };
  const outcome = await clientOf(() => ({ detail }), 422)
    .triggerDagRun({ dag_id: run.dag_id, body: { logical_date: null } })
    .outcome();
  expect(outcome.ok ? "" : outcome.error.message).toContain("Value rejected by database");
  expect(violations).toEqual([]);
});

describe("runs that were ended while they were queued, which have no start,", () => {
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const of = (dag_run_id: string, state: string, start: number | null, end: number | null) => ({
    ...{ dag_id: "daily_sales", dag_run_id, state, run_type: "scheduled", queued_at: ago(60) },
    ...{ start_date: start === null ? null : ago(start), end_date: end === null ? null : ago(end) },
  });
  const many = Array.from({ length: 500 }, (_, index) => of(`m${index}`, "success", 10 + index / 100, 9.99 + index / 100));
  const runs = [
    ...[of("ok", "success", 3, 2), of("bad", "failed", 5, 4), of("old", "failed", 40, 39), of("long", "failed", 30, 1), of("busy", "running", 6, null)],
    ...[of("never", "failed", null, 3.5), of("skipped", "success", null, 12.005), of("before", "failed", null, 31), of("queued", "queued", null, null)],
    ...many,
  ];
  type Run = (typeof runs)[number];
  const find = async (query: object) => {
    let requests = 0;
    const airflow = clientOf(({ searchParams: asked }) => {
      requests++;
      const isWithin = (field: "start_date" | "end_date") => (one: Run) => {
        const [from, to] = [asked.get(`${field}_gte`), asked.get(`${field}_lte`)];
        // What has no such time is of now, as the server's code has it.
        const at = one[field] ?? ago(0);
        return (!from || at >= from) && (!to || at <= to);
      };
      const states = asked.getAll("state");
      const found = runs.filter((one) => isWithin("start_date")(one) && isWithin("end_date")(one) && (states.length === 0 || states.includes(one.state)));
      // What has no such time comes last, whichever way.
      const order = asked.get("order_by")?.slice(1) as "start_date" | undefined;
      if (order) found.sort((one, other) => ((one[order] ?? "") < (other[order] ?? "") ? 1 : -1));
      const offset = Number(asked.get("offset") ?? 0);
      return { dag_runs: found.slice(offset, offset + Number(asked.get("limit") ?? 50)), total_entries: found.length };
    });
    const found: string[] = [];
    for await (const { id } of airflow.jobs({ since: "24h", scope: { dag_id: "~" }, ...query })) found.push(String(id));
    return { found, requests };
  };

  it("are found by since, each at its end", async () => {
    expect(await find({ states: ["failed"] })).toEqual({ found: ["never", "bad"], requests: 2 });
    const { found, requests } = await find({});
    expect(found.slice(0, 6)).toEqual(["queued", "ok", "never", "bad", "busy", "m0"]);
    expect(found[found.indexOf("skipped") - 1]).toBe("m200");
    expect(found).toHaveLength(6 + many.length);
    expect(requests).toBeLessThanOrEqual(23);
    expect((await find({ states: ["failed"], order: "oldest" })).found).toEqual(["bad", "never"]);
    expect((await find({ states: ["failed"], until: "10h" })).found).toEqual([]);
    expect((await find({ states: ["failed"], since: "48h", until: "24h" })).found).toEqual(["long", "before", "old"]);
  });

  it("keep no more of a list from being left than what is wanted", async () => {
    expect(await find({ limit: 4 })).toMatchObject({ found: ["queued", "ok", "never", "bad"], requests: 3 });
    expect((await find({ limit: 60 })).requests).toBeLessThanOrEqual(5);
  });
});

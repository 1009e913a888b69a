import { createAirflowClient } from "@vendor-jobs/airflow";
import { validators } from "@vendor-jobs/airflow/validators";
import { expect, it } from "vitest";

/** Where answers broke the spec. */
const violations: unknown[] = [];

/** A client of a server that answers by what it is asked for. */
const clientOf = (answer: (url: URL) => object, status = 200) =>
  createAirflowClient({
    baseUrl: "http://airflow.test",
    token: "any",
    retry: false,
    validate: { validators, on: "throw" },
    onEvent: (event) => void (event.type === "violation" && violations.push(...event.violations.filter(({ drift }) => !drift))),
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
  const runs = Array.from({ length: 120 }, (_, index) => ({ ...run, dag_run_id: `run-${index}`, run_type: "operator_triggered", state: "success" }));
  const airflow = clientOf(({ searchParams }) => {
    const from = Number(searchParams.get("offset") ?? 0);
    return { dag_runs: runs.slice(from, from + 50), total_entries: null, next_cursor: null, previous_cursor: null };
  });
  const found: string[] = [];
  for await (const { dag_run_id } of airflow.listJobs({ dag_id: run.dag_id })) found.push(dag_run_id);
  expect(found).toEqual(runs.map(({ dag_run_id }) => dag_run_id));
});

it("takes messages of a log without a time, or without its zone", async () => {
  const content = [
    { event: "::group::Log message source details", timestamp: null },
    { event: "Done", timestamp: "2026-03-12T09:12:22.401000" },
  ];
  const log = await clientOf(() => ({ content, continuation_token: null })).getTaskLog({ ...run, task_id: "load", try_number: 1 });
  expect(log.content).toEqual(content);
});

it("tells why the database refused a value", async () => {
  const detail = { reason: "Value rejected by database", statement: "hidden", orig_error: "hidden", message: "Look for ID 4711" };
  const outcome = await clientOf(() => ({ detail }), 422)
    .triggerDagRun({ dag_id: run.dag_id, body: { logical_date: null } })
    .outcome();
  expect(outcome.ok ? "" : outcome.error.message).toContain("Value rejected by database");
  expect(violations).toEqual([]);
});

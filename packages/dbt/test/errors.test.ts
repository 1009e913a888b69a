import { createDbtClient } from "@vendor-jobs/dbt";
import { validators } from "@vendor-jobs/dbt/validators";
import { expect, it } from "vitest";

const message = "The request was invalid.";

it.each<[what: string, data: object | string | null, told: string]>([
  ["in words", "Additional properties are not allowed", "Additional properties are not allowed"],
  ["by member", { status__in: "not a status" }, 'code 400: "status__in":"not a status".'],
  ["within a member", { schedule: { time: { interval: "missing" } } }, '"schedule":{"time":{"interval":"missing"}}'],
  ["of nothing", {}, "The request was invalid"],
  ["not at all", null, "The request was invalid"],
])("tells what dbt says of a request that is wrong, which its data has %s", async (_, data, told) => {
  const violations: unknown[] = [];
  const dbt = createDbtClient({
    accountPrefix: "ab123",
    token: "any",
    validate: { validators, on: "report" },
    onEvent: (event) => void (event.type === "violation" && violations.push(...event.violations.filter(({ drift }) => !drift))),
    fetch: (async () =>
      Response.json(
        { status: { code: 400, is_success: false, user_message: message, developer_message: "" }, data, extra: {}, error_code: null },
        { status: 400 },
      )) as typeof globalThis.fetch,
  });
  const outcome = await dbt.listRuns({ account_id: 12345 }).outcome();
  expect(outcome.ok ? undefined : outcome.error).toMatchObject({ kind: "validation", code: 400, message: expect.stringContaining(told) });
  expect(violations).toEqual([]);
});

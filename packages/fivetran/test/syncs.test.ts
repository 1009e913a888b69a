import { createFivetranClient } from "@vendor-jobs/fivetran";
import { describe, expect, it } from "vitest";

/** A client for which the connection's last syncs ended at these times. */
const clientOf = (succeeded_at: string | null, failed_at: string | null, status: object = {}) =>
  createFivetranClient({
    apiKey: "key",
    apiSecret: "secret",
    fetch: (async () =>
      Response.json({
        code: "Success",
        data: {
          id: "one",
          service: "jira",
          schema: "jira",
          paused: false,
          group_id: "group",
          created_at: "2024-01-01T00:00:00Z",
          succeeded_at,
          failed_at,
          status: { setup_state: "connected", sync_state: "scheduled", ...status },
        },
      })) as typeof globalThis.fetch,
  });

describe("a sync of Fivetran", () => {
  it.each([
    ["failed", "2024-12-01T15:00:00Z", "2024-12-01T16:00:00Z"],
    ["failed", null, "2024-12-01T16:00:00Z"],
    ["succeeded", "2024-12-01T17:00:00Z", "2024-12-01T16:00:00Z"],
    ["succeeded", "2024-12-01T17:00:00Z", null],
  ])("has %s where the last success was at %s and the last failure at %s", async (state, succeeded, failed) => {
    expect((await clientOf(succeeded, failed).job({ connectionId: "one" }).get()).state).toBe(state);
  });

  it("that failed ends a wait as failed", async () => {
    const done = await clientOf("2024-12-01T15:00:00Z", "2024-12-01T16:00:00Z").job({ connectionId: "one" }).wait({ timeout: 5000 });
    expect(done).toMatchObject({ state: "failed" });
  });

  it.each([
    ["waiting", "incomplete"],
    ["waiting", "broken"],
    ["queued", "connected"],
  ])("that there has not been yet is %s while the connection is %s", async (state, setup_state) => {
    expect(await clientOf(null, null, { setup_state }).job({ connectionId: "one" }).get()).toMatchObject({ state });
  });

  // As an example of the vendor's own pages has it: a sync that went well, with a task.
  it.each([
    ["none", "2024-12-01T17:00:00Z", undefined],
    ["its text", "2024-12-01T15:00:00Z", { code: "resync_table_warning", message: "Resync Table Warning" }],
  ])("takes of a connection's task %s for an error where the last success was at %s", async (_, succeeded, error) => {
    const tasks = [{ code: "resync_table_warning", message: "Resync Table Warning", details: "public.users" }];
    expect((await clientOf(succeeded, "2024-12-01T16:00:00Z", { tasks }).job({ connectionId: "one" }).get()).error).toEqual(error);
  });
});

import { createFivetranClient } from "@vendor-jobs/fivetran";
import { validators } from "@vendor-jobs/fivetran/validators";
import { describe, expect, it } from "vitest";

/** A connection whose last syncs ended at these times. */
const connection = (succeeded_at: string | null, failed_at: string | null, status: object = {}, id = "one") => ({
  id,
  service: "jira",
  schema: "jira",
  paused: false,
  group_id: "group",
  created_at: "2024-01-01T00:00:00Z",
  succeeded_at,
  failed_at,
  status: { setup_state: "connected", sync_state: "scheduled", ...status },
});

const credential = { apiKey: "key", apiSecret: "secret" };

const answer = (data: object) => Response.json({ code: "Success", data });

const answering = (data: object) => createFivetranClient({ ...credential, fetch: async () => answer(data) });

const clientOf = (...given: Parameters<typeof connection>) => answering(connection(...given));

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

  it("that there has not been yet may come without its times, and without a frequency", async () => {
    const { succeeded_at: _, failed_at: __, ...bare } = connection(null, null);
    const client = createFivetranClient({ ...credential, fetch: async () => answer({ ...bare, sync_frequency: null }), validate: { validators, on: "throw" } });
    expect(await client.job({ connectionId: "one" }).get()).toMatchObject({ state: "queued" });
  });

  it("is looked for by when it ended, not by when its connection was made", async () => {
    const items = [
      connection("2024-12-01T15:00:00Z", "2024-12-01T16:00:00Z", {}, "failed"),
      connection("2024-11-01T15:00:00Z", "2024-11-02T16:00:00Z", {}, "failed long ago"),
      connection("2024-12-01T17:00:00Z", null, {}, "succeeded"),
      connection("2024-11-01T15:00:00Z", null, { sync_state: "syncing" }, "runs"),
    ];
    const found = async (query: object) => {
      const ids: unknown[] = [];
      for await (const { id } of answering({ items }).jobs(query)) ids.push(id);
      return ids;
    };
    expect(await found({ states: ["failed"], since: "2024-12-01" })).toEqual(["failed"]);
    expect(await found({ since: "2024-12-01" })).toEqual(["runs", "succeeded", "failed"]);
    expect(await found({ until: "2024-12-01" })).toEqual(["failed long ago"]);
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

it("tells why syncs of a connection failed, from all pages of their history", async () => {
  const asked: string[] = [];
  const fetch = async (input: string | URL | Request) => {
    const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input);
    asked.push(`${pathname} ${searchParams}`);
    const isLast = searchParams.has("cursor");
    const sync = { sync_id: isLast ? "s1" : "s2", status: "FAILURE_WITH_TASK", reason: "The source is away", end: "2026-01-01T00:30:00Z" };
    return Response.json({ code: "Success", data: { items: [sync], ...(!isLast && { next_cursor: "c1" }) } });
  };
  const fivetran = createFivetranClient({ apiKey: "key", apiSecret: "secret", fetch: fetch as typeof globalThis.fetch });
  const found: (string | null | undefined)[] = [];
  for await (const { sync_id, reason } of fivetran.listSyncs({ connectionId: "one", start_time: "2026-01-01T00:00:00Z" })) found.push(sync_id, reason);
  expect(found).toEqual(["s2", "The source is away", "s1", "The source is away"]);
  expect(asked[0]).toBe("/v1/connections/one/sync-history start_time=2026-01-01T00%3A00%3A00Z");
});

it("takes a full resync of all tables said by null, as Fivetran does", async () => {
  const fetch = (async (_: string, { body }: RequestInit) => Response.json({ code: "Success", message: String(body) })) as typeof globalThis.fetch;
  const fivetran = createFivetranClient({ apiKey: "key", apiSecret: "secret", fetch, validate: { validators, on: "throw" } });
  expect((await fivetran.resyncConnection({ connectionId: "one", body: { scope: null } })).message).toBe('{"scope":null}');
});

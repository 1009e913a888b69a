import { afterEach, describe, expect, it, vi } from "vitest";
import { clientOf, cutting, posts, type Start } from "./start-client.ts";

/** The clock of the vendor, which goes right. */
const right = Date.now.bind(Date);
const hour = 3_600_000;

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a start whose answer was lost, while this machine's clock was set", () => {
  const find: Start = { ids: { id: ["/id"] }, find: { args: { flow: "{flow}" }, proves: true } };
  let ahead = 0;

  it.each([
    ["back", hour, 0],
    ["forward", 0, hour],
    ["back from where it was right", 0, -hour],
  ])("%s, is found", async (_, before, after) => {
    ahead = before;
    vi.spyOn(Date, "now").mockImplementation(() => right() + ahead);
    const runs: object[] = [];
    await using server = await cutting(1, () => {
      if (runs.length === 0) runs.push({ id: 1, created: new Date(right() - 30_000).toISOString() }, { id: 2, created: new Date(right()).toISOString() });
      return { json: { runs }, headers: { date: new Date(right()).toUTCString() } };
    });
    const call = clientOf(server.url, find).startRun({ flow: "f", body: {} });
    await call.outcome();
    ahead = after;
    const job = call.job();
    // Set forward, what was before may be it as well: that is told, and never taken for proof of none.
    if (after > before) await expect(job).rejects.toThrow(/There are 2 that may be it/);
    else expect((await job).ids).toEqual({ flow: "f", id: 2 });
    expect(posts(server.seen)).toHaveLength(1);
  });

  it("is not taken for another's that was seen by the clock as it was set", async () => {
    ahead = 0;
    vi.spyOn(Date, "now").mockImplementation(() => right() + ahead);
    await using server = await cutting(2, () => ({ json: { runs: [{ id: 1 }, { id: 2 }] } }));
    const client = clientOf(server.url, find);
    const calls = [1, 2].map(() => client.startRun({ flow: "f", body: {} }));
    await Promise.all(calls.map((call) => call.outcome()));
    ahead = -hour;
    for (const call of calls) await expect(call.job()).rejects.toThrow(/There are 2 that may be it/);
  });
});

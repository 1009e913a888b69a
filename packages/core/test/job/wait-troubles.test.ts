import { afterEach, describe, expect, it, vi } from "vitest";
import { type ClientEvent, NetworkError } from "../../src/index.ts";
import { acme } from "../acme.ts";
import type { Reply } from "../server.ts";
import { interval, jobServer, waiting } from "./job-server.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("a wait whose looks fail", () => {
  it.each([
    [400, "validation"],
    [401, "auth"],
    [403, "permission"],
    [404, "not_found"],
    [422, "validation"],
  ])("ends at once on a %i", async (status, kind) => {
    await using server = await jobServer({ status: "busy" }, { status, json: { message: "no" } });
    await expect(waiting(server.url).wait({ interval })).rejects.toMatchObject({ name: "ApiError", status, kind });
    expect(server.seen.length).toBe(2);
  });

  it.each<[string, Reply]>([
    ["a 503", { status: 503, text: "" }],
    ["a 429", { status: 429, text: "" }],
    ["HTML", { status: 200, text: "<html>" }],
  ])("goes on after %s", async (_, trouble) => {
    await using server = await jobServer({ status: "busy" }, trouble, trouble, { status: "done" });
    expect(await waiting(server.url).wait({ interval })).toMatchObject({ state: "succeeded" });
  });

  it.each<[string, Reply]>([
    ["HTML", { status: 200, text: "<html>" }],
    ["a body that breaks off", { status: 200, text: '{"id":' }],
    ["nothing", { status: 200, text: "" }],
  ])("gives up after %s six times in a row", async (_, answer) => {
    await using server = await jobServer({ status: "busy" }, answer);
    await expect(waiting(server.url).wait({ interval })).rejects.toMatchObject({ name: "ResponseFormatError", status: 200 });
    expect(server.seen.length).toBe(7);
  });

  /** How a wait ends that meets this for an hour, at first or once it has seen the job, and when it asked. */
  async function hourOf(trouble: () => Response, seen: boolean, options: object = {}) {
    vi.useFakeTimers();
    const began = Date.now();
    const times: number[] = [];
    const events: ClientEvent[] = [];
    const fetch = async () => {
      times.push(Date.now() - began);
      if (seen && times.length === 1) return Response.json({ id: "j1", status: "busy" });
      return Date.now() - began < 3_600_000 ? trouble() : Response.json({ id: "j1", status: "done" });
    };
    const wait = acme({ fetch, onEvent: (event) => events.push(event) })
      .job({ jobId: "j1" })
      .wait(options)
      .catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    return { end: await wait, times, events };
  }
  const refused = (): Response => {
    throw Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } });
  };
  const answer = (status: number, headers?: Record<string, string>) => () => new Response("{}", { status, ...(headers && { headers }) });

  describe.each([
    ["at first", false],
    ["once the job was seen", true],
  ])("%s", (_, seen) => {
    it.each<[string, () => Response]>([
      ["refused connections", refused],
      ["503", answer(503)],
      ["500", answer(500)],
      ["429", answer(429)],
      ["408", answer(408)],
    ])("outlives an hour of %s, ever more slowly, and tells of it", async (_, trouble) => {
      const { end, times, events } = await hourOf(trouble, seen);
      expect(end).toMatchObject({ state: "succeeded" });
      // A look is up to four attempts, and looks come to half a minute from one another.
      expect(times.length).toBeLessThan(4 * (3600 / 24 + 20));
      const failed = events.filter(({ type }) => type === "look-failed");
      // A 429 is waited out within a look, for as long as its deadline lets it.
      expect(failed.length).toBeGreaterThan(5);
      expect(failed.at(-1)).toMatchObject({ operation: "getJob", error: expect.any(Error), delay: expect.any(Number) });
    });

    it.each([429, 503])("asks again after a %i only when the server said", async (status) => {
      const { end, times } = await hourOf(answer(status, { "retry-after": "600" }), seen);
      expect(end).toMatchObject({ state: "succeeded" });
      expect(times.length).toBeLessThanOrEqual(9);
      const gaps = times.slice(seen ? 2 : 1).map((time, index) => time - (times[index + (seen ? 1 : 0)] as number));
      for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(600_000);
    });

    it("ends when its time is over, and says why it saw nothing", async () => {
      const { end } = await hourOf(refused, seen, { timeout: 120_000 });
      expect(end).toMatchObject({
        name: "WaitTimeoutError",
        message: expect.stringMatching(
          /had not ended after 120000 ms.*; it could not be read last: [^(]*ECONNREFUSED[^(]*\(GET [^ ]+\) \(see errors\/waittimeout\)$/,
        ),
        cause: expect.any(NetworkError),
        last: seen ? { state: "running" } : undefined,
      });
    });
  });

  it("ends at once where trouble cannot pass", async () => {
    const { end, times } = await hourOf(answer(405), true);
    expect(end).toMatchObject({ name: "ApiError", status: 405 });
    expect(times.length).toBe(2);
  });
});

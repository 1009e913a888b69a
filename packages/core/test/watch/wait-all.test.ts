import { describe, expect, it } from "vitest";
import { acme } from "../acme.ts";
import { interval } from "../job/job-server.ts";
import { serve } from "../server.ts";

describe("waiting for many", () => {
  /** A server of so many jobs, each of which runs until it has been asked about so often. */
  const manyServer = (count: number, rounds: number, refuseLists = false) => {
    let asked = 0;
    return serve(({ url }) => {
      const { pathname } = new URL(url, "http://x");
      const job = (index: number) => ({ id: `j${index}`, status: asked > rounds ? "done" : "busy" });
      if (pathname !== "/v1/jobs") {
        const id = pathname.slice(pathname.lastIndexOf("/") + 2);
        return +id < count ? { json: job(+id) } : { status: 404, json: { message: "no such job" } };
      }
      asked++;
      return refuseLists ? { status: 403, json: { message: "no" } } : { json: { items: Array.from({ length: count }, (_, index) => job(index)), pages: 1 } };
    });
  };
  const isList = ({ url }: { url: string }) => /^\/v1\/jobs(\?|$)/.test(url);
  const refs = (count: number) => Array.from({ length: count }, (_, index) => ({ jobId: `j${index}` }));

  it("asks one list for many, and reads each job only when it has moved", async () => {
    await using server = await manyServer(20, 5);
    const results = await acme({ baseUrl: server.url }).waitAll(refs(20), { interval: { min: 1, max: 5 } });
    expect(results.map((result) => result.ok && [result.id, result.state])).toEqual(refs(20).map(({ jobId }) => [jobId, "succeeded"]));
    const lists = server.seen.filter(isList).length;
    // Once at first and once at the end, and now and then because a list may lag behind.
    expect(server.seen.length - lists).toBeLessThanOrEqual(20 * 5);
    expect(lists).toBeLessThanOrEqual(10);
  });

  it("reads each job where it may not list", async () => {
    await using server = await manyServer(5, 0, true);
    const results = await acme({ baseUrl: server.url }).waitAll(refs(5), { interval });
    expect(results.every((result) => result.ok && result.state === "succeeded")).toBe(true);
    expect(server.seen.filter(isList).length).toBe(1);
  });

  it("keeps the results of the others where one cannot be waited for", async () => {
    await using server = await manyServer(2, -1);
    const [first, second, third] = await acme({ baseUrl: server.url }).waitAll([{ jobId: "j0" }, { jobId: "j9" }, { wrong: 1 }], { interval });
    expect(first).toMatchObject({ ok: true, state: expect.anything() });
    expect(second).toMatchObject({ ok: false, error: { name: "ApiError", status: 404 } });
    expect(third).toMatchObject({ ok: false, error: { name: "InvalidArgumentError" } });
  });

  it("rejects when aborted", async () => {
    await using server = await manyServer(5, 1e9);
    const waits = acme({ baseUrl: server.url }).waitAll(refs(5), { interval, signal: AbortSignal.timeout(150) });
    await expect(waits).rejects.toMatchObject({ name: "AbortError" });
    // What was on its way may still arrive.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const sent = server.seen.length;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(server.seen.length).toBe(sent);
  });
});

import { describe, expect, it } from "vitest";
import { acme } from "../acme.ts";
import { serve } from "../server.ts";

const job = { id: "1", status: "done" };

describe("a call", () => {
  it("is sent at once, and once, however many views are taken", async () => {
    await using server = await serve(() => ({ json: job }));
    const call = acme({ baseUrl: server.url }).getJob({ jobId: "1" });
    expect(await call).toEqual(job);
    expect(await call).toEqual(job);
    expect(await call.outcome()).toEqual({ ok: true, status: 200, data: job });
    expect((await call.response()).status).toBe(200);
    expect(server.seen.length).toBe(1);
  });

  it("is sent without anybody waiting for it", async () => {
    const arrived = Promise.withResolvers<void>();
    await using server = await serve(() => {
      arrived.resolve();
      return { json: job };
    });
    const call = acme({ baseUrl: server.url }).deleteJob({ jobId: "1" });
    await arrived.promise;
    expect(server.seen.length).toBe(1);
    await call;
  });

  it("knows nothing of an answer that comes once its attempt was given up, from a fetch that goes on all the same", async () => {
    const late = Promise.withResolvers<Response>();
    let sent = 0;
    const fetch = async () => {
      if (++sent === 1) return late.promise;
      late.resolve(Response.json(job));
      await new Promise(setImmediate);
      throw Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
    };
    const call = acme({ fetch, timeout: 20, retry: { attempts: 2, minDelay: 1 } }).getJob({ jobId: "1" });
    await expect(call).rejects.toMatchObject({ name: "NetworkError", isUnsent: true });
  });

  it("behaves like a promise", async () => {
    await using server = await serve((_, count) => (count === 1 ? { json: job } : { status: 404, json: { message: "gone" } }));
    const client = acme({ baseUrl: server.url });
    let ended = 0;
    expect(await Promise.all([client.getJob({ jobId: "1" }).finally(() => ended++)])).toEqual([job]);
    expect(await client.getJob({ jobId: "1" }).catch((error) => error.status)).toBe(404);
    expect(ended).toBe(1);
  });

  it("gives the response unread where it is asked for at once, whatever its status", async () => {
    await using server = await serve(() => ({ status: 404, json: { message: "gone" } }));
    const call = acme({ baseUrl: server.url }).getJob({ jobId: "1" });
    const response = await call.response();
    expect(response.bodyUsed).toBe(false);
    expect(await response.json()).toEqual({ message: "gone" });
    await expect(call).rejects.toThrow("The call was sent, and response() has its body.");
  });

  it("tells outcomes apart by status and never rejects", async () => {
    await using server = await serve(() => ({ status: 404, json: { message: "gone" } }));
    const missing = await acme({ baseUrl: server.url }).getJob({ jobId: "1" }).outcome();
    if (missing.status !== 404) throw new Error("expected a 404");
    expect(missing.error.body.message).toBe("gone");
    const unsent = await acme({ baseUrl: server.url }).getJob({ jobId: "" }).outcome();
    expect(unsent).toMatchObject({ ok: false, status: undefined, error: { name: "InvalidArgumentError" } });
  });

  it("surfaces a failure that nobody looks at as an unhandled rejection", async () => {
    await using server = await serve(() => ({ status: 500, json: { message: "broken" } }));
    const listeners = process.rawListeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    try {
      const surfaced = new Promise((resolve) => process.once("unhandledRejection", resolve));
      acme({ baseUrl: server.url, retry: false }).getJob({ jobId: "1" });
      expect(await surfaced).toMatchObject({ name: "ApiError", status: 500 });
    } finally {
      for (const listener of listeners) process.on("unhandledRejection", listener as NodeJS.UnhandledRejectionListener);
    }
  });

  it("ends when its signal is aborted, before and while it is under way", async () => {
    await using server = await serve(() => undefined);
    const client = acme({ baseUrl: server.url });
    await expect(client.getJob({ jobId: "1" }, { signal: AbortSignal.abort("why") })).rejects.toMatchObject({ name: "AbortError", cause: "why" });
    expect(server.seen.length).toBe(0);
    const controller = new AbortController();
    const call = client.getJob({ jobId: "1" }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("client.http", () => {
  it("is openapi-fetch over the same pipeline", async () => {
    await using server = await serve((_, count) => (count === 1 ? { json: job } : { status: 404, json: { message: "gone" } }));
    const { http } = acme({ baseUrl: server.url, headers: { "x-ours": "1" } });
    const found = await http.GET("/v1/jobs/{jobId}", { params: { path: { jobId: "1" } } });
    expect(found.data).toEqual(job);
    const missing = await http.GET("/v1/jobs/{jobId}", { params: { path: { jobId: "2" } } });
    expect(missing.error).toEqual({ message: "gone" });
    for (const { headers } of server.seen) expect(headers).toMatchObject({ authorization: "Bearer s3cret", "x-ours": "1" });
  });
});

import { getEventListeners } from "node:events";
import { Readable } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import { acme } from "../acme.ts";
import { answer, failure, faultClient, redirect, serveFaults } from "../fault-server.ts";
import { errorOf } from "./results.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the platform's fetch", () => {
  it("is looked up at each call", async () => {
    const client = acme();
    vi.stubGlobal("fetch", async () => Response.json({ id: "later" }));
    expect(await client.getJob({ jobId: "1" })).toMatchObject({ id: "later" });
  });
});

describe("a body that is thrown away is not waited for", () => {
  const bodies: [string, () => unknown][] = [
    ["a Node stream", () => Readable.from(["x"])],
    ["none", () => null],
    ["an object", () => ({})],
    ["one whose cancel never settles", () => ({ cancel: () => new Promise(() => {}) })],
    [
      "one whose cancel throws",
      () => ({
        cancel() {
          throw new Error("locked");
        },
      }),
    ],
  ];
  it.each(bodies)("%s", async (_, body) => {
    let count = 0;
    const other = (status: number, headers = {}) =>
      ({ status, ok: false, statusText: "", headers: new Headers(headers), body: body(), text: async () => "" }) as unknown as Response;
    const fetch = async () => [other(503), other(302, { location: "/x" })][count++] ?? Response.json({ id: "1" });
    expect(await faultClient({ baseUrl: "http://a.test", fetch }).call("getJob")).toEqual({ id: "1" });
  });
});

describe("an error after a redirect", () => {
  it("tells of it, and what base URL to give", async () => {
    await using secure = await serveFaults(failure(401));
    const there = secure.url.replace("127.0.0.1", "localhost");
    await using server = await serveFaults(redirect(301, `${there}/base/v1/jobs/1`));
    const { message } = await errorOf(faultClient({ baseUrl: server.url }).call("getJob"));
    expect(message).toContain(`redirects to ${there}, where no credential is sent: give ${there}/base as baseUrl`);
    await using posting = await serveFaults(redirect(301, `${there}/base/v1/jobs`));
    expect((await errorOf(faultClient({ baseUrl: posting.url }).call("createJob"))).message).toContain(`give ${there}/base as baseUrl`);
  });

  it("to a sign-in page of another host tells of it", async () => {
    await using other = await serveFaults(answer({ text: "<p>Sign in</p>", headers: { "content-type": "text/html" } }));
    await using server = await serveFaults(redirect(302, `${other.url}/login`));
    const error = await errorOf(faultClient({ baseUrl: server.url }).call("getJob"));
    expect(error).toMatchObject({ name: "ResponseFormatError", message: expect.stringContaining(`redirects to ${other.url}`) });
  });
});

describe("very many calls at once", () => {
  const { stackTraceLimit } = Error;
  afterEach(() => void Object.assign(Error, { stackTraceLimit }));

  it("on one signal have one listener", async () => {
    const { signal } = new AbortController();
    let most = 0;
    const fetch = async () => {
      most = Math.max(most, getEventListeners(signal, "abort").length);
      return Response.json({ id: "1" });
    };
    const client = acme({ fetch });
    await Promise.all(Array.from({ length: 100 }, () => client.getJob({ jobId: "1" }, { signal })));
    expect(most).toBe(1);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it.each([
    ["time out", { timeout: 2000 }, undefined],
    ["are aborted while they wait for a place", { deadline: 1e12 }, { requests: 1, seconds: 60 }],
  ])("%s, each with an error of ours", { timeout: 120_000 }, async (_, options, rateLimit) => {
    // So many traces of where errors were made would take longer than all else here.
    Error.stackTraceLimit = 0;
    const controller = new AbortController();
    const client = acme({ fetch: () => new Promise(() => {}), retry: false, ...options }, undefined, rateLimit && { rateLimit });
    const names = Array.from({ length: 150_000 }, () => client.getJob({ jobId: "1" }, { signal: controller.signal }).catch((error: Error) => error.name));
    if (rateLimit) setTimeout(() => controller.abort(), 100);
    expect(new Set(await Promise.all(names))).toEqual(new Set([rateLimit ? "AbortError" : "TimeoutError"]));
  });
});

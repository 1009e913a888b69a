import { describe, expect, it } from "vitest";
import { acme } from "../acme.ts";
import { serve } from "../server.ts";

const ok = { json: { id: "1", status: "done", items: [] } };

describe("requests", () => {
  it("carry path, query and header parameters by their wire names", async () => {
    await using server = await serve(() => ok);
    await acme({ baseUrl: `${server.url}/` }).listJobs({ status: "a b&c", tags: ["x", "y"], "X-Trace": 7, filter: undefined });
    expect(server.seen[0]).toMatchObject({
      method: "GET",
      url: "/v1/jobs?status=a%20b%26c&tags=x&tags=y",
      headers: { "x-trace": "7", "x-mode": "quiet", accept: "application/json" },
    });
  });

  it("carry JSON query parameters as JSON text", async () => {
    await using server = await serve(() => ok);
    const client = acme({ baseUrl: server.url });
    const filter = { status: 2, name: "ä & ö" };
    await client.listJobs({ filter });
    await client.http.GET("/v1/jobs", { params: { query: { filter } } });
    for (const { url } of server.seen) expect(JSON.parse(new URL(url, server.url).searchParams.get("filter") ?? "")).toEqual(filter);
  });

  it("carry a JSON body with its content type, and none without a body", async () => {
    await using server = await serve(() => ok);
    const client = acme({ baseUrl: server.url });
    await client.createJob({ body: { type: "sheet" } });
    await client.getJob({ jobId: "1" });
    expect(server.seen[0]).toMatchObject({ body: '{"type":"sheet"}', headers: { "content-type": "application/json" } });
    expect(server.seen[1]?.headers).not.toHaveProperty("content-type");
  });

  it("carry the headers of client and call, the call's first, whatever their case", async () => {
    await using server = await serve(() => ok);
    await acme({ baseUrl: server.url, headers: { "User-Agent": "ours", "X-Mode": "loud" } }).getJob({ jobId: "1" }, { headers: { "user-AGENT": "mine" } });
    expect(server.seen[0]?.headers).toMatchObject({ "user-agent": "mine", "x-mode": "loud", authorization: "Bearer s3cret" });
  });

  it("percent-encode path parameters", async () => {
    await using server = await serve(() => ok);
    await acme({ baseUrl: server.url }).getJob({ jobId: "a/b?c#d $&ü" });
    expect(server.seen[0]?.url).toBe("/v1/jobs/a%2Fb%3Fc%23d%20%24%26%C3%BC");
  });

  it("keep the slashes of path parameters that may have them", async () => {
    await using server = await serve(() => ok);
    const client = acme({ baseUrl: server.url });
    const name = "projects/p 1/jobs/a?b";
    await client.getDocument({ name });
    await client.http.GET("/v1/{name}:read", { params: { path: { name } } });
    for (const { url } of server.seen) expect(url).toBe("/v1/projects/p%201/jobs/a%3Fb:read");
    for (const bad of ["", "/a", "a/", "a//b", "a/../b", "a/%2e%2e/b"])
      await expect(client.getDocument({ name: bad })).rejects.toMatchObject({ name: "InvalidArgumentError", message: expect.stringContaining("name") });
    expect(server.seen).toHaveLength(2);
  });

  it.each(["", ".", "..", "%2e", "%2E%2e", "%252e%252e", "../x", "a/..", "..\\x", "a%2f..%2fb", undefined, null, {}, Number.NaN])(
    "are refused before sending with the path parameter %j",
    async (jobId) => {
      await using server = await serve(() => ok);
      const client = acme({ baseUrl: server.url });
      await expect(client.getJob({ jobId: jobId as string })).rejects.toMatchObject({
        name: "InvalidArgumentError",
        message: expect.stringContaining("jobId"),
      });
      await expect(client.http.GET("/v1/jobs/{jobId}", { params: { path: { jobId: jobId as string } } })).rejects.toMatchObject({
        name: "InvalidArgumentError",
      });
      expect(server.seen).toEqual([]);
    },
  );

  it.each([
    [{ stauts: "x" }, 'listJobs has no parameter "stauts"; it takes status, tags, page, size, filter, X-Trace, X-Mode.'],
    [{ status: { a: 1 } }, "listJobs: parameter status is an Object; expected text"],
    [{ filter: 1n }, "listJobs: parameter filter cannot be written as JSON"],
    [{ filter: () => 1 }, "listJobs: parameter filter is a Function; expected what JSON can carry."],
    [{ "X-Trace": null }, "listJobs: parameter X-Trace is null; expected text, a finite number, a boolean or a Date."],
    [null, "The argument of listJobs is null; expected an object of parameters."],
    ["x", 'The argument of listJobs is "x"; expected an object of parameters.'],
  ])("are refused before sending with the arguments %o", async (args, message) => {
    await using server = await serve(() => ok);
    const call = acme({ baseUrl: server.url }).listJobs(args as object);
    if (message === undefined) await call;
    else await expect(call).rejects.toMatchObject({ name: "InvalidArgumentError", message: expect.stringContaining(message) });
    expect(server.seen.length).toBe(message === undefined ? 1 : 0);
  });

  it("are refused without a body that is required", async () => {
    await expect(acme().createJob({} as never)).rejects.toThrow("createJob: parameter body is missing.");
  });
});

describe("base URLs", () => {
  it.each([undefined, "", "api.acme.test", "ftp://x", "https://user:pass@x", "https://x/?q=1", "https://x/#y", 7])("%j", (baseUrl) => {
    if (baseUrl === undefined) expect(acme({}).baseUrl).toBe("https://api.acme.test");
    else expect(() => acme({ baseUrl: baseUrl as string })).toThrow(/^baseUrl .* expected an absolute URL/s);
  });
  it("never show the password in the error", () => {
    expect(() => acme({ baseUrl: "https://user:pass@x" })).toThrow(expect.not.stringContaining("pass@"));
  });
});

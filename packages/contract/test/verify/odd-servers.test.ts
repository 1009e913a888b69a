import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/spec/openapi.ts";
import { formatReport, type VerifyOptions, verify, type Waiting } from "../../src/verify/index.ts";
import { canaryEnv as env, exampleServer } from "../example-server.ts";
import { madeUpSpec } from "../made-up-spec.ts";

const spec: Json = madeUpSpec();

async function serverOf(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const json = { "content-type": "application/json" };
const verified = (url: string, options: Partial<VerifyOptions> = {}) => verify(spec, { baseUrl: url, env, calls: 1, ...options });

describe("verify of a server that answers oddly", () => {
  it.each([
    ["403", 403, { reason: "no" }],
    ["404", 404, { reason: "no" }],
    ["400", 400, { reason: "no" }],
    ["404 of another server", 404, "<p>nginx"],
  ])("says that nothing was verified where every answer is %s", async (_, status, body) => {
    await using server = await exampleServer(spec, () => ({ status, body }));
    const report = await verified(server.url);
    expect(report.verdict).toBe("nothing verified");
    expect(report.operations[0]).toMatchObject({ verdict: "no success", reason: `answered with ${status} only` });
    expect(formatReport(report, "text")).toContain(": nothing verified, since no call succeeded");
  });

  it("says so of failures in a 2xx", async () => {
    const telling = { ...spec, "x-error": { message: ["/reason"], failure: { "/reason": { not: [null] } } } };
    await using server = await exampleServer(spec, () => ({ body: { reason: "no" } }));
    expect(await verify(telling, { baseUrl: server.url, env, calls: 1 })).toMatchObject({ verdict: "nothing verified" });
  });

  it("tells of the wait that a 429 asks for, and ends where it is longer than there is time", async () => {
    await using server = await serverOf((_, response) => response.writeHead(429, { ...json, "retry-after": "60" }).end("{}"));
    const waits: Waiting[] = [];
    const controller = new AbortController();
    const report = await verified(server.url, {
      signal: controller.signal,
      onWait: (waiting) => {
        waits.push(waiting);
        controller.abort();
      },
    });
    expect(waits).toMatchObject([{ operation: "listTasks", status: 429 }]);
    expect(waits[0]?.delay).toBeGreaterThan(50_000);
    expect(report).toMatchObject({ verdict: "nothing verified", ended: "it was interrupted" });
    expect(await verified(server.url, { deadline: 2000 })).toMatchObject({ verdict: "nothing verified", operations: [{ statuses: { 429: 1 } }, {}] });
  });

  it("reports what is known when it is aborted", async () => {
    const controller = new AbortController();
    await using server = await exampleServer(spec);
    const report = await verified(server.url, { signal: controller.signal, onProgress: () => controller.abort() });
    const ended = "it was interrupted";
    expect(report).toMatchObject({ verdict: "kept", ended, operations: [{ verdict: "kept" }, { verdict: "not called", reason: ended }] });
  });

  it.each([
    ["null", 200, "null"],
    ["an undocumented success without a body", 204, undefined],
  ])("takes %s where a list is due for a broken contract", async (_, status, body) => {
    await using server = await serverOf((_, response) => response.writeHead(status, json).end(body));
    expect(await verified(server.url)).toMatchObject({ verdict: "broken", operations: [{ verdict: "broken" }, {}] });
  });

  it("says of a list without items that none was looked at", async () => {
    await using server = await exampleServer(spec, () => ({ body: { rows: [], meta: {} } }));
    expect((await verified(server.url)).operations[0]).toMatchObject({ verdict: "kept", reason: "its list was empty: of items nothing was seen" });
  });

  it("takes a body that is cut off for no answer", async () => {
    await using server = await serverOf((_, response) => {
      response.writeHead(200, { ...json, "content-length": "100" });
      response.write('{"rows":[');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(verified(server.url)).rejects.toMatchObject({ name: "UnreachableError" });
  });

  it("asks for a job by all digits of its id", async () => {
    const key = "12345678901234567890";
    const asked: string[] = [];
    await using server = await serverOf((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(200, json).end(`{"rows":[{"key":${key},"phase":"done"}],"meta":{}}`);
    });
    await verified(server.url);
    expect(asked).toContain(`/tasks/${key}`);
  });

  it("takes a reply that is nested too deep for one that cannot be read", async () => {
    await using server = await serverOf((_, response) => response.writeHead(200, json).end(`{"rows":${"[".repeat(20_000)}${"]".repeat(20_000)}}`));
    const report = await verified(server.url);
    expect(report).toMatchObject({ verdict: "unreadable", operations: [{ verdict: "unreadable", reason: expect.stringContaining("nested deeper") }, {}] });
  });

  it("shows no part of the credential that comes back as a name, a word or a media type, and says what it holds back", async () => {
    const token = "archivedjobtoken";
    await using server = await exampleServer(spec, (operation, body) => {
      if (operation === "listTasks") Object.assign(body.rows[0], { phase: token, [token]: 1 });
      return operation === "getTask" ? { headers: { "content-type": `text/${token}` }, body: "x" } : { body };
    });
    const report = await verified(server.url, { env: { VENDOR_JOBS_API_KEY: token } });
    for (const format of ["text", "html", "junit", "json"] as const) expect(formatReport(report, format)).not.toContain(token);
    expect(report.heldBack).toHaveLength(2);
    const none = { diff: "", bump: "none" as const, changes: [], files: [] };
    expect(formatReport(report, "text", none)).toContain("Held back, since the credential stands in what was seen there: a change of /components/schemas/Task");
  });

  it("proposes a word although a short token stands in it", async () => {
    await using server = await exampleServer(spec, (operation, body) => {
      if (operation === "listTasks") body.rows[0].phase = "accompanying";
      return { body };
    });
    const report = await verified(server.url, { env: { VENDOR_JOBS_API_KEY: "any" } });
    expect(report).toMatchObject({ changes: [{ do: "add-value", value: "accompanying" }], heldBack: [] });
  });
});

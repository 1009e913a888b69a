import { describe, expect, it } from "vitest";
import type { Json } from "../../src/spec/openapi.ts";
import { formatReport, type VerifyReport, verify } from "../../src/verify/index.ts";
import { canaryEnv as env, exampleServer } from "../example-server.ts";
import { vendorSpec } from "../vendor-spec.ts";

const flatfile: Json = vendorSpec("flatfile");
const workato: Json = vendorSpec("workato");
const find = (report: VerifyReport, id: string) => report.operations.find((operation) => operation.id === id);

describe("verify", () => {
  it("finds ids by listing", async () => {
    await using server = await exampleServer(flatfile);
    await verify(flatfile, { baseUrl: server.url, env });
    const job = server.seen.find(({ operation }) => operation === "getJob");
    expect(job?.url).toBe("/v1/jobs/us_jb_4fK2mQ9x");
    expect(job?.headers).toMatchObject({ authorization: "Bearer CANARY-token", "x-disable-hooks": "true" });
  });

  it("asks for what listing cannot tell", async () => {
    await using server = await exampleServer(workato);
    const report = await verify(workato, { baseUrl: server.url, env });
    expect(report.verdict).toBe("nothing verified");
    expect(find(report, "listJobs")).toMatchObject({ calls: 0, verdict: "not called", reason: expect.stringContaining("--param recipe_id=") });
  });

  it("counts deviations by place, tells violations from drift, and judges places that were unconfirmed", async () => {
    await using server = await exampleServer(flatfile, (operation, body) => {
      if (operation === "listJobs") for (const job of body.data) Object.assign(job, { progress: "half", brandNew: true });
      if (operation === "getJob") Object.assign(body.data, { estimatedCompletionAt: null, fromAction: 7 });
      return { body };
    });
    const report = await verify(flatfile, { baseUrl: server.url, env, calls: 1 });
    expect(report.verdict).toBe("broken");
    expect(find(report, "listJobs")?.deviations).toMatchObject([
      { severity: "violation", pointer: "/data/*/progress", expected: "number", seen: "string", count: 4 },
      { severity: "drift", pointer: "/data/*/brandNew", seen: "boolean", count: 4 },
    ]);
    const places = Object.fromEntries(report.unconfirmed.map((place) => [place.place, place]));
    expect(places["/components/schemas/Job/properties/estimatedCompletionAt"]).toMatchObject({ verdict: "now confirmed", seen: ["null"], unseen: ["string"] });
    expect(places["/components/schemas/Job/properties/fromAction"]).toMatchObject({ verdict: "refuted" });
    expect(places["/components/responses/NotFound"]).toMatchObject({ verdict: "not seen" });
    expect(formatReport(report, "junit")).toContain('failures="2"');
  });

  it.each([
    ["an undocumented status", { status: 418, body: {} }, "status", "418"],
    ["HTML where JSON is due", { headers: { "content-type": "text/html" }, body: "<p>CANARY" }, "content", "text/html"],
    ["broken JSON", { headers: { "content-type": "application/json" }, body: '{"CANARY' }, "content", "text that is no JSON"],
  ])("takes %s for a violation", async (_, answer, kind, seen) => {
    await using server = await exampleServer(flatfile, (operation) => (operation === "listJobs" ? answer : undefined));
    const report = await verify(flatfile, { baseUrl: server.url, env });
    expect(find(report, "listJobs")?.deviations).toMatchObject([{ severity: "violation", kind, seen }]);
  });

  it("sends again after the time that a 429 asks for", async () => {
    let calls = 0;
    await using server = await exampleServer(flatfile, (operation, body) =>
      operation === "listJobs" && calls++ === 0 ? { status: 429, headers: { "retry-after": "0" }, body: { errors: [{ message: "slow" }] } } : { body },
    );
    expect(find(await verify(flatfile, { baseUrl: server.url, env, calls: 1 }), "listJobs")).toMatchObject({ verdict: "kept", statuses: { 200: 1 } });
  });

  it("keeps to the documented limit", async () => {
    const spec = { ...flatfile, "x-rate-limit": { requests: 2, seconds: 1 } };
    await using server = await exampleServer(spec);
    const started = Date.now();
    await verify(spec, { baseUrl: server.url, env, calls: 1 });
    expect(server.seen).toHaveLength(3);
    expect(Date.now() - started).toBeGreaterThanOrEqual(950);
  });

  it("says which variables carry the credential where there is none", async () => {
    await expect(verify(flatfile, { baseUrl: "http://127.0.0.1:1", env: {} })).rejects.toThrow(/VENDOR_JOBS_TOKEN/);
  });

  it("tells a refused credential and a server that is not there from a broken contract", async () => {
    await using server = await exampleServer(flatfile, () => ({ status: 401, body: { errors: [{ message: "no" }] } }));
    await expect(verify(flatfile, { baseUrl: server.url, env })).rejects.toMatchObject({ name: "RefusedError" });
    await expect(verify(flatfile, { baseUrl: "http://127.0.0.1:1", env })).rejects.toMatchObject({ name: "UnreachableError" });
  });
});

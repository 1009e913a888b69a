import { describe, expect, it } from "vitest";
import type { Json } from "../../src/spec/openapi.ts";
import { formatReport, type VerifyReport, verify } from "../../src/verify/index.ts";
import { canaryEnv as env, exampleServer } from "../example-server.ts";
import { madeUpSpec } from "../made-up-spec.ts";

const spec: Json = madeUpSpec();
const find = (report: VerifyReport, id: string) => report.operations.find((operation) => operation.id === id);

describe("verify", () => {
  it("finds ids by listing", async () => {
    const versioned: Json = madeUpSpec();
    versioned.paths["/tasks/{taskKey}"].parameters.push({ name: "X-Version", in: "header", schema: { type: "string", default: "2" } });
    await using server = await exampleServer(spec);
    await verify(versioned, { baseUrl: server.url, env });
    const task = server.seen.find(({ operation }) => operation === "getTask");
    expect(task?.url).toBe("/tasks/jb_7a3K");
    expect(task?.headers).toMatchObject({ "x-key": "CANARY-key", "x-version": "2" });
  });

  it("names what it does not call, since it may change something", async () => {
    await using server = await exampleServer(spec);
    const report = await verify(spec, { baseUrl: server.url, env });
    expect(report.changing).toEqual(["createTask", "deleteTask", "updateTask", "startTask", "stopTask"]);
    const said = "Not called, since they may change something: createTask, deleteTask, updateTask, startTask, stopTask";
    for (const format of ["text", "html"] as const) expect(formatReport(report, format)).toContain(said);
  });

  it("asks for what listing cannot tell", async () => {
    const team = { name: "team", in: "path", required: true, schema: { type: "string" } };
    const paths = { "/teams/{team}/tasks": { ...spec.paths["/tasks"], parameters: [team] }, "/tasks/{taskKey}": spec.paths["/tasks/{taskKey}"] };
    await using server = await exampleServer(spec);
    const report = await verify({ ...spec, "x-job": { ...spec["x-job"], cancel: undefined }, paths }, { baseUrl: server.url, env });
    expect(report.verdict).toBe("nothing verified");
    expect(find(report, "listTasks")).toMatchObject({ calls: 0, verdict: "not called", reason: expect.stringContaining("--param team=") });
  });

  it("asks for nothing that has a usual value, which its schema may say elsewhere", async () => {
    const usual: Json = madeUpSpec();
    usual.components.schemas.Team = { type: "string", default: "all" };
    usual.paths["/tasks"].get.parameters.push({ name: "team", in: "query", required: true, schema: { $ref: "#/components/schemas/Team" } });
    await using server = await exampleServer(spec);
    const report = await verify(usual, { baseUrl: server.url, env });
    expect(find(report, "listTasks")).toMatchObject({ verdict: "kept" });
    expect(server.seen[0]?.url).toBe("/tasks?team=all");
  });

  it("counts deviations by place, tells violations from drift, and judges places that were unconfirmed", async () => {
    await using server = await exampleServer(spec, (operation, body) => {
      if (operation === "listTasks") body.rows = Array(4).fill({ ...body.rows[0], label: 5, brandNew: true });
      return { body: operation === "getTask" ? { ...body, due: null, verdict: 7 } : body };
    });
    const report = await verify(spec, { baseUrl: server.url, env, calls: 1 });
    expect(report.verdict).toBe("broken");
    expect(find(report, "listTasks")?.deviations).toMatchObject([
      { severity: "violation", pointer: "/rows/*/label", expected: "string", seen: "integer", count: 4 },
      { severity: "drift", pointer: "/rows/*/brandNew", seen: "boolean", count: 4 },
    ]);
    const places = Object.fromEntries(report.unconfirmed.map((place) => [place.place, place]));
    expect(places["/components/schemas/Task/properties/due"]).toMatchObject({ verdict: "now confirmed", seen: ["null"], unseen: ["string"] });
    expect(places["/components/schemas/Task/properties/verdict"]).toMatchObject({ verdict: "refuted" });
    expect(places["/paths/~1tasks~1{taskKey}/get/responses/404"]).toMatchObject({ verdict: "not seen" });
    expect(formatReport(report, "junit")).toContain('failures="2"');
  });

  it.each([
    ["an undocumented status", { status: 418, body: {} }, "status", "418"],
    ["HTML where JSON is due", { headers: { "content-type": "text/html" }, body: "<p>CANARY" }, "content", "text/html"],
    ["broken JSON", { headers: { "content-type": "application/json" }, body: '{"CANARY' }, "content", "text that is no JSON"],
  ])("takes %s for a violation", async (_, answer, kind, seen) => {
    await using server = await exampleServer(spec, (operation) => (operation === "listTasks" ? answer : undefined));
    const report = await verify(spec, { baseUrl: server.url, env });
    expect(find(report, "listTasks")?.deviations).toMatchObject([{ severity: "violation", kind, seen }]);
  });

  it("says of members in a form that is not read that their type alone was checked", async () => {
    const csv: Json = madeUpSpec();
    const rows = { type: "array", items: { type: "object", required: ["key"] } };
    csv.paths["/rows"] = { get: { operationId: "exportRows", responses: { 200: { description: "Rows.", content: { "text/csv": { schema: rows } } } } } };
    await using server = await exampleServer(csv, (operation) =>
      operation === "exportRows" ? { headers: { "content-type": "text/csv" }, body: "other\n1\n" } : undefined,
    );
    const report = await verify(csv, { baseUrl: server.url, env });
    const reason = expect.stringMatching(/^of a reply its type alone was checked: its members are/);
    expect(find(report, "exportRows")).toMatchObject({ verdict: "kept", reason });
    for (const format of ["text", "junit"] as const) expect(formatReport(report, format)).toContain("its type alone was checked");
  });

  it("sends again after the time that a 429 asks for", async () => {
    let calls = 0;
    await using server = await exampleServer(spec, (operation, body) =>
      operation === "listTasks" && calls++ === 0 ? { status: 429, headers: { "retry-after": "0" }, body: { reason: "slow" } } : { body },
    );
    expect(find(await verify(spec, { baseUrl: server.url, env, calls: 1 }), "listTasks")).toMatchObject({ verdict: "kept", statuses: { 200: 1 } });
  });

  it("keeps to the documented limit", async () => {
    await using server = await exampleServer(spec);
    const started = Date.now();
    await verify({ ...spec, "x-rate-limit": { requests: 1, seconds: 1 } }, { baseUrl: server.url, env, calls: 1 });
    expect(server.seen).toHaveLength(2);
    expect(Date.now() - started).toBeGreaterThanOrEqual(950);
  });

  it("says which variables carry the credential where there is none", async () => {
    await expect(verify(spec, { baseUrl: "http://127.0.0.1:1", env: {} })).rejects.toThrow(/VENDOR_JOBS_API_KEY/);
  });

  it("tells a refused credential and a server that is not there from a broken contract", async () => {
    await using server = await exampleServer(spec, () => ({ status: 401, body: { reason: "no" } }));
    await expect(verify(spec, { baseUrl: server.url, env })).rejects.toMatchObject({ name: "RefusedError" });
    await expect(verify(spec, { baseUrl: "http://127.0.0.1:1", env })).rejects.toMatchObject({ name: "UnreachableError" });
  });
});

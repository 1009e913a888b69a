import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { project, cli as runCli, serving } from "../run-cli.ts";

const place = project();
afterAll(() => place[Symbol.dispose]());
const { folder } = place;
const cli = (...args: string[]) => runCli(folder, args);
const at = (path: string) => `${folder}/${path}`;

describe("a spec drafted of a document of OpenAPI 3.0", () => {
  const answers = (schema: object) => ({ responses: { 200: { description: "ok", content: { "application/json": { schema } } } } });
  const build = { $ref: "#/components/schemas/build" };
  const number = { name: "id", in: "path", required: true, schema: { type: "string", example: "b1" } };
  const document = {
    openapi: "3.0.3",
    info: { title: "Builds API", version: "1" },
    servers: [{ url: "https://builds.acme.test" }],
    security: [{ key: [] }],
    paths: {
      "/builds": {
        get: {
          operationId: "listJobs",
          parameters: [{ name: "page", in: "query", schema: { type: "integer" } }],
          ...answers({ type: "object", properties: { builds: { type: "array", items: build } } }),
        },
      },
      "/builds/{id}": { get: { operationId: "get_build", parameters: [number], ...answers(build) } },
      "/builds/{id}/log": { get: { operationId: "readLog", parameters: [number], ...answers({ type: "object" }) } },
    },
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
      schemas: {
        build: {
          type: "object",
          required: ["id", "status"],
          properties: {
            id: { type: "string", example: "b1" },
            status: { type: "string", nullable: true, enum: ["queued", "running", "passed", "failed"] },
          },
        },
      },
    },
  };

  it("is refused until it is drafted, then read by its commands as it is", async () => {
    writeFileSync(at("builds.json"), JSON.stringify(document));
    expect(await cli("operations", "builds.json")).toMatchObject({ code: 2, err: expect.stringContaining("vendor-jobs draft <its path> --out jobs.yaml") });
    const { code, out } = await cli("draft", "builds.json", "--only", "listJobs,GET /builds/{id}", "--out", "builds.yaml");
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^wrote builds\.yaml: listJobs, getBuild\. A job is read by getBuild\.\nProposed by names; [^:]*:\n {2}a job is listed by listJobs\n[\s\S]*\nLeft to a person, \d+ findings, before [^:]*:\n/,
      ),
    });
    expect((await cli("operations", "builds.yaml")).out).toMatch(/listJobs[\s\S]*getBuild/);
    await using server = await serving(folder, ["fake", "builds.yaml", "--port", "0", "--jobs", "failed,running"]);
    writeFileSync(at("vendor-jobs.json"), JSON.stringify({ connections: { builds: { spec: "./builds.yaml", baseUrl: server.baseUrl } } }));
    const { out: jobs } = await runCli(folder, ["jobs", "--failed", "--json"], { VENDOR_JOBS_TOKEN: "any" });
    expect(JSON.parse(jobs)).toMatchObject({ connection: "builds", state: "failed", status: "failed" });
  });

  it("is named as a folder where it is one", async () => {
    writeFileSync(at("vendor-jobs.json"), JSON.stringify({ connections: { builds: { spec: "./node_modules" } } }));
    expect(await cli("jobs")).toMatchObject({ code: 2, err: expect.stringMatching(/node_modules is a folder; expected an OpenAPI 3\.1 document/) });
    expect(await cli("draft", "node_modules", "--out", "none.yaml")).toMatchObject({ code: 2, err: expect.stringContaining("There is no file node_modules") });
  });

  it("is never written over a file, and is told as JSON", async () => {
    const again = await cli("draft", "builds.json", "--out", "builds.yaml");
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining("builds.yaml is there already") });
    const { out } = await cli("draft", "builds.json", "--only", "readLog", "--out", "log.yaml", "--json");
    expect(JSON.parse(out)).toEqual({
      file: "log.yaml",
      operations: ["readLog"],
      proposals: [],
      leftOut: [],
      problems: [],
      advice: expect.arrayContaining([expect.stringContaining("log.yaml:")]),
    });
  });
});

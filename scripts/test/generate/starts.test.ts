import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Json } from "@vendor-jobs/contract/spec";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { generatePackages } from "../../generate/generate-packages.ts";
import { root } from "../../workspace/root.ts";

const docs = { url: "https://docs.acme.test/jobs" };
const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
const json = (name: string, value: Json) => ({ "application/json": { schema: ref("schemas", name), examples: { plain: { value } } } });
const text = (description: string) => ({ description, type: "string" });
const object = (description: string, properties: Json, more: Json = {}) => ({ description, type: "object", properties, ...more });
const id = { name: "id", in: "path", required: true, description: "Id of the job.", schema: { type: "string" }, example: "j1" };

const operation = (operationId: string, more: Json) => ({
  operationId,
  summary: operationId,
  description: `What ${operationId} does.`,
  tags: ["Jobs"],
  externalDocs: docs,
  responses: { 200: { description: "Done.", content: json("Job", { id: "j1", status: "done" }) }, 401: ref("responses", "Unauthorized") },
  ...more,
});
const body = (name: string, value: Json) => ({ requestBody: { required: true, content: json(name, value) } });
const page = (value: Json) => ({ 200: { description: "All.", content: json("JobPage", value) }, 401: ref("responses", "Unauthorized") });
const closed = { additionalProperties: false };
const states = [{ state: "succeeded", when: { "/status": ["done"] } }];
const fields = { id: ["/id"], name: ["/id"], status: ["/status"] };

const spec: Json = {
  openapi: "3.1.0",
  info: { title: "Acme jobs API", version: "1.0.0", description: "Made up.", license: { name: "MIT", url: "https://opensource.org/license/mit" } },
  externalDocs: docs,
  servers: [{ url: "https://api.acme.test" }],
  security: [{ main: [] }],
  tags: [{ name: "Jobs", description: "Jobs." }],
  "x-job": {
    operation: "getJob",
    ids: { id: ["/id"] },
    at: "",
    fields,
    states,
    mark: { status: "/status" },
    start: [
      {
        operation: "startRun",
        ids: { id: ["/id"] },
        key: { at: "Idempotency-Key", repeat: "same" },
        steps: [
          { operation: "upload", body: "{rows}" },
          { operation: "release", body: { state: "{state}", note: "by {who}" } },
        ],
      },
      { operation: "runAgain", ids: { id: ["{id}"] }, find: { where: { "/status": "done" } } },
    ],
    retry: { operation: "runAgain", gives: "same" },
    parts: { operation: "listSteps", fields, states },
  },
  paths: {
    "/v1/jobs": {
      get: operation("listJobs", { "x-pagination": { style: "none", items: "/items" }, responses: page({ items: [] }) }),
      post: operation("startRun", {
        parameters: [{ name: "Idempotency-Key", in: "header", required: true, description: "Key.", schema: { type: "string" }, example: "k" }],
        ...body("NewJob", { flow: "f" }),
      }),
    },
    "/v1/jobs/{id}": {
      get: operation("getJob", { parameters: [id] }),
      patch: operation("release", { parameters: [id], ...body("JobChanges", { state: "ready" }) }),
    },
    "/v1/jobs/{id}/rows": { put: operation("upload", { parameters: [id], ...body("Rows", { rows: ["a"] }) }) },
    "/v1/jobs/{id}/again": { post: operation("runAgain", { parameters: [id] }) },
    "/v1/jobs/{id}/steps": {
      get: operation("listSteps", { parameters: [id], "x-pagination": { style: "none", items: "/items" }, responses: page({ items: [] }) }),
    },
  },
  components: {
    securitySchemes: { main: { type: "http", scheme: "bearer", description: "The key of the account." } },
    responses: { Unauthorized: { description: "No such key.", content: json("Problem", { message: "who are you?" }) } },
    schemas: {
      Job: object("A job.", { id: text("Id."), status: text("State.") }, { required: ["id", "status"] }),
      JobPage: object("Jobs.", { items: { description: "Jobs.", type: "array", items: ref("schemas", "Job") } }, { required: ["items"] }),
      NewJob: object("What to run.", { flow: text("Flow.") }, { required: ["flow"], additionalProperties: false }),
      JobChanges: object("Its state.", { state: { description: "State.", type: "string", enum: ["ready", "aborted"] }, note: text("Why.") }, closed),
      Rows: object("Rows.", { rows: { description: "Rows.", type: "array", items: { type: "string" } } }, { required: ["rows"], additionalProperties: false }),
      Problem: object("What went wrong.", { message: text("Why.") }, { required: ["message"] }),
    },
  },
};

const uses = `import { createAcmeClient, type JobHandle, type JobPart, JobStepError, type StartCall, type Job } from "./index.ts";

const acme = createAcmeClient({ token: "t" });
const call = acme.startRun({ body: { flow: "f" } });
export const started: Promise<Job> = call;
export const key: string | undefined = call.key;
const job = await call.job({ rows: { rows: ["a"] }, state: "ready", who: 7 });
export const again: JobHandle<Job, "retry" | "parts"> = await job.retry();
export const parts: JobPart[] = await again.parts();
export const plain: StartCall<Job, unknown, unknown> = acme.runAgain({ id: "j1" });
export const other = await acme.runAgain({ id: "j1" }).job();
export const found = await acme.findStart("startRun", { body: { flow: "f" } }, { since: new Date(), key: "k" });
export const one: JobHandle<Job, "retry" | "parts"> | undefined = found.jobs[0];
export const keyed = acme.startRun({ body: { flow: "f" } }, { key: "k" });
export const isStep = (error: unknown) => error instanceof JobStepError;

// @ts-expect-error It takes no key.
acme.runAgain({ id: "j1" }, { key: "k" });
// @ts-expect-error Only what starts a job is looked for.
acme.findStart("getJob", { id: "j1" }, { since: new Date() });
// @ts-expect-error The vendor cancels nothing.
job.cancel;
// @ts-expect-error What the steps after it take has to be given.
acme.startRun({ body: { flow: "f" } }).job();
// @ts-expect-error A step is given what its operation takes.
acme.startRun({ body: { flow: "f" } }).job({ rows: ["a"], state: "ready", who: 7 });
// @ts-expect-error A step is given what its operation takes, within its body too.
acme.startRun({ body: { flow: "f" } }).job({ rows: { rows: [] }, state: "done", who: 7 });
// @ts-expect-error There is nothing to give where there are no steps.
acme.runAgain({ id: "j1" }).job({ rows: { rows: [] } });
// @ts-expect-error What starts no job gives none.
acme.getJob({ id: "j1" }).job();
// @ts-expect-error Only the key may be left out.
acme.startRun({ "Idempotency-Key": "k" });
`;

// In the repository's folder for the tools, so that the packages that it installs are found from there.
const workspace = mkdtempSync(`${tmpdir()}/vendor-jobs-starts-`);
const folder = `${workspace}/packages/acme`;

beforeAll(async () => {
  mkdirSync(`${workspace}/specs/acme`, { recursive: true });
  writeFileSync(`${workspace}/specs/acme/openapi.yaml`, stringify(spec));
  mkdirSync(`${workspace}/node_modules/@vendor-jobs`, { recursive: true });
  symlinkSync(`${root}/packages/core`, `${workspace}/node_modules/@vendor-jobs/core`);
  cpSync(`${root}/tsconfig.base.json`, `${workspace}/tsconfig.base.json`);
  await generatePackages(workspace, ["acme"]);
}, 60_000);

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

describe("the package of a vendor whose jobs are started", () => {
  const operations = () => readFileSync(`${folder}/src/generated/operations.ts`, "utf8");

  it("has a job for what starts one, and types that refuse wrong uses", () => {
    writeFileSync(`${folder}/src/uses.ts`, uses);
    expect(spawnSync("node", [`${root}/node_modules/typescript-7/bin/tsc`, "-p", folder, "--noEmit"], { encoding: "utf8" }).stdout).toBe("");
    rmSync(`${folder}/src/uses.ts`);
  });

  it("says in the hover text what is made, sent again, done after, and looked for", () => {
    expect(operations()).toMatch(/`\.job\(\{ rows, state, who \}\)` gives the job that it starts, after `upload`, `release`; ask for it at once\./);
    expect(operations()).toMatch(/`\.job\(\)` gives the job that it starts; ask for it at once\.\n.*Sent once/);
    expect(operations()).toMatch(/A key goes to `Idempotency-Key`, made where none is given: where no answer comes the same is sent again\./);
    expect(operations()).toMatch(/Sent once: where no answer comes, it may or may not have started one, which `\.job\(\)` looks for in the list\./);
  });
});

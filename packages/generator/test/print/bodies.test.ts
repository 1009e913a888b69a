import type { Json } from "@vendor-jobs/contract/spec";
import { expect, it } from "vitest";
import { compile } from "../../src/print/compile.ts";
import { printClient } from "../../src/print/print-client.ts";

const job = { $ref: "#/components/schemas/Job" };
const text = { type: "string" };
const form = { type: "object", additionalProperties: false, required: ["name"], properties: { name: text, size: { type: "integer" } } };
const said = { summary: "It.", description: "It.", externalDocs: { url: "https://docs.acme.test" } };
const id = { description: "It.", name: "jobId", in: "path", required: true, schema: text, example: "1" };
const of = (mediaType: string, schema: Json) => ({ content: { [mediaType]: { schema } } });
const answered = (mediaType: string, schema: Json) => ({ 200: { description: "It.", ...of(mediaType, schema) } });
const post = (operationId: string, mediaType: string, schema: Json) => ({
  post: { ...said, operationId, requestBody: { required: true, ...of(mediaType, schema) }, responses: { 204: { description: "Done." } } },
});
const get = (operationId: string, mediaType: string, schema: Json) => ({ get: { ...said, operationId, responses: answered(mediaType, schema) } });

/** A spec with each kind of body that is sent and read. */
const spec: Json = {
  openapi: "3.1.0",
  info: { title: "Acme", version: "1", description: "Jobs." },
  externalDocs: { url: "https://docs.acme.test" },
  servers: [{ url: "https://acme.test" }],
  security: [{ key: [] }],
  "x-job": {
    operation: "getJob",
    ids: { jobId: ["/id"] },
    at: "",
    fields: { id: ["/id"], status: ["/status"] },
    states: [{ state: "succeeded", when: { "/status": ["done"] } }],
  },
  paths: {
    "/jobs/{jobId}": {
      get: { ...said, operationId: "getJob", parameters: [id], responses: answered("application/json", job) },
      delete: {
        ...said,
        operationId: "deleteJob",
        parameters: [id],
        responses: { ...answered("application/json", job), 204: { description: "It was gone." } },
      },
      patch: {
        ...said,
        operationId: "updateJob",
        parameters: [id],
        requestBody: { required: true, ...of("application/merge-patch+json", { $ref: "#/components/schemas/JobUpdate" }) },
        responses: answered("application/json", job),
      },
    },
    "/form": post("sendForm", "application/x-www-form-urlencoded", form),
    "/parts": post("sendParts", "multipart/form-data", form),
    "/lines": post("sendLines", "application/x-ndjson", job),
    "/csv": post("sendCsv", "text/csv", text),
    "/bytes": post("sendBytes", "application/octet-stream", { type: "string", format: "binary" }),
    "/archive": post("sendArchive", "application/x-tar", {}),
    "/read/archive": get("readArchive", "application/zip", undefined),
    "/read/either": get("readEither", "application/json", { anyOf: [job, { $ref: "#/components/schemas/JobUpdate" }] }),
    "/read/any": get("readAny", "application/json", undefined),
    "/read/lines": get("readLines", "application/x-ndjson", job),
    "/read/text": get("readText", "text/plain", text),
    "/read/csv": get("readCsv", "text/csv", job),
    "/read/bytes": get("readBytes", "application/octet-stream", { type: "string", format: "binary" }),
  },
  components: {
    securitySchemes: { key: { type: "http", scheme: "bearer", "x-sign-in": [{ name: "key", summary: "A key.", options: { key: "A key." } }] } },
    schemas: {
      Job: {
        description: "A job.",
        type: "object",
        required: ["id", "status"],
        properties: { id: text, status: { anyOf: [{ type: "string", enum: ["done"] }, text] } },
      },
      JobUpdate: { description: "A change.", type: "object", additionalProperties: false, properties: { name: { type: ["string", "null"] } } },
    },
  },
};

it("compiles a client with each kind of body, and refuses another's", async () => {
  const use = `import { createAcmeClient, type Job, type JobUpdate } from "./index.ts";
const client = createAcmeClient({ key: "k" });
export const gone: Promise<Job | undefined> = client.deleteJob({ jobId: "1" });
export const changed: Promise<Job> = client.updateJob({ jobId: "1", body: { name: null } });
export const done: Promise<undefined>[] = [
  client.sendForm({ body: { name: "a", size: 1 } }),
  client.sendParts({ body: { name: "a" } }),
  client.sendLines({ body: [{ id: "1", status: "done" }] }),
  client.sendCsv({ body: new Blob(["a,b"]) }),
  client.sendCsv({ body: "a,b" }),
  client.sendBytes({ body: new Uint8Array(1) }),
  client.sendArchive({ body: new Uint8Array(1) }),
];
export const either: Promise<Job | JobUpdate> = client.readEither();
export const any: Promise<unknown> = client.readAny();
export const plain: Promise<string> = client.readText();
export const bytes: Promise<Blob>[] = [client.readBytes(), client.readArchive()];
export async function* all(): AsyncGenerator<Job> {
  yield* await client.readLines();
  yield* await client.readCsv();
}
// @ts-expect-error nothing may have come
export const always: Promise<Job> = client.deleteJob({ jobId: "1" });
// @ts-expect-error a form lacks what it must have
client.sendForm({ body: { size: 1 } });
// @ts-expect-error lines are a list
client.sendLines({ body: { id: "1", status: "done" } });
// @ts-expect-error a number is no text
client.sendCsv({ body: 1 });
// @ts-expect-error a member that there is not
client.updateJob({ jobId: "1", body: { title: "a" } });
`;
  const files = await printClient("acme", spec, { notice: "// By a test." });
  expect(() => compile(new Map(files).set("use.ts", use))).not.toThrow();
}, 60_000);

it("knows the items of a list that may be null", async () => {
  const list: Json = get("listJobs", "application/json", { $ref: "#/components/schemas/JobPage" });
  list.get["x-pagination"] = { style: "none", items: "/jobs" };
  const page = { type: "object", properties: { jobs: { anyOf: [{ type: "array", items: job }, { type: "null" }] } } };
  const listed = {
    ...spec,
    paths: { ...spec.paths, "/jobs": list },
    components: { ...spec.components, schemas: { ...spec.components.schemas, JobPage: page } },
  };
  const printed = await printClient("acme", listed, { notice: "// By a test." });
  expect(printed.get("generated/operations.ts")).toContain("core.ListCall<JobPage, Job, ListJobsOutcome>");
});

it("compiles a success whose content is empty beside one that has some, and a member that is called as the types of openapi-typescript are", async () => {
  const merged: Json = get("mergeJob", "application/json", job);
  merged.get.responses[202] = { description: "Later.", content: {} };
  const own: Json = { ...spec, paths: { ...spec.paths, "/merged": merged }, components: structuredClone(spec.components) };
  own.components.schemas.Job.properties.components = text;
  const printed = await printClient("acme", own, { notice: "// By a test." });
  expect(printed.get("generated/operations.ts")).toContain("core.Call<Job | undefined, MergeJobOutcome>");
  expect(printed.get("generated/types.ts")).not.toContain("interface components");
});

it.each<[string, Json]>([
  ["may be null", { anyOf: [job, { type: "null" }] }],
  ["is described beside its name", { allOf: [job], description: "It." }],
])("knows the job of an answer that %s, and imports no more than it uses", async (_, data) => {
  const around = { type: "object", properties: { data } };
  const read = { ...spec.paths["/jobs/{jobId}"].get, responses: answered("application/json", { $ref: "#/components/schemas/Answer" }) };
  const within = {
    ...spec,
    "x-job": { ...spec["x-job"], at: "/data" },
    paths: { "/jobs/{jobId}": { get: read } },
    components: { ...spec.components, schemas: { Job: { allOf: [spec.components.schemas.Job] }, Answer: { allOf: [around] } } },
  };
  const printed = await printClient("acme", within, { notice: "// By a test." });
  compile(printed);
  expect(printed.get("generated/operations.ts")).toContain("job(job: JobLike): core.JobHandle<Job>;");
});

it("has the types of lists of one type", async () => {
  const listed = { type: ["array"], items: { type: ["array"], items: { type: ["string"] } } };
  const own = {
    ...spec,
    components: { ...spec.components, schemas: { ...spec.components.schemas, Rows: { type: ["object"], properties: { rows: listed } } } },
  };
  own.paths = { ...spec.paths, "/rows": get("listRows", "application/json", { type: ["array"], items: { $ref: "#/components/schemas/Rows" } }) };
  const printed = await printClient("acme", own, { notice: "// By a test." });
  expect(printed.get("generated/types.ts")).toContain("rows?: string[][];");
  expect(printed.get("generated/operations.ts")).toContain("core.Call<Rows[], ListRowsOutcome>");
});

it("compiles a client of a document in which nothing has a schema", async () => {
  const none = (operationId: string, content: Json) => ({
    post: {
      operationId,
      requestBody: { content },
      parameters: [{ name: "which", in: "query", content: { "application/json": {} } }],
      responses: { 204: said },
    },
  });
  const paths = {
    "/any": none("sendAny", { "application/json": {} }),
    "/lines": none("sendLines", { "application/x-ndjson": {} }),
    "/none": none("sendNone", {}),
  };
  const printed = await printClient("acme", { openapi: "3.1.0", info: spec.info, servers: spec.servers, paths }, { notice: "// Acme." });
  compile(printed);
  expect(printed.get("generated/types.ts")).toMatch(/interface SendAnyParams \{\s+which\?: unknown;\s+body\?: unknown;/);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Json } from "@vendor-jobs/contract/spec";
import { afterAll } from "vitest";
import { parse } from "yaml";
import { type DraftOptions, draft } from "../src/index.ts";

export const answers = (schema: Json) => ({ responses: { 200: { description: "ok", content: { "application/json": { schema } } } } });
export const run = { $ref: "#/components/schemas/workflow-run" };
export const id = { name: "run_id", in: "path", required: true, schema: { type: "string", example: "r1" } };

/** A document as vendors have them: OpenAPI 3.0, names of their own, inline bodies, extensions. */
export const theirs: Json = {
  openapi: "3.0.3",
  info: { title: "Theirs", version: "9" },
  servers: [{ url: "https://api.acme.test" }],
  security: [{ key: [] }],
  paths: {
    "/runs": {
      get: {
        operationId: "runs/list-runs",
        summary: "Their words",
        parameters: [
          { name: "page", in: "query", schema: { type: "integer", example: 1 } },
          { name: "per_page", in: "query", schema: { type: "integer" } },
        ],
        ...answers({ type: "object", properties: { runs: { type: "array", items: run } } }),
      },
    },
    "/runs/{run_id}": {
      parameters: [id],
      get: { operationId: "runs/get-run", "x-theirs": { a: 1 }, ...answers(run) },
      delete: { responses: { 204: { description: "gone" } } },
    },
    "/runs/{run_id}/cancel": { post: { parameters: [id], responses: { 202: { description: "ok" } } } },
  },
  components: {
    securitySchemes: { key: { type: "http", scheme: "bearer" }, unused: { type: "http", scheme: "basic" } },
    schemas: {
      Unused: { type: "object" },
      "workflow-run": {
        type: "object",
        properties: {
          id: { type: "string" },
          status: { type: "string", nullable: true, enum: ["queued", "in_progress", "success", "failure", "cancelled"] },
          tries: { type: "integer", minimum: 0, exclusiveMinimum: true },
          next: run,
        },
      },
    },
  },
};

const only = ["runs/list-runs", "GET /runs/{run_id}", "POST /runs/{run_id}/cancel"];
/** What drafts documents in a folder of its own, a vendor's each. */
export function drafting() {
  const folder = mkdtempSync(`${tmpdir()}/vendor-jobs-draft-`);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const drafted = (name: string, text: string, options: Partial<DraftOptions> = {}) => {
    writeFileSync(`${folder}/${name}.theirs`, text);
    return draft(`${name}.theirs`, { out: `${name}/openapi.yaml`, vendor: name, only, cwd: folder, ...options });
  };
  const textOf = (name: string) => readFileSync(`${folder}/${name}/openapi.yaml`, "utf8");
  const made = async (name: string, document: Json, options?: Partial<DraftOptions>): Promise<Json> => {
    await drafted(name, JSON.stringify(document), options);
    return parse(textOf(name));
  };
  return { folder, drafted, textOf, made };
}

export const text = { type: "string" };
export const time = { type: "string", format: "date-time" };
export const object = (properties: Json) => ({ type: "object", properties });
export const given = (...names: string[]) => names.map((name) => ({ name, in: "path", required: true, schema: text }));
export const asked = (name: string, schema: Json = text) => ({ name, in: "query", schema });
const { security: _, components: __, ...rest } = theirs;
/** What a document has beside its paths. */
export const head = rest;
/** The paths of one that reads a job. */
export const read = (job: Json, path = "/runs/{id}") => ({
  [path]: { get: { operationId: "getRun", parameters: given(...[...path.matchAll(/\{(.+?)\}/g)].map(([, name]) => name as string)), ...answers(job) } },
});

/** What drafts paths, and gives the x-job that is proposed. */
export function proposing() {
  const { made, textOf } = drafting();
  let count = 0;
  const drafted = (paths: Json, components: Json = {}): Promise<Json> =>
    made(`p${++count}`, { ...head, security: [], paths, components }, { vendor: undefined, only: [] });
  const jobOf = async (paths: Json, components?: Json) => (await drafted(paths, components))["x-job"];
  return { made, drafted, jobOf, textOf };
}

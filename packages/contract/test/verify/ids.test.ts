import { describe, expect, it } from "vitest";
import type { Json } from "../../src/spec/index.ts";
import { verify } from "../../src/verify/index.ts";
import { exampleServer } from "../example-server.ts";

/** A document of reads: those that have items are lists of them. */
function specOf(reads: Record<string, Json>, job?: Json): Json {
  const paths = Object.entries(reads).map(([path, shown], index) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const parameters = names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
    const schema = { $ref: `#/components/schemas/${/runs(\/\{\w+\})?$/.test(path) ? "Run" : "Other"}` };
    const content = { "application/json": { schema: Array.isArray(shown) ? { type: "array", items: schema } : schema, example: shown } };
    const paging = Array.isArray(shown) && { "x-pagination": { style: "none", items: "" } };
    return [path, { get: { operationId: `read${index}`, parameters, ...paging, responses: { 200: { description: "ok", content } } } }];
  });
  const schemas = { Run: { type: "object" }, Other: { type: "object" } };
  return { openapi: "3.1.0", info: { title: "Own" }, paths: Object.fromEntries(paths), components: { schemas }, ...(job && { "x-job": job }) };
}

/** The paths that were asked for. */
async function asked(spec: Json, params: Record<string, string> = {}): Promise<string[]> {
  await using server = await exampleServer(spec);
  await verify(spec, { baseUrl: server.url, env: {}, params });
  return server.seen.map(({ url }) => url);
}

const jobOf = (ids: Json, operation: string, list: string) => ({
  operation,
  at: "",
  ids,
  fields: { id: ["/id"], status: ["/state"] },
  states: [],
  lists: { operation: list },
});

describe("ids of a read that needs several", () => {
  it("are a list's own and its item's, by the names of what the lists are of", async () => {
    const spec = specOf(
      {
        "/user/repos": [{ id: 7, name: "site", owner: { id: 9, login: "eve" } }],
        "/repos/{owner}/{repo}/runs": [{ id: 4, fork_of: { repo: "theirs", owner: "mallory" } }],
        "/repos/{owner}/{repo}/runs/{run_id}": { id: 4 },
        "/repos/{owner}/{repo}/runs/{run_id}/steps": [{ id: 5 }],
        "/repos/{owner}/{repo}/steps/{step_id}": { id: 5 },
      },
      jobOf({ owner: [], repo: [], run_id: ["/id"] }, "read2", "read1"),
    );
    const runs = "/repos/eve/site/runs";
    expect(await asked(spec)).toEqual(["/user/repos", runs, `${runs}/4`, `${runs}/4/steps`, "/repos/eve/site/steps/5"]);
  });

  it("keep the list's where an item has another by the same name", async () => {
    const spec = specOf({
      "/projects": [{ id: 1 }],
      "/projects/{id}/pipelines": [{ id: 47 }],
      "/projects/{id}/pipelines/{pipeline_id}": { id: 47 },
    });
    expect(await asked(spec)).toEqual(["/projects", "/projects/1/pipelines", "/projects/1/pipelines/47"]);
  });

  it("are those of its own collection where many are called by one name", async () => {
    const spec = specOf({
      "/flows": [{ sid: "F1", id: "f" }],
      "/flows/{flow_sid}/runs": [{ sid: "R1", id: "r" }],
      "/flows/{flow_sid}/runs/{sid}": { sid: "R1", owner: { id: "o" } },
      "/farms": [{ sid: "A1", id: "a" }],
      "/farms/{sid}": {},
      "/barns": [{ id: "b" }],
      "/barns/{id}": {},
      "/boats/{id}": {},
    });
    expect(await asked(spec)).toEqual(["/flows", "/flows/F1/runs", "/flows/F1/runs/R1", "/farms", "/farms/A1", "/barns", "/barns/b"]);
  });

  it("are the item's where the list was of all", async () => {
    const spec = specOf({
      "/dags/{dag_id}/runs": [
        { dag_id: "etl", run_id: "r1" },
        { dag_id: "load", run_id: "r2" },
      ],
      "/dag/{dagId}/runs/{run_id}": {},
    });
    expect(await asked(spec, { dag_id: "~" })).toEqual(["/dags/~/runs", "/dag/etl/runs/r1", "/dag/load/runs/r2"]);
  });

  it("are those of what the name says, wherever it stands", async () => {
    const spec = specOf({ "/dags": [{ dag_id: "etl" }], "/dags/{dag_id}": {}, "/sources/{dag_id}": {} });
    expect(await asked(spec)).toEqual(["/dags", "/dags/etl", "/sources/etl"]);
  });

  it.each<[string, Record<string, Json>, string]>([
    ["no list tells them", { "/teams": [{ slug: "a" }] }, "give --param team_id=… --param run_id=…: no reply told a value"],
    ["one is not told", { "/teams": [{ team_id: "a" }] }, "give --param run_id=…: no reply told a value"],
    [
      "two lists tell them",
      { "/teams": [{ team_id: "a" }], "/runs": [{ run_id: "r" }] },
      "give --param team_id=… --param run_id=…: no reply told these together",
    ],
  ])("are asked for where %s", async (_, lists, reason) => {
    const spec = specOf({ ...lists, "/teams/{team_id}/runs/{run_id}": {} });
    await using server = await exampleServer(spec);
    const { operations } = await verify(spec, { baseUrl: server.url, env: {} });
    expect(operations.at(-1)).toMatchObject({ calls: 0, reason });
  });
});

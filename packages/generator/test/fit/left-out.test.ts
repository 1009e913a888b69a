import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { answers, drafting, head, object, read, text } from "../drafted.ts";

const { drafted, made } = drafting();
const job = object({ id: text, status: { type: "string", enum: ["done", "failed"] } });
const own = { vendor: undefined, only: [] };
const body = (required: boolean) => ({ required, content: { "application/json": { schema: object({ q: text }) } } });
const found = async (name: string, paths: Json, more: Json = {}) => {
  const document = { ...head, security: [], ...more, openapi: "3.2.0", paths: { ...read(job), ...paths } };
  const { problems, leftOut } = await drafted(name, JSON.stringify(document), own);
  expect(problems.filter((one) => !one.includes("house/marks"))).toEqual([]);
  return { leftOut, spec: await made(`${name}again`, document, own) };
};

describe("what no client can have is left out of a draft, and told", () => {
  it("methods that OpenAPI has since 3.2 alone, and such as none sends", async () => {
    const paths = {
      "/search": { query: { operationId: "search", ...answers(job) }, additionalOperations: { COPY: { operationId: "copy", ...answers(job) } } },
      "/echo": { trace: { operationId: "echo", ...answers(job) }, get: { operationId: "getEcho", ...answers(job) } },
    };
    const { leftOut, spec } = await found("methods", paths);
    const why = "no client sends such a method";
    expect(leftOut).toEqual([`QUERY /search: ${why}`, `COPY /search: ${why}`, `TRACE /echo: ${why}`]);
    expect(Object.keys(spec.paths)).toEqual(["/runs/{id}", "/echo"]);
    expect(Object.keys(spec.paths["/echo"])).toEqual(["get"]);
  });

  it("bodies of what is got, with the operation where it must have one", async () => {
    const get = (operationId: string, required: boolean) => ({ get: { operationId, requestBody: body(required), ...answers(job) } });
    const { leftOut, spec } = await found("bodies", { "/count": get("count", false), "/explain": get("explain", true) });
    expect(leftOut).toEqual([expect.stringMatching(/^GET \/count: its body/), expect.stringMatching(/^GET \/explain: it must have a body/)]);
    expect(Object.keys(spec.paths)).toEqual(["/runs/{id}", "/count"]);
  });

  it("operations at servers of their own, but where all have the same", async () => {
    const there = [{ url: "https://upload.acme.test" }];
    const paths = {
      "/files": { servers: there, post: { operationId: "upload", ...answers(job) } },
      "/status": { get: { operationId: "getStatus", servers: head.servers, ...answers(job) } },
    };
    const { leftOut, spec } = await found("servers", paths);
    expect(leftOut).toEqual([expect.stringMatching(/^POST \/files: it is at https:\/\/upload\.acme\.test, .*--only/)]);
    expect(Object.keys(spec.paths)).toEqual(["/runs/{id}", "/status"]);
    const document = { ...head, security: [], paths };
    expect((await made("alone", document, { vendor: undefined, only: ["upload"] })).servers).toEqual(there);
  });
});

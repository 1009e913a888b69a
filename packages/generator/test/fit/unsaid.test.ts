import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { answers, asked, given, head, object, proposing, read, text } from "../drafted.ts";

const { made, drafted, textOf } = proposing();

describe("a document that says too much", () => {
  it("has no parameters that others send, and no examples that its schemas refuse", async () => {
    const wrong = { type: "object", properties: { id: text }, example: { id: 1 } };
    const headers = ["Authorization", "content-type", "X-Mine"].map((name) => ({ name, in: "header", schema: text, example: 7 }));
    const media = { schema: { $ref: "#/components/schemas/Wrong" }, examples: { right: { value: { id: "a" } }, wrong: { value: { id: null } } } };
    const get = { operationId: "getRun", parameters: headers, responses: { 200: { description: "ok", content: { "application/json": media } } } };
    const token = { type: "http", scheme: "bearer" };
    const components = { schemas: { Wrong: wrong }, securitySchemes: { token } };
    const spec = await made("much", { ...head, paths: { "/runs": { get } }, components }, { vendor: undefined, only: [] });
    expect(spec.paths["/runs"].get.parameters).toEqual([{ name: "X-Mine", in: "header", schema: text }]);
    expect(Object.keys(spec.paths["/runs"].get.responses[200].content["application/json"].examples)).toEqual(["right"]);
    expect(spec.components.schemas.Wrong).toEqual({ type: "object", properties: { id: text } });
  });
});

describe("a document that does not say", () => {
  it("of a parameter of a path has it, and that a body is bytes has it so", async () => {
    const zip = { content: { "application/zip": { schema: object({}) } } };
    const job = { name: "id", in: "path", required: true, content: { "application/json": { schema: text } } };
    const put = { operationId: "upload", parameters: [job, asked("kind")], requestBody: zip, responses: { 200: { description: "ok", ...zip } } };
    const spec = await drafted({ "/{space}/{kind}/{id}": { put } });
    const { parameters, requestBody, responses } = spec.paths["/{space}/{kind}/{id}"].put;
    expect(parameters).toEqual(given("id", "kind", "space"));
    for (const { content } of [requestBody, responses[200]]) expect(content["application/zip"].schema).toEqual({ type: "string", format: "binary" });
  });

  it("how its operations are signed has each of its ways proposed", async () => {
    const schemes = { basic: { type: "http", scheme: "basic" }, token: { type: "http", scheme: "bearer" } };
    const spec = await made(
      "unsigned",
      { ...head, paths: read(object({ id: text, status: text })), components: { securitySchemes: schemes } },
      { vendor: undefined, only: [] },
    );
    expect(spec.security).toEqual([{ basic: [] }, { token: [] }]);
    expect(textOf("unsigned")).toMatch(/# TO CONFIRM: the document does not say which of its ways to sign in.*\nsecurity:/);
    expect((await made("open", { ...head, paths: read(object({ id: text, status: text })) }, { vendor: undefined, only: [] })).security).toEqual([]);
    expect(textOf("open")).toMatch(/# TO CONFIRM: .*\[\] is none\.\nsecurity: \[\]/);
  });

  it("how all are signed has one that does not say so signed by nothing", async () => {
    const {
      "/runs/{id}": { get },
    } = read(object({ id: text, status: text })) as Json;
    const paths = {
      "/runs/{id}": { get: { ...get, security: [{ key: [] }] } },
      "/health": { get: { operationId: "getHealth", ...answers(object({ ok: text })) } },
    };
    const components = { securitySchemes: { key: { type: "http", scheme: "bearer" } } };
    const { security: __, ...open } = head;
    const spec = await made("partly", { ...open, paths, components }, { vendor: undefined, only: [] });
    expect([spec.security, spec.paths["/runs/{id}"].get.security, spec.paths["/health"].get.security]).toEqual([undefined, [{ key: [] }], []]);
  });

  it("how its operations are signed but by a parameter has that as the way", async () => {
    const token = { name: "Authorization", in: "header", required: true, description: "Your token", schema: { ...text, default: "Bearer <token>" } };
    const paths = { "/runs": { get: { operationId: "list", parameters: [token], ...answers({}) } } };
    const spec = await made("parameter", { ...head, paths }, { vendor: undefined, only: [] });
    expect(spec.components.securitySchemes).toEqual({ authorization: { type: "http", scheme: "bearer", description: "Your token" } });
    expect(spec.security).toEqual([{ authorization: [] }]);
    expect(spec.paths["/runs"].get.parameters).toEqual([]);
  });

  it("that two paths are one has one", async () => {
    const job = object({ id: text, status: text });
    const start = { operationId: "startRun", parameters: [...given("run"), asked("why")], ...answers(job) };
    const paths = { ...read(job), "/runs/{run}": { post: start, get: { operationId: "other", parameters: given("run"), ...answers(job) } } };
    const spec = await drafted(paths);
    expect(Object.keys(spec.paths["/runs/{id}"])).toEqual(["get", "post"]);
    expect(spec.paths["/runs/{id}"].post.parameters).toEqual([...given("id"), asked("why")]);
    // The second to get it is told of, and left out.
    expect(Object.keys(spec.paths)).toEqual(["/runs/{id}"]);
  });

  it("which of two operations is called so has both, and schemas that only a discriminator names", async () => {
    const Kind = { ...object({ kind: text }), discriminator: { propertyName: "kind", mapping: { a: "Night-Run" } } };
    const list = (path: string, operationId: string) => ({ [path]: { get: { operationId, ...answers({ $ref: "#/components/schemas/Kind" }) } } });
    const spec = await drafted({ ...list("/runs", "runs/list"), ...list("/tasks", "tasks/list") }, { schemas: { Kind, "Night-Run": object({}) } });
    expect([spec.paths["/runs"].get.operationId, spec.paths["/tasks"].get.operationId]).toEqual(["list", "tasksList"]);
    expect(spec.components.schemas.Kind.discriminator.mapping).toEqual({ a: "#/components/schemas/NightRun" });
    expect(spec.components.schemas.NightRun).toBeDefined();
  });
});

import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { project, cli as runCli } from "../run-cli.ts";

describe("vendor-jobs call", () => {
  it("takes a parameter by --param as well, whatever it is called", async () => {
    using other = project();
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(request.url ?? "");
      response.writeHead(200, { "content-type": "application/json" }).end("[]");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const names = ["all", "json", "no-cache", "-x", "filter[by]", "$top", "run-id", "runId", "constructor"];
    const list = { type: "array", items: { type: "string" } };
    const parameters = names.map((name) => ({ name, in: "query", schema: name === "$top" ? list : { type: "string" } }));
    const get = {
      operationId: "listRuns",
      parameters,
      responses: { 200: { description: "fine", content: { "application/json": { schema: { type: "array" } } } } },
    };
    const version = { name: "api-version", in: "query", required: true, schema: { type: "string", default: "2" }, example: "2" };
    const versioned = { ...get, operationId: "getVersion", parameters: [version] };
    const paths = { "/runs": { get }, "/version": { get: versioned } };
    writeFileSync(`${other.folder}/own.json`, JSON.stringify({ openapi: "3.1.0", info: { title: "Own", version: "1" }, paths }));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { own: { spec: "./own.json", baseUrl } } }));
    const call = (...words: string[]) => runCli(other.folder, ["call", "own", "listRuns", ...words], {});
    const sent = async (...words: string[]) => {
      const { code, err } = await call(...words);
      expect([code, err]).toEqual([0, ""]);
      return decodeURIComponent(seen.at(-1) ?? "");
    };
    expect(await sent()).toBe("/runs");
    expect(await sent("--param", "all=a", "--param", "json=b", "--json", "--param", "no-cache=c", "--param", "-x=d")).toBe(
      "/runs?all=a&json=b&no-cache=c&-x=d",
    );
    expect(await sent("--filter[by]", "a=b", "--run-id", "1", "--runId", "2", "--constructor", "3")).toBe(
      "/runs?filter[by]=a=b&run-id=1&runId=2&constructor=3",
    );
    expect(await sent("--$top", "1", "--param", "$top=2")).toMatch(/^\/runs\?\$top=1(,|&\$top=)2$/);
    expect((await call("--help")).out).toMatch(/^(?!.*\(default:).*--param <name=value> +any parameter by its name.*; and these: all, json, no-cache, -x;/s);
    expect(await sent("--runId", "-h", "--param", "all=--help", "--run-id", "--help")).toBe("/runs?all=--help&run-id=--help&runId=-h");
    expect(await call("--param", "runid=1")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/listRuns has no parameter runid; did you mean run(I|-i)d\? It has all, json/),
    });
    // What the client sends by itself need not be given.
    expect((await runCli(other.folder, ["call", "own", "getVersion", "--help"], {})).out).toContain("(default: 2)");
    expect((await runCli(other.folder, ["call", "own", "getVersion"], {})).code).toBe(0);
    expect(seen.at(-1)).toBe("/version?api-version=2");
    server.closeAllConnections();
    server.close();
  });

  it("tells what no client can be made of by its place, whatever options it has", async () => {
    using other = project();
    const parameters = ["path", "query"].map((where) => ({ name: "id", in: where, required: true, schema: { type: "string" } }));
    const paths = { "/runs/{id}": { get: { operationId: "getRun", parameters, responses: { 200: { description: "fine" } } } } };
    writeFileSync(`${other.folder}/own.json`, JSON.stringify({ openapi: "3.1.0", info: { title: "Own", version: "1" }, paths }));
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { own: { spec: "./own.json", baseUrl: "http://127.0.0.1:1" } } }));
    const { code, err } = await runCli(other.folder, ["call", "own", "getRun", "--id", "1"], {});
    expect([code, err]).toEqual([2, expect.stringMatching(/own\.json:1:\d+: getRun: id goes into the path and the query/)]);
  });

  it("tells what must be given, though nothing describes it, and what is given twice", async () => {
    using other = project();
    const parameters = [{ name: "id", in: "query", required: true, schema: { type: "string" } }];
    const paths = { "/run": { get: { operationId: "getRun", parameters, responses: { 204: { description: "fine" } } } } };
    writeFileSync(`${other.folder}/own.json`, JSON.stringify({ openapi: "3.1.0", info: { title: "Own", version: "1" }, paths }));
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { own: { spec: "./own.json", baseUrl: "http://127.0.0.1:1" } } }));
    const { code, err } = await runCli(other.folder, ["call", "own", "getRun"], {});
    expect([code, err]).toEqual([2, "getRun needs --id: it must be given. (see errors/usage)\n"]);
    const twice = await runCli(other.folder, ["call", "own", "getRun", "--id", "1", "--param", "id=2"], {});
    expect([twice.code, twice.err]).toEqual([2, "--id is given twice, and takes one value. (see errors/usage)\n"]);
  });

  it("sends a body that is no JSON as it is", async () => {
    using other = project();
    const seen: [type: string | undefined, body: Buffer][] = [];
    const server = createServer(async (request, response) => {
      seen.push([request.headers["content-type"], await buffer(request)]);
      response.writeHead(204).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const responses = { 204: { description: "Taken." } };
    const put = (type: string) => ({ operationId: "upload", requestBody: { required: true, content: { [type]: { schema: { type: "string" } } } }, responses });
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { own: { spec: "./own.json", baseUrl } } }));
    // No text in any encoding.
    const bytes = Buffer.from([0, 255, 128, 10]);
    writeFileSync(`${other.folder}/rows`, bytes);
    for (const type of ["text/csv", "application/octet-stream", "application/zip", "application/vnd.acme.platform"]) {
      writeFileSync(
        `${other.folder}/own.json`,
        JSON.stringify({ openapi: "3.1.0", info: { title: "Own", version: "1" }, paths: { "/data": { put: put(type) } } }),
      );
      const upload = async (body: string) => {
        const { code, err } = await runCli(other.folder, ["call", "own", "upload", "--body", body], {}, { input: async () => bytes });
        expect([code, err]).toEqual([0, "done; the vendor answers with no body\n"]);
        expect(seen.at(-1)?.[0]).toContain(type);
        return seen.at(-1)?.[1];
      };
      expect([await upload("@rows"), await upload("-"), await upload("Näme")]).toEqual([bytes, bytes, Buffer.from("Näme")]);
      expect(await runCli(other.folder, ["call", "own", "upload", "--body", "@none"], {})).toMatchObject({
        code: 2,
        err: expect.stringContaining("--body is @none, and that file cannot be read (ENOENT); expected @ before the path of one."),
      });
    }
    server.closeAllConnections();
    server.close();
  });

  it("says what of a request the spec does not have, and sends it", async () => {
    using other = project();
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(request.url);
      response.writeHead(204).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const parameters = [
      { name: "state", in: "query", schema: { type: "array", items: { type: "string", enum: ["failed", "done"] } } },
      { name: "size", in: "query", schema: { type: "integer", maximum: 10 } },
    ];
    const schema = { type: "object", required: ["of"] };
    const requestBody = { content: { "application/json": { schema } } };
    const paths = { "/runs": { put: { operationId: "find", parameters, requestBody, responses: { 204: { description: "Found." } } } } };
    writeFileSync(`${other.folder}/own.json`, JSON.stringify({ openapi: "3.1.0", info: { title: "Own", version: "1" }, paths }));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { own: { spec: "./own.json", baseUrl } } }));
    const find = (...words: string[]) => runCli(other.folder, ["call", "own", "find", ...words], {});
    expect((await find("--state", "failed", "--size", "10", "--body", '{"of":1}')).err).toBe("done; the vendor answers with no body\n");
    const { code, err } = await find("--state", "faild", "--size", "11", "--body", "{}");
    expect([code, seen.at(-1)]).toEqual([0, "/runs?state=faild&size=11"]);
    expect(err.split("\n").slice(0, 3)).toEqual([
      '--state is sent, though it is not as the spec has it: /0 must be one of failed, done; seen "faild"',
      "--size is sent, though it is not as the spec has it: must be <= 10; seen integer",
      "--body is sent, though it is not as the spec has it: must have required property 'of'",
    ]);
    server.closeAllConnections();
    server.close();
  });

  it("tells the location of what was made, where the answer has no body", async () => {
    using other = project();
    const server = createServer((_, response) => response.writeHead(202, { location: "/runs/r-1" }).end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const paths = { "/runs": { post: { operationId: "createRun", responses: { 202: { description: "Accepted." } } } } };
    writeFileSync(`${other.folder}/own.json`, JSON.stringify({ openapi: "3.1.0", info: { title: "Own", version: "1" }, paths }));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { own: { spec: "./own.json", baseUrl } } }));
    expect(await runCli(other.folder, ["call", "own", "createRun"], {})).toMatchObject({
      code: 0,
      err: "done; the vendor answers with no body, and with the location /runs/r-1\n",
    });
    server.close();
  });
});

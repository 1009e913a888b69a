import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { reservoir } from "./made-up.ts";
import { project, cli as runCli, serving } from "./run-cli.ts";

const place = project();
afterAll(() => place[Symbol.dispose]());
const cli = (args: string[], env: Record<string, string> = { VENDOR_JOBS_TOKEN: "any" }) => runCli(place.folder, args, env);
const file = (name: string, text: string) => {
  writeFileSync(`${place.folder}/${name}`, text);
  return name;
};

const spec = (rest: string) => `openapi: 3.1.0\ninfo: { title: Small, version: "1" }\npaths:\n  /jobs:\n    get:\n      operationId: listJobs\n${rest}`;
const answer = (schema: string) =>
  spec(`      responses:\n        "200":\n          description: fine\n          content:\n            application/json:\n              schema: ${schema}\n`);

describe("mistakes are told in one sentence", () => {
  it.each([
    ["no YAML", "openapi: 3.1.0\npaths:\n  /a: [", /bad\.yaml:3:\d+: /],
    ["a key that comes twice", "openapi: 3.1.0\nopenapi: 3.1.0\npaths: {}\n", /bad\.yaml:2:1: Map keys must be unique/],
    ["a $ref that leads nowhere", answer('{ $ref: "#/components/schemas/Nope" }'), /bad\.yaml:12:\d+: \$ref #\/components\/schemas\/Nope leads nowhere/],
    ["a $ref to another file", answer('{ $ref: "other.yaml#/A" }'), /bad\.yaml:12:\d+: \$ref other\.yaml#\/A leads to another file/],
    [
      "a $ref to itself",
      `${answer('{ $ref: "#/components/schemas/A" }')}components: { schemas: { A: { $ref: "#/components/schemas/A" } } }\n`,
      /leads back to itself/,
    ],
    ["no operationId", spec("").replace("operationId: listJobs", "summary: x"), /bad\.yaml:5:5: paths\/\/jobs\/get lacks operationId/],
    ["a path without a slash", spec("").replace("/jobs", "jobs"), /bad\.yaml:4:3: paths\/jobs is no path; expected one that begins with a slash/],
    ["a path of nothing", spec("").split("    get:")[0] as string, /bad\.yaml:4:3: paths\/\/jobs is null; expected an object/],
    [
      "a cookie",
      spec(`      parameters: [{ name: sid, in: cookie, schema: { type: string } }]\n      responses: { "200": { description: fine } }\n`),
      /bad\.yaml:7:7: listJobs: parameter sid is a cookie, which the runtime cannot send/,
    ],
    [
      "another version",
      answer("{ type: string, nullable: true }").replace("openapi: 3.1.0", "openapi: 3.0.3"),
      /bad\.yaml:1:1: The document is OpenAPI 3\.0\.3; expected OpenAPI 3\.1/,
    ],
    ["a version before", 'info: { title: Old }\nswagger: "2.0"\npaths: {}\n', /bad\.yaml:2:1: The document is Swagger 2\.0/],
    [
      "a rule for no state",
      `${answer("{ type: object }")}x-job:\n  operation: listJobs\n  ids: { jobId: [/id] }\n  at: /data\n  fields: { id: [/id], status: [/s] }\n  states:\n    - { state: failed, when: { /s: [1] } }\n    - { state: broken, when: { /s: [2] } }\n`,
      /bad\.yaml:20:9: x-job has a rule for the state broken/,
    ],
    ["no paths", "openapi: 3.1.0\n", /is no OpenAPI document/],
    ["a list", "- 1\n", /is no OpenAPI document/],
  ])("a spec with %s: 2, with file and line", async (_, text, message) => {
    const { code, err } = await cli(["verify", file("bad.yaml", text), "--base-url", "http://127.0.0.1:1"]);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each([
    ["parameters that are no list", spec("      parameters: 5\n      responses: {}\n"), /bad\.yaml:7:7: .*parameters is 5; expected a list/],
    ["an answer without anything", spec('      responses: { "200": null }\n'), /bad\.yaml:7:20: .*responses\/200 is null; expected an object/],
    ["a $ref that is no text", answer("{ $ref: 5 }"), /bad\.yaml:12:\d+: \$ref is no text; expected one such as #\/components\/schemas\/Job/],
  ])("a spec with %s, whatever reads it: 2, with file and line", async (_, text, message) => {
    for (const command of ["operations", "spec", "fake"]) {
      const { code, err } = await cli([command, file("bad.yaml", text)]);
      expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    }
  });

  it("a spec by its address: 2, and what to do", async () => {
    const { code, err } = await cli(["operations", "https://acme.test/openapi.yaml?key=CANARY"]);
    expect([code, err]).toEqual([2, expect.stringMatching(/^https:\/\/acme\.test\/openapi\.yaml\?… is an address; expected .* a file: download it first\./)]);
  });

  it.each([
    [["init", "harbour", "--base-url", "notaurl"], /--base-url "notaurl" is no such address/],
    [["init", "harbour", "--base-url", "https://host/?token=SECRET"], /--base-url "https:\/\/host\/\?…" has more than an address/],
    [["init", "bakery", "--base-url", "https://host.test/recipes/"], /expected "https:\/\/host\.test": paths of Bakery begin with "\/recipes" themselves/],
    [["init", "harbour", "--region", "zz"], /Harbour.* has no region zz; it has none/],
    [["init", "bakery", "--region", "zz"], /has no region zz; expected one of us, eu/],
    [["init", "bakery", "--region", "eu", "--base-url", "https://host.test"], /--region and --base-url/],
    [["init", "harbour", "--name", ""], /--name .*one word/],
    [["init", "harbour", "--name", "a b"], /--name .*one word/],
    [["proxy", "harbour", "--upstream", "http://127.0.0.1:1", "--with-values"], /--with-values .*--record/],
    [["job", "small", "1"], /The spec of small does not say what a job is/],
    [["retry", "small", "--dry-run", "--yes"], /--dry-run.* cannot be used with .*--yes/],
    [["job", "small", "1", "--cancel", "--retry"], /--cancel.* cannot be used with .*--retry/],
    [["follow", "small", "--param", "a=1"], /--param .*--all/],
    [["jobs", "small", "--param", "a=1", "--param", "a=2"], /--param has a twice\. Expected one value of it/],
    [["verify", "harbour", "--base-url", "http://127.0.0.1:1", "--json", "--report", "html"], /--json and --report .*--output/],
    [["verify", "harbour", "--base-url", "http://127.0.0.1:1", "--suggest", "--report", "junit"], /--suggest .*another --report/],
  ])("%j: 2, and nothing is written", async (args, message) => {
    using own = project();
    const config = JSON.stringify({ connections: { small: { spec: "small.yaml", baseUrl: "http://127.0.0.1:1" } } });
    writeFileSync(`${own.folder}/vendor-jobs.json`, config);
    writeFileSync(`${own.folder}/small.yaml`, answer("{ type: object }"));
    const { code, out, err } = await runCli(own.folder, args, { VENDOR_JOBS_TOKEN: "any" }, { ended: Promise.resolve() });
    expect([code, out, err]).toEqual([2, "", expect.stringMatching(message)]);
    expect(readFileSync(`${own.folder}/vendor-jobs.json`, "utf8")).toBe(config);
  });

  it("a connection to a spec that asks for what the runtime cannot do: 2, with file and line, and all else works of it", async () => {
    const path = file(
      "deep.yaml",
      answer("{ type: object }").replace(
        "      responses:",
        "      parameters:\n        - { name: a, in: header, style: form, schema: { type: string } }\n      responses:",
      ),
    );
    for (const args of [
      ["jobs", "deep"],
      ["call", "deep", "listJobs"],
      ["init", "./deep.yaml", "--base-url", "http://127.0.0.1:1"],
    ]) {
      file("vendor-jobs.json", JSON.stringify({ connections: { deep: { spec: path, baseUrl: "http://127.0.0.1:1" } } }));
      expect(await cli(args)).toMatchObject({
        code: 2,
        err: expect.stringMatching(/deep\.yaml:7:7: listJobs: parameter a has style form, which the runtime cannot send/),
      });
    }
    expect(await cli(["operations", path])).toMatchObject({ code: 0 });
  });

  it.each(["{bad", "null", "[]", '{"connections": 1}'])("init beside a file that is %s: 2, and it is left as it is", async (text) => {
    using own = project();
    writeFileSync(`${own.folder}/vendor-jobs.json`, text);
    const { code, err } = await runCli(own.folder, ["init", "bakery"], {});
    expect([code, err]).toEqual([2, expect.stringMatching(/vendor-jobs\.json (is no JSON|has no connections)/)]);
    expect(readFileSync(`${own.folder}/vendor-jobs.json`, "utf8")).toBe(text);
    writeFileSync(`${own.folder}/vendor-jobs.json`, "{}");
    expect(await runCli(own.folder, ["init", "bakery"], {})).toMatchObject({ code: 0 });
  });

  it("takes what a merge key brings", async () => {
    const fine = 'responses: { "200": { description: fine } }';
    const merged = `${spec(`      ${fine}\n`).replace("    get:", "    get: &list")}    post:\n      <<: *list\n      operationId: createJob\n`;
    expect(await cli(["operations", file("merged.yaml", merged)])).toMatchObject({ code: 0, out: expect.stringMatching(/createJob +POST/) });
  });

  it("takes an operation of which no answer is described", async () => {
    expect((await cli(["operations", file("untold.yaml", spec(""))])).out).toMatch(/listJobs/);
  });

  it("takes a $ref in an example for data", async () => {
    const { code, out } = await cli(["operations", file("good.yaml", answer("{ type: object, properties: { value: {} }, example: { $ref: any } }"))]);
    expect([code, out]).toEqual([0, expect.stringContaining("listJobs")]);
  });

  it.each([
    [["verify", "harbour", "--base-url", "htps://user:SECRET@host"]],
    [["verify", "harbour", "--base-url", "https://user:SEC/SECRET@host"]],
    [["verify", "harbour", "--base-url", "user:SECRET@host"]],
    [["verify", "harbour", "--base-url", "https://host/?token=SECRET"]],
    [["verify", "harbour", "--base-url", "https://host/#SECRET"]],
    [["proxy", "harbour", "--upstream", "htps://user:SECRET@host"]],
    [["proxy", "harbour", "--upstream=https://host/?token=SECRET"]],
    [["verify", "harbour", "--token=SECRET", "--base-url", "http://127.0.0.1:1"]],
    [["verify", "harbour", "--base-url", "http://127.0.0.1:1", "--param", "SECRET"]],
    [["verify", "https://user:SECRET@host", "--base-url", "http://127.0.0.1:1"]],
  ])("%j: 2, and no secret shown", async (args) => {
    for (const rest of [[], ["--json"]]) {
      const { code, out, err } = await cli([...args, ...rest]);
      expect([code, out + err]).toEqual([2, expect.not.stringContaining("SECRET")]);
      expect(err.length).toBeGreaterThan(20);
    }
  });

  it.each([
    ["nowhere/report.html", /ENOENT/],
    ["good-file/report.html", /ENOTDIR/],
    ["folder", /EISDIR/],
    ["/dev/full", /ENOSPC/],
  ])("a report that cannot be written to %s: 2", async (output, message) => {
    file("good-file", "x");
    mkdirSync(`${place.folder}/folder`, { recursive: true });
    await using fake = await serving(place.folder, ["fake", "harbour"]);
    const { code, err } = await cli(["verify", "harbour", "--base-url", fake.baseUrl, "--output", output]);
    expect([code, err.split("\n").at(-2)]).toEqual([2, expect.stringMatching(message)]);
  });

  it.each(["nowhere/a.jsonl", "run.jsonl/a"])("a recording that cannot be written to %s: 2, before anything is served", async (record) => {
    file("run.jsonl", "");
    const { code, err, out } = await cli(["proxy", "harbour", "--upstream", "http://127.0.0.1:1", "--record", record]);
    expect([code, out, err]).toEqual([2, "", expect.stringMatching(/ENOENT|ENOTDIR/)]);
  });

  it("a recording that finds the disk full ends the proxy with 2", async () => {
    await using fake = await serving(place.folder, ["fake", "harbour"]);
    const proxy = await serving(place.folder, ["proxy", "harbour", "--upstream", fake.baseUrl, "--record", "/dev/full"]);
    await (await fetch(`${proxy.baseUrl}/jobs`, { headers: { authorization: "Bearer any" } })).text();
    const { code, out } = await proxy.ended();
    expect([code, out]).toEqual([2, expect.stringMatching(/1 exchanges[\s\S]*ENOSPC/)]);
  });

  it.each([
    ["nothing is verified", 404, { message: "no" }, 7],
    ["a reply is nested 20,000 deep", 200, "deep", 3],
  ])("verify where %s: its own exit code", async (_, status, body, expected) => {
    const text = body === "deep" ? `{"jobs":${"[".repeat(20_000)}${"]".repeat(20_000)}}` : JSON.stringify(body);
    const server = createServer((_, response) => response.writeHead(status, { "content-type": "application/json" }).end(text));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { code } = await cli(["verify", "harbour", "--base-url", baseUrl]);
    server.closeAllConnections();
    server.close();
    expect(code).toBe(expected);
  });

  it("verify where a body is cut off: 3", async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" }).write('{"jobs":');
      setTimeout(() => response.destroy(), 20);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { code } = await cli(["verify", "harbour", "--base-url", `http://127.0.0.1:${(server.address() as AddressInfo).port}`]);
    server.close();
    expect(code).toBe(3);
  });

  it.each(["1", "1s", "1000ms"])("verify that waits for longer than --timeout %s: told, with what is known", async (time) => {
    const server = createServer((_, response) => response.writeHead(429, { "content-type": "application/json", "retry-after": "60" }).end("{}"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { code, out } = await cli(["verify", "harbour", "--base-url", baseUrl, "--timeout", time]);
    server.closeAllConnections();
    server.close();
    expect([code, out]).toEqual([7, expect.stringContaining("nothing verified")]);
  });

  it.each([[[]], [["--json"]]])("a token with a line break: 2, and nothing of it shown, %j", async (rest) => {
    const { code, out, err } = await cli(["verify", "harbour", "--base-url", "http://127.0.0.1:1", ...rest], { VENDOR_JOBS_TOKEN: "SEC\nRET" });
    expect([code, out + err]).toEqual([2, expect.not.stringMatching(/SEC|RET/)]);
  });

  it("sends id and secret to another origin only where --token-origin names it", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.headers.host} ${request.url}`);
      response.writeHead(404, { "content-type": "application/json" }).end("{}");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    file("elsewhere.json", JSON.stringify(reservoir(`http://localhost:${port}/token`)));
    const args = ["verify", "elsewhere.json", "--base-url", `http://127.0.0.1:${port}`];
    const env = { VENDOR_JOBS_CLIENT_ID: "id", VENDOR_JOBS_CLIENT_SECRET: "secret" };
    expect(await cli(args, env)).toMatchObject({ code: 2, err: expect.stringContaining(`--token-origin http://localhost:${port}`) });
    expect(asked).toEqual([]);
    await cli([...args, "--token-origin", `http://localhost:${port}`], env);
    server.closeAllConnections();
    server.close();
    expect(asked).toContain(`localhost:${port} /token`);
  });

  it("answers under a name given by --host, and under no other", async () => {
    await using fake = await serving(place.folder, ["fake", "harbour", "--host", "docker.test"]);
    const statusUnder = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        get(`${fake.baseUrl}/jobs`, { headers: { host, authorization: "Bearer any" } }, (response) => resolve(response.resume().statusCode)).on(
          "error",
          reject,
        );
      });
    expect([await statusUnder("docker.test"), await statusUnder("evil.test")]).toEqual([200, 403]);
  });

  it("--param nope=1: 2, with a suggestion", async () => {
    const args = ["verify", "harbour", "--base-url", "http://127.0.0.1:1", "--param"];
    expect(await cli([...args, "nope=1"])).toMatchObject({ code: 2, err: expect.stringContaining("nope is no parameter") });
    expect(await cli([...args, "jobId=1"])).toMatchObject({ code: 2, err: expect.stringContaining("Did you mean job_id?") });
  });

  it("says how a user of the package applies a proposal", async () => {
    const server = createServer((_, response) => response.writeHead(200, { "content-type": "application/json" }).end('{"jobs":[],"brandNew":1}'));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { out } = await cli(["verify", "harbour", "--base-url", baseUrl, "--suggest"]);
    server.closeAllConnections();
    server.close();
    expect(out).toContain("+++ b/openapi.yaml");
    expect(out).toContain("vendor-jobs spec harbour > openapi.yaml\n  patch -p1 < change.diff");
  });
});

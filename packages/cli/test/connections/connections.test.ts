import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { variablesOf } from "../../src/connections/credentials.ts";
import { project, cli as runCli, serving } from "../run-cli.ts";

const place = project();
afterAll(() => place[Symbol.dispose]());

const withoutList = {
  openapi: "3.1.0",
  info: { title: "Small", version: "1" },
  paths: {
    "/jobs/{id}": {
      get: {
        operationId: "getJob",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: { 200: { description: "It." } },
      },
    },
  },
};

const schema = JSON.parse(readFileSync(new URL("../../vendor-jobs.schema.json", import.meta.url), "utf8"));
const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

describe("vendor-jobs.json", () => {
  it.each([
    ["a vendor", { vendor: "bakery" }, true],
    [
      "all members",
      { vendor: "bakery", baseUrl: "http://127.0.0.1:1", region: "eu", options: {}, credentials: { token: "A_B" }, scope: { recipe_id: 1 } },
      true,
    ],
    ["no vendor", { baseUrl: "http://127.0.0.1:1" }, false],
    ["an empty vendor", { vendor: "" }, false],
    ["a spec", { spec: "./jobs.yaml" }, true],
    ["a path for a vendor", { vendor: "./jobs.yaml" }, false],
    ["a vendor and a spec", { vendor: "bakery", spec: "./jobs.yaml" }, false],
    ["a spec that is no text", { spec: 1 }, false],
    ["a member that there is none of", { vendor: "bakery", url: "x" }, false],
    ["a baseUrl that is no text", { vendor: "bakery", baseUrl: 1 }, false],
    ["a region that is no text", { vendor: "bakery", region: 1 }, false],
    ["options that are no object", { vendor: "bakery", options: [] }, false],
    ["a secret for the name of a variable", { vendor: "bakery", credentials: { token: "sk-1" } }, false],
    ["a scope of objects", { vendor: "bakery", scope: { recipe_id: {} } }, false],
    ["no object", "bakery", false],
  ])("with %s: the schema says the same as the command", async (_, connection, fits) => {
    const config = { connections: { files: connection } };
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify(config));
    const { err } = await runCli(place.folder, ["jobs"], {});
    expect([isValid(config), !err.includes("vendor-jobs.json: connections.files")]).toEqual([fits, fits]);
  });

  it("may begin with a mark of its byte order", async () => {
    writeFileSync(
      `${place.folder}/vendor-jobs.json`,
      `\uFEFF${JSON.stringify({ connections: { files: { vendor: "harbour", baseUrl: "http://127.0.0.1:1" } } })}`,
    );
    expect(await runCli(place.folder, ["jobs"], { VENDOR_JOBS_TOKEN: "any" })).toMatchObject({ code: 3, err: expect.stringContaining("files: ") });
  });

  it("is told of with the connection whose client refuses what it says", async () => {
    const connections = { fine: { vendor: "harbour", baseUrl: "http://127.0.0.1:1" }, files: { vendor: "harbour", baseUrl: "nowhere" } };
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections }));
    const { code, err } = await runCli(place.folder, ["jobs", "files"], { VENDOR_JOBS_TOKEN: "any" });
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^files: connections\.files of vendor-jobs\.json: baseUrl "nowhere" is no absolute URL[^(]*\(see errors\/invalidargument\)\n$/),
    ]);
  });

  it("without a connection is not said to be missing", async () => {
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: {} }));
    expect(await runCli(place.folder, ["jobs"], {})).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^There is no vendor-jobs\.json here or above that has a connection\./),
    });
  });

  it.each([
    [
      "a member of another name",
      '{"conections": {}, "connections": {"files": {"vendor": "harbour"}}}',
      / has an unknown member conections; did you mean connections\?/,
    ],
    [
      "two connections of one name",
      '{"connections": {"files": {"vendor": "harbour"},\n  "files": {"vendor": "bakery"}}}',
      /: Map keys must be unique at line 2, column 3\./,
    ],
  ])("with %s is refused, whatever would be read of it", async (_, text, message) => {
    writeFileSync(`${place.folder}/vendor-jobs.json`, text);
    for (const args of [["jobs"], ["init", "harbour", "--name", "new", "--base-url", "http://127.0.0.1:1"]])
      expect(await runCli(place.folder, args, {})).toMatchObject({ code: 2, out: "", err: expect.stringMatching(message) });
    expect(readFileSync(`${place.folder}/vendor-jobs.json`, "utf8")).toBe(text);
  });

  it("has in its schema all members of a connection", async () => {
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { files: { vendor: "bakery", vendr: "x" } } }));
    expect((await runCli(place.folder, ["jobs"], {})).err).toContain("did you mean vendor?");
    expect(Object.keys(schema.properties.connections.additionalProperties.properties)).toEqual([
      ...["vendor", "spec", "baseUrl", "region", "options", "credentials", "scope"],
    ]);
  });

  it.each(["sk_live_0123456789abcdef", "dapi0123456789", "AKIA0123456789"])(
    "never shows what may be the secret %s for the name of its variable",
    async (token) => {
      const connection = { vendor: "harbour", baseUrl: "http://127.0.0.1:1", credentials: { token } };
      writeFileSync(
        `${place.folder}/vendor-jobs.json`,
        JSON.stringify({ connections: { files: connection, other: { ...connection, options: { token: "t" } } } }),
      );
      const { code, err } = await runCli(place.folder, ["jobs"], {});
      expect(code).toBe(2);
      expect(err.match(/set the variable that credentials\.token names, such as HARBOUR_TOKEN, never the secret itself/g)).toHaveLength(2);
      expect(err).not.toContain(token);
      // In some environments names are spelt so.
      expect(await runCli(place.folder, ["jobs", "files"], { [token]: "any" })).toMatchObject({ code: 3 });
    },
  );

  it("may have no credential where signing is optional, but no part of one", () => {
    const securitySchemes = { main: { type: "http", scheme: "basic" } };
    const { given } = variablesOf("small", { ...withoutList, security: [{}, { main: [] }], components: { securitySchemes } });
    expect(given({})).toEqual({});
    expect(() => given({ SMALL_USERNAME: "u" })).toThrow("SMALL_PASSWORD");
  });

  it("takes each member of an option that is an object from a variable of its own", async () => {
    await using server = await serving(place.folder, ["fake", "quarry", "--jobs", "failed"]);
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { graphs: { vendor: "quarry", baseUrl: server.baseUrl } } }));
    const account = { QUARRY_ACCOUNT: "a", VENDOR_JOBS_PASSWORD: "b" };
    const whole = { VENDOR_JOBS_GRAPH_ADDRESS: "127.0.0.1", VENDOR_JOBS_GRAPH_PORT: "9669" };
    const wanted =
      /No credential for graphs: set QUARRY_ACCOUNT \(an account\) and QUARRY_PASSWORD .* and QUARRY_GRAPH_ADDRESS \(.*\) and QUARRY_GRAPH_PORT \(.*\), or QUARRY_TOKEN/;
    for (const name of Object.keys(whole)) expect((await runCli(place.folder, ["jobs"], { ...account, ...whole, [name]: "" })).err).toMatch(wanted);
    expect(await runCli(place.folder, ["jobs"], { ...account, ...whole })).toMatchObject({ code: 0, err: "" });
    const shared = { VENDOR_JOBS_ACCOUNT: "a", VENDOR_JOBS_PASSWORD: "b", ...whole };
    expect(await runCli(place.folder, ["verify", "quarry", "--base-url", server.baseUrl], shared)).toMatchObject({ code: 0 });
  });

  it("is written with the variables of each way to sign in, and with what to try", async () => {
    const init = async (...words: string[]) => {
      rmSync(`${place.folder}/vendor-jobs.json`, { force: true });
      return (await runCli(place.folder, ["init", ...words], {})).out;
    };
    expect(await init("quarry")).toMatch(
      /environment:\n {2}QUARRY_ACCOUNT .*\n {2}QUARRY_PASSWORD .*\n {2}QUARRY_GRAPH_ADDRESS .*\n {2}QUARRY_GRAPH_PORT .*\nor:\n {2}QUARRY_TOKEN /,
    );
    expect(await init("bakery")).toContain("Try it: vendor-jobs jobs bakery --since 24h --param recipe_id=…\n");
    expect(await init("bakery", "--param", "recipe_id=5")).toContain("Try it: vendor-jobs jobs bakery --since 24h\n");
    const byNpx = await runCli(place.folder, ["init", "harbour", "--base-url", "https://a.test"], { npm_command: "exec" });
    expect(byNpx.out).toContain("Try it: npx @vendor-jobs/cli jobs harbour --since 24h\n");
    writeFileSync(`${place.folder}/small.json`, JSON.stringify({ ...withoutList, servers: [{ url: "https://small.test" }] }));
    expect(await init("small.json")).toContain("Try it: vendor-jobs call small --help\n");
  });

  it("says where jobs are looked for where that is not said", async () => {
    rmSync(`${place.folder}/vendor-jobs.json`, { force: true });
    const { code, err } = await runCli(place.folder, ["jobs", "bakery"], { VENDOR_JOBS_TOKEN: "any" });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("bakery: Its list of jobs must be told more: give --param recipe_id=…, or the connection a scope in vendor-jobs.json."),
    ]);
  });

  it("is told since when where a list must be, by the option for it, and how a spec says that it has a list", async () => {
    const required = { name: "from", in: "query", required: true, schema: { type: "string", format: "date-time" } };
    const page = { type: "object", properties: { jobs: { type: "array", items: { type: "object", properties: { id: { type: "string" } } } } } };
    const ok = { responses: { 200: { description: "It.", content: { "application/json": { schema: page } } } } };
    const jobs = { get: { operationId: "findJobs", parameters: [required], "x-pagination": { style: "none", items: "/jobs" }, ...ok } };
    const job = { operation: "getJob", at: "", ids: { id: ["/id"] }, fields: { id: ["/id"], status: ["/status"] }, states: [] };
    const written = (name: string, lists?: object) => {
      const spec = {
        ...withoutList,
        servers: [{ url: "http://127.0.0.1:1" }],
        "x-job": { ...job, ...(lists && { lists }) },
        paths: { ...withoutList.paths, "/jobs": jobs },
      };
      writeFileSync(`${place.folder}/${name}.json`, JSON.stringify(spec));
    };
    written("timed", { operation: "findJobs", by: "created", since: { in: "from", as: "iso" } });
    written("unlisted");
    writeFileSync(
      `${place.folder}/vendor-jobs.json`,
      JSON.stringify({ connections: { timed: { spec: "./timed.json" }, unlisted: { spec: "./unlisted.json" } } }),
    );
    expect((await runCli(place.folder, ["jobs", "timed"], {})).err).toContain("Its list of jobs must be told more: give --since 24h, or");
    expect(await runCli(place.folder, ["jobs", "timed", "--since", "1h"], {})).toMatchObject({ code: 3, err: expect.stringContaining("/jobs?from=20") });
    expect((await runCli(place.folder, ["jobs", "unlisted"], {})).err).toContain(
      "expected an operation listJobs, or another that lists.operation of x-job names",
    );
    expect((await runCli(place.folder, ["init", "timed.json", "--name", "again"], {})).out).toContain("Try it: vendor-jobs jobs again --since 24h\n");
  });

  it("is meant by a vendor's name as well", async () => {
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { own: { vendor: "bakery" } } }));
    expect((await runCli(place.folder, ["jobs", "harbor"], {})).err).toContain('There is no connection "harbor"; did you mean harbour?');
  });

  it.each([
    ["harbour", "https://{host}"],
    ["tower", "https://{accountPrefix}.tower.test"],
  ])("is asked for where the server of %s is the caller's own", async (vendor, url) => {
    rmSync(`${place.folder}/vendor-jobs.json`, { force: true });
    const { code, err } = await runCli(place.folder, ["jobs", vendor], { VENDOR_JOBS_TOKEN: "any" });
    expect([code, err]).toEqual([2, expect.stringContaining(`vendor-jobs init ${vendor} --base-url ${url} `)]);
    // One that is there has its place for it.
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { own: { vendor } } }));
    const written = await runCli(place.folder, ["jobs"], { VENDOR_JOBS_TOKEN: "any" });
    expect([written.code, written.err]).toEqual([2, expect.stringContaining(`connections.own of vendor-jobs.json needs "baseUrl": "${url}"`)]);
  });
});

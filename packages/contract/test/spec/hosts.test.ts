import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { InvalidArgumentError } from "@vendor-jobs/core";
import { describe, expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import { apiOf, createClientOf } from "../../src/spec.ts";

/** A spec of one operation with these servers. */
const specOf = (servers: object[], more: object = {}) => ({
  openapi: "3.1.0",
  info: { title: "Acme jobs API", version: "1" },
  servers,
  ...more,
  paths: {
    "/jobs/{jobId}": {
      get: {
        operationId: "getJob",
        parameters: [{ name: "jobId", in: "path", required: true, schema: { type: "string" }, example: "a" }],
        responses: {
          200: {
            description: "It.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Job" }, examples: { one: { value: { id: "a", status: "busy" } } } } },
          },
        },
      },
    },
  },
  components: { schemas: { Job: { type: "object", required: ["id"], properties: { id: { type: "string" }, status: { type: "string" } } } } },
  "x-job": {
    operation: "getJob",
    ids: { jobId: ["/id"] },
    at: "",
    fields: { id: ["/id"], status: ["/status"] },
    states: [{ state: "running", when: { "/status": ["busy"] } }],
  },
});

const account = { description: "The account's id.", default: "acc_1", "x-required": true };
const domain = { description: "The part before `.my.acme.test`.", default: "acme", "x-required": true };
const version = { description: "Version of the API.", default: "64.0" };
const cloud = specOf([{ url: "https://{domain}.my.acme.test/data/v{version}/{account}", variables: { domain, version, account } }]);

describe("a spec without a host", () => {
  it.each<[string, object[], string, string]>([
    ["whose server is a path", [{ url: "/api/v2" }, { url: "https://acme.test/api" }], "https://{host}/api/v2", "/api/v2"],
    ["whose server is relative", [{ url: "./v2/" }], "https://{host}/v2", "/v2"],
    ["whose server is its root", [{ url: "/" }], "https://{host}", ""],
    ["that has no servers", [], "https://{host}", ""],
    [
      "whose server is a variable",
      [{ url: "{server}/api/{v}", variables: { server: { default: "http://localhost:1" }, v: { default: "44" } } }],
      "https://{server}/api/{v}",
      "/api/44",
    ],
  ])("%s asks for the address of one", async (_, servers, form, path) => {
    const spec = specOf(servers);
    expect(() => createClientOf(spec)).toThrow(`baseUrl is undefined; expected the address of your server, of the form ${form}`);
    const fake = createFake(spec, { jobs: ["running"] });
    const client = createClientOf(spec, { baseUrl: `http://127.0.0.1:1${path}`, fetch: fake.fetch });
    expect(await client.getJob?.({ jobId: fake.jobs[0]?.id })).toMatchObject({ status: "busy" });
  });
});

it("takes a server without a scheme for one of https", async () => {
  const sent: string[] = [];
  const fetch = async (url: unknown) => {
    sent.push(String(url));
    return Response.json({ id: "1", status: "busy" });
  };
  await createClientOf(specOf([{ url: "//acme.test/v1" }]), { fetch: fetch as typeof globalThis.fetch }).getJob?.({ jobId: "1" });
  expect(sent).toEqual(["https://acme.test/v1/jobs/1"]);
});

describe("what a server's URL has in braces", () => {
  it.each([
    [{ domain: "us-1", account: "a" }, "https://us-1.my.acme.test/data/v64.0/a"],
    [{ domain: "acme--dev.sandbox", account: 7, version: "60.1" }, "https://acme--dev.sandbox.my.acme.test/data/v60.1/7"],
    [{ baseUrl: "http://127.0.0.1:1/data/v{version}/{account}/", account: "b" }, "http://127.0.0.1:1/data/v64.0/b"],
    [{ baseUrl: "http://127.0.0.1:1/elsewhere" }, "http://127.0.0.1:1/elsewhere"],
  ])("is filled in from %j", (options, baseUrl) => {
    expect(createClientOf(cloud, options).baseUrl).toBe(baseUrl);
  });

  it.each([
    [{ domain: "a" }, "account is undefined; expected The account's id."],
    [{ domain: "evil.test/", account: "a" }, /^domain is "evil.test\/"; expected .*letters, digits, dashes and dots/],
    [{ domain: "me@evil.test#", account: "a" }, /^domain is/],
    [{ domain: "..", account: "a" }, /^domain is/],
    [{ domain: "a", account: "a/../../b" }, /^account is/],
    [{ domain: "a", account: "" }, /^account is/],
    [{ domain: "a", account: null }, /^account is null/],
    [{ domain: {}, account: "a" }, /^domain is an Object/],
  ])("is refused in %j", (options, message) => {
    expect(() => createClientOf(cloud, options)).toThrow(InvalidArgumentError);
    expect(() => createClientOf(cloud, options)).toThrow(message);
  });

  it("has to be given where the spec says nothing of it", () => {
    const spec = specOf([{ url: "https://{tenant}.acme.test" }]);
    expect(() => createClientOf(spec)).toThrow("tenant is undefined; expected tenant.");
    expect(createClientOf(spec, { tenant: "eve" }).baseUrl).toBe("https://eve.acme.test");
  });

  it("has the values that the spec lists", () => {
    const spec = specOf([{ url: "https://{zone}.acme.test", variables: { zone: { default: "eu", enum: ["eu", "us"] } } }]);
    expect(createClientOf(spec).baseUrl).toBe("https://eu.acme.test");
    expect(() => createClientOf(spec, { zone: "de" })).toThrow('zone is "de"; expected eu, us.');
  });

  it("stands beside regions", () => {
    const variables = { account };
    const spec = specOf([
      { url: "https://eu.acme.test/{account}", variables, "x-server-name": "eu" },
      { url: "https://us.acme.test/{account}", variables, "x-server-name": "us" },
    ]);
    expect(createClientOf(spec, { account: "a" }).baseUrl).toBe("https://eu.acme.test/a");
    expect(createClientOf(spec, { account: "a", region: "us" }).baseUrl).toBe("https://us.acme.test/a");
  });

  it("completes a base URL, and keeps the version that is there", () => {
    const spec = specOf([{ url: "https://{domain}.my.acme.test/data/v{version}", "x-completes": true, variables: { domain, version } }]);
    const cases: [string, string][] = [
      ["https://mine.test", "https://mine.test/data/v64.0"],
      ["https://mine.test/data/v62.0", "https://mine.test/data/v62.0"],
      ["https://mine.test/data/v62.0/", "https://mine.test/data/v62.0"],
    ];
    for (const [baseUrl, made] of cases) expect(createClientOf(spec, { baseUrl }).baseUrl).toBe(made);
  });

  it("leaves a host that is nothing else to the base URL", () => {
    const own = specOf([{ url: "http://{host}:{port}/api/{account}", variables: { host: { default: "localhost" }, port: { default: "80" }, account } }]);
    expect(Object.keys(apiOf(own).variables ?? {})).toEqual(["account"]);
    expect(() => createClientOf(own, { account: "a" })).toThrow(
      /baseUrl is undefined; expected the address of your server, of the form http:\/\/\{host\}:\{port\}/,
    );
    expect(createClientOf(own, { baseUrl: "http://mine:1/api/{account}", account: "a" }).baseUrl).toBe("http://mine:1/api/a");
  });

  it("is in the address of the fake, which answers whatever stands there", async () => {
    const server = await createFake(cloud).listen(0);
    try {
      expect(server.baseUrl).toMatch(/\/data\/v64\.0\/acc_1$/);
      for (const baseUrl of [server.baseUrl, server.baseUrl.replace("64.0", "60.0").replace("acc_1", "other")])
        expect(
          await createClientOf(cloud, { baseUrl: String(baseUrl) })
            .getJob?.({ jobId: "a" })
            .outcome(),
        ).toMatchObject({ status: 200 });
    } finally {
      await server.close();
    }
  });
});

describe("headers of every request", () => {
  const spec = specOf([{ url: "https://api.acme.test" }], {
    "x-headers": {
      "X-Api-Version": { description: "Version of the API", default: "2022-11-28", option: "apiVersion" },
      "X-Tenant": { description: "the tenant's name", option: "tenant" },
      Accept: { description: "What is answered", default: "application/vnd.acme+json" },
    },
  });

  it("go out with their defaults, the client's options, and its own headers over them", async () => {
    const seen: NodeJS.Dict<string | string[]>[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers);
      response.setHeader("content-type", "application/json").end('{"id":"a"}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const options of [{ tenant: "me" }, { tenant: "me", apiVersion: "2026-01-01" }, { tenant: "me", headers: { "x-api-version": "mine" } }])
      await createClientOf(spec, { baseUrl, ...options }).getJob?.({ jobId: "a" });
    await new Promise((resolve) => server.close(resolve));
    expect(seen.map((headers) => [headers["x-api-version"], headers["x-tenant"], headers.accept])).toEqual([
      ["2022-11-28", "me", "application/vnd.acme+json"],
      ["2026-01-01", "me", "application/vnd.acme+json"],
      ["mine", "me", "application/vnd.acme+json"],
    ]);
  });

  it("are asked for where they have no default", () => {
    expect(() => createClientOf(spec)).toThrow("tenant is undefined; expected the tenant's name.");
  });
});

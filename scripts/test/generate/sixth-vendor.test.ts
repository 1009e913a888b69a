import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Json } from "@vendor-jobs/contract/spec";
import { startMock } from "@vendor-jobs/contract/tools";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { generatePackage } from "../../generate/generate-package.ts";
import { generatePackages } from "../../generate/generate-packages.ts";
import { loadVendorSpec } from "../../lint/specs.ts";
import { root } from "../../workspace/root.ts";
import { clientOf } from "../vendor/vendors.ts";

const docs = { url: "https://docs.acme.test/jobs" };
const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
const json = (name: string, value: Json) => ({ "application/json": { schema: ref("schemas", name), examples: { plain: { value } } } });

/** A small spec of a made-up vendor; what the cases differ in is given. */
const specOf = (name: string, scheme: Json, listPaging: Json, pageMembers: Json): Json => ({
  openapi: "3.1.0",
  info: {
    title: `${name} jobs API`,
    version: "1.0.0",
    description: "Made up for a test.",
    license: { name: "MIT", url: "https://opensource.org/license/mit" },
  },
  externalDocs: docs,
  servers: [{ url: "https://api.acme.test" }],
  security: [{ main: [] }],
  tags: [{ name: "Jobs", description: "Jobs." }],
  "x-job": {
    operation: "getJob",
    ids: { id: ["/id"] },
    at: "",
    fields: { id: ["/id"], status: ["/status"] },
    states: [{ state: "succeeded", when: { "/status": ["done"] } }],
  },
  paths: {
    "/v1/jobs": {
      get: {
        operationId: "listJobs",
        summary: "List jobs",
        description: "All jobs.",
        tags: ["Jobs"],
        externalDocs: docs,
        "x-pagination": listPaging,
        parameters: [{ name: listPaging.parameter, in: "query", description: "Where to go on.", schema: { type: ["string"] }, example: "c1" }],
        responses: {
          200: { description: "Jobs.", content: json("JobPage", { items: [{ id: "j1", status: "done" }], ...pageMembers.example }) },
          401: ref("responses", "Unauthorized"),
        },
      },
    },
    "/v1/jobs/{id}": {
      get: {
        operationId: "getJob",
        summary: "Get a job",
        description: "One job.",
        tags: ["Jobs"],
        externalDocs: docs,
        parameters: [{ name: "id", in: "path", required: true, description: "Id of the job.", schema: { type: "string" }, example: "j1" }],
        responses: { 200: { description: "The job.", content: json("Job", { id: "j1", status: "done" }) }, 401: ref("responses", "Unauthorized") },
      },
    },
  },
  components: {
    securitySchemes: { main: { description: "The key of the account.", ...scheme } },
    responses: { Unauthorized: { description: "No such key.", content: json("Problem", { message: "who are you?" }) } },
    schemas: {
      Job: {
        description: "A job.",
        type: "object",
        required: ["id", "status"],
        properties: {
          id: { description: "Id.", type: "string" },
          status: { description: "State.", anyOf: [{ type: "string", enum: ["done"] }, { type: "string" }] },
        },
      },
      JobPage: {
        description: "A page.",
        type: "object",
        required: ["items"],
        properties: { items: { description: "Jobs.", type: "array", items: ref("schemas", "Job") }, ...pageMembers.properties },
      },
      Problem: { description: "What went wrong.", type: "object", required: ["message"], properties: { message: { description: "Why.", type: "string" } } },
    },
  },
});

const bearer = { type: "http", scheme: "bearer" };
const fromLast = { style: "cursor", items: "/items", parameter: "after", last: "/id" };
const meta = {
  properties: {
    meta: { description: "About the page.", type: "object", properties: { next: { description: "Cursor of the next page.", type: ["string", "null"] } } },
  },
  example: { meta: { next: null } },
};

const cases = [
  { id: "acme", credential: "token", spec: specOf("Acme", bearer, fromLast, {}), header: ["authorization", "Bearer secret"] },
  {
    id: "key-acme",
    credential: "apiKey",
    spec: specOf("Key Acme", { type: "apiKey", in: "header", name: "X-Api-Key" }, fromLast, {}),
    header: ["x-api-key", "secret"],
  },
  {
    id: "word-acme",
    credential: "accessKey",
    spec: specOf(
      "Word Acme",
      { type: "apiKey", in: "header", name: "Authorization", "x-sign-in": [{ prefix: "Token ", options: { accessKey: "the key of the account" } }] },
      fromLast,
      {},
    ),
    header: ["authorization", "Token secret"],
  },
  {
    id: "basic-acme",
    credential: "apiSecret",
    spec: specOf(
      "Basic Acme",
      { type: "http", scheme: "basic", "x-sign-in": [{ options: { apiKey: { description: "the key", secret: false }, apiSecret: "its secret" } }] },
      fromLast,
      {},
    ),
    header: ["authorization", `Basic ${btoa("secret:secret")}`],
  },
  {
    id: "cursor-acme",
    credential: "token",
    spec: specOf("Cursor Acme", bearer, { style: "cursor", items: "/items", parameter: "cursor", next: "/meta/next" }, meta),
    header: ["authorization", "Bearer secret"],
  },
] as const;

// In the repository's folder for the tools, so that the packages that it installs are found from there.
const workspace = mkdtempSync(`${tmpdir()}/vendor-jobs-`);

beforeAll(() => {
  for (const { id, spec } of cases) {
    mkdirSync(`${workspace}/specs/${id}`, { recursive: true });
    writeFileSync(`${workspace}/specs/${id}/openapi.yaml`, stringify(spec));
  }
  mkdirSync(`${workspace}/node_modules/@vendor-jobs`, { recursive: true });
  symlinkSync(`${root}/packages/core`, `${workspace}/node_modules/@vendor-jobs/core`);
  cpSync(`${root}/tsconfig.base.json`, `${workspace}/tsconfig.base.json`);
  execFileSync("node", ["-C", "@vendor-jobs/source", `${root}/scripts/generate/generate.ts`, "--root", workspace], { stdio: "pipe" });
}, 60_000);

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

describe.each(cases)("a sixth vendor, $id", ({ id, credential, header }) => {
  const folder = `${workspace}/packages/${id}`;

  it("needs no line written by hand: index.ts takes the credential by its name", () => {
    expect(readFileSync(`${folder}/src/index.ts`, "utf8")).toContain(`${credential}: string | undefined;`);
  });

  it("is generated without differences the second time", async () => {
    expect(await generatePackages(workspace, [id], { isCheck: true })).toEqual([]);
  });

  it("calls its mock with its credential", async () => {
    const spec = await loadVendorSpec(id, `${workspace}/specs`);
    const mock = await startMock(spec);
    try {
      const sent: Headers[] = [];
      const spy: typeof fetch = (url, init) => {
        sent.push(new Headers(init?.headers));
        return fetch(url, init);
      };
      const client = await clientOf(id, spec, { baseUrl: mock.baseUrl, fetch: spy }, `${workspace}/packages`);
      expect(await client.listJobs?.()).toMatchObject({ items: [{ id: "j1", status: "done" }] });
      expect(client.overview((await client.getJob?.({ id: "j1" })) as object)).toMatchObject({ id: "j1", state: "succeeded" });
      expect(sent[0]?.get(header[0])).toBe(header[1]);
    } finally {
      await mock.close();
    }
  });
});

it("all of them pass the type check", () => {
  const folders = cases.map(({ id }) => `${workspace}/packages/${id}`);
  execFileSync("node", [`${root}/node_modules/typescript-7/bin/tsc`, "-b", ...folders, "--noEmit"], { stdio: "pipe" });
});

it("a title that is hostile is text in package.json and README", async () => {
  const [{ id, spec }] = cases;
  const title = 'Acme "; {{pwned}} <script>pwned()</script> | \n jobs API';
  const files = await generatePackage(id, { ...spec, info: { ...spec.info, title } }, `${workspace}/packages/${id}`);
  expect(JSON.parse(files.get("package.json") ?? "").description).toContain("pwned");
  expect(files.get("README.md")).toContain("&lt;script>");
  expect(files.get("README.md")).not.toContain("<script>");
});

describe("a broken spec", () => {
  const write = (id: string, text: string) => {
    mkdirSync(`${workspace}/broken/specs/${id}`, { recursive: true });
    writeFileSync(`${workspace}/broken/specs/${id}/openapi.yaml`, text);
  };
  const good = stringify(cases[0].spec);

  it.each([
    ["YAML that is none", "openapi: [3.1.0", /openapi\.yaml:1:16 yaml: .*flow collection/],
    ["a reference to nothing", good.replace("responses/Unauthorized", "responses/Nobody"), /openapi\.yaml:\d+:\d+ no-unresolved-refs: .*Nobody|resolve/],
    ["a misspelt extension", good.replace("x-pagination", "x-paginaton"), /openapi\.yaml:\d+:\d+ house\/extensions: x-paginaton is no extension of ours/],
    [
      "an extension in the wrong place",
      good.replace("x-job:", "x-pagination:"),
      /openapi\.yaml:\d+:\d+ house\/extensions: x-pagination has no meaning on Root/,
    ],
    ["an incomplete extension", good.replace(/\n {2}operation: getJob/, ""), /openapi\.yaml:\d+:\d+ house\/extensions: x-job .*lacks operation/],
    [
      "an extension that names no parameter",
      good.replace("parameter: after", "parameter: later"),
      /openapi\.yaml:\d+:\d+ house\/references: x-pagination names the parameter later/,
    ],
    [
      "an extension that names no operation",
      good.replace("operation: getJob", "operation: getJobs"),
      /openapi\.yaml:\d+:\d+ house\/references: x-job names the operation getJobs/,
    ],
    [
      "a way to sign in that names no operation",
      good.replace("    main:\n", "    main:\n      x-sign-in: [{ options: { key: a key }, get: { operation: login, token: [/token] } }]\n"),
      /openapi\.yaml:\d+:\d+ house\/references: x-sign-in names the operation login/,
    ],
    [
      "a way to sign in that has no options",
      good.replace("    main:\n", "    main:\n      x-sign-in: [{ prefix: 'Token ' }]\n"),
      /openapi\.yaml:\d+:\d+ house\/extensions: x-sign-in .*lacks options/,
    ],
    ["an example that is not valid", good.replace("message: who are you?", "message: 7"), /openapi\.yaml:\d+:\d+ no-invalid-media-type-examples: .*message/],
    ["an operation without examples", good.replace(/\n\s+examples:\s+plain:\s+value:\s+message: who are you\?/, ""), /openapi\.yaml:\d+:\d+ house\/examples/],
    [
      "words of the vendor's that are still to be rewritten",
      good.replace("description: Why.", "description: 'TO REWRITE: Why.'"),
      /openapi\.yaml:\d+:1 house\/marks: /,
    ],
    ["what nobody has confirmed", good.replace("x-job:", "# TO CONFIRM: by names\nx-job:"), /openapi\.yaml:\d+:1 house\/marks: .*TO CONFIRM/],
    ["a property without description", good.replace("description: Why.", "title: Why."), /openapi\.yaml:\d+:\d+ house\/described/],
  ])("with %s fails with file, line and reason, and writes nothing", async (name, text, reason) => {
    expect(text).not.toBe(good);
    const id = name.replaceAll(" ", "-");
    write(id, text);
    await expect(generatePackages(`${workspace}/broken`, [id])).rejects.toThrow(reason);
    expect(() => readFileSync(`${workspace}/broken/packages/${id}/package.json`)).toThrow();
  });

  it("ends the command with exit code 1, and with what is wrong", () => {
    write("half-a-tree", "openapi: [3.1.0");
    const command = ["-C", "@vendor-jobs/source", `${root}/scripts/generate/generate.ts`, "--root", `${workspace}/broken`, "half-a-tree"];
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toMatch(/openapi\.yaml:1:16 yaml: [\s\S]*Nothing was generated: mend the spec first\./);
  });
});

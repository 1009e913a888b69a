import type { Json } from "@vendor-jobs/contract/spec";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "../../src/print/compile.ts";
import { parseBack } from "../../src/print/parse-back.ts";
import { printClient } from "../../src/print/print-client.ts";

/** What tries to get out of wherever a text is written. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: it tries just that
const evil = "*/ pwned(); /* \\*/ `${pwned()}` \"; pwned(); ' {{pwned}} <script>pwned()</script> | \n */ pwned(); //";

const json = (name: string) => ({ "application/json": { schema: { $ref: `#/components/schemas/${name}` }, examples: { one: { value: { "the-id": evil } } } } });

/** A spec whose every text is hostile, and whose schemas have names that no type can have. */
const spec: Json = {
  openapi: "3.1.0",
  info: { title: `Acme ${evil} jobs API`, version: "1", description: evil },
  externalDocs: { url: "https://docs.acme.test/*/pwned()/*" },
  servers: [
    { url: "https://eu.acme.test/{account}", description: evil, "x-server-name": "eu" },
    { url: "https://us.acme.test/{account}", description: evil, "x-server-name": "us" },
  ].map((server) => ({ ...server, variables: { account: { description: evil, default: "a", "x-required": true } } })),
  security: [{ main: [] }, { other: [] }],
  "x-headers": { "X-Version": { description: evil, default: evil, option: "apiVersion" } },
  "x-job": {
    operation: "getJob",
    ids: { "job-id": ["/the-id"] },
    at: "",
    fields: { id: ["/the-id"], status: ["/status"] },
    states: [{ state: "succeeded", when: { "/status": [evil] } }],
  },
  paths: {
    "/jobs/{job-id}": {
      get: {
        operationId: "getJob",
        summary: evil,
        description: evil,
        deprecated: true,
        "x-unconfirmed": evil,
        externalDocs: { url: "https://docs.acme.test/*/pwned()/*" },
        parameters: [{ name: "job-id", in: "path", required: true, description: evil, schema: { type: "string" }, example: evil }],
        responses: { 200: { description: evil, content: json("job-page.v2") }, 404: { description: evil, content: json("2nd_problem") } },
      },
    },
  },
  components: {
    securitySchemes: {
      main: { type: "http", scheme: "bearer", description: evil, "x-sign-in": [{ name: "key", summary: evil, options: { key: evil } }] },
      other: {
        type: "http",
        scheme: "basic",
        description: evil,
        "x-sign-in": [{ name: "other", options: { zone: { description: evil, values: [evil, "b"] }, word: evil } }],
      },
    },
    schemas: {
      "job-page.v2": {
        description: evil,
        type: "object",
        properties: {
          "the-id": { description: evil, type: "string", pattern: "^[*]/.*`$", default: evil },
          status: { description: evil, anyOf: [{ type: "string", enum: [evil] }, { type: "string" }] },
          [evil]: { description: evil, type: "string" },
          inner: { $ref: "#/components/schemas/job-page.v2" },
        },
      },
      "2nd_problem": { description: evil, type: "object", properties: { message: { description: evil, type: "string" } } },
    },
  },
};

let files = new Map<string, string>();
const print = (document: Json) => printClient("acme", document, { notice: "// By a test." });

beforeAll(async () => {
  files = await print(spec);
});

/** The names in a file's code, comments and texts aside. */
function namesIn(path: string, text: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return names;
}

describe("a spec whose texts are hostile", () => {
  it("gives code without a word of them", () => {
    for (const [path, text] of files) expect(namesIn(path, text), path).not.toContain("pwned");
    expect(files.get("generated/types.ts")).toMatch(/^export interface JobPageV2 \{/m);
  });

  it("compiles, with types that refuse wrong uses", () => {
    const use = `import { createAcmeClient, type JobPageV2, type Schema2nd_problem } from "./index.ts";
const client = createAcmeClient({ key: "k", account: "a", region: "us", apiVersion: "1" });
export const page: Promise<JobPageV2> = client.getJob({ "job-id": "a" });
export const handle = client.job({ "job-id": "a" });
export const message: Schema2nd_problem["message"] = undefined;
createAcmeClient({ zone: "b", word: "w", account: "a" });
// @ts-expect-error a variable of the servers that must be given
createAcmeClient({ key: "k" });
// @ts-expect-error a region that there is not
createAcmeClient({ key: "k", account: "a", region: "de" });
// @ts-expect-error a value that the option does not have
createAcmeClient({ zone: "c", word: "w", account: "a" });
// @ts-expect-error two ways to sign in at once
createAcmeClient({ key: "k", word: "w", account: "a" });
// @ts-expect-error an option that there is not
createAcmeClient({ key: "k", acount: "a", account: "a" });
// @ts-expect-error a parameter that must be given
client.getJob({});
`;
    expect(() => compile(new Map(files).set("use.ts", use))).not.toThrow();
  });

  it("is refused where two of its schemas would be one type", async () => {
    const both = {
      ...spec,
      components: { ...spec.components, schemas: { ...spec.components.schemas, "job_page.v2": { type: "object" }, "job_page-v2": { type: "object" } } },
    };
    await expect(print(both)).rejects.toThrow("The schemas job_page.v2 and job_page-v2 would both be the type Job_pageV2: rename one of them.");
  });
});

describe("what was written is read back, and refused", () => {
  it.each([
    ["index.ts", "pwned();", /index.ts:\d+:1 would hold a statement that no package has.*pwned/],
    ["index.ts", "export function other() {}", /would hold a statement/],
    ["generated/types.ts", "export const a = 1;", /would hold a statement/],
    ["generated/operations.ts", "export const other = 1;", /would hold a statement/],
    ["generated/operations.ts", "export interface Operations { pwned(): void }", /would hold a member that no spec has/],
    ["generated/validators.ts", "export class A {}", /would hold a statement/],
    ["generated/types.ts", "export interface job-page {}", /types.ts:\d+:\d+ would be no TypeScript/],
  ])("%s with %s", (path, code, why) => {
    const written = new Map(files).set(path, `${files.get(path)}\n${code}\n`);
    expect(() => parseBack(spec, written)).toThrow(why);
  });
});

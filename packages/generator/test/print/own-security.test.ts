import { readFileSync } from "node:fs";
import type { Json } from "@vendor-jobs/contract/spec";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { compile } from "../../src/print/compile.ts";
import { printClient } from "../../src/print/print-client.ts";
import { root } from "../root.ts";

const specOf = (): Json => parse(readFileSync(`${root}/packages/generator/test/workflows.yaml`, "utf8"));
const withUse = (files: ReadonlyMap<string, string>, folder: string, use: string) =>
  [...files].map(([path, code]) => [`${folder}/${path}`, path === "index.ts" ? code + use : code] as const);

it("need not be given a credential where signing is optional", async () => {
  const spec = specOf();
  const baseUrl = "https://workflows.test";
  spec.security = [{}, { bearer: [] }];
  spec.components.securitySchemes = { bearer: { type: "http", scheme: "bearer" } };
  const one = await printClient("workflows", spec, { notice: "// By a test." });
  spec.components.securitySchemes.basic = { type: "http", scheme: "basic" };
  spec.security.push({ basic: [] });
  const several = await printClient("workflows", spec, { notice: "// By a test." });
  const use = `createWorkflowsClient({ baseUrl: "${baseUrl}" });`;
  expect(() => compile(new Map([...withUse(one, "one", use), ...withUse(several, "several", use)]))).not.toThrow();
  const half = withUse(several, "half", `createWorkflowsClient({ baseUrl: "${baseUrl}", username: "u" });`);
  expect(() => compile(new Map(half))).toThrow("password");
}, 60_000);

it("has an option for what only one operation asks for, which need not be given", async () => {
  const spec = specOf();
  spec.components.securitySchemes.key = { type: "apiKey", in: "header", name: "X-Key", description: "A key to what ends." };
  Object.values<Json>(spec.paths["/api/v1/workflows/{namespace}/{name}"])[0].security = [{ key: [] }];
  const files = await printClient("workflows", spec, { notice: "// By a test." });
  expect(files.get("index.ts")).toMatch(/ {2}token: string \| undefined;\n {2}\/\*\* A key to what ends\. \*\/\n {2}apiKey\?: string \| undefined;/);
  expect(() => compile(files)).not.toThrow();
}, 60_000);

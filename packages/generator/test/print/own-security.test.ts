import { readFileSync } from "node:fs";
import type { Json } from "@vendor-jobs/contract/spec";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { compile } from "../../src/print/compile.ts";
import { printClient } from "../../src/print/print-client.ts";
import { root } from "../root.ts";

it("has an option for what only one operation asks for, which need not be given", async () => {
  const spec: Json = parse(readFileSync(`${root}/packages/generator/test/workflows.yaml`, "utf8"));
  spec.components.securitySchemes.key = { type: "apiKey", in: "header", name: "X-Key", description: "A key to what ends." };
  Object.values<Json>(spec.paths["/api/v1/workflows/{namespace}/{name}"])[0].security = [{ key: [] }];
  const files = await printClient("workflows", spec, { notice: "// By a test." });
  expect(files.get("index.ts")).toMatch(/ {2}token: string \| undefined;\n {2}\/\*\* A key to what ends\. \*\/\n {2}apiKey\?: string \| undefined;/);
  expect(() => compile(new Map([...files].map(([path, code]) => [`packages/flatfile/src/${path}`, code])))).not.toThrow();
}, 60_000);

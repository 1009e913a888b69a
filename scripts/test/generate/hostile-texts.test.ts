import { expect, it } from "vitest";
import { generatePackage } from "../../generate/generate-package.ts";
import { root } from "../../workspace/index.ts";
import { documentOf } from "../vendor/vendors.ts";

it("a title that is hostile is text in package.json and README", async () => {
  const spec = documentOf("flatfile");
  spec.info.title = 'Acme "; {{pwned}} <script>pwned()</script> | \n jobs API';
  const files = await generatePackage("flatfile", spec, `${root}/packages/flatfile`);
  expect(JSON.parse(files.get("package.json") ?? "").description).toContain("pwned");
  expect(files.get("README.md")).toContain("&lt;script>");
  expect(files.get("README.md")).not.toContain("<script>");
});

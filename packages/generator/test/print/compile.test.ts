import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/print/compile.ts";
import { root } from "../root.ts";

const names = ["types", "operations", "validators", "index"].map((name) => `packages/flatfile/src/generated/${name}.ts`);
const written = new Map([...names, "packages/flatfile/src/index.ts"].map((path) => [path, readFileSync(`${root}/${path}`, "utf8")]));
const operations = "packages/flatfile/src/generated/operations.ts";
const withOperations = (edit: (text: string) => string) => new Map([...written, [operations, edit(written.get(operations) ?? "")]]);

describe("what the generator writes", () => {
  it("compiles", () => expect(() => compile(written)).not.toThrow(), 60_000);

  it.each([
    [
      "a type that nothing declares",
      (text: string) => text.replace("interface Operations {", "interface Operations {\n  x: Nowhere;"),
      /operations\.ts\(\d+,\d+\): .*'Nowhere'/,
    ],
    ["a name with a dash", (text: string) => `${text}\nexport type job-page = string;\n`, /operations\.ts\(\d+,\d+\): error/],
  ])(
    "with %s is refused, with file, line and reason",
    (_, edit, reason) => {
      const edited = withOperations(edit);
      expect(edited.get(operations)).not.toBe(written.get(operations));
      expect(() => compile(edited)).toThrow(reason);
      expect(() => compile(edited)).toThrow("nothing was written");
    },
    60_000,
  );
});

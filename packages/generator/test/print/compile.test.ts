import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { generate } from "../../src/generate.ts";
import { compile } from "../../src/print/compile.ts";
import { printClient } from "../../src/print/print-client.ts";
import { documentOf } from "../root.ts";

const written = await printClient("scans", parse(readFileSync(documentOf("scans"), "utf8")), { notice: "// By a test." });
const operations = "generated/operations.ts";
const withOperations = (edit: (text: string) => string) => new Map([...written, [operations, edit(written.get(operations) ?? "")]]);

describe("what the generator writes", () => {
  it("is not written where an option is misspelt", async () => {
    const wrong = generate(documentOf("scans"), { out: "nowhere", chek: true } as never);
    await expect(wrong).rejects.toThrow('There is no option "chek"; expected one of out, name, extension, check, strict, cwd.');
  });

  it("compiles", () => expect(() => compile(written)).not.toThrow(), 60_000);

  it("compiles with schemas that take anything", async () => {
    const spec = parse(readFileSync(documentOf("scans"), "utf8"));
    spec.components.schemas.Anything = { description: "Whatever it is." };
    Object.assign(spec.components.schemas.Job.properties, {
      any: { $ref: "#/components/schemas/Anything" },
      all: { type: "array", items: { $ref: "#/components/schemas/Anything" } },
    });
    const printed = await printClient("scans", spec, { notice: "// By a test." });
    expect(() => compile(printed)).not.toThrow();
  }, 60_000);

  it.each([
    [
      "a type that nothing declares",
      (text: string) => text.replace("interface Operations {", "interface Operations {\n  x: Nowhere;"),
      /nothing was written[\s\S]*\boperations\.ts\(\d+,\d+\): .*'Nowhere'/,
    ],
    ["a name with a dash", (text: string) => `${text}\nexport type job-page = string;\n`, /nothing was written[\s\S]*\boperations\.ts\(\d+,\d+\): error/],
  ])(
    "with %s is refused, with file, line and reason",
    (_, edit, reason) => {
      const edited = withOperations(edit);
      expect(edited.get(operations)).not.toBe(written.get(operations));
      expect(() => compile(edited)).toThrow(reason);
    },
    60_000,
  );
});

import { readFileSync } from "node:fs";
import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { generate } from "../../src/generate.ts";
import { compile } from "../../src/print/compile.ts";
import { printClient } from "../../src/print/print-client.ts";
import { documentOf } from "../root.ts";

const written = await printClient("scans", parse(readFileSync(documentOf("scans"), "utf8")), { notice: "// By a test." });
const operations = "generated/operations.ts";
const withOperations = (edit: (text: string) => string) => new Map([...written, [operations, edit(written.get(operations) ?? "")]]);

const anything = { $ref: "#/components/schemas/Anything" };
const job = { $ref: "#/components/schemas/Job" };
const twice = { type: "object", properties: { id: { type: "string" } } };
const kinds: readonly [what: string, properties: Json][] = [
  ["takes anything", { all: { type: "array", items: anything }, any: anything }],
  ["requires what another only has", { one: { allOf: [job, { required: ["label"] }] } }],
  ["only has what another requires", { one: { $ref: "#/components/schemas/Loose" } }],
  ["is composed of two that both have a member", { one: { $ref: "#/components/schemas/Twice" } }],
  [
    "is composed of none that has a member",
    { one: { type: "object", additionalProperties: { allOf: [{ type: "object", required: [] }, { anyOf: [{ type: "object", required: [] }] }] } } },
  ],
];

describe("what the generator writes", () => {
  it("is not written where an option is misspelt", async () => {
    const wrong = generate(documentOf("scans"), { out: "nowhere", chek: true } as never);
    await expect(wrong).rejects.toThrow('There is no option "chek"; expected one of out, name, extension, check, strict, cwd.');
  });

  it("compiles, whatever is in its schemas", async () => {
    // At once: the compiler's time is that for core's types. A finding names the folder.
    const all = new Map(written);
    for (const [what, properties] of kinds) {
      const spec = parse(readFileSync(documentOf("scans"), "utf8"));
      Object.assign(spec.components.schemas, {
        Anything: { description: "Whatever it is." },
        Loose: { allOf: [{ $ref: "#/components/schemas/Job" }, twice] },
        Twice: { allOf: [twice, twice] },
        Either: { anyOf: [job, twice] },
        OfUnion: { allOf: [{ $ref: "#/components/schemas/Either" }, twice] },
      });
      Object.assign(spec.components.schemas.JobPage.properties, properties);
      for (const [path, text] of await printClient("scans", spec, { notice: "// By a test." })) all.set(`${what}/${path}`, text);
    }
    expect(() => compile(all)).not.toThrow();
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

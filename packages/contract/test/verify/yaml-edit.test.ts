import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Change } from "../../src/check/index.ts";
import { editYaml } from "../../src/verify/yaml-edit.ts";

describe("editYaml", () => {
  const edit = (text: string, change: Change) => {
    const { text: edited, made } = editYaml(text, [change]);
    return made.size > 0 ? edited : undefined;
  };

  it.each([
    ["a block", "Job:\n  # why\n  properties:\n    id: # the id\n      type: string\n\nOther: 1\n"],
    ["braces", "Job: { properties: { id: { type: string } } } # why\nOther: 1\n"],
    ["a block without properties", "Job:\n  type: object # why\nOther: 1\n"],
    ["folded text at its end", "Job:\n  properties:\n    id:\n      description: >-\n        long\n        text\nOther: 1 # why\n"],
  ])("adds a property to %s, and keeps every line and comment", (_, text) => {
    const edited = edit(text, { at: "/Job", do: "add-property", name: "is-new", type: "object" }) as string;
    expect(parse(edited).Job.properties["is-new"]).toMatchObject({ type: "object", additionalProperties: true });
    expect(parse(edited).Other).toBe(1);
    expect(edited).toContain("# why");
    expect(edited.split("\n").length - text.split("\n").length).toBeLessThanOrEqual(1);
  });

  it.each([
    ["a type", "Job: { type: string }", { type: ["string", "null"] }],
    ["types", "Job:\n  type: [string, integer]", { type: ["string", "integer", "null"] }],
    ["types in lines", "Job:\n  type:\n    - string\n    - integer", { type: ["string", "integer", "null"] }],
    ["a closed list", "Job: { type: string, enum: [a, b] }", { type: ["string", "null"], enum: ["a", "b", null] }],
    [
      "a union",
      "Job:\n  anyOf:\n    - type: string\n      enum: [a]\n    - type: string",
      { anyOf: [{ type: "string", enum: ["a"] }, { type: "string" }, { type: "null" }] },
    ],
    ["a reference", 'Job: { $ref: "#/x" }', { oneOf: [{ $ref: "#/x" }, { type: "null" }], description: "As its reference says or null." }],
    ["a described reference", 'Job:\n  $ref: "#/x"\n  description: The job.', { oneOf: [{ $ref: "#/x" }, { type: "null" }], description: "The job." }],
  ])("lets %s be null", (_, text, expected) => {
    expect(parse(edit(`${text}\n`, { at: "/Job", do: "allow-null" }) as string).Job).toEqual(expected);
  });

  it.each([
    ["Job: { required: [id, size] }\n", { required: ["id"] }],
    ["Job:\n  required: [size]\n  type: object\n", { type: "object" }],
    ["Job:\n  required:\n    - size # big\n    - id\n", { required: ["id"] }],
    ["Job: { type: object, required: [size] }\n", { type: "object" }],
  ])("no longer requires a property in %j", (text, expected) => {
    expect(parse(edit(text, { at: "/Job", do: "drop-required", name: "size" }) as string).Job).toEqual(expected);
  });

  it("follows anchors, and leaves alone what it does not find", () => {
    const text = "A: &a { type: integer }\nJob:\n  properties:\n    id: *a\n";
    expect(parse(edit(text, { at: "/Job/properties/id", do: "add-type", type: "number" }) as string).A).toEqual({ type: "number" });
    expect(edit(text, { at: "/Job/properties/none", do: "allow-null" })).toBeUndefined();
  });

  it("finds what a reference names percent-encoded", () => {
    expect(parse(edit("A Job/x:\n  type: integer\n", { at: "/A%20Job~1x", do: "add-type", type: "number" }) as string)["A Job/x"]).toEqual({ type: "number" });
  });

  it("makes changes at one place and at the same node together, each once", () => {
    const text =
      "Job:\n  type: object\n  required: [id, size]\n  properties:\n    id: { type: string }\n    none: { type: object, properties: {} }\nOther: { type: object }\n";
    const add = (at: string, name: string): Change => ({ at, do: "add-property", name, type: "integer" });
    const changes: Change[] = [
      add("/Job", "one"),
      add("/Job", "two"),
      add("/Job/properties/none", "three"),
      add("/Job/properties/none", "four"),
      add("/Other", "five"),
      add("/Other", "six"),
      { at: "/Job", do: "drop-required", name: "id" },
      { at: "/Job", do: "drop-required", name: "size" },
      { at: "/Job/properties/id", do: "allow-null" },
      { at: "/Job/properties/id", do: "add-type", type: "integer" },
      { at: "/Nowhere", do: "allow-null" },
    ];
    const edited = editYaml(text, changes);
    const { Job, Other } = parse(edited.text);
    expect(edited.made.size).toBe(changes.length - 1);
    expect([Object.keys(Job), Object.keys(Job.properties), Object.keys(Job.properties.none.properties), Object.keys(Other.properties)]).toEqual([
      ["type", "properties"],
      ["id", "none", "one", "two"],
      ["three", "four"],
      ["five", "six"],
    ]);
    expect(Job.properties.id.type).toEqual(["string", "null", "integer"]);
  });

  it("parses a file a few times, however many members come in", () => {
    const text = `Job:\n  properties:\n${Array.from({ length: 2000 }, (_, index) => `    f${index}: { type: string }\n`).join("")}`;
    const changes = Array.from({ length: 200 }, (_, index): Change => ({ at: "/Job", do: "add-property", name: `new${index}`, type: "string" }));
    const time = (of: Change[]) => {
      const start = performance.now();
      expect(editYaml(text, of).made.size).toBe(of.length);
      return performance.now() - start;
    };
    const one = time(changes.slice(0, 1));
    expect(time(changes)).toBeLessThan(one * 20 + 500);
  });
});

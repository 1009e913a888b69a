import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { applyPatch, parsePatch } from "diff";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadSpec } from "../../../../scripts/lint/specs.ts";
import { vendors } from "../../../../scripts/test/vendor/vendors.ts";
import { root } from "../../../../scripts/workspace/root.ts";
import { SpecValidator } from "../../src/check/validator.ts";
import { randomFrom } from "../../src/fake/random.ts";
import { isSuccess, type Json, operationsOf, resolve } from "../../src/spec/openapi.ts";
import { propertiesOf, typesOf, valuesOf } from "../../src/spec/schema.ts";
import { readSpecFiles, type SpecFile } from "../../src/spec/spec-files.ts";
import { suggest } from "../../src/verify/suggest.ts";
import { isReadOnly, verify } from "../../src/verify/verify.ts";
import { formatReport } from "../../src/verify/verify-report.ts";
import { editYaml } from "../../src/verify/yaml-edit.ts";
import { canaryEnv as env, exampleParams, exampleServer, withCanaries } from "../example-server.ts";

interface Case {
  vendor: string;
  spec: Json;
  operation: string;
  kind: "field" | "null" | "value" | "missing" | "type";
  keys: (string | number)[];
  to: Json;
}

/** The places of an example body where a reply can deviate, and how. */
function* deviationsOf(spec: Json, schema: Json, value: Json, keys: (string | number)[] = []): Generator<Pick<Case, "kind" | "keys" | "to">> {
  const resolved = resolve(spec, schema);
  if (Array.isArray(value)) return yield* resolved?.items ? deviationsOf(spec, resolved.items, value[0], [...keys, 0]) : [];
  if (value === null || typeof value !== "object") return;
  const properties = propertiesOf(spec, schema);
  if (Object.keys(properties).length > 0)
    yield { kind: "field", keys: [...keys, "brandNew"], to: ["CANARY-new", 7, { in: "CANARY-in" }, ["CANARY-item"], null][keys.length % 5] };
  for (const [name, property] of Object.entries(properties)) {
    if (!(name in value)) continue;
    const place = [...keys, name];
    const types = typesOf(spec, property);
    if (types.length > 0 && !types.includes("null")) yield { kind: "null", keys: place, to: null };
    if (valuesOf(spec, property).some((known) => typeof known === "string")) yield { kind: "value", keys: place, to: "paused_by_vendor" };
    else if (types.length > 0 && !types.includes("boolean")) yield { kind: "type", keys: place, to: true };
    yield { kind: "missing", keys: place, to: undefined };
    yield* deviationsOf(spec, property, value[name], place);
  }
}

function deviate(body: Json, keys: readonly (string | number)[], to: Json): Json {
  const holder = keys.slice(0, -1).reduce((node, key) => node[key], body);
  const key = keys.at(-1) as string;
  if (to === undefined) delete holder[key];
  else holder[key] = to;
  return body;
}

const replyOf = (spec: Json, operation: string) =>
  operationsOf(spec)
    .find(({ id }) => id === operation)
    ?.responses.find(isSuccess);

/** All deviations that the validator, or for new fields and values the spec, does not have already. */
function allCases(): Case[] {
  return vendors.flatMap(({ id: vendor, spec }) => {
    const validator = new SpecValidator(spec);
    return operationsOf(spec)
      .filter(isReadOnly)
      .flatMap(({ id: operation }) => {
        const { schema, examples = [] } = replyOf(spec, operation) ?? {};
        if (!schema || typeof examples[0] !== "object") return [];
        const isNew = ({ kind, keys, to }: Pick<Case, "kind" | "keys" | "to">) =>
          kind === "field" || kind === "value" || validator.problems(schema, deviate(structuredClone(examples[0]), keys, to)) !== "";
        return [...deviationsOf(spec, schema, examples[0])].filter(isNew).map((found) => ({ ...found, vendor, spec, operation }));
      });
  });
}

const random = randomFrom(20_261_123);
const cases = Object.values(Object.groupBy(allCases(), ({ kind }) => kind)).flatMap((group) =>
  Array.from({ length: 10 }, () => group.splice(Math.floor(random() * group.length), 1)[0] as Case),
);
const workspace = mkdtempSync(`${tmpdir()}/vendor-jobs-suggest-`);
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** Verifies a server that deviates so, against a spec. */
async function verified({ operation, keys, to }: Case, spec: Json) {
  await using server = await exampleServer(spec, (id, body) => {
    if (typeof body !== "object") return undefined;
    const sent = withCanaries(spec, id, body);
    return { body: id === operation ? deviate(sent, keys, to) : sent };
  });
  const base = new URL(spec.servers[0].url.replace(/\{[^{}]+\}/g, "0")).pathname.replace(/\/$/, "");
  return await verify(spec, { baseUrl: server.url + base, env, params: exampleParams(spec), calls: 1 });
}

describe("verify --suggest", () => {
  it("turns at least 48 of 50 seeded deviations into a change that lets them pass, and shows no value", async () => {
    expect(cases).toHaveLength(50);
    const missed: string[] = [];
    for (const [index, found] of cases.entries()) {
      const about = `${found.vendor} ${found.operation} ${found.kind} ${found.keys.join("/")}`;
      const report = await verified(found, found.spec);
      const files = readSpecFiles(root, `specs/${found.vendor}/openapi.yaml`);
      const suggestion = suggest(report.changes, files);
      const output = (["text", "html", "junit", "json"] as const).map((format) => formatReport(report, format, suggestion)).join("\n");
      expect(output, about).not.toContain("CANARY");
      // The diff itself, as anybody would apply it.
      const folder = `${workspace}/${index}`;
      const patches = parsePatch(suggestion.diff);
      for (const { path, text } of files as SpecFile[]) {
        const patch = patches.find(({ newFileName }) => newFileName === `b/${path}`);
        mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
        writeFileSync(`${folder}/${path}`, patch ? (applyPatch(text, patch) as string) : text);
      }
      const again = suggestion.diff === "" ? report : await loadSpec(found.vendor, `${folder}/specs`).then((spec) => verified(found, spec));
      const left = again.operations.find(({ id }) => id === found.operation)?.deviations ?? [];
      if (suggestion.diff === "" || left.length > 0)
        missed.push(`${about}: ${JSON.stringify(left.map(({ pointer, expected, seen }) => [pointer, expected, seen]))}`);
    }
    console.log(
      `verify --suggest: ${cases.length - missed.length} of ${cases.length} found and passing after their diff${missed.map((line) => `\n  ${line}`).join("")}`,
    );
    expect(cases.length - missed.length, missed.join("\n")).toBeGreaterThanOrEqual(48);
  }, 120_000);

  it("tells of a value that is no word, and proposes nothing that would hold it", async () => {
    const spec = vendors.find(({ id }) => id === "flatfile")?.spec as Json;
    const found: Case = { vendor: "flatfile", spec, operation: "getJob", kind: "value", keys: ["data", "status"], to: "CANARY-4711" };
    const report = await verified(found, spec);
    expect(report.operations.find(({ id }) => id === "getJob")).toMatchObject({ verdict: "drift", deviations: [{ kind: "value", pointer: "/data/status" }] });
    expect(report.changes).toEqual([]);
  });

  it("names the version that each change would mean, and the largest of all", () => {
    const files = [
      {
        path: "openapi.yaml",
        text: "components:\n  schemas:\n    Job: # one\n      required: [id]\n      properties:\n        id: { type: string, pattern: ^j- }\n",
      },
    ];
    const at = "/components/schemas/Job";
    const bumpOf = (...changes: Parameters<typeof suggest>[0]) => suggest(changes, files).bump;
    expect(bumpOf()).toBe("none");
    expect(bumpOf({ at: `${at}/properties/id`, do: "drop-keyword", name: "pattern" })).toBe("patch");
    expect(bumpOf({ at, do: "add-property", name: "size", type: "integer" })).toBe("minor");
    expect(bumpOf({ at, do: "add-property", name: "size", type: "integer" }, { at, do: "drop-required", name: "id" })).toBe("major");
  });

  it("gives a new field all types that were seen", () => {
    const files = [{ path: "openapi.yaml", text: "Job:\n  properties:\n    id: { type: string }\n" }];
    const add = (type: string) => ({ at: "/Job", do: "add-property" as const, name: "size", type });
    expect(parse(suggest([add("integer"), add("null"), add("number")], files).files[0]?.text ?? "").Job.properties.size.type).toEqual(["null", "number"]);
  });
});

describe("editYaml", () => {
  const edit = (text: string, change: Parameters<typeof editYaml>[1]) => editYaml(text, change);

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
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bounds, ExchangeInspector, SpecValidator, structureOf } from "../../src/check/index.ts";
import { createFake, matchOperation } from "../../src/index.ts";
import { madeUpSpec } from "../made-up-spec.ts";

// What has no end shows that it is ended in less time as well; what ends has all of it, for this machine may be busy.
const { time } = bounds;
const within = (ms: number) => void Object.assign(bounds, { time: ms });
beforeEach(() => within(time / 20));
afterEach(() => within(time));

type Schemas = Record<string, object>;
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };

/** The made-up vendor, whose label is of another schema. */
function labelled(label: object, schemas: Schemas = {}) {
  const spec = structuredClone(madeUpSpec());
  Object.assign(spec.components.schemas.Task.properties, { label });
  Object.assign(spec.components.schemas, schemas);
  return spec;
}

const anything: Schemas = { Any: { anyOf: [text, { type: "array", items: ref("Any") }, { type: "array", items: ref("Any") }] } };
const nested = (depth: number, inner = '"x"') => "[".repeat(depth) + inner + "]".repeat(depth);

function reply(spec: object, label: string) {
  const inspector = new ExchangeInspector(spec);
  const info = inspector.match("GET", "/base/tasks/1")?.info;
  const body = new TextEncoder().encode(`{"key":"jb_1","phase":"done","label":${label}}`);
  return inspector.reply(info as NonNullable<typeof info>, 200, { headers: new Headers(), body });
}

describe("what is held against a spec", () => {
  it.each([
    ["a union that doubles at each level", labelled(ref("Any"), anything), nested(40, "7"), "it took more than 1 s"],
    ["10,000 levels", labelled(ref("Any"), anything), nested(10_000), "it is nested deeper than 100 levels"],
    ["a list that is too long", labelled({}), `[${"0,".repeat(bounds.values)}0]`, "it has more than 500000 values"],
    ["many MB", labelled({}), `"${"x".repeat(bounds.bytes)}"`, "it has more than 8 MB"],
    ["a catastrophic pattern", labelled({ type: "string", pattern: "^(a+)+$" }), `"${"a".repeat(60)}!"`, "it took more than 1 s"],
    ["a $ref to itself", labelled(ref("Loop"), { Loop: ref("Loop") }), '"x"', "refers to itself without an end"],
    ["an allOf of itself", labelled(ref("Loop"), { Loop: { allOf: [ref("Loop")] } }), '"x"', "refers to itself without an end"],
    ["a $ref that leads nowhere", labelled({ not: ref("Nowhere") }), '"x"', "its schema cannot be used"],
    ["a pattern that is none", labelled({ pattern: "(" }), '"x"', "its schema cannot be used"],
  ])("is not checked beyond the bounds, and told so: %s", (_, spec, label, why) => {
    if (!why.startsWith("it took")) within(time);
    expect(reply(spec, label)).toEqual({ deviations: [], sights: new Map(), unchecked: expect.stringContaining(why) });
  });

  it("is checked within them", () => {
    within(time);
    expect(reply(labelled(ref("Any"), anything), nested(8)).deviations).toEqual([]);
    expect(reply(labelled(ref("Any"), anything), nested(8, "7")).deviations).toMatchObject([{ kind: "type", seen: "integer" }]);
    expect(reply(labelled({ type: "string", pattern: "^(?!x)(a+)+$" }), '"aaa"').deviations).toEqual([]);
    expect(reply(labelled({ type: "string", pattern: "^(?!x)(a+)+$" }), '"x"').deviations).toMatchObject([{ kind: "constraint" }]);
  });

  it("takes one check's time however many parameters and members ask for more", () => {
    within(time / 5);
    const slow = { type: "string", pattern: "^(a+)+$" };
    const spec = labelled({});
    const parameters = [..."abcdefghijklmnopqrst"].map((name) => ({ name, in: "query", schema: slow }));
    (spec.paths["/tasks"].get.parameters as object[]).push(...parameters);
    const inspector = new ExchangeInspector(spec);
    const call = inspector.match("GET", "/base/tasks") as NonNullable<ReturnType<typeof inspector.match>>;
    const url = new URL(`https://acme.test/base/tasks?${parameters.map(({ name }) => `${name}=${"a".repeat(60)}!`).join("&")}&nope=1`);
    const start = performance.now();
    const found = inspector.request(call, url, { headers: new Headers(), body: new Uint8Array() });
    expect(performance.now() - start).toBeLessThan(3.5 * time);
    expect(found.deviations.map(({ pointer }) => pointer)).toEqual(["query/nope"]);
    expect(found.unchecked).toContain("query/t: it took more than 1 s");
  });

  // On a busy machine one try may be kept from its time.
  it("has all of its time, which making ready what the spec has does not take", { retry: 3 }, () => {
    within(time / 2);
    const properties = (n: number) => Object.fromEntries(Array.from({ length: 200 }, (_, m) => [`p${m}`, { pattern: `^${n}x${m}$` }]));
    // Making that ready takes longer than this time, by the square of the patterns; the members are as many as need a clock.
    const forms = Array.from({ length: 11 }, (_, n) => ({ not: { required: ["a"], properties: properties(n) } }));
    const found = reply(labelled({ anyOf: forms }), JSON.stringify(Object.fromEntries([..."abcdefghijkl"].map((name) => [name, 1]))));
    expect(found.unchecked).toBeUndefined();
    expect(found.deviations).toMatchObject([{ kind: "schema", pointer: "/label" }]);
  });

  it("is checked again after a check that took too long", () => {
    const spec = labelled({
      anyOf: [
        { type: "array", items: { pattern: "^(a+)+$" } },
        { type: "array", maxItems: 1 },
      ],
    });
    const inspector = new ExchangeInspector(spec);
    const { info } = inspector.match("GET", "/base/tasks/1") as NonNullable<ReturnType<typeof inspector.match>>;
    const of = (label: unknown) =>
      inspector.reply(info, 200, { headers: new Headers(), body: new TextEncoder().encode(JSON.stringify({ key: "jb_1", phase: "done", label })) });
    expect(of(["x", `${"a".repeat(60)}!`]).unchecked).toContain("it took more than 1 s");
    within(time);
    expect(of(["x", "y"])).toMatchObject({ deviations: [{ kind: "constraint" }] });
  });

  it("ends at a number of findings, and says that there are more", () => {
    within(time);
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const members = letters.flatMap((one) => letters.map((two) => [`new${one}${two}`, 1]));
    const { deviations, unchecked } = reply(labelled({ type: "object", properties: { a: text } }), JSON.stringify(Object.fromEntries(members)));
    expect(deviations).toHaveLength(bounds.findings);
    expect(unchecked).toBe("what follows the first 100 findings");
  });

  it("is as little a danger to the validator, the matchers and the fake", async () => {
    const spec = labelled({ type: "string", pattern: "^(a+)+$" });
    const label = `${"a".repeat(60)}!`;
    const why = "was not checked: it took more than 1 s";
    expect(new SpecValidator(spec).problems({ pattern: "^(a+)+$" }, label)).toContain(why);
    const result = await matchOperation({ status: 200, body: { key: "jb_1", phase: "done", label } }, spec, "getTask");
    expect(result.pass).toBe(false);
    expect(result.message()).toContain(`body ${why}`);
    spec.components.schemas.NewTask.properties = { label: { type: "string", pattern: "^(a+)+$" } } as never;
    const init = { method: "POST", headers: { "x-key": "any", "content-type": "application/json" } };
    const refused = await createFake(spec).fetch("https://acme.test/base/tasks", { ...init, body: JSON.stringify({ label }) });
    expect([refused.status, await refused.json()]).toEqual([422, { reason: `body ${why}` }]);
    const deep = await createFake(spec).fetch("https://acme.test/base/tasks", { ...init, body: nested(10_000) });
    expect([deep.status, await deep.json()]).toEqual([422, { reason: "body was not checked: it is nested deeper than 100 levels" }]);
  });
});

describe("a value that breaks its schema at very many places", () => {
  const row = { type: "object", required: ["a", "b", "c"], properties: { a: text, label: { anyOf: [text, ref("Other")] } } };
  const schemas = { Row: row, Other: { type: "object" }, Sought: { required: ["a"], properties: { a: ref("Other") } } };
  const rows = Array.from({ length: 30_000 }, () => ({}));

  it.each<[string, object]>([
    ["all of them told", { type: "array", items: ref("Row") }],
    ["sought among them", { type: "array", contains: ref("Sought") }],
    ["sought among them within a union", { anyOf: [{ contains: { anyOf: [ref("Sought")] } }, text] }],
  ])("takes no longer than any other check: %s", async (_, label) => {
    const spec = labelled(label, schemas);
    const start = performance.now();
    const { pass, message } = (await matchOperation({ status: 200, body: { key: "jb_1", phase: "done", label: rows } }, spec, "getTask")) as {
      pass: boolean;
      message: () => string;
    };
    expect(performance.now() - start).toBeLessThan(3 * time);
    expect([pass, message()]).toEqual([false, expect.stringContaining("was not checked: it took more than 1 s")]);
  });

  it("is told in full where the places are fewer", () => {
    within(time);
    const problems = new SpecValidator(labelled({}, schemas)).check({ type: "array", items: ref("Row") }, rows.slice(0, 500));
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatchObject({ pointer: "/0", count: 500 });
  });
});

describe("the structure of a value", () => {
  it("is made in one pass, and ends at a depth", () => {
    expect(structureOf(JSON.parse(nested(3)))).toEqual([[["string"]]]);
    expect(JSON.stringify(structureOf(JSON.parse(nested(10_000))))).toBe(nested(100, '"…"'));
  });
});

describe("a spec whose $ref leads back to itself", () => {
  it("makes no fake, and says why", () => {
    expect(() => createFake(labelled({}, { Task: ref("Other"), Other: ref("Task") }))).toThrow("leads back to itself");
  });
});

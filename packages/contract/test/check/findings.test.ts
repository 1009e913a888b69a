import { describe, expect, it } from "vitest";
import { deviationText, ExchangeInspector } from "../../src/check/index.ts";
import { matchOperation } from "../../src/index.ts";
import { madeUpSpec } from "../made-up-spec.ts";

const page = (rows: object[]) => ({ rows, meta: { total: rows.length } });
const row = { key: "jb_1", phase: "done" };

function linesOf(rows: object[], spec: object = madeUpSpec()): string[] {
  const inspector = new ExchangeInspector(spec);
  const info = inspector.match("GET", "/base/tasks")?.info;
  const body = new TextEncoder().encode(JSON.stringify(page(rows)));
  const { deviations } = inspector.reply(info as NonNullable<typeof info>, 200, { headers: new Headers(), body });
  return deviations.map((found) => `${found.severity} ${found.pointer}: ${deviationText(found)}`);
}

describe("a finding", () => {
  it("shows what was expected and seen, where that is a word like those of the list", () => {
    expect(linesOf([{ ...row, phase: "archived" }])).toEqual(['drift /rows/*/phase: expected one of new, busy, done, stopped; seen "archived"']);
  });

  it.each(["sk_live_51Hxyz", "ada@example.com", "a1b2c3", "X".repeat(40), "eyJhbGciOi.J9"])("shows the type alone of %s", (phase) => {
    expect(linesOf([{ ...row, phase }])).toEqual(["drift /rows/*/phase: expected one of new, busy, done, stopped; seen string"]);
  });

  it("shows codes, and only the first of many values", () => {
    const spec = madeUpSpec();
    Object.assign(spec.components.schemas.Task.properties, { verdict: { enum: [1, 2, 3, 4, 5, 6, 7, 8, 9] } });
    expect(linesOf([{ ...row, verdict: 42 }], spec)).toEqual(["violation /rows/*/verdict: expected one of 1, 2, 3, 4, 5, 6, 7, 8, …; seen 42"]);
  });

  it("is of the form that a value is nearest to, a form aside that it breaks by a rule without a name, and hides none beside it", () => {
    const spec = madeUpSpec();
    const kind = (value: string) => ({ type: "object", required: ["kind", "key"], properties: { kind: { const: value }, key: { type: "string" } } });
    const other = { type: "object", not: { type: "object", properties: { kind: { enum: ["a", "b"] } } } };
    Object.assign(spec.components.schemas.Task.properties, { of: { anyOf: [kind("a"), kind("b"), other] } });
    const missing = "violation /rows/*/of/key: expected required, seen nothing";
    expect(linesOf([{ ...row, of: { kind: "b" } }], spec)).toEqual([missing]);
    expect(linesOf([{ ...row, label: 1, of: { kind: "b" } }], spec)).toEqual(["violation /rows/*/label: expected string, seen integer", missing]);
    expect(linesOf([{ ...row, of: { kind: "c" } }], spec)).toEqual([]);
  });

  it("is one line with a count where 100 items have it", () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({ ...row, key: `jb_${index}`, label: index }));
    expect(linesOf(rows)).toEqual(["violation /rows/*/label: expected string, seen integer, 100 times"]);
  });

  it("is one line with a count in matchers too, at the first item that has it", async () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({ ...row, label: index > 1 ? index : "x" }));
    const { message } = await matchOperation(page(rows), madeUpSpec(), "listTasks", 200);
    expect(message().split("\n")[1]).toBe("  body/rows/2/label must be string; seen integer, 98 times from here on");
  });

  it("never shows what a member whose name is a secret's holds", async () => {
    const spec = madeUpSpec();
    const words = { enum: ["alpha", "beta"] };
    Object.assign(spec.components.schemas.Task.properties, { access_token: words, credentials: { type: "object", properties: { main: words } } });
    const rows = [{ ...row, access_token: "hunter", credentials: { main: "hunter" } }];
    expect(linesOf(rows, spec)).toEqual([
      "violation /rows/*/access_token: expected one of alpha, beta; seen string",
      "violation /rows/*/credentials/main: expected one of alpha, beta; seen string",
    ]);
    const { message } = await matchOperation(page(rows), spec, "listTasks", 200);
    expect(message()).toContain("body/rows/0/access_token must be one of alpha, beta; seen string");
    expect(message()).not.toContain("hunter");
  });

  it("shows the word that a parameter is, unless its name is a secret's", () => {
    const spec = madeUpSpec();
    const parameters = ["order", "api_key"].map((name) => ({ name, in: "query", schema: { enum: ["up", "down"] } }));
    (spec.paths["/tasks"].get.parameters as object[]).push(...parameters);
    const inspector = new ExchangeInspector(spec);
    const found = inspector.match("GET", "/base/tasks") as NonNullable<ReturnType<typeof inspector.match>>;
    const url = new URL("https://acme.test/base/tasks?order=sideways&api_key=sideways");
    const { deviations } = inspector.request(found, url, { headers: new Headers(), body: new Uint8Array() });
    expect(deviations.map((found) => `${found.pointer}: ${deviationText(found)}`)).toEqual([
      'query/order: expected one of up, down; seen "sideways"',
      "query/api_key: expected one of up, down; seen string",
    ]);
  });
});

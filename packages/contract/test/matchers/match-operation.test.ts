import { beforeAll, describe, expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import { matchers } from "../../src/jest.ts";
import { useVendor } from "../../src/vitest.ts";
import { madeUpSpec } from "../made-up-spec.ts";

const spec = madeUpSpec();
const task = { key: "jb_1a1A", phase: "done" };
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
const newTask = (body: unknown, url = "https://acme.test/base/tasks") =>
  new Request(url, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });

describe("toMatchOperation", () => {
  beforeAll(() => useVendor(spec));

  it("passes a Response, a status and body, and a parsed body, as the spec has them", async () => {
    const response = json(200, task);
    await expect(response).toMatchOperation("getTask", 200);
    await expect(response).toMatchOperation("getTask");
    expect(response.bodyUsed).toBe(false);
    expect({ status: 200, body: task }).toMatchOperation("getTask", 200);
    expect(task).toMatchOperation("getTask", 200);
    expect(task).toMatchOperation(spec, "getTask", 200);
    expect({ status: 204, body: undefined }).toMatchOperation("deleteTask", 204);
  });

  it("passes a Request, and what makes one", async () => {
    await expect(newTask({ label: "x" })).toMatchOperation("createTask");
    expect({ method: "POST", url: "/tasks", body: { label: "x" } }).toMatchOperation("createTask");
    expect({ method: "GET", url: "/tasks?size=3" }).toMatchOperation("listTasks");
  });

  it("takes what the fake answers", async () => {
    const fake = createFake(spec);
    await expect(await fake.fetch("https://acme.test/base/tasks", { headers: { "x-key": "k" } })).toMatchOperation("listTasks", 200);
    await expect(await fake.fetch("https://acme.test/base/tasks")).toMatchOperation("listTasks", 401);
  });

  const messageOf = async (check: () => unknown): Promise<string> => {
    try {
      await check();
    } catch (error) {
      return (error as Error).message;
    }
    return "";
  };

  it("points at the field and at the spec", async () => {
    const wrong = await messageOf(() => expect(json(200, { ...task, label: 7 })).toMatchOperation("getTask", 200));
    expect(wrong).toBe(
      "Expected a response 200 of getTask of Acme tasks, but\n  body/label must be string; seen integer\n    spec: #/components/schemas/Task/properties/label/type",
    );
    const request = await messageOf(() => expect(newTask({ labl: "x" })).toMatchOperation("createTask"));
    expect(request).toContain("body must NOT have additional properties: labl\n    spec: #/components/schemas/NewTask/additionalProperties");
    expect(await messageOf(() => expect({ method: "GET", url: "/tasks?size=0" }).toMatchOperation("listTasks"))).toContain(
      "query/size must be >= 1; seen integer\n    spec: #/paths/~1tasks/get/parameters/size/minimum",
    );
  });

  it("tells another status, path, method and shape", async () => {
    expect(await messageOf(() => expect(json(404, { reason: "gone" })).toMatchOperation("getTask", 200))).toContain("status is 404");
    expect(await messageOf(() => expect(json(418, {})).toMatchOperation("getTask"))).toContain("status 418 is none of 200, 401, 404, 422");
    expect(await messageOf(() => expect(newTask({}, "https://acme.test/base/jobs")).toMatchOperation("createTask"))).toContain(
      "is POST /base/jobs; expected POST /tasks",
    );
    expect(await messageOf(() => expect(new Response("<html>", { status: 200 })).toMatchOperation("getTask", 200))).toContain("body must be object");
    expect(await messageOf(() => expect(task).not.toMatchOperation("getTask", 200))).toContain("but it is a valid one");
  });

  it("says what is wrong with its own use", async () => {
    expect(await messageOf(() => expect(task).toMatchOperation("getTsk", 200))).toContain('no operation "getTsk"; it has listTasks, createTask');
    expect(await messageOf(() => expect(task).toMatchOperation("getTask"))).toContain("give the status where it is a parsed body");
    // @ts-expect-error
    expect(await messageOf(() => expect(task).toMatchOperation("getTask", 200, { drift: "fial" }))).toContain('{ drift: "fail" }; given {"drift":"fial"}');
    expect(await messageOf(() => expect(task).toMatchOperation("no-such-vendor", "getTask", 200))).toContain("install @vendor-jobs/no-such-vendor");
  });

  it("lets through what the spec does not list, or refuses it where one's own fixtures are held", async () => {
    const slips = { ...task, labl: 7, phase: "dome" };
    expect(slips).toMatchOperation("getTask", 200);
    expect(task).toMatchOperation("getTask", 200, { drift: "fail" });
    await expect(newTask({ label: "x" })).toMatchOperation("createTask", { drift: "fail" });
    const lines = [
      "Expected a response 200 of getTask of Acme tasks, but",
      "  body/labl is no member that the spec lists; seen integer",
      "    spec: #/components/schemas/Task",
      '  body/phase must be one of new, busy, done, stopped; seen "dome"',
      "    spec: #/components/schemas/Task/properties/phase/anyOf/0",
    ];
    const inParsed = (await messageOf(() => expect(slips).toMatchOperation(spec, "getTask", 200, { drift: "fail" }))).split("\n");
    expect(inParsed.toSorted()).toEqual(lines.toSorted());
    expect(await messageOf(() => expect(json(200, slips)).toMatchOperation("getTask", { drift: "fail" }))).toBe(inParsed.join("\n"));
  });

  it("tells slips beside what breaks the spec, and once where many items have them", async () => {
    const rows = Array.from({ length: 100 }, () => ({ ...task, labl: 1, label: 2 }));
    const page = { rows, meta: { total: 100 } };
    expect(
      (await messageOf(() => expect(page).toMatchOperation("listTasks", 200, { drift: "fail" }))).split("\n").filter((line) => !/spec:/.test(line)),
    ).toEqual([
      "Expected a response 200 of listTasks of Acme tasks, but",
      "  body/rows/0/label must be string; seen integer, 100 times from here on",
      "  body/rows/*/labl is no member that the spec lists; seen integer, 100 times",
    ]);
  });

  it("refuses drift everywhere where useVendor says so, but where a call says otherwise", () => {
    useVendor(spec, { drift: "fail" });
    expect({ ...task, labl: 1 }).not.toMatchOperation("getTask", 200);
    expect({ ...task, labl: 1 }).toMatchOperation("getTask", 200, { drift: "pass" });
    useVendor(spec);
    expect({ ...task, labl: 1 }).toMatchOperation("getTask", 200);
  });

  it("ends with what holds itself, and fails", () => {
    const loop: Record<string, unknown> = { ...task };
    loop.label = [loop, loop];
    expect(loop).not.toMatchOperation("getTask", 200, { drift: "fail" });
  });

  it("is the same matcher where jest's way of extending puts it", () => {
    expect.extend(matchers);
    expect(task).toMatchOperation("getTask", 200);
    expect({ ...task, phase: 1 }).not.toMatchOperation("getTask", 200);
  });
});

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
      "Expected a response 200 of getTask of Acme tasks, but\n  body/label must be string\n    spec: #/components/schemas/Task/properties/label/type",
    );
    const request = await messageOf(() => expect(newTask({ labl: "x" })).toMatchOperation("createTask"));
    expect(request).toContain("body must NOT have additional properties: labl\n    spec: #/components/schemas/NewTask/additionalProperties");
    expect(await messageOf(() => expect({ method: "GET", url: "/tasks?size=0" }).toMatchOperation("listTasks"))).toContain(
      "query/size must be >= 1\n    spec: #/paths/~1tasks/get/parameters/size/minimum",
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
    expect(await messageOf(() => expect(task).toMatchOperation("no-such-vendor", "getTask", 200))).toContain("install @vendor-jobs/no-such-vendor");
  });

  it("is the same matcher where jest's way of extending puts it", () => {
    expect.extend(matchers);
    expect(task).toMatchOperation("getTask", 200);
    expect({ ...task, phase: 1 }).not.toMatchOperation("getTask", 200);
  });
});

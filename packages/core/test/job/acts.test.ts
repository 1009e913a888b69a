import { describe, expect, it } from "vitest";
import { type Api, bearer, createClient, type JobHandle, type JobShape } from "../../src/index.ts";
import { type Seen, serve } from "../server.ts";

type Run = { id: number; status: string; attempt: number };
type Jobs = {
  job(of: object): JobHandle<Run, "cancel" | "retry" | "parts">;
  waitAll(jobs: object[], options: object): Promise<object[]>;
};

const shape: JobShape = {
  operation: "getRun",
  ids: { owner: [], runId: ["/id"] },
  at: "",
  fields: {
    id: ["/id"],
    status: ["/status"],
    attempt: ["/attempt"],
    finished: [{ at: "/updated", in: ["succeeded", "failed"] }],
    page: ["https://acme.test/runs/{runId}"],
  },
  states: [
    { state: "failed", when: { "/status": ["failed"] } },
    { state: "succeeded", when: { "/status": ["done"] } },
    { state: "running", when: { "/status": ["busy"] } },
  ],
  mark: { attempt: "/attempt" },
  cancel: { operation: "cancelRun", body: { run: "{runId}", reason: "user {owner}" } },
  retry: { operation: "rerun", body: { run: "{runId}", after: "{/repairs/-1/id}" }, gives: "same" },
  parts: {
    operation: "listSteps",
    fields: { id: ["/id"], name: ["/name"], status: ["/state"], error: ["/why"] },
    states: [{ state: "failed", when: { "/state": ["bad"] } }],
  },
};

const table = (changed: Partial<JobShape> = {}): Api => ({
  vendor: "acme",
  name: "Acme",
  servers: { default: "https://api.acme.test" },
  operations: {
    getRun: { method: "GET", path: "/{owner}/runs/{runId}", params: { owner: "path", runId: "path" } },
    cancelRun: { method: "POST", path: "/{owner}/cancel", params: { owner: "path" }, body: true },
    rerun: { method: "POST", path: "/{owner}/rerun", params: { owner: "path" }, body: true },
    listSteps: {
      method: "GET",
      path: "/{owner}/runs/{runId}/steps",
      params: { owner: "path", runId: "path", page: "query" },
      pagination: { style: "page", items: "/steps", parameter: "page", first: 1, pages: "/pages" },
    },
  },
  job: { ...shape, ...changed },
});

const ids = { owner: "me", runId: 7 };
const clientOf = (baseUrl: string, changed?: Partial<JobShape>) => createClient<Jobs, object>(table(changed), { baseUrl, retry: false }, bearer("t"));
const said = ({ method, url, body }: Seen) => `${method} ${url}${body && ` ${body}`}`;

describe("what a vendor does with a job", () => {
  it("cancels with ids and texts put into the body", async () => {
    await using server = await serve(() => ({ json: {} }));
    await clientOf(server.url).job(ids).cancel();
    expect(server.seen.map(said)).toEqual(['POST /me/cancel {"run":7,"reason":"user me"}']);
  });

  it("cancels none that has ended where the vendor would cancel another in its place, and reads it once", async () => {
    let status = "busy";
    await using server = await serve(() => ({ json: { id: 7, status, attempt: 1 } }));
    const job = clientOf(server.url, { cancel: { operation: "cancelRun", states: ["queued", "running"] } }).job(ids);
    await job.cancel();
    expect(server.seen.map(said)).toEqual(["GET /me/runs/7", "POST /me/cancel"]);
    status = "done";
    await expect(job.cancel()).rejects.toThrow("Acme job me/7 is succeeded, and was not canceled: Acme does that with one that is queued or running.");
    expect(server.seen.map(({ method }) => method)).toEqual(["GET", "POST", "GET"]);
  });

  it("runs it again, and does not take the old end for the new one", async () => {
    let looks = 0;
    await using server = await serve(({ method }) => {
      if (method === "POST") return { json: {} };
      looks++;
      // The vendor shows the old end for a while after the rerun.
      const run = { id: 7, repairs: [{ id: 1 }, { id: 5 }], updated: "2026-01-01T00:00:00Z" };
      return { json: looks < 4 ? { ...run, status: "failed", attempt: 1 } : { ...run, status: looks < 5 ? "busy" : "done", attempt: 2 } };
    });
    const again = await clientOf(server.url).job(ids).retry();
    const states: string[] = [];
    const end = await again.wait({ interval: { min: 1, max: 2 }, onUpdate: ({ state }) => states.push(state) });
    expect(server.seen.map(said).filter((line) => line.startsWith("POST"))).toEqual(['POST /me/rerun {"run":7,"after":5}']);
    expect(states).toEqual(["queued", "running", "succeeded"]);
    expect(end).toMatchObject({ attempt: 2, page: "https://acme.test/runs/7", finishedAt: new Date("2026-01-01T00:00:00Z") });
    // In another process, from the reference, it still knows the old end.
    expect(JSON.parse(JSON.stringify(again))).toMatchObject({ version: 1, ids, mark: { attempt: 1 } });
  });

  it("keeps the mark of a reference, in waits for many too", async () => {
    let looks = 0;
    await using server = await serve(() => ({ json: { id: 7, status: "failed", attempt: ++looks < 3 ? 1 : 2 } }));
    const client = clientOf(server.url);
    const ref = { version: 1, vendor: "acme", baseUrl: server.url, ids, mark: { attempt: 1 } };
    expect(await client.job(ref).get()).toMatchObject({ state: "queued", status: "failed" });
    expect(await client.waitAll([ref], { interval: { min: 1, max: 2 } })).toMatchObject([{ ok: true, state: "failed", attempt: 2 }]);
    expect(looks).toBe(3);
  });

  it("takes no member of a job's body for a mark", async () => {
    await using server = await serve(() => ({ json: { id: 7, status: "failed", attempt: 1 } }));
    const client = clientOf(server.url);
    for (const job of [
      { owner: "me", id: 7, mark: { attempt: 1 } },
      { owner: "me", runId: 7, vendor: "Acme", mark: {} },
    ]) {
      expect(client.job(job).toJSON()).not.toHaveProperty("mark");
      expect(await client.job(job).get()).toMatchObject({ state: "failed" });
    }
  });

  it("keeps the mark of a handle", async () => {
    await using server = await serve(() => ({ json: { id: 7, status: "failed", attempt: 1 } }));
    const client = clientOf(server.url);
    const ref = { version: 1, vendor: "acme", baseUrl: server.url, ids, mark: { attempt: 1 } };
    expect(client.job(client.job(ref)).toJSON()).toEqual(ref);
  });

  it("gives the handle of a new job where the vendor makes one", async () => {
    await using server = await serve(({ method }) => ({ json: method === "POST" ? { data: { id: 8 } } : { id: 7, status: "failed", attempt: 1 } }));
    const again = await clientOf(server.url, { retry: { operation: "rerun", gives: "new", ids: { runId: ["/data/id"] } } })
      .job(ids)
      .retry();
    expect(again.ids).toEqual({ owner: "me", runId: 8 });
    expect(again.toJSON().mark).toBeUndefined();
  });

  it("takes no old end for the new one where what should be new is the same", async () => {
    await using server = await serve(({ method }) => ({ json: method === "POST" ? { data: { id: "7" } } : { id: 7, status: "failed", attempt: 1 } }));
    const again = await clientOf(server.url, { retry: { operation: "rerun", gives: "new", ids: { runId: ["/data/id"] } } })
      .job(ids)
      .retry();
    expect(again.toJSON()).toMatchObject({ ids: { owner: "me", runId: "7" }, mark: { attempt: 1 } });
    expect(await again.get()).toMatchObject({ state: "queued" });
  });

  it("says what is missing where the answer has no id of the new job", async () => {
    await using server = await serve(({ method }) => ({ json: method === "POST" ? {} : { id: 7, status: "failed", attempt: 1 } }));
    const job = clientOf(server.url, { retry: { operation: "rerun", gives: "new", ids: { runId: ["/data/id"] } }, ids: { owner: [], runId: ["/id"] } }).job(
      ids,
    );
    // The job before is not it, and its id is the only one at hand.
    await expect(job.retry()).rejects.toThrow(/without the runId of the job that it made. The call has acted/);
  });

  it("sends nothing for a job in a state in which it cannot be run again", async () => {
    await using server = await serve(() => ({ json: { id: 7, status: "busy", attempt: 1 } }));
    await expect(clientOf(server.url).job(ids).retry()).rejects.toThrow("Acme job me/7 is running, and was not run again");
    expect(server.seen).toHaveLength(1);
  });

  it("lists all parts, those of later pages too", async () => {
    await using server = await serve(({ url }) => {
      const page = Number(new URL(url, "http://x").searchParams.get("page") ?? 1);
      return { json: { steps: [{ id: page, name: `s${page}`, state: page === 2 ? "bad" : "ok", ...(page === 2 && { why: "no disk" }) }], pages: 3 } };
    });
    const parts = await clientOf(server.url).job(ids).parts();
    expect(parts.map(({ name, state, error }) => [name, state, error?.message])).toEqual([
      ["s1", "unknown", undefined],
      ["s2", "failed", "no disk"],
      ["s3", "unknown", undefined],
    ]);
    expect(parts[1]?.part).toEqual({ id: 2, name: "s2", state: "bad", why: "no disk" });
  });

  it("finds parts in the job itself", async () => {
    await using server = await serve(() => ({ json: { id: 7, status: "busy", tasks: [{ id: "a", state: "bad" }] } }));
    const { operation, ...parts } = shape.parts ?? { fields: {}, states: [] };
    expect(
      await clientOf(server.url, { parts: { ...parts, at: "/tasks" } })
        .job(ids)
        .parts(),
    ).toMatchObject([{ id: "a", state: "failed" }]);
  });

  it("finds parts that an object has by their names, and none where there is nothing", async () => {
    let tasks: unknown = { "a-1": { id: "a", state: "bad" }, "b-1": { id: "b" } };
    await using server = await serve(() => ({ json: { id: 7, status: "busy", tasks } }));
    const { operation, ...parts } = shape.parts ?? { fields: {}, states: [] };
    const job = clientOf(server.url, { parts: { ...parts, at: "/tasks" } }).job(ids);
    expect(await job.parts()).toMatchObject([
      { id: "a", state: "failed" },
      { id: "b", state: "unknown" },
    ]);
    tasks = null;
    expect(await job.parts()).toEqual([]);
  });

  it("has only what the vendor has", () => {
    const { cancel, retry, parts, ...rest } = shape;
    const client = createClient<{ job(of: object): JobHandle<Run> }, object>({ ...table(), job: rest }, {}, bearer("t"));
    expect(Object.keys(client.job(ids))).toEqual(["ids", "get", "watch", "wait", "toJSON"]);
    // @ts-expect-error There is no such thing as canceling for this vendor.
    expect(client.job(ids).cancel).toBeUndefined();
  });
});

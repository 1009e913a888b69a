import { describe, expect, it } from "vitest";
import { createFake, type FakeOptions } from "../../src/index.ts";
import { createClientOf } from "../../src/spec.ts";
import { rigSpec } from "./rig-spec.ts";

// biome-ignore lint/suspicious/noExplicitAny: a client of a spec that is known at run time only
type Any = any;

const start = (options: FakeOptions = {}, more: Parameters<typeof rigSpec>[0] = {}) => {
  let now = Date.parse("2026-11-20T10:00:00Z");
  const spec = rigSpec(more);
  const fake = createFake(spec, { clock: () => now, ...options });
  const client: Any = createClientOf(spec, { token: "t", rig: "north", fetch: fake.fetch as typeof fetch, retry: false, rateLimit: false });
  return { fake, client, pass: (ms: number) => (now += ms) };
};
const quick = { interval: { min: 1, max: 1 }, timeout: 5000 };

describe("a fake whose ids are in queries and bodies", () => {
  it("reads one job, and refuses one that is not there as documented", async () => {
    const { client } = start();
    expect(await client.getRun({ run_id: 4402 })).toMatchObject({ run_id: 4402, result: "BAD", why: "Drill broke." });
    await expect(client.getRun({ run_id: 7 })).rejects.toMatchObject({ status: 400, kind: "not_found" });
  });

  it("starts a job that goes through the vendor's states by time", async () => {
    const { client, pass } = start({ jobs: 0 });
    const { run_id } = await client.runNow({ body: { rig_id: 12 } });
    const phases: string[] = [];
    for (let seconds = 0; seconds < 4; seconds++, pass(1000)) phases.push((await client.getRun({ run_id })).phase);
    expect(phases).toEqual(["WAIT", "GO", "OVER", "OVER"]);
    expect(await client.getRun({ run_id })).toMatchObject({ rig_id: 12, result: "OK", why: null, begun: expect.any(Number) });
  });

  it("answers a key that is sent again with the same job", async () => {
    const { client, fake } = start({ jobs: 0 });
    const first = await client.runNow({ body: { rig_id: 1, token: "k" } });
    expect(await client.runNow({ body: { rig_id: 1, token: "k" } })).toEqual(first);
    expect((await client.runNow({ body: { rig_id: 1, token: "other" } })).run_id).not.toBe(first.run_id);
    expect(fake.jobs).toHaveLength(2);
  });

  it("refuses a key that is sent again, where the spec says so", async () => {
    const { client, fake } = start({ jobs: 0 }, { start: { key: { at: "/token", repeat: "conflict" } } });
    await client.runNow({ body: { rig_id: 1, token: "k" } });
    await expect(client.runNow({ body: { rig_id: 1, token: "k" } })).rejects.toMatchObject({ status: 409, kind: "conflict" });
    expect(fake.jobs).toHaveLength(1);
  });

  it("cancels by the body, and refuses to cancel what has ended as documented", async () => {
    const { client, fake } = start({ jobs: ["running", "succeeded"] });
    const [first, second] = fake.jobs.map(({ id }) => id);
    await client.cancelRun({ body: { run_id: first } });
    expect(fake.jobs.map(({ state }) => state)).toEqual(["canceled", "succeeded"]);
    await expect(client.cancelRun({ body: { run_id: second } })).rejects.toMatchObject({ status: 400, kind: "conflict", code: "INVALID_STATE" });
    await expect(client.cancelRun({ body: { run_id: 7 } })).rejects.toMatchObject({ status: 400, kind: "not_found" });
  });

  it("runs the same job again: its attempt and its mark are others, and how it ended is forgotten", async () => {
    const { client, fake } = start({ jobs: [{ state: "failed", script: [] }], script: ["queued", "running", "succeeded"] });
    const [{ id = 0, job: before } = {}] = fake.jobs;
    fake.set(id, "failed");
    expect(fake.jobs[0]?.job.why).toBe("Drill broke.");
    const job = await client.job({ run_id: id }).retry();
    expect(fake.jobs[0]).toMatchObject({ state: "queued", job: { attempt: 2, why: null, over: 0 } });
    const done = await job.wait(quick);
    expect(done.state).toBe("succeeded");
    expect(fake.jobs[0]?.job.over).not.toBe(before?.over);
    await expect(client.repairRun({ body: { run_id: id, all: true } })).rejects.toMatchObject({ kind: "conflict" });
  });

  it("runs it again as another job, where the spec says so", async () => {
    const retry = { operation: "runNow", body: { rig_id: "{/rig_id}" }, gives: "new", ids: { run_id: ["/run_id"] } };
    const { client, fake } = start({ jobs: ["failed"] }, { job: { retry, start: [] } });
    const job = await client.job({ run_id: fake.jobs[0]?.id }).retry();
    expect(fake.jobs.map(({ state }) => state)).toEqual(["failed", "queued"]);
    expect(job.ids.run_id).toBe(fake.jobs[1]?.id);
  });

  it("runs a job once the steps after its start are done, in their order", async () => {
    const steps = [
      { operation: "loadRun", body: "{upload}" },
      { operation: "releaseRun", body: { phase: "GO" } },
    ];
    const { client, fake, pass } = start({ jobs: 0 }, { start: { steps } });
    const { run_id } = await client.runNow({ body: { rig_id: 1 } });
    pass(5000);
    expect((await client.getRun({ run_id })).phase).toBe("WAIT");
    await expect(client.releaseRun({ run_id, body: { phase: "GO" } })).rejects.toMatchObject({ kind: "conflict" });
    await client.loadRun({ run_id, body: "a,b\n1,2\n" });
    await client.releaseRun({ run_id, body: { phase: "GO" } });
    pass(5000);
    expect((await client.getRun({ run_id })).phase).toBe("OVER");
    expect(fake.requests.find(({ operation }) => operation === "loadRun")?.body).toBe("a,b\n1,2\n");
  });

  it("shows the parts of a job in states that are the job's", async () => {
    const { client, fake } = start({ jobs: ["failed", "succeeded"] });
    const phases = async (index: number) => (await client.listHoles({ run_id: fake.jobs[index]?.id })).holes.map((hole: Any) => hole.phase);
    expect(await phases(0)).toEqual(["OK", "BAD"]);
    expect(await phases(1)).toEqual(["OK", "OK"]);
  });

  it("says how many requests are left, and asks for the vendor's headers", async () => {
    const { fake } = start();
    const call = (headers: object) => fake.fetch("https://rig.test/api/v7/runs/list", { headers: { authorization: "Bearer t", ...headers } });
    const [, second] = [await call({ "X-Rig": "n" }), await call({ "X-Rig": "n" })];
    expect(second.headers.get("x-left")).toBe("998");
    expect(second.headers.get("x-reset")).toBe("60");
    expect((await call({})).status).toBe(400);
  });
});

describe("a fake whose ids are integers past 2^53", () => {
  const ids = ["9007199254740993", "9007199254740995"];
  const seeds = ids.map((run_id) => ({ state: "running" as const, job: { run_id } }));
  const call = (fake: ReturnType<typeof createFake>, path: string, body?: string) =>
    fake
      .fetch(`https://rig.test/api/v7${path}`, {
        headers: { authorization: "Bearer t", "x-rig": "n", "content-type": "application/json" },
        ...(body !== undefined && { method: "POST", body }),
      })
      .then((reply) => reply.text());

  it("keeps all their digits: as text here, and as numbers on the wire", async () => {
    const { client, fake } = start({ jobs: seeds });
    expect(fake.jobs.map(({ id, job }) => [id, job.run_id])).toEqual(ids.map((id) => [id, id]));
    for (const run_id of ids) {
      expect((await client.getRun({ run_id })).run_id).toBe(run_id);
      expect(await call(fake, `/runs/get?run_id=${run_id}`)).toContain(`"run_id":${run_id},`);
    }
    const list = await call(fake, "/runs/list");
    for (const id of ids) expect(list).toContain(`"run_id":${id},`);
  });

  it("takes them in bodies, as numbers and in a template's place", async () => {
    const { client, fake } = start({ jobs: seeds });
    expect(await call(fake, "/runs/cancel", `{"run_id": ${ids[1]}}`)).toBe("{}");
    expect(fake.jobs.map(({ state }) => state)).toEqual(["running", "canceled"]);
    await client.job({ run_id: ids[0] }).cancel();
    expect(fake.jobs.map(({ state }) => state)).toEqual(["canceled", "canceled"]);
    fake.set(ids[0] as string, "failed");
    expect((await client.job({ run_id: ids[0] }).get()).state).toBe("failed");
  });

  it("gives the next one to what is started, which is found by it", async () => {
    const { client, fake } = start({ jobs: seeds });
    const made = await call(fake, "/runs/now", '{"token": "\\\\\\"9007199254740999", "rig_id": 12345678901234567891}');
    expect(made).toBe('{"run_id":9007199254740996}');
    expect((await client.getRun({ run_id: "9007199254740996" })).run_id).toBe("9007199254740996");
    expect(await call(fake, "/runs/get?run_id=9007199254740996")).toContain('"rig_id":12345678901234567891,');
    expect(await call(fake, "/runs/now", '{"rig_id": 1}')).toBe('{"run_id":9007199254740997}');
  });
});

describe("a call that is to be refused", () => {
  it("is refused as the vendor documents it, so often, and does nothing", async () => {
    const { client, fake } = start({ jobs: 0 });
    fake.refuse("runNow", 401);
    fake.refuse("runNow", 429, { times: 2, retryAfter: 7 });
    const call = () => client.runNow({ body: { rig_id: 1 } }).outcome();
    expect((await call()).error).toMatchObject({ status: 401, code: "AUTH" });
    for (let count = 0; count < 2; count++) {
      const again = await fake.fetch("https://rig.test/api/v7/runs/now", { method: "POST" });
      expect([again.status, again.headers.get("retry-after")]).toEqual([429, "7"]);
    }
    expect(fake.jobs).toEqual([]);
    expect((await call()).ok).toBe(true);
    expect(() => fake.refuse("runTomorrow", 401)).toThrow("expected one of listRuns, getRun");
  });
});

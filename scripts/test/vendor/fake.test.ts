import { createFake, type FakeOptions, SpecValidator } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { exampleArguments, isSuccess, kindOf, type OperationInfo, operationsOf, propertiesOf, resolve, schemaAt } from "@vendor-jobs/contract/spec";
import { hasEnded, pick } from "@vendor-jobs/core";
import { describe, expect, it } from "vitest";
import { withArgument } from "./argument.ts";
import { ownCalls } from "./own-calls.ts";
import { makeReady } from "./ready.ts";
import { type AnyClient, clientOf, credentialOnWire, type Jobs, type Snapshot, vendors } from "./vendors.ts";

/** Waits in a test look often. */
const quick = { interval: { min: 1, max: 2 }, timeout: 5000 };

const msOf = (value: Json): number | undefined => (value == null || value === 0 ? undefined : typeof value === "number" ? value : Date.parse(value));

describe.each(vendors)("the fake of $id", ({ id, spec }) => {
  const validator = new SpecValidator(spec);
  const operations = operationsOf(spec);
  const shape = spec["x-job"];
  const read = operations.find((info) => info.id === shape.operation);
  const ids = Object.fromEntries(Object.entries(exampleArguments(read as NonNullable<typeof read>)).filter(([name]) => name in shape.ids));
  const ownId = Object.keys(shape.ids).at(-1) as string;
  /** Schemas of where an operation's success may have jobs. */
  const jobsOf = (info: OperationInfo): Json[] => {
    const schema = info.responses.find(isSuccess)?.schema;
    return ["", shape.at, `${info.pagination?.items}/*`].map((pointer) => schemaAt(spec, schema, pointer));
  };
  const isJob = (schema: Json) =>
    [{ when: Object.fromEntries(shape.fields.id.slice(0, 1).map((pointer: string) => [pointer, []])) }, ...shape.states].every(({ when }: Json) =>
      Object.keys(when).every((pointer) => schema !== undefined && schemaAt(spec, schema, pointer) !== undefined),
    );
  const start = async (options: FakeOptions = {}, more: object = {}) => {
    const fake = createFake(spec, { clock: () => Date.parse("2026-11-20T10:00:00Z"), ...options });
    return { fake, client: (await clientOf(id, spec, { baseUrl: "http://vendor.test", fetch: fake.fetch as typeof fetch, ...more })) as Jobs };
  };

  it.each(operations.flatMap((info) => [false, true].map((all) => ({ info, name: info.id, with: all ? "every parameter" : "what is required", all }))))(
    "answers $name with $with",
    async ({ info, all }) => {
      const { client, fake } = await start();
      await makeReady(spec, fake, info);
      const own = info.operation.security ? { headers: credentialOnWire(spec, info).headers } : undefined;
      const outcome = await (client[info.id] as NonNullable<AnyClient[string]>)(exampleArguments(info, all), own).outcome();
      expect(outcome.error).toBeUndefined();
      const response = info.responses.find(isSuccess);
      expect(outcome.status).toBe(response?.status);
      expect(fake.requests.at(-1)).toMatchObject({ operation: info.id, problems: [] });
      if (response?.mediaType && kindOf(spec, info, response) === "blob") return expect((outcome.data as Blob).size).toBeGreaterThan(0);
      if (response?.schema) expect(validator.problems(response.schema, outcome.data)).toBe("");
    },
  );

  const lists = operations.filter(
    (info) => info.pagination && info.pagination.style !== "none" && info.id !== shape.parts?.operation && isJob(jobsOf(info).at(-1)),
  );
  if (shape.parts?.operation === "listJobs") lists.push(...operations.filter(({ id }) => id === "listJobs"));
  it.each(lists)("goes through all pages of $id", async (info) => {
    const args: Json = exampleArguments(info);
    const job: Json = {};
    const properties = Object.assign({}, ...operations.flatMap((other) => jobsOf(other).map((job) => propertiesOf(spec, job))));
    const plain = (name: string) => name.toLowerCase().replaceAll("_", "");
    for (const { name } of info.parameters.filter((parameter) => parameter.in === "path")) {
      const property = Object.keys(properties).find((own) => plain(own) === plain(name));
      if (property) job[property] = properties[property]?.type === "string" ? String(args[name]) : args[name];
    }
    const { client } = await start({ jobs: Array(45).fill({ job }), pageSize: 7 });
    const size = info.pagination?.size;
    const found = new Set<unknown>();
    for await (const item of (client[info.id] as NonNullable<AnyClient[string]>)(size ? withArgument(args, size, 7) : args) as unknown as AsyncIterable<object>)
      found.add(client.overview(item).id);
    expect(found.size).toBe(45);
  });

  it("puts jobs into every state that the spec has rules for", async () => {
    for (const state of new Set<Json>(shape.states.map((rule: Json) => rule.state))) {
      const { client, fake } = await start({ jobs: [state] });
      expect(fake.jobs[0]?.state).toBe(state);
      const snapshot = await client.job({ ...ids, [ownId]: fake.jobs[0]?.id }).get();
      expect(snapshot.state).toBe(state);
    }
  });

  it("takes a job through its script while it is waited for", async () => {
    const { client, fake } = await start({ jobs: 1, script: ["queued", "running", { status: 429, retryAfter: 0 }, "running", "failed"] });
    const states: string[] = [];
    const done = await client.job({ ...ids, [ownId]: fake.jobs[0]?.id }).wait({ ...quick, onUpdate: (update: Snapshot) => states.push(update.state) });
    expect(done.state).toBe("failed");
    expect(states).toEqual(["queued", "running", "failed"]);
    expect(fake.requests.flatMap(({ operation, status }) => (operation ? status : []))).toEqual([200, 200, 429, 200, 200]);
  });

  it("takes many jobs through their scripts", async () => {
    const { client, fake } = await start({ jobs: 5, script: ["queued", "running", { status: 503 }, "succeeded"] });
    const done = await client.waitAll(
      fake.jobs.map((job) => ({ ...ids, [ownId]: job.id })),
      quick,
    );
    expect(done.map((result) => result.ok && result.state)).toEqual(Array(5).fill("succeeded"));
  });

  it("gives Retry-After to who asks too often", async () => {
    const { client, fake } = await start({ jobs: 1, script: ["running", { status: 429, retryAfter: 1 }] });
    const job = { ...ids, [ownId]: fake.jobs[0]?.id };
    await client.job(job).get();
    await expect(client.job(job).get()).rejects.toMatchObject({ status: 429, retryAfter: 1 });
    // A client that was not asked to wait.
    const another = (await clientOf(id, spec, { baseUrl: "http://vendor.test", fetch: fake.fetch as typeof fetch })) as Jobs;
    expect((await another.job(job).get()).state).toBe("running");
  });

  it.runIf(shape.cancel)("cancels", async () => {
    const { client, fake } = await start({ jobs: 2, script: ["running"] });
    const job = client.job({ ...ids, [ownId]: fake.jobs[0]?.id });
    expect((await job.get()).state).toBe("running");
    await job.cancel();
    const { ends = "canceled" } = shape.cancel;
    expect((await job.wait(quick)).state).toBe(ends);
    expect(fake.jobs.map(({ state }) => state)).toEqual([ends, "running"]);
  });

  const creates = operations.filter(
    (info) =>
      info.method === "POST" &&
      !info.path.includes(`{${ownId}}`) &&
      !resolve(spec, info.body?.schema)?.required?.includes(ownId) &&
      info.responses.find(isSuccess)?.mediaType !== undefined,
  );
  it.runIf(creates.length > 0)("makes jobs that can be read, listed and waited for", async () => {
    const { client, fake } = await start({ jobs: 0, script: ["queued", "running", "succeeded"] });
    for (const info of creates) {
      const { steps } = shape.start?.find((one: Json) => one.operation === info.id) ?? {};
      if (steps) {
        const started = await (client as Json)[info.id](exampleArguments(info)).job({ upload: "id\n1\n" });
        expect((await started.wait(quick)).state).toBe("succeeded");
        continue;
      }
      const own = info.operation.security ? { headers: credentialOnWire(spec, info).headers } : undefined;
      const outcome = await (client[info.id] as NonNullable<AnyClient[string]>)(exampleArguments(info), own).outcome();
      expect(outcome.error).toBeUndefined();
    }
    if (shape.ids[ownId].length > 0 && fake.jobs.length > 0) {
      const done = await client.job({ ...ids, [ownId]: fake.jobs[0]?.id }).wait(quick);
      expect(done.state).toBe("succeeded");
    }
  });

  it("refuses other credentials than those it is given, with the documented 401", async () => {
    const { client, fake } = await start({ credentials: ["secret", "secret:secret"] });
    expect((await client.job({ ...ids, [ownId]: fake.jobs[0]?.id }).get()).state).toBeDefined();
    const { client: stranger } = await start({ credentials: ["another", "another:another"] });
    await expect(stranger.job({ ...ids, [ownId]: fake.jobs[0]?.id }).get()).rejects.toMatchObject({ status: 401, kind: "auth" });
  });

  it("is the same for the same seed and clock", async () => {
    const jobs = (seed: number) => createFake(spec, { jobs: 3, seed, clock: () => 0 }).jobs;
    expect(jobs(7)).toEqual(jobs(7));
    expect(new Set(jobs(7).map((job) => job.id)).size).toBe(3);
  });

  it("starts with jobs whose times are in order and near now", () => {
    const now = Date.parse("2026-11-20T10:00:00Z");
    const { fields } = shape;
    for (const { job } of createFake(spec, { clock: () => now }).jobs) {
      const places = [fields.created, fields.started, fields.finished].map((list: Json) => (list ?? []).filter((place: Json) => typeof place === "string"));
      const times = places.map((pointers) => msOf(pick(job, pointers))).filter((ms) => ms !== undefined);
      expect(times).toEqual([...times].sort((left, right) => left - right));
      for (const ms of times) expect(now - ms).toSatisfy((age: number) => age >= 0 && age < 86_400_000);
    }
  });

  it("says of jobs that have ended how long they took, as their times have it", async () => {
    const { client, fake } = await start({ jobs: ["succeeded", "failed", "running", ...Array(3).fill({})] });
    for (const { job, state } of fake.jobs) {
      const { startedAt, createdAt, finishedAt, duration } = client.overview(job);
      // A vendor that has neither when it started nor how long it ran says nothing of either.
      const begun = startedAt ?? (shape.fields.duration && createdAt);
      if (!hasEnded({ state })) expect(shape.fields.duration ? duration : undefined).toSatisfy((ms: unknown) => ms === undefined || ms === 0);
      else if (begun && finishedAt) {
        expect(Math.abs(finishedAt.getTime() - begun.getTime() - (duration ?? Number.NaN))).toBeLessThan(1000);
        // However far from it lies what else has a time, such as the day that it is about.
        expect(duration).toBeGreaterThan(0);
      }
    }
  });

  const ended = [...new Set<Json>(shape.states.map((rule: Json) => rule.state))].filter((state) => hasEnded({ state }));
  it.runIf(shape.fields.finished).each(ended)(
    "answers of a job that is given as %s with the end that is given with it, and ends its next run anew",
    async (state) => {
      const pointers: string[] = shape.fields.finished.map((place: Json) => (typeof place === "string" ? place : place.at));
      const [{ job: shown = {} } = {}] = createFake(spec, { jobs: [state], clock: () => Date.parse("2026-10-01T10:00:00Z") }).jobs;
      const names = pointers.filter((pointer) => !pointer.includes("/*")).map((pointer) => pointer.split("/")[1] ?? "");
      const job = Object.fromEntries(names.flatMap((name) => (shown[name] == null ? [] : [[name, shown[name]]])));
      for (const seed of [
        { state, job },
        { script: [state], job },
      ]) {
        const { client, fake } = await start({ jobs: [seed] });
        const [{ id: own = "", job: first = {} } = {}] = fake.jobs;
        const { finishedAt } = client.overview(shown);
        const seen = client.overview(first);
        expect(seen).toMatchObject({ state, finishedAt });
        for (const before of [seen.createdAt, seen.startedAt]) if (finishedAt && before) expect(before.getTime()).toBeLessThanOrEqual(finishedAt.getTime());
        if (!finishedAt || !shape.states.some((rule: Json) => rule.state === "running")) continue;
        fake.set(own, "running");
        fake.set(own, state);
        expect(Number(client.overview(fake.jobs[0]?.job ?? {}).finishedAt)).toBeGreaterThan(finishedAt.getTime());
      }
    },
  );

  const first = operations.find((info) => info.id === shape.start?.find(({ steps }: Json) => !steps)?.operation);
  it.runIf(first && shape.fields.started)("has jobs that took their time though nobody looked", async () => {
    let now = Date.parse("2026-11-20T10:00:00Z");
    const { client, fake } = await start({ jobs: 0, pace: 2000, clock: () => now });
    await (client as Json)[first?.id ?? ""](exampleArguments(first as OperationInfo));
    now += 60_000;
    const { startedAt, finishedAt } = client.overview(fake.jobs[0]?.job ?? {});
    if (finishedAt) expect(finishedAt.getTime() - Number(startedAt?.getTime())).toBe(2000);
  });

  it.runIf(shape.fields.page)("has jobs with pages of their own", async () => {
    const { client, fake } = await start({ jobs: 3 });
    for (const { id: own, job } of fake.jobs) expect(decodeURIComponent(client.overview(job).page ?? String(own))).toContain(String(own));
  });

  it("says why only of jobs that have failed", () => {
    const fake = createFake(spec, { jobs: ["failed"] });
    const reasons = [...(shape.fields.error ?? [])].map((place: Json) => (typeof place === "string" ? place : place.at));
    const [{ id: own = "" } = {}] = fake.jobs;
    const shown = () => reasons.map((pointer) => pick(fake.jobs[0]?.job, [pointer])).filter((reason) => reason !== undefined && reason !== "");
    for (const state of new Set<Json>(shape.states.map((rule: Json) => rule.state))) {
      if (state !== "queued" && state !== "running") continue;
      fake.set(own, "failed");
      const before = shown();
      fake.set(own, state);
      expect(shown().some((reason) => before.includes(reason))).toBe(false);
    }
  });

  it("has the flags that go with a job's state in all examples", () => {
    const fake = createFake(spec);
    const shown = structuredClone(fake.jobs);
    const [{ id: own = "" } = {}] = shown;
    const isFlag = (name: string) => shown.every(({ job }) => typeof job[name] === "boolean");
    const of = (state: string, name: string) => new Set(shown.filter((one) => one.state === state).map(({ job }) => job[name]));
    const flags = Object.keys(shown[0]?.job ?? {}).filter((name) => isFlag(name) && shown.every(({ state }) => of(state, name).size === 1));
    for (const { state } of shown) {
      fake.set(own, state);
      const now = fake.jobs.find(({ id }) => id === own)?.job;
      expect([state, flags.map((name) => [name, now?.[name]])]).toEqual([state, flags.map((name) => [name, ...of(state, name)])]);
    }
  });

  it("serves the same over HTTP", async () => {
    const fake = createFake(spec, { jobs: ["succeeded"] });
    const server = await fake.listen();
    try {
      const client = (await clientOf(id, spec, { baseUrl: server.baseUrl })) as Jobs;
      expect((await client.job({ ...ids, [ownId]: fake.jobs[0]?.id }).get()).state).toBe("succeeded");
    } finally {
      await server.close();
    }
  });
});

describe.each(vendors.filter(({ id }) => ownCalls[id]))("what calls do to jobs of $id", ({ id }) => ownCalls[id]?.());

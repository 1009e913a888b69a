import type { Json } from "@vendor-jobs/contract/spec";
import { exampleArguments } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { quick, rigOf } from "./fake-rig.ts";
import { vendors } from "./vendors.ts";

describe.each(vendors)("the whole circle on the fake of $id", ({ id, spec }) => {
  const { shape, operations, infoOf, ids, begin, idsAt, list, listed } = rigOf({ id, spec });

  /** A step of the circle, or why this vendor does not have it. */
  const step = (title: string, has: unknown, without: string, run: () => Promise<void>) =>
    has ? it(title, run) : it(title, ({ skip }) => skip(`its spec has no ${without}`));

  step("lists all of 250", list?.pagination, "pages of its list of jobs", async () => {
    const { client, fake } = begin({ jobs: Array(250).fill({ job: listed.job }), pageSize: 50 });
    const found = new Set<unknown>();
    for await (const item of client[list.id](listed.args)) found.add(client.overview(item).id);
    expect(found.size).toBe(250);
    expect(fake.requests.filter(({ operation }) => operation === list.id).length).toBeGreaterThan(1);
  });

  /** What the steps after a start are given. */
  const inputsOf = (steps: object[] = []) => {
    const names = [...JSON.stringify(steps).matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
    return Object.fromEntries(names.filter((name) => !(name in shape.ids)).map((name) => [name, "id\n1\n"]));
  };
  const starts: { operation: string; steps?: object[]; key?: Json; find?: Json }[] = shape.start ?? [];
  it.each(starts)("starts a job by $operation and follows it to its end", async ({ operation, steps }) => {
    const { client, fake } = begin();
    const job = await client[operation](exampleArguments(infoOf(operation))).job(inputsOf(steps));
    expect((await job.wait(quick)).state).toBe("succeeded");
    expect(fake.requests.every(({ problems }) => problems.length === 0)).toBe(true);
  });

  /** The answer to the first call of an operation is lost on the way, after the server has acted. */
  const losing = (operation: string, fakeOf: () => Json) => (own: typeof fetch) => {
    let lost = 0;
    return (async (input: string | URL | Request, init?: RequestInit) => {
      const response = await own(input, init);
      if (fakeOf().requests.at(-1)?.operation !== operation || lost++ > 0) return response;
      await response.body?.cancel();
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
    }) as typeof fetch;
  };
  it.each(starts)(
    "starts one job by $operation where the answer is lost: it is found again, or said to be unknown",
    async ({ operation, steps, key, find }) => {
      const rig: Json = begin({ jobs: 0, pace: 60_000 }, { retry: { attempts: 2, minDelay: 1, maxDelay: 2 }, through: losing(operation, () => rig.fake) });
      const { client, fake } = rig;
      const isNamed = Object.keys(shape.ids).every((name) => name in exampleArguments(infoOf(operation)) || shape.ids[name].length === 0);
      const outcome = await client[operation](exampleArguments(infoOf(operation)))
        .job(inputsOf(steps))
        .catch((error: Json) => error);
      if (key || find) expect(String(outcome.ids && Object.values(outcome.ids).at(-1))).toBe(String(fake.jobs[0]?.id));
      else if (!isNamed) expect(outcome.name).toBe("AmbiguousRequestError");
      expect(fake.jobs.length).toBeLessThanOrEqual(1);
    },
  );

  it("fails, and says why", async () => {
    const { of } = begin({ jobs: ["failed"] });
    const found = await of().get();
    expect(found.state).toBe("failed");
    if (shape.fields.error) expect(found.error).toBeDefined();
  });

  step("shows its parts, of which one failed", shape.parts, "x-job.parts", async () => {
    const { of } = begin({ jobs: ["failed"] });
    const states = (await of().parts()).map(({ state }: { state: string }) => state);
    expect(states).toContain("failed");
  });

  const keyed: Json = starts.find(({ key }) => key);
  step("starts one job for a key that is sent twice", keyed, "key in x-job.start", async () => {
    const { client, fake } = begin({ jobs: 0 });
    const args = exampleArguments(infoOf(keyed.operation), true);
    const first = await client[keyed.operation](args).outcome();
    expect(first.error).toBeUndefined();
    const again = await client[keyed.operation](args).outcome();
    expect(fake.jobs).toHaveLength(1);
    if (keyed.key.repeat === "same") expect(again.error).toBeUndefined();
    else expect(again.error).toMatchObject({ kind: "conflict" });
  });

  step("runs again, in the same job or a new one", shape.retry, "x-job.retry", async () => {
    const { fake, of } = begin({ jobs: [{ state: "failed", script: [] }] });
    const again = await of().retry();
    expect((await again.wait(quick)).state).toBe("succeeded");
    expect(fake.jobs).toHaveLength(shape.retry.gives === "same" ? 1 : 2);
  });

  step("is not taken to have ended right after it runs again, though a reading still shows the run before", shape.retry, "x-job.retry", async () => {
    let stale: { asked: string; body: string } | undefined;
    let isStale = false;
    // What was read before the retry is read once more after it.
    const through = (own: typeof fetch) =>
      (async (input: string | URL | Request, init?: RequestInit) => {
        const response = await own(input, init);
        const { operation, path = "" } = rig.fake.requests.at(-1) ?? {};
        if (operation === shape.retry.operation) isStale = true;
        if (operation !== shape.operation) return response;
        const body = await response.text();
        const before = stale;
        if (!isStale) stale = { asked: path, body };
        if (!isStale || before === undefined || before.asked !== path) return new Response(body, response);
        isStale = false;
        return new Response(before.body, response);
      }) as typeof fetch;
    const rig: Json = begin({ jobs: [{ state: "failed", script: [] }] }, { through });
    const again = await rig.of().retry();
    expect((await again.wait(quick)).state).toBe("succeeded");
  });

  step("is canceled, and so ends as documented", shape.cancel, "x-job.cancel", async () => {
    const { of } = begin({ jobs: ["running"] });
    await of().cancel();
    expect((await of().wait(quick)).state).toBe(shape.cancel.ends ?? "canceled");
  });

  step("refuses to cancel what has ended where that is documented, and leaves it as it is", shape.cancel, "x-job.cancel", async () => {
    const { client, fake } = begin({ jobs: [{ state: "succeeded", script: [] }] });
    const info = infoOf(shape.cancel.operation);
    const known = idsAt(fake.jobs[0]);
    const filled = JSON.parse(JSON.stringify({ ...shape.cancel.args, ...(shape.cancel.body && { body: shape.cancel.body }) }), (_, value) =>
      typeof value === "string" ? value.replace(/^\{(\w+)\}$/, (whole, name) => String((known as Json)[name] ?? whole)) : value,
    );
    const taken = Object.fromEntries(Object.entries({ ...ids, ...known }).filter(([name]) => info.parameters.some((one) => one.name === name)));
    const { error } = await client[info.id]({ ...taken, ...filled }).outcome();
    if (info.responses.some(({ status }) => status === 409)) expect(error).toMatchObject({ kind: "conflict" });
    expect(fake.jobs[0]?.state).toBe("succeeded");
  });

  const limit = spec["x-rate-limit"];
  step("tells with each answer what is left of its limit", limit?.remaining, "x-rate-limit that answers tell", async () => {
    const { client, fake } = begin();
    const read = infoOf(shape.operation);
    const left = async () => {
      const response = await client[read.id]({ ...exampleArguments(read), ...idsAt(fake.jobs[0]) }).response();
      await response.body?.cancel();
      return Number(response.headers.get(limit.remaining));
    };
    const first = await left();
    expect(first).toBeGreaterThan(0);
    expect(await left()).toBe(first - 1);
  });

  it("is asked no sooner than a refusal for asking too often says", async () => {
    const events: Json[] = [];
    const { client, fake, of } = begin(
      { jobs: ["running"] },
      { retry: { attempts: 2, minDelay: 1, maxDelay: 2 }, onEvent: (event: Json) => events.push(event) },
    );
    fake.refuse(shape.operation, 429, { retryAfter: 7 });
    const { error } = await client[shape.operation]({ ...exampleArguments(infoOf(shape.operation)), ...of().ids }, { deadline: 3000 }).outcome();
    expect(error).toMatchObject({ retryAfter: 7 });
    expect(fake.requests.filter(({ operation }) => operation === shape.operation)).toHaveLength(1);
  });

  const failures = operations.flatMap((info) => info.responses.flatMap(({ status }) => (status >= 400 ? [{ info, name: info.id, status }] : [])));
  it.each(failures)("meets the documented $status of $name", async ({ info, status }) => {
    const { client, fake } = begin();
    fake.refuse(info.id, status);
    const { error } = await client[info.id](exampleArguments(info)).outcome();
    expect(error).toMatchObject({ status });
    expect(error.message.length).toBeGreaterThan(0);
  });
});

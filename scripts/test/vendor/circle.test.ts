import { createFake, type FakeOptions } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { createClientOf, exampleArguments, jobListOf, madeUpOptions, needsBaseUrl, type OperationInfo, operationsOf } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { vendors } from "./vendors.ts";

const quick = { interval: { min: 1, max: 2 }, timeout: 10_000 };

describe.each(vendors)("the whole circle on the fake of $id", ({ id, spec }) => {
  const shape = spec["x-job"];
  const operations = operationsOf(spec);
  const infoOf = (name: string) => operations.find((info) => info.id === name) as OperationInfo;
  const ids = Object.fromEntries(Object.entries(exampleArguments(infoOf(shape.operation))).filter(([name]) => name in shape.ids));
  const ownId = Object.keys(shape.ids).at(-1) as string;
  const begin = (options: FakeOptions = {}) => {
    const fake = createFake(spec, { pace: 1, ...options });
    const how = { ...madeUpOptions(spec), ...addressOf(spec), fetch: fake.fetch as typeof fetch, retry: false as const, rateLimit: false as const };
    const client: Json = createClientOf({ ...spec, "x-vendor": id }, how);
    const of = (index = 0) => client.job({ ...ids, ...idsAt(fake.jobs[index]) });
    return { fake, client, of };
  };
  /** All ids of a job that it carries. */
  const idsAt = (held: Json) => ({
    ...Object.fromEntries(
      Object.entries<Json>(shape.ids).flatMap(([name, [pointer]]) =>
        pointer?.lastIndexOf("/") === 0 ? [[name, held.job[pointer.slice(1)] ?? ids[name]]] : [],
      ),
    ),
    [ownId]: held.id,
  });

  /** A step of the circle, or why this vendor does not have it. */
  const step = (title: string, has: unknown, without: string, run: () => Promise<void>) =>
    has ? it(title, run) : it(title, ({ skip }) => skip(`its spec has no ${without}`));

  const list = infoOf(jobListOf(spec));
  step("lists all of 250", list?.pagination, "pages of its list of jobs", async () => {
    const args: Json = exampleArguments(list);
    const job = Object.fromEntries(
      Object.entries<Json>(shape.ids).flatMap(([name, [pointer]]) => (name in args && pointer?.lastIndexOf("/") === 0 ? [[pointer.slice(1), args[name]]] : [])),
    );
    const { client, fake } = begin({ jobs: Array(250).fill({ job }), pageSize: 50 });
    const found = new Set<unknown>();
    for await (const item of client[list.id](args)) found.add(client.overview(item).id);
    expect(found.size).toBe(250);
    expect(fake.requests.filter(({ operation }) => operation === list.id).length).toBeGreaterThan(1);
  });

  it.each<{ operation: string; steps?: object[] }>(shape.start ?? [])(
    "starts a job by $operation and follows it to its end",
    async ({ operation, steps = [] }) => {
      const { client, fake } = begin();
      const wanted = [...JSON.stringify(steps).matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).filter((name) => !(name in shape.ids));
      const inputs = Object.fromEntries(wanted.map((name) => [name, "id\n1\n"]));
      const job = await client[operation](exampleArguments(infoOf(operation))).job(inputs);
      expect((await job.wait(quick)).state).toBe("succeeded");
      expect(fake.requests.every(({ problems }) => problems.length === 0)).toBe(true);
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

  const keyed = shape.start?.find(({ key }: Json) => key);
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

  const failures = operations.flatMap((info) => info.responses.flatMap(({ status }) => (status >= 400 ? [{ info, name: info.id, status }] : [])));
  it.each(failures)("meets the documented $status of $name", async ({ info, status }) => {
    const { client, fake } = begin();
    fake.refuse(info.id, status);
    const { error } = await client[info.id](exampleArguments(info)).outcome();
    expect(error).toMatchObject({ status });
    expect(error.message.length).toBeGreaterThan(0);
  });
});

/** The options that say where a vendor's server is: what its URL has in braces, or all of it where its spec leaves that open. */
const addressOf = (spec: Json): object =>
  needsBaseUrl(spec)
    ? { baseUrl: "http://vendor.test" }
    : Object.fromEntries(Object.entries<Json>(spec.servers[0].variables ?? {}).map(([name, variable]) => [name, variable.default]));

import { describe, expect, it, onTestFinished } from "vitest";
import { bounds } from "../../src/check/index.ts";
import { createFake } from "../../src/index.ts";
import { madeUpSpec } from "../made-up-spec.ts";

const now = Date.parse("2026-11-20T10:00:00Z");

/** The spec with more examples of one task, which failed and was then started anew. */
function specOfOneTask() {
  // biome-ignore lint/suspicious/noExplicitAny: a spec
  const spec = madeUpSpec() as any;
  spec.components.schemas.Task.properties.reason = { type: ["string", "null"] };
  const example = (path: string, method: string, status: number) => spec.paths[path][method].responses[status].content["application/json"].examples;
  const failed = { key: "jb_9z", phase: "done", verdict: "bad", reason: "disk full", createdAt: "2020-01-01T00:00:00Z", endedAt: "2020-01-01T00:00:30Z" };
  example("/tasks/{taskKey}", "get", 200).failed = { value: failed };
  example("/tasks/{taskKey}", "patch", 200).again = { value: { key: "jb_9z", phase: "new", label: "again", createdAt: "2020-01-01T00:00:00Z" } };
  return spec;
}

describe("the jobs that a fake starts with", () => {
  it("are each in one state of the examples', with what belongs to it", () => {
    const fake = createFake(specOfOneTask(), { clock: () => now });
    expect(fake.jobs.find(({ id }) => id === "jb_9z")).toMatchObject({ state: "failed", job: { reason: "disk full", verdict: "bad" } });
  });

  it.each([
    ["one example", { example: "jb_named" }],
    ["several", { examples: { one: { value: "jb_named" } } }],
  ])("have the one that the parameter of their reading names by %s", (_, shown) => {
    const spec = specOfOneTask();
    spec.paths["/tasks/{taskKey}"].parameters = [{ name: "taskKey", in: "path", required: true, schema: { type: "string" }, ...shown }];
    expect(createFake(spec).jobs.map(({ id }) => id)).toContain("jb_named");
  });

  it("have pages of their own, in whose addresses nothing but the id is another's", () => {
    const spec = JSON.parse(JSON.stringify(specOfOneTask()).replaceAll("jb_7a3K", "t1"));
    spec["x-job"].fields.page = ["/url"];
    spec.components.schemas.Task.properties.url = { type: "string" };
    spec.paths["/tasks/{taskKey}"].get.responses[200].content["application/json"].examples.first.value.url = "https://t1x.test/at1/t1?of=%2Ft1";
    const [made] = createFake(spec, { jobs: 1 }).jobs;
    expect(made?.id).not.toBe("t1");
    expect(made?.job.url).toBe(`https://t1x.test/at1/${made?.id}?of=%2F${made?.id}`);
  });

  it("have pages where no example shows an id", () => {
    const shownNone = (key: string, value: unknown) => (key === "examples" || key === "example" ? undefined : value);
    const spec = JSON.parse(JSON.stringify(madeUpSpec()), shownNone);
    spec["x-job"].fields.page = ["/url"];
    Object.assign(spec.components.schemas.Task, { required: ["key", "phase", "url"] }).properties.url = { type: "string", format: "uri" };
    expect(createFake(spec, { jobs: 1 }).jobs).toMatchObject([{ job: { url: "https://example.com" } }]);
  });

  it("keep what is given of them deep in a member", () => {
    const spec = specOfOneTask();
    spec["x-job"].fields.page = ["/links/page"];
    spec.components.schemas.Task.properties.links = { type: "object", properties: { page: { type: "string" } } };
    const links = { page: "https://acme.test/of/jb_7a3K" };
    expect(createFake(spec, { jobs: [{ job: { links } }] }).jobs).toMatchObject([{ job: { links } }]);
  });

  it("carry nothing of a run that has not been, and start anew without what was", () => {
    const fake = createFake(specOfOneTask(), { clock: () => now });
    fake.set("jb_9z", "queued");
    expect(fake.jobs.find(({ id }) => id === "jb_9z")?.job).toMatchObject({ phase: "new", reason: null });
    expect(fake.jobs.find(({ id }) => id === "jb_9z")?.job).not.toHaveProperty("endedAt");
    fake.set("jb_9z", "failed");
    expect(fake.jobs.find(({ id }) => id === "jb_9z")?.job).toMatchObject({ reason: "disk full", endedAt: "2026-11-20T10:00:00.000Z" });
  });

  it("have their times in order, a little before now", () => {
    for (const { job } of createFake(specOfOneTask(), { clock: () => now }).jobs) {
      const [created, ended] = [job.createdAt, job.endedAt ?? job.createdAt].map((time) => Date.parse(String(time)));
      expect(created).toBeGreaterThan(now - 3_600_000);
      expect(ended).toBeGreaterThanOrEqual(created as number);
      expect(ended).toBeLessThanOrEqual(now);
    }
  });

  it("have all their times so, those whose schema stands elsewhere or in a union as well", () => {
    const spec = specOfOneTask();
    spec.components.schemas.Moment = { type: "string", format: "date-time" };
    const moment = { $ref: "#/components/schemas/Moment" };
    Object.assign(spec.components.schemas.Task.properties, { heard: moment, paused: { anyOf: [moment, { type: "null" }] } });
    const { value } = spec.paths["/tasks/{taskKey}"].get.responses[200].content["application/json"].examples.failed;
    Object.assign(value, { heard: "2020-01-01T00:00:10Z", paused: "2020-01-01T00:00:20Z" });
    const { heard, paused } = createFake(spec, { clock: () => now }).jobs.find(({ id }) => id === "jb_9z")?.job ?? {};
    for (const time of [heard, paused]) expect(Date.parse(String(time))).toBeGreaterThan(now - 3_600_000);
  });

  it("have run for a while where they are given as ended", () => {
    const [job] = createFake(specOfOneTask(), { jobs: ["failed", "queued"], clock: () => now }).jobs;
    expect(job?.job).toMatchObject({ createdAt: "2026-11-20T09:58:00.000Z", endedAt: "2026-11-20T09:58:40.000Z" });
  });
});

it("answers with a value that the spec's pattern takes endless steps for", async () => {
  const { time } = bounds;
  onTestFinished(() => void Object.assign(bounds, { time }));
  Object.assign(bounds, { time: 50 });
  const spec = specOfOneTask();
  spec.components.schemas.Task.properties.reason = { type: "string", pattern: "^(a+)+$" };
  const fake = createFake(spec, { clock: () => now, jobs: [{ job: { key: "jb_slow", reason: `${"a".repeat(60)}!` } }] });
  const response = await fake.fetch("https://acme.test/base/tasks/jb_slow", { headers: { "x-key": "any" } });
  expect([response.status, await response.text()]).toEqual([200, expect.stringContaining("a!")]);
});

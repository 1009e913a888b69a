import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { createFake, type FakeOptions, loadSpec } from "../../src/index.ts";
import { createClientOf, type Json } from "../../src/spec.ts";
import { madeUpSpec } from "../made-up-spec.ts";

const start = (options: FakeOptions = {}, paging?: object) => {
  const fake = createFake(madeUpSpec(paging), { clock: () => Date.parse("2026-11-20T10:00:00Z"), ...options });
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = { "x-key": "secret" }) => {
    const init = { method, headers: { ...headers, "content-type": "application/json" }, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fake.fetch(`https://acme.test/base${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === "" ? undefined : JSON.parse(text) };
  };
  return { fake, call };
};

describe("the fake of a vendor that nobody has heard of", () => {
  it("starts with the jobs of the spec's examples", async () => {
    const { fake, call } = start();
    expect(fake.jobs.map(({ id, state }) => [id, state])).toEqual([["jb_7a3K", "succeeded"]]);
    expect(await call("GET", "/tasks/jb_7a3K")).toMatchObject({ status: 200, body: { key: "jb_7a3K", phase: "done" } });
  });

  it("goes a step further with each look, fails in between, and stays where the script ends", async () => {
    const { fake, call } = start({ jobs: 1, script: ["queued", { status: 429, retryAfter: 2 }, { job: { phase: "paused" } }, "failed"] });
    const path = `/tasks/${fake.jobs[0]?.id}`;
    expect((await call("GET", path)).body.phase).toBe("new");
    const refused = await call("GET", path);
    expect(refused).toMatchObject({ status: 429, body: { reason: "Too many requests" } });
    expect(refused.headers.get("retry-after")).toBe("2");
    expect((await call("GET", path)).body.phase).toBe("paused");
    expect((await call("GET", path)).body).toMatchObject({ phase: "done", verdict: "bad", endedAt: "2026-11-20T10:00:00.000Z" });
    expect((await call("GET", path)).body.verdict).toBe("bad");
  });

  it("counts a list as a look at the jobs on its page, and passes over failures there", async () => {
    const { call } = start({ jobs: 3, script: ["queued", { status: 500 }, "running"] });
    const phases = async () => (await call("GET", "/tasks?size=2")).body.rows.map((row: { phase: string }) => row.phase);
    expect(await phases()).toEqual(["new", "new"]);
    expect(await phases()).toEqual(["new", "new"]);
    expect(await phases()).toEqual(["busy", "busy"]);
    expect((await call("GET", "/tasks?page=1&size=2")).body.rows).toMatchObject([{ phase: "new" }]);
  });

  it("makes, changes, acts on and removes jobs", async () => {
    const { fake, call } = start({ jobs: 0 });
    const made = await call("POST", "/tasks", { label: "nightly", owner: "ada" });
    expect(made).toMatchObject({ status: 201, body: { phase: "new", label: "nightly", owner: "ada" } });
    const path = `/tasks/${made.body.key}`;
    expect(made.body.key).toMatch(/^jb_\d[a-z]\d[A-Z]$/);
    expect((await call("PATCH", path, { label: "hourly" })).body).toMatchObject({ label: "hourly", phase: "new" });
    expect((await call("POST", `${path}/start`)).status).toBe(204);
    expect(fake.jobs[0]?.state).toBe("running");
    expect((await call("POST", `${path}/stop`)).status).toBe(204);
    expect((await call("GET", path)).body.phase).toBe("stopped");
    expect((await call("DELETE", path)).status).toBe(204);
    expect(await call("GET", path)).toMatchObject({ status: 404, body: { reason: "no such task" } });
    expect(fake.jobs).toEqual([]);
  });

  it("removes a job once that a call lists twice, and no other", async () => {
    const spec: Json = madeUpSpec();
    const keys = { type: "object", properties: { taskKeys: { type: "array", items: { type: "string" } } } };
    const content = { "application/json": { schema: keys, examples: { a: { value: { taskKeys: ["jb_7a3K"] } } } } };
    spec.paths["/tasks"].delete = { operationId: "dropTasks", requestBody: { content }, responses: { 204: { description: "Gone." } } };
    spec["x-job"].cancel = { operation: "dropTasks", body: { taskKeys: ["{taskKey}"] } };
    spec["x-job"].states.pop();
    const fake = createFake(spec, { jobs: ["queued", "running"] });
    const [first, second] = fake.jobs.map(({ id }) => id);
    await (createClientOf(spec, { apiKey: "k", fetch: fake.fetch }) as Json).dropTasks({ body: { taskKeys: [first, first] } });
    expect(fake.jobs).toMatchObject([{ id: second }]);
  });

  it("is moved by hand", async () => {
    const { fake, call } = start({ jobs: ["queued", "queued"], script: ["queued", "running"] });
    const [first, second] = fake.jobs.map(({ id }) => id);
    fake.advance(first as string);
    fake.set(second as string, { job: { label: "mine" } });
    expect(fake.jobs).toMatchObject([{ state: "running" }, { state: "queued", job: { label: "mine" } }]);
    fake.set(second as string, "failed");
    expect((await call("GET", `/tasks/${second}`)).body.verdict).toBe("bad");
    expect(() => fake.set("jb_none", "failed")).toThrow('no job "jb_none"');
    expect(() => fake.set(first as string, "waiting")).toThrow("expected one of queued, running, succeeded, failed, canceled");
  });

  it("knows a job by the id that it was given, and by no other", async () => {
    const { fake, call } = start({ jobs: [{ job: { key: "old" } }, { job: { key: "other" }, script: [{ job: { key: "first" } }, "running"] }] });
    const statusOf = async (id: string) => (await call("GET", `/tasks/${id}`)).status;
    fake.set("old", { job: { key: "mine" } });
    expect([await statusOf("mine"), await statusOf("old"), await statusOf("first"), await statusOf("other")]).toEqual([200, 404, 200, 404]);
    fake.set("mine", "failed");
    expect((await call("DELETE", "/tasks/mine")).status).toBe(204);
    expect([await statusOf("mine"), await statusOf("old")]).toEqual([404, 404]);
    expect(fake.jobs.map(({ id }) => id)).toEqual(["first"]);
  });

  it("filters by properties, states' words and times, and sorts", async () => {
    const owners = ["ada", "bob", "ada", "cy"];
    const { call } = start({ jobs: owners.map((owner, index) => ({ state: index === 2 ? "running" : "queued", job: { owner, label: `t${index}` } })) });
    const labels = async (query: string) => (await call("GET", `/tasks?${query}`)).body.rows.map((row: { label: string }) => row.label);
    expect(await labels("")).toEqual(["t3", "t2", "t1", "t0"]);
    expect(await labels("direction=asc")).toEqual(["t0", "t1", "t2", "t3"]);
    expect(await labels("owner=ada")).toEqual(["t2", "t0"]);
    expect(await labels("owners=ada&owners=bob")).toEqual(["t2", "t1", "t0"]);
    expect(await labels("phases=busy")).toEqual(["t2"]);
    expect(await labels("createdAfter=2026-11-20T09:58:00Z")).toEqual(["t3", "t2"]);
    expect(await labels("sortField=owner&direction=asc")).toEqual(["t0", "t2", "t1", "t3"]);
  });

  it.each([
    [
      "page",
      { style: "page", items: "/rows", total: "/meta/total", parameter: "page", first: 0, size: "size", pages: "/meta/pages" },
      [{ total: 5, pages: 3 }, "page=2"],
    ],
    [
      "offset",
      { style: "offset", items: "/rows", total: "/meta/total", parameter: "page", size: "size", more: "/meta/more" },
      [{ total: 5, more: true }, "page=4"],
    ],
    ["cursor of the last item", { style: "cursor", items: "/rows", total: "/meta/total", parameter: "after", last: "/key" }, [{ total: 5 }, undefined]],
    ["cursor in the body", { style: "cursor", items: "/rows", parameter: "after", next: "/meta/next" }, [{ next: expect.any(String) }, undefined]],
  ])("pages by %s", async (_, paging, [meta, lastQuery]) => {
    const { fake, call } = start({ jobs: 5, pageSize: 2 }, paging as object);
    const newestFirst = fake.jobs.map(({ id }) => id).reverse();
    const size = (paging as { size?: string }).size ? "size=2&" : "";
    const first = await call("GET", `/tasks?${size}`);
    expect(first.body.rows.map((row: { key: string }) => row.key)).toEqual(newestFirst.slice(0, 2));
    expect(first.body.meta).toMatchObject(meta as object);
    const { next } = first.body.meta;
    const cursor = next ? (await call("GET", `/tasks?after=${encodeURIComponent(next)}`)).body.meta.next : newestFirst[3];
    const last = await call("GET", `/tasks?${size}${lastQuery ?? `after=${encodeURIComponent(cursor)}`}`);
    expect(last.body.rows.map((row: { key: string }) => row.key)).toEqual(newestFirst.slice(4));
    expect(last.body.meta.more ?? false).toBe(false);
    expect(last.body.meta.next ?? null).toBe(null);
  });

  it("refuses what breaks the spec with the vendor's documented failure, and says where", async () => {
    const { fake, call } = start({ jobs: 1 });
    expect(await call("GET", "/tasks?size=many")).toMatchObject({ status: 422, body: { reason: "query/size must be integer; seen string" } });
    expect(await call("POST", "/tasks", { label: 1 })).toMatchObject({ status: 422, body: { reason: "body/label must be string; seen integer" } });
    expect(await call("GET", "/tasks", undefined, {})).toMatchObject({ status: 401, body: { reason: "who are you?" } });
    expect((await call("GET", "/nowhere")).status).toBe(404);
    expect((await call("PUT", "/tasks")).status).toBe(405);
    expect(fake.requests.map(({ status }) => status)).toEqual([422, 422, 401, 404, 405]);
    expect(fake.requests[0]).toEqual({
      operation: "listTasks",
      method: "GET",
      url: "https://acme.test/base/tasks?size=many",
      path: "/base/tasks?size=many",
      body: undefined,
      status: 422,
      problems: ["query/size must be integer; seen string"],
    });
    expect(JSON.stringify(fake.requests)).not.toContain("secret");
  });

  it.each<[string, unknown, string]>([
    ...[-1, 1.5, Number.NaN, "3", null].map((jobs): [string, unknown, string] => ["jobs", jobs, "a whole number from 0, or a list of what each is"]),
    ...[-1, Number.NaN, "3"].map((pace): [string, unknown, string] => ["pace", pace, "milliseconds, a number from 0"]),
    ...[0, 2.5, Number.NaN].map((size): [string, unknown, string] => ["pageSize", size, "a whole number from 1"]),
    ["keep", -1, "a whole number from 0"],
    ["seed", "x", "a number"],
    ["clock", new Date(), "a function"],
    ["credentials", "secret", "a list of texts"],
    ["script", "queued", "a list"],
    ["onRequest", {}, "a function"],
  ])("refuses what the option %s cannot be: %s", (name, value, expected) => {
    expect(() => start({ [name]: value })).toThrow(new RegExp(`${name} is .*; expected ${expected}\\.`));
    expect(() => start({ [name]: value })).not.toThrow("secret");
  });

  it.each<[unknown, string]>([
    [{ job: { ownr: "ada" } }, "jobs[0].job.ownr is in no answer of this vendor; owner was meant?"],
    [{ job: { progress: 40 } }, "jobs[0].job.progress is in no answer of this vendor; expected one of key, phase"],
    [{ script: ["queued", "runing"] }, 'jobs[0].script[1] is "runing", and no job of this vendor is that'],
    [{ script: [{ job: { ownr: "ada" } }] }, "jobs[0].script[0].job.ownr is in no answer"],
    [{ script: [{ status: 429, retryAfter: "soon" }] }, "jobs[0].script[0].retryAfter is a string; expected seconds"],
    ["failing", 'jobs[0] is "failing"'],
    [null, "jobs[0] is null; expected an object"],
  ])("refuses a job that it could not show: %j", (job, message) => {
    expect(() => start({ jobs: [job] as never })).toThrow(message);
  });

  it("refuses two jobs of one id, and what a test may not set or have refused", () => {
    expect(() => start({ jobs: [{ job: { key: "a" } }, { job: { key: "a" } }] })).toThrow('jobs[1] has the id "a" of a job before it');
    const { fake } = start({ jobs: [{ job: { key: "a" } }] });
    expect(() => fake.set("a", { job: { ownr: "ada" } })).toThrow("job.ownr is in no answer of this vendor; owner was meant?");
    for (const to of [{}, null, 5]) expect(() => fake.set("a", to as never)).toThrow("job is null; expected an object");
    for (const times of [0, Number.NaN, "2"]) expect(() => fake.refuse("getTask", 503, { times } as never)).toThrow("times is ");
    expect(() => fake.refuse("getTask", 503, { retryAfter: -1 })).toThrow("retryAfter is -1; expected seconds, a number from 0");
  });

  it("refuses an option that there is not, and says which there are", () => {
    for (const name of ["job", "states", "scripts"])
      expect(() => start({ [name]: 1 } as never)).toThrow(`There is no option "${name}"; expected one of jobs, script, pace, `);
    start({ jobs: undefined, states: undefined } as never);
    const { fake } = start();
    const made =
      (jobs: unknown, script: unknown[] = []) =>
      () =>
        start({ jobs, script } as never);
    expect(made([{ key: "t1", state: "failed" }])).toThrow('There is no option "jobs[0].key"; expected one of state, script, job.');
    expect(made([{ script: [{ status: 503, retryafter: 1 }] }])).toThrow('script[0].retryafter"; expected one of status, retryAfter.');
    expect(made(1, ["running", { phase: "done" }])).toThrow('"script[1].phase"; expected one of job, state.');
    expect(() => fake.refuse("listTasks", 503, { time: 2 } as never)).toThrow('"time"; expected one of times, retryAfter.');
    expect(() => fake.set("jb_7a3K", { state: "failed" } as never)).toThrow('"state"; expected one of job.');
  });

  it("takes only the credentials that it is given", async () => {
    const { fake, call } = start({ credentials: ["right"] });
    expect((await call("GET", "/tasks", undefined, { "x-key": "right" })).status).toBe(200);
    expect((await call("GET", "/tasks", undefined, { "x-key": "wrong" })).status).toBe(401);
    expect(fake.requests).toHaveLength(2);
  });

  it.each<[string, object, object]>([
    ["a scheme that a $ref leads to", { $ref: "#/components/securitySchemes/other" }, { apiKey: "secret" }],
    ["a word of the vendor's own", { type: "http", scheme: "token", "x-sign-in": [{ options: { token: "it" }, prefix: "Token " }] }, { token: "secret" }],
    ["another word for a bearer", { type: "http", scheme: "bearer", "x-sign-in": [{ options: { token: "it" }, prefix: "Token " }] }, { token: "secret" }],
  ])("takes the credential of %s, as clients send it, and no other", async (_, key, options) => {
    const spec = madeUpSpec();
    Object.assign(spec.components.securitySchemes, { key, other: { type: "apiKey", in: "header", name: "x-key" } });
    const statusBy = async (credentials: string[]) => {
      const client: Json = createClientOf(spec, { ...options, fetch: createFake(spec, { credentials }).fetch, retry: false });
      return (await client.listTasks().outcome()).status;
    };
    expect(await Promise.all([statusBy(["secret"]), statusBy(["another"])])).toEqual([200, 401]);
  });

  it("refuses to give a token for what is no JSON", async () => {
    const spec = madeUpSpec();
    const get = { url: "token", body: { key: "{key}" } };
    Object.assign(spec.components.securitySchemes.key, { "x-sign-in": [{ options: { key: "the key" }, get }] });
    const { fetch } = createFake(spec, { credentials: ["secret"] });
    const statusOf = async (body: string) => (await fetch("https://acme.test/base/token", { method: "POST", body })).status;
    expect([await statusOf('{"key":"secret"}'), await statusOf("{"), await statusOf("null")]).toEqual([200, 401, 401]);
  });

  it("moves a client that signs in to where it answers itself alone", async () => {
    const spec = madeUpSpec();
    const get = { url: "token", body: { key: "{key}" }, token: ["/access_token"], baseUrl: { at: ["/instance_url"], within: "acme.test" } };
    Object.assign(spec.components.securitySchemes, { key: { type: "http", scheme: "bearer", "x-sign-in": [{ options: { key: "the key" }, get }] } });
    const fake = createFake(spec);
    const listed = async (options: object) => (await (createClientOf(spec, { key: "k3y", retry: false, ...options }) as Json).listTasks().outcome()).status;
    expect(await listed({ fetch: fake.fetch })).toBe(200);
    expect(fake.requests.at(-1)?.url).toMatch(/^https:\/\/fake\.acme\.test\//);
    const server = await fake.listen();
    expect(await listed({ baseUrl: server.baseUrl })).toBe(200);
    await server.close();
  });

  it("says so where an answer breaks the spec by what a test has set", async () => {
    const { fake, call } = start({ jobs: 1 });
    fake.set(fake.jobs[0]?.id as string, { job: { label: 5 } });
    await expect(call("GET", `/tasks/${fake.jobs[0]?.id}`)).rejects.toThrow("The fake's answer 200 to getTask breaks the spec at /label: must be string");
  });

  it("says so also after answers that were right, each time that it is asked", async () => {
    const { fake, call } = start({ jobs: 1 });
    const id = fake.jobs[0]?.id as string;
    const path = `/tasks/${id}`;
    expect([(await call("GET", path)).status, (await call("GET", path)).status]).toEqual([200, 200]);
    fake.set(id, { job: { label: 5 } });
    for (const _ of [1, 2]) await expect(call("GET", path)).rejects.toThrow("breaks the spec at /label");
  });
});

describe("finding the spec", () => {
  it("takes it from the installed package of the vendor", () => {
    const folder = mkdtempSync(`${tmpdir()}/installed-`);
    try {
      mkdirSync(`${folder}/node_modules/@vendor-jobs/acme`, { recursive: true });
      writeFileSync(
        `${folder}/node_modules/@vendor-jobs/acme/package.json`,
        JSON.stringify({ name: "@vendor-jobs/acme", exports: { "./openapi.json": "./openapi.json" } }),
      );
      writeFileSync(`${folder}/node_modules/@vendor-jobs/acme/openapi.json`, JSON.stringify(madeUpSpec()));
      expect(createFake(loadSpec("acme", folder), { jobs: 3 }).jobs).toHaveLength(3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("says what to install where there is none", () => {
    expect(() => createFake("no-such-vendor")).toThrow("install @vendor-jobs/no-such-vendor");
    expect(() => createFake({ paths: {} })).toThrow("no x-job");
  });
});

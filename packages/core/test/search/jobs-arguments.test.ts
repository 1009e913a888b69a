import { describe, expect, it } from "vitest";
import { acrossJobs, InvalidArgumentError, type JobLists, type JobsQuery, resumeJob } from "../../src/index.ts";
import { acme } from "../acme.ts";
import { all, searching, statusFilter, times } from "./jobs-server.ts";

const nowhere = "http://127.0.0.1:1";

describe("a query that is wrong", () => {
  it.each<[string, unknown, RegExp]>([
    ["none", null, /jobs\(\) was given null; expected an object such as/],
    ["a text", "failed", /jobs\(\) was given "failed"; expected an object/],
    ["a member that there is not", { state: ["failed"] }, /There is no option "state"; expected one of states, since/],
    ["states that are no list", { states: "failed" }, /states is "failed"; expected a list of queued, running/],
    ["a state that there is not", { states: ["broken"] }, /states is "broken"; expected a list of queued/],
    ["a state that is no text", { states: [null] }, /states is null; expected a list of queued/],
    ["a day that its month has not", { since: "2026-02-30T09:00:00Z" }, /since is "2026-02-30T09:00:00Z"; expected a Date/],
    ["a time in words", { since: "yesterday" }, /since is "yesterday"; expected a Date, ISO text such as .* or how long ago, such as "24h"/],
    ["a time of a number", { until: 1_700_000_000 }, /until is 1700000000; expected a Date/],
    ["a Date that is none", { since: new Date("x") }, /since is Invalid Date; expected a Date/],
    ["a day that there is not", { since: "2026-13-45" }, /since is "2026-13-45"; expected/],
    ["a time before all", { since: "999999999w" }, /since is "999999999w"; expected .* of the years 1 to 9999/],
    ["a time that cannot be written a little earlier", { since: new Date(-8.64e15) }, /since is .* -271821 .*; expected .* of the years 1 to 9999/],
    ["a time that cannot be written a little later", { until: new Date(8.64e15) }, /until is .* 275760 .*; expected .* of the years 1 to 9999/],
    ["an end before the start", { since: "1h", until: "2h" }, /since is ".*"; expected a time before until, 20/],
    ["ids that are no list", { ids: "j1" }, /ids is "j1"; expected a list of ids/],
    ["an id that is none", { ids: [""] }, /ids is ""; expected a list of ids/],
    ["an id that is no number", { ids: [Number.NaN] }, /ids is NaN; expected a list of ids, each text or a whole number below 2\^53/],
    ["an id that has lost digits", { ids: [2 ** 60] }, /ids is 1152921504606847000; expected a list of ids, each text or/],
    ["a name that is none", { name: 7 }, /name is 7; expected the name of a job/],
    ["a limit of none", { limit: 0 }, /limit is 0; expected a whole number from 1/],
    ["half a limit", { limit: 1.5 }, /limit is 1.5; expected a whole number/],
    ["an order that there is not", { order: "desc" }, /order is "desc"; expected "newest", "oldest", "any"/],
    ["reasons in words", { reasons: "yes" }, /reasons is "yes"; expected true or false/],
    ["a scope that is none", { scope: "s1" }, /scope was given "s1"; expected \{ space \}/],
    ["a scope that there is not", { scope: { spaceId: "s1" } }, /scope\.spaceId is "s1"; expected scope \{ space \}: listJobs does not list by spaceId/],
  ])("says so: %s", async (_, query, message) => {
    const jobs = searching(nowhere, { scope: ["space"] }).jobs(query as JobsQuery);
    await expect(all(jobs)).rejects.toThrow(message);
    await expect(all(jobs)).rejects.toBeInstanceOf(InvalidArgumentError);
    await expect(jobs.plan).rejects.toThrow(message);
  });

  it("says so of a signal that is none", async () => {
    await expect(all(searching(nowhere, {}).jobs({}, { signal: "stop" as never }))).rejects.toThrow(/signal is "stop"; expected an AbortSignal/);
  });

  it.each([null, "newest"])("says so of options that are none: %s", async (options) => {
    const message = /options is .*; expected an object/;
    await expect(all(searching(nowhere, {}).jobs({}, options as never))).rejects.toThrow(message);
    await expect(all(acrossJobs([searching(nowhere, {})], {}, options as never))).rejects.toThrow(message);
    await expect(all(acrossJobs([searching(nowhere, {})], {}, options as never))).rejects.toBeInstanceOf(InvalidArgumentError);
  });

  it("takes times from the year 1 to 9999", async () => {
    const found = searching(nowhere, times).jobs({ since: "0001-01-01T00:00:00Z", until: "9999-12-30" });
    expect((await found.plan).pushedDown).toEqual(["since", "until"]);
  });

  it("says what a vendor's jobs do not have", async () => {
    const fields = { id: ["/id"], status: ["/status"] };
    const jobs = searching(nowhere, {}, { fields }).jobs({ since: "24h", name: "n" });
    await expect(all(jobs)).rejects.toThrow(/Acme cannot be asked for jobs by since and name: its jobs do not have/);
    expect(await jobs.plan).toMatchObject({ notPossible: ["since", "name"], by: undefined });
    await expect(all(searching(nowhere, {}, { fields }).jobs({ order: "oldest" }))).rejects.toThrow(/cannot be asked for jobs by order/);
  });

  it("says where there is no list of jobs", async () => {
    await expect(all(searching(nowhere, { operation: "getJob" }).jobs())).rejects.toThrow(/Acme has no operation that lists jobs/);
  });
});

describe("the plan of a query", () => {
  const asked: JobsQuery = { states: ["failed"], since: "24h", name: "n1" };
  it.each<[string, JobLists, JobsQuery, object]>([
    [
      "all to the vendor",
      { states: statusFilter, ...times, name: { in: "name" }, order: "newest" },
      asked,
      { pushedDown: ["states", "since", "name", "order"], filteredHere: [], endsEarly: true },
    ],
    ["nothing", {}, asked, { pushedDown: [], filteredHere: ["states", "since", "name", "order"], listed: undefined, endsEarly: false }],
    ["the order alone", { order: "newest" }, asked, { pushedDown: ["order"], filteredHere: ["states", "since", "name"], listed: "newest", endsEarly: true }],
    ["a state without a word", { states: statusFilter }, { states: ["failed", "queued"], order: "any" }, { pushedDown: [], filteredHere: ["states"] }],
    ["ids one by one", { order: "newest" }, { ids: ["a"], order: "any" }, { operation: "getJob", pushedDown: ["ids"], filteredHere: [] }],
    ["another time", { by: "finished", order: "oldest" }, { until: "1h", order: "oldest" }, { by: "finished", endsEarly: true, filteredHere: ["until"] }],
  ])("tells %s", async (_, lists, query, plan) => {
    expect(await searching(nowhere, lists).jobs(query).plan).toMatchObject({ vendor: "acme", notPossible: [], ...plan });
  });
});

describe("sources and references that are wrong", () => {
  const client = searching(nowhere, {});
  it.each<[string, unknown, unknown, RegExp]>([
    ["sources", client, {}, /sources is an Object; expected a list of clients/],
    ["a source", [{}], {}, /sources\[0\] is an Object; expected a client that has jobs\(\), or \{ client, scope, name \}/],
    ["no source", [undefined], {}, /sources\[0\] is undefined; expected a client/],
    ["a name", [{ client, name: "" }], {}, /sources\[0\]\.name is ""; expected a non-empty text/],
    ["what becomes of errors", [client], { errors: "hide" }, /errors is "hide"; expected "end" or "items"/],
    ["patience", [client], { patience: -1 }, /patience is -1; expected milliseconds/],
    ["a query", [client], null, /acrossJobs\(\) was given null; expected an object/],
    ["what all refuse", [client, client], { states: ["broken"] }, /states is "broken"/],
  ])("says so of %s", async (_, sources, query, message) => {
    await expect(all(acrossJobs(sources as never, query as never))).rejects.toThrow(message);
    await expect(all(acrossJobs(sources as never, query as never))).rejects.toBeInstanceOf(InvalidArgumentError);
  });

  const ref = { version: 1, vendor: "acme", baseUrl: nowhere, ids: { jobId: "j1" } } as const;
  it("resumes a job with the client that it is of", () => {
    const [first, second] = [acme({ baseUrl: "https://other.test" }), acme({ baseUrl: nowhere })];
    expect(resumeJob(ref, [first, second]).toJSON()).toEqual(ref);
    expect(resumeJob(ref, new Set([second])).ids).toEqual({ jobId: "j1" });
  });
  it.each<[string, unknown, unknown, RegExp]>([
    [
      "a reference to a job of nobody's",
      ref,
      [acme({ baseUrl: "https://other.test" })],
      /is to a job of acme at http.*, and no client is of it; there are acme at https:\/\/other\.test/,
    ],
    ["no clients", ref, [], /there are none/],
    ["clients that are no list", ref, undefined, /clients is undefined; expected a list of clients/],
    ["a client that is none", ref, [undefined], /clients\[0\] is undefined; expected a client that has job\(\)/],
    ["a client of no jobs", ref, [acme(), {}], /clients\[1\] is an Object; expected a client/],
    ["no reference", "j1", [], /resumeJob\(\) was given "j1"; expected a reference/],
    ["half a reference", { ids: {} }, [], /ref is an Object; expected a reference that a job gave/],
  ])("tells of %s", (_, given, clients, message) => {
    expect(() => resumeJob(given as never, clients as never)).toThrow(message);
    expect(() => resumeJob(given as never, clients as never)).toThrow(InvalidArgumentError);
  });
});

import { describe, expect, it } from "vitest";
import { AmbiguousRequestError, InvalidArgumentError, type JobShape } from "../../src/index.ts";
import { serve } from "../server.ts";
import { clientOf, cutting, posts, type Start, said } from "./start-client.ts";

describe("a start whose answer was lost", () => {
  const find: Start = { ids: { id: ["/id"] }, find: { args: { flow: "{flow}" }, where: { "/conf": "{/conf}" } } };
  const lists: JobShape["lists"] = { since: { in: "after", as: "ms" } };
  const listed = (runs: object[]) => cutting(1, () => ({ json: { runs } }));
  const created = () => new Date().toISOString();

  it("is found in the list of jobs", async () => {
    await using server = await listed([
      { id: 1, conf: { a: 1 }, created: "2020-01-01T00:00:00Z" },
      { id: 2, conf: { a: 2 }, created: created() },
      { id: 3, conf: { a: 1 }, created: created() },
    ]);
    const job = await clientOf(server.url, find, { lists })
      .startRun({ flow: "f", body: { conf: { a: 1 } } })
      .job();
    expect(job.ids).toEqual({ flow: "f", id: 3 });
    expect(posts(server.seen)).toHaveLength(1);
    // The clock of the vendor is asked for first.
    expect(server.seen[2]?.url).toMatch(/^\/flows\/f\/runs\?after=\d{13}$/);
  });

  it.each([
    [
      "none",
      [],
      { proves: true as const },
      /There is none that may be it \(listJobs with \{"flow":"f","\/conf":1\}, since 20.*\), so it was not started: it may be sent again\./,
    ],
    ["none, which proves nothing", [], {}, /There is none that may be it \(listJobs with [^)]*\)\. \(POST [^ ]*\) \(see errors\/ambiguous\)$/],
    [
      "several",
      [
        { id: 2, conf: 1 },
        { id: 3, conf: 1 },
      ],
      {},
      /There are 2 that may be it: f\/2, f\/3 \(listJobs/,
    ],
  ])("stays unknown where the list has %s", async (_, runs, more, message) => {
    await using server = await listed(runs);
    const call = clientOf(server.url, { ...find, find: { ...find.find, ...more } }).startRun({ flow: "f", body: { conf: 1 } });
    const failure = await call.job().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AmbiguousRequestError);
    expect((failure as Error).message).toMatch(message);
    expect(posts(server.seen)).toHaveLength(1);
  });

  it.each(["started", "finished"] as const)("is found while it is queued, where the list goes by when jobs %s", async (by) => {
    const runs = [
      { id: 1, created: "2020-01-01T00:00:00Z", started: "2020-01-01T00:00:00Z" },
      { id: 2, created: created() },
    ];
    // Bounds of such a time leave out what has not come so far, and it is last by that.
    await using server = await cutting(1, ({ url }) => ({ json: { runs: url.includes("after") ? [] : runs } }));
    const start: Start = { ...find, find: { ...find.find, proves: true } };
    const newest = { in: "order", value: "-time" };
    const job = await clientOf(server.url, start, { lists: { ...lists, by, newest } })
      .startRun({ flow: "f", body: {} })
      .job();
    expect(job.ids).toEqual({ flow: "f", id: 2 });
  });

  it("is found in another list, which is asked for no more than it is said to take", async () => {
    const all = [{ id: 2, created: new Date().toISOString() }];
    await using server = await cutting(1, () => ({ json: { all } }));
    const start: Start = { ids: { id: ["/id"] }, find: { operation: "listAll", args: { of: "{flow}" } } };
    expect((await clientOf(server.url, start, { lists }).startRun({ flow: "f", body: {} }).job()).ids).toEqual({ flow: "f", id: 2 });
    expect(server.seen.slice(1).map(said)).toEqual(["GET /all?of=f", "GET /all?of=f"]);
  });

  it.each([
    ["numbers and their text", { conf: 7 }, { conf: "7" }],
    ["objects, whatever the order and what the vendor adds", { conf: { a: 1, b: { c: 2 } } }, { conf: { d: 3, b: { e: 4, c: 2 }, a: 1 } }],
    ["what the call does not give", {}, { conf: { of: "the vendor" } }],
  ])("is told by %s", async (_, body, run) => {
    await using server = await listed([{ id: 2, ...run, created: created() }]);
    expect((await clientOf(server.url, find).startRun({ flow: "f", body }).job()).ids).toEqual({ flow: "f", id: 2 });
  });

  it("is told from one of before by the vendor's clock", async () => {
    const hour = 3_600_000;
    const date = (ms: number) => new Date(Date.now() + ms).toISOString();
    const runs = [
      { id: 1, created: date(hour - 60_000) },
      { id: 2, created: date(hour) },
    ];
    await using server = await cutting(1, () => ({ json: { runs }, headers: { date: new Date(Date.now() + hour).toUTCString() } }));
    expect((await clientOf(server.url, find).startRun({ flow: "f", body: {} }).job()).ids).toEqual({ flow: "f", id: 2 });
  });

  it("is not told from one of a moment before where the vendor's clock is not known", async () => {
    await using server = await cutting(1, () => ({
      json: {
        runs: [
          { id: 1, created: new Date(Date.now() - 30_000).toISOString() },
          { id: 2, created: created() },
        ],
      },
      headers: { date: "" },
    }));
    await expect(clientOf(server.url, find).startRun({ flow: "f", body: {} }).job()).rejects.toThrow(/There are 2 that may be it: f\/1, f\/2/);
  });

  it("is none that another start of this client told of", async () => {
    let starts = 0;
    await using server = await serve((request, _, response) => {
      if (request.method !== "POST") return { json: { runs: [{ id: 1, created: created() }] } };
      if (++starts === 1) return { json: { id: 1 } };
      response.socket?.destroy();
      return undefined;
    });
    const client = clientOf(server.url, find);
    expect((await client.startRun({ flow: "f", body: {} }).job()).ids).toEqual({ flow: "f", id: 1 });
    await expect(client.startRun({ flow: "f", body: {} }).job()).rejects.toThrow(/There is none that may be it/);
  });

  it("stays unknown where it cannot be looked for", async () => {
    await using server = await cutting(1, () => ({ status: 403, json: {} }));
    const failure = await clientOf(server.url, find)
      .startRun({ flow: "f", body: {} })
      .job()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AmbiguousRequestError);
    expect(failure).toMatchObject({ message: expect.stringMatching(/may or may not have acted.*Nor could it be looked for: .*403/), cause: { status: 403 } });
  });

  it("is found where the answer came and has no id", async () => {
    await using server = await serve(({ method }) => (method === "POST" ? { status: 204 } : { json: { runs: [{ id: 2, created: created() }] } }));
    expect((await clientOf(server.url, find).startRun({ flow: "f", body: {} }).job()).ids).toEqual({ flow: "f", id: 2 });
    expect(posts(server.seen)).toHaveLength(1);
  });

  it("is found by its own id where all attempts were lost", async () => {
    await using server = await cutting(9, () => ({ json: { id: "mine", status: "busy" } }));
    const own: Start = { ids: { id: ["{/id}"] }, key: { at: "/id", repeat: "conflict" } };
    expect(
      (
        await clientOf(server.url, own)
          .startRun({ flow: "f", body: { id: "mine" } })
          .job()
      ).ids,
    ).toEqual({ flow: "f", id: "mine" });
  });
});

describe("findStart, for whoever does not know whether a start was sent", () => {
  const since = new Date();
  const own: Start = { ids: { id: ["{/id}"] }, key: { at: "/id", repeat: "conflict" } };

  it("looks through the list of jobs, and sends no start", async () => {
    const run = { id: 2, conf: 1, created: new Date().toISOString() };
    await using server = await serve(() => ({ json: { runs: [run, { ...run, id: 3, conf: 2 }] } }));
    const start: Start = { ids: { id: ["/id"] }, find: { args: { flow: "{flow}" }, where: { "/conf": "{/conf}" }, proves: true } };
    const { jobs, ...found } = await clientOf(server.url, start).findStart("startRun", { flow: "f", body: { conf: 1 } }, { since });
    expect(jobs.map(({ ids }) => ids)).toEqual([{ flow: "f", id: 2 }]);
    expect(found).toMatchObject({ proves: true, mayRepeat: false, sought: expect.stringContaining('listJobs with {"flow":"f","/conf":1}') });
    expect(posts(server.seen)).toEqual([]);
  });

  it.each([
    [200, [{ flow: "f", id: "k" }]],
    [404, []],
  ])("reads the job by its own id, which answers %i", async (status, ids) => {
    await using server = await serve(() => ({ status, json: {} }));
    const { jobs, mayRepeat } = await clientOf(server.url, own).findStart("startRun", { flow: "f", body: {} }, { since, key: "k" });
    expect(jobs.map((job) => job.ids)).toEqual(ids);
    expect(mayRepeat).toBe(true);
    expect(server.seen.map(said)).toEqual(["GET /flows/f/runs/k"]);
  });

  it("says that the same key may be sent again, where nothing can be looked for", async () => {
    await using server = await serve(() => ({ json: {} }));
    const start: Start = { ids: { id: ["/id"] }, key: { at: "/token", repeat: "same" } };
    expect(await clientOf(server.url, start).findStart("startRun", { flow: "f", body: {} }, { since, key: "k" })).toMatchObject({
      jobs: [],
      proves: false,
      mayRepeat: true,
    });
    expect(server.seen).toEqual([]);
  });

  it("passes on what keeps it from looking", async () => {
    await using server = await serve(() => ({ status: 403, json: {} }));
    await expect(clientOf(server.url, own).findStart("startRun", { flow: "f", body: {} }, { since, key: "k" })).rejects.toMatchObject({ status: 403 });
  });

  it.each([
    ["an operation that starts nothing", "getRun", { since }, /findStart\(\) was given "getRun" as the operation; expected startRun/],
    ["no time", "startRun", {}, /as since; expected the Date/],
    ["a blank key", "startRun", { since, key: " " }, /was given " " as the key; expected the text that the start was sent with/],
    ["a time that cannot be written", "startRun", { since: new Date(-8.64e15) }, /as since; expected the Date .* of the years 1 to 9999/],
  ])("refuses %s", async (_, operation, options, message) => {
    const looking = clientOf("http://127.0.0.1:1", own).findStart(operation, {}, options as { since: Date });
    await expect(looking).rejects.toThrow(InvalidArgumentError);
    await expect(looking).rejects.toThrow(message);
  });
});

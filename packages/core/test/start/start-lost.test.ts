import { describe, expect, it } from "vitest";
import { AmbiguousRequestError, InvalidArgumentError, type JobShape } from "../../src/index.ts";
import { after } from "../after.ts";
import { type Reply, serve } from "../server.ts";
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

  describe("beside other starts of its client", () => {
    const none = /There is none that may be it/;
    const contested = /There is one that may be it, or that of another whose answer was lost: f\/1 \(/;
    /** The starts that are answered, and those that act; all act that are answered. */
    const startingOf = async (answered: number[], acting: number[], late = 0) => {
      const runs: object[] = [];
      let starts = 0;
      const server = await serve((request, _, response) => {
        if (request.method !== "POST") return { json: { runs } };
        const start = ++starts;
        const run = { id: start, conf: JSON.parse(request.body).conf, created: created() };
        if ([...answered, ...acting].includes(start)) runs.push(run);
        if (answered.includes(start)) return new Promise<Reply>((resolve) => setTimeout(resolve, late, { json: run }));
        response.socket?.destroy();
        return undefined;
      });
      const client = clientOf(server.url, find);
      const start = (body = {}, options = {}) => client.startRun({ flow: "f", body }, options);
      return { start, server, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
    };

    it("is none that another one was answered with, whether or not its job was asked for", async () => {
      await using starting = await startingOf([1, 2], []);
      expect((await starting.start().job()).ids).toEqual({ flow: "f", id: 1 });
      await starting.start();
      await expect(starting.start().job()).rejects.toThrow(none);
    });

    it("is none that another one has found", async () => {
      await using starting = await startingOf([], [1]);
      expect((await starting.start().job()).ids).toEqual({ flow: "f", id: 1 });
      await expect(starting.start().job()).rejects.toThrow(none);
    });

    it("is not known where two are looked for at once and one is there, which is that of none later", async () => {
      await using starting = await startingOf([], [1]);
      const jobs = await Promise.allSettled([starting.start().job(), starting.start().job()]);
      for (const job of jobs) expect(job).toMatchObject({ reason: { name: "AmbiguousRequestError", message: expect.stringMatching(contested) } });
      await expect(starting.start().job()).rejects.toThrow(none);
    });

    it("is each one's own where two are looked for at once by what tells them apart", async () => {
      await using starting = await startingOf([], [1, 2]);
      const jobs = await Promise.all([starting.start({ conf: 1 }).job(), starting.start({ conf: 2 }).job()]);
      expect(jobs.map(({ ids }) => ids.id).sort()).toEqual([1, 2]);
    });

    it("is not that of one whose answer comes later", async () => {
      await using starting = await startingOf([1], [], 100);
      const first = starting.start();
      while (starting.server.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      await expect(starting.start().job()).rejects.toThrow(none);
      expect(await first).toMatchObject({ id: 1 });
    });

    it("is found all the same where the other one was refused", async () => {
      let starts = 0;
      await using server = await serve((request, _, response) => {
        if (request.method !== "POST") return { json: { runs: [{ id: 1, created: created() }] } };
        if (++starts === 1) return { status: 400, json: {} };
        response.socket?.destroy();
        return undefined;
      });
      const client = clientOf(server.url, find);
      const start = () => client.startRun({ flow: "f", body: {} }).job();
      const [refused, found] = await Promise.allSettled([start(), start()]);
      expect([refused, found]).toEqual(
        expect.arrayContaining([
          { status: "rejected", reason: expect.objectContaining({ status: 400 }) },
          { status: "fulfilled", value: expect.objectContaining({ ids: { flow: "f", id: 1 } }) },
        ]),
      );
    });

    it("is given up with the signal while another one is under way", async () => {
      await using starting = await startingOf([1], [], 400);
      const first = starting.start();
      while (starting.server.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      const second = starting.start({}, { signal: AbortSignal.timeout(100) }).job();
      await expect(Promise.race([second, after(250)])).rejects.toThrow(/Nor could it be looked for: .*aborted/);
      await first;
    });
  });

  it("stays unknown where it cannot be looked for", async () => {
    await using server = await cutting(1, () => ({ status: 403, json: {} }));
    const failure = await clientOf(server.url, find)
      .startRun({ flow: "f", body: {} })
      .job()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AmbiguousRequestError);
    const message = expect.stringMatching(
      /may or may not have acted.*Nor could it be looked for: [^(]*403[^(]*\(GET [^ ]+\) \(POST [^ ]+\) \(see errors\/ambiguous\)$/,
    );
    expect(failure).toMatchObject({ message, cause: { status: 403 } });
  });

  it("is found where the answer came and has no id", async () => {
    await using server = await serve(({ method }) => (method === "POST" ? { status: 204 } : { json: { runs: [{ id: 2, created: created() }] } }));
    expect((await clientOf(server.url, find).startRun({ flow: "f", body: {} }).job()).ids).toEqual({ flow: "f", id: 2 });
    expect(posts(server.seen)).toHaveLength(1);
  });

  it("is found by its key, though an earlier start with it was answered", async () => {
    await using server = await serve((request, count, response) => {
      if (request.method !== "POST") return { json: { runs: [{ id: 2, key: "mine", created: created() }] } };
      if (count === 1) return { json: { id: 2 } };
      response.socket?.destroy();
      return undefined;
    });
    const keyed: Start = { ids: { id: ["/id"] }, key: { at: "/key", repeat: "same" }, find: { args: { flow: "{flow}" }, where: { "/key": "{/key}" } } };
    const client = clientOf(server.url, keyed);
    const start = () => client.startRun({ flow: "f", body: {} }, { key: "mine" });
    await start().job();
    expect((await start().job()).ids).toEqual({ flow: "f", id: 2 });
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

  it("gives what this client was answered with as well: the one that asks may not know", async () => {
    const run = { id: 2, created: new Date().toISOString() };
    await using server = await serve(({ method }) => ({ json: method === "POST" ? run : { runs: [run] } }));
    const client = clientOf(server.url, { ids: { id: ["/id"] }, find: { args: { flow: "{flow}" }, proves: true } });
    await client.startRun({ flow: "f", body: {} }).job();
    const { jobs } = await client.findStart("startRun", { flow: "f", body: {} }, { since });
    expect(jobs.map(({ ids }) => ids)).toEqual([{ flow: "f", id: 2 }]);
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
    ["an operation that starts nothing", "getRun", { since }, /operation is "getRun"; expected startRun/],
    ["no time", "startRun", {}, /since is undefined; expected the Date/],
    ["a blank key", "startRun", { since, key: " " }, /key is " "; expected the text that the start was sent with/],
    ["a time that cannot be written", "startRun", { since: new Date(-8.64e15) }, /since is .*; expected the Date .* of the years 1 to 9999/],
  ])("refuses %s", async (_, operation, options, message) => {
    const looking = clientOf("http://127.0.0.1:1", own).findStart(operation, {}, options as { since: Date });
    await expect(looking).rejects.toThrow(InvalidArgumentError);
    await expect(looking).rejects.toThrow(message);
  });
});

import { describe, expect, it } from "vitest";
import { AmbiguousRequestError, ApiError, InvalidArgumentError, type JobShape, JobStepError, NetworkError } from "../../src/index.ts";
import { type Reply, serve } from "../server.ts";
import { clientOf, cutting, posts, type Start, said } from "./start-client.ts";

describe("the job that a call starts", () => {
  it.each<[string, Start, Reply]>([
    ["the answer", { ids: { id: ["/run/id"], flow: ["{flow}"] } }, { json: { run: { id: 5 } } }],
    ["the arguments, where nothing is said of an id", { ids: { id: ["/run/id"] } }, { json: { run: { id: 5 } } }],
    ["the body of the call", { ids: { id: ["{/own/id}"] } }, { json: {} }],
    ["the header Location", { location: true }, { status: 201, json: {}, headers: { location: "https://elsewhere.test/api/flows/f%2F1/runs/5?x=1" } }],
  ])("has its ids from %s", async (_, start, reply) => {
    await using server = await serve(() => reply);
    const job = await clientOf(server.url, start)
      .startRun({ flow: "f/1", body: { own: { id: 5 } } })
      .job();
    expect(Object.fromEntries(Object.entries(job.ids).map(([name, id]) => [name, String(id)]))).toEqual({ flow: "f/1", id: "5" });
    expect(server.seen).toHaveLength(1);
  });

  it("is of what was given when it was called, whatever becomes of that", async () => {
    await using server = await serve(({ method, body }) => ({ json: method === "POST" ? JSON.parse(body) : {} }));
    const client = clientOf(server.url, { ids: { id: ["/id"] }, steps: [{ operation: "upload", body: "{rows}" }] });
    const [args, rows] = [{ flow: "f", body: { id: 0 } }, [0]];
    const jobs = [1, 2].map((id) => {
      args.body.id = rows[0] = id;
      return client.startRun(args).job({ rows });
    });
    expect((await Promise.all(jobs)).map(({ ids }) => ids.id)).toEqual([1, 2]);
    expect(server.seen.map(said).sort()).toEqual([
      'POST /flows/f/runs {"id":1}',
      'POST /flows/f/runs {"id":2}',
      "PUT /flows/f/runs/1/data [1]",
      "PUT /flows/f/runs/2/data [2]",
    ]);
  });

  it.each<[string, Start]>([
    ["the answer", { ids: { id: ["/id"] } }],
    ["a Location that cannot be decoded", { location: true }],
  ])("is an error that says that the call has acted, where its id is nowhere in %s", async (_, start) => {
    await using server = await serve(() => ({ json: {}, headers: { location: "/flows/f/runs/50%" } }));
    const job = clientOf(server.url, start).startRun({ flow: "f", body: {} }).job();
    await expect(job).rejects.toThrow(/without the id of the job.*has acted/);
  });

  it("rejects as the call does", async () => {
    await using server = await serve(() => ({ status: 422, json: { message: "no" } }));
    await expect(
      clientOf(server.url, { ids: { id: ["/id"] } })
        .startRun({ flow: "f", body: {} })
        .job(),
    ).rejects.toThrow(ApiError);
    await expect(
      clientOf(server.url, { ids: { id: ["/id"] } })
        .startRun({ body: {} })
        .job(),
    ).rejects.toThrow(InvalidArgumentError);
  });
});

describe("a key", () => {
  const inBody: Start = { ids: { id: ["/id"] }, key: { at: "/token", repeat: "same" } };

  it("is made, and the same is sent again where the answer is lost", async () => {
    await using server = await cutting(2, () => ({ json: { id: 5 } }));
    const call = clientOf(server.url, inBody).startRun({ flow: "f", body: { a: 1 } });
    expect((await call.job()).ids).toEqual({ flow: "f", id: 5 });
    const bodies = posts(server.seen).map(({ body }) => JSON.parse(body));
    expect(bodies).toHaveLength(3);
    for (const body of bodies) expect(body).toEqual({ a: 1, token: call.key });
    expect(call.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("is the caller's where one is given, and another for each call else", async () => {
    await using server = await serve(() => ({ json: { id: 5 } }));
    const client = clientOf(server.url, { ids: { id: ["/id"] }, key: { at: "Idempotency-Key", repeat: "same", maxLength: 20 } });
    const own = client.startRun({ flow: "f", "Idempotency-Key": "mine", body: {} });
    const [one, other] = [client.startRun({ flow: "f", body: {} }), client.startRun({ flow: "f", body: {} })];
    await Promise.all([own, one, other]);
    expect(own.key).toBe("mine");
    expect(one.key).toHaveLength(20);
    expect(server.seen.map(({ headers }) => headers["idempotency-key"]).sort()).toEqual([own.key, one.key, other.key].sort());
    expect(new Set([one.key, other.key]).size).toBe(2);
  });

  it("that the vendor has seen already means that the job did start", async () => {
    await using server = await cutting(1, ({ method }) => (method === "POST" ? { status: 409, json: {} } : { json: { id: "x", status: "busy" } }));
    const call = clientOf(server.url, { ids: { id: ["{/id}"] }, key: { at: "/id", repeat: "conflict" } }).startRun({ flow: "f", body: {} });
    expect(await call).toEqual({ id: "x", status: "busy" });
    expect((await call.job()).ids).toEqual({ flow: "f", id: call.key });
    expect(posts(server.seen)).toHaveLength(2);
  });

  it("that is taken at the first attempt is a conflict", async () => {
    await using server = await serve(() => ({ status: 409, json: {} }));
    const call = clientOf(server.url, { ids: { id: ["{/id}"] }, key: { at: "/id", repeat: "conflict" } }).startRun({ flow: "f", body: { id: "mine" } });
    await expect(call).rejects.toMatchObject({ kind: "conflict", mayHaveSucceeded: false });
    expect(server.seen).toHaveLength(1);
  });

  it("says after the last attempt what it can", async () => {
    await using server = await cutting(9, () => ({ json: {} }));
    await expect(clientOf(server.url, inBody).startRun({ flow: "f", body: {} })).rejects.toThrow(NetworkError);
    expect(posts(server.seen)).toHaveLength(4);
  });

  it.each([
    ["null", null],
    ["no text", ""],
    ["blank", " "],
  ])("is made where the caller's is %s, which the vendor would take for none", async (_, token) => {
    await using server = await serve(() => ({ json: { id: 5 } }));
    const call = clientOf(server.url, inBody).startRun({ flow: "f", body: { token } });
    await call;
    expect(JSON.parse(server.seen[0]?.body ?? "")).toEqual({ token: call.key });
    expect(call.key).toHaveLength(36);
  });

  it.each<[string, object, object?]>([
    ["an option", { key: "mine" }],
    ["a header of the call", { headers: { "idempotency-key": "mine" } }],
    ["a header of the call, which goes over its argument", { headers: { "Idempotency-Key": "mine" } }, { "Idempotency-Key": "other" }],
    ["an option, where the argument is blank", { key: "mine" }, { "Idempotency-Key": " " }],
  ])("is taken from %s", async (_, options, args = {}) => {
    await using server = await cutting(1, () => ({ json: { id: 5 } }));
    const client = clientOf(server.url, { ids: { id: ["/id"] }, key: { at: "Idempotency-Key", repeat: "same" } });
    const call = client.startRun({ flow: "f", body: {}, ...args }, options);
    await call;
    expect(call.key).toBe("mine");
    expect(server.seen.map(({ headers }) => headers["idempotency-key"])).toEqual(["mine", "mine"]);
  });

  it.each([
    ["an empty header", { headers: { "Idempotency-Key": "" } }],
    ["a blank header", { headers: { "idempotency-key": "\t" } }],
    ["a blank option", { key: " " }],
  ])("is refused where it is %s, and nothing is sent", async (_, options) => {
    await using server = await serve(() => ({ json: { id: 5 } }));
    const client = clientOf(server.url, { ids: { id: ["/id"] }, key: { at: "Idempotency-Key", repeat: "same" } });
    const call = client.startRun({ flow: "f", body: {} }, options);
    await expect(call).rejects.toThrow(/startRun was not sent: its key is to be a text that is not empty/);
    await expect(call).rejects.toBeInstanceOf(InvalidArgumentError);
    expect(server.seen).toEqual([]);
  });

  it("is refused where the vendor takes none, or it is none", async () => {
    const ids = { id: ["/id"] };
    await expect(clientOf("http://127.0.0.1:1", { ids }).startRun({ flow: "f", body: {} }, { key: "mine" })).rejects.toThrow(/was not sent: it takes no key/);
    await expect(clientOf("http://127.0.0.1:1", { ...inBody, ids }).startRun({ flow: "f", body: {} }, { key: "" })).rejects.toThrow(/is to be a text/);
  });

  it.each([
    ["is marked idempotent", { idempotent: true }],
    ["is sent by PUT", { method: "PUT" }],
  ])("without which nothing is sent twice, though the operation %s", async (_, operation) => {
    await using server = await cutting(1, () => ({ json: { id: 5 } }));
    await expect(clientOf(server.url, { ids: { id: ["/id"] } }, {}, operation).startRun({ flow: "f", body: {} })).rejects.toThrow(AmbiguousRequestError);
    expect(server.seen).toHaveLength(1);
  });

  it("without which a retry of a job is not sent twice either", async () => {
    await using server = await cutting(1, () => ({ json: { id: 5, status: "failed" } }));
    const retry: JobShape["retry"] = { operation: "upload", gives: "same" };
    await expect(clientOf(server.url, inBody, { retry }).job({ flow: "f", id: 5 }).retry()).rejects.toThrow(AmbiguousRequestError);
    expect(server.seen.map(said)).toEqual(["GET /flows/f/runs/5", "PUT /flows/f/runs/5/data"]);
  });
});

describe("steps after a start", () => {
  const start: Start = {
    ids: { id: ["/id"] },
    steps: [
      { operation: "upload", body: "{rows}" },
      { operation: "release", body: { state: "ready", run: "{id}" } },
    ],
  };

  it("are done in their order", async () => {
    await using server = await serve(() => ({ json: { id: 5 } }));
    await clientOf(server.url, start)
      .startRun({ flow: "f", body: {} })
      .job({ rows: [1, 2] });
    expect(server.seen.map(said)).toEqual(["POST /flows/f/runs {}", "PUT /flows/f/runs/5/data [1,2]", 'PATCH /flows/f/runs/5 {"state":"ready","run":5}']);
  });

  it("are done once, however often the job is asked for", async () => {
    await using server = await serve(() => ({ json: { id: 5 } }));
    const call = clientOf(server.url, start).startRun({ flow: "f", body: {} });
    const [one, other] = await Promise.all([call.job({ rows: [1] }), call.job({ rows: [2] })]);
    expect(one).toBe(other);
    expect(server.seen.map(({ method }) => method)).toEqual(["POST", "PUT", "PATCH"]);
  });

  it("that lack something, or are given what they do not take, keep the start from being sent", async () => {
    await using server = await serve(() => ({ json: { id: 5 } }));
    await expect(clientOf(server.url, start).startRun({ flow: "f", body: {} }).job()).rejects.toThrow(
      "startRun was not sent: job() lacks rows; expected job({ rows }).",
    );
    const misspelt = clientOf(server.url, start)
      .startRun({ flow: "f", body: {} })
      .job({ rows: [], timeout: 5 } as never);
    await expect(misspelt).rejects.toThrow("startRun was not sent: job() takes no timeout; expected job({ rows }).");
    expect(server.seen).toEqual([]);
  });

  it("that fail give the job that was begun", async () => {
    await using server = await serve(({ method }) => (method === "PATCH" ? { status: 400, json: {} } : { json: { id: 5 } }));
    const failure = await clientOf(server.url, start)
      .startRun({ flow: "f", body: {} })
      .job({ rows: [] })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(JobStepError);
    expect(failure).toMatchObject({
      message: expect.stringMatching(/^Acme job f\/5 was begun, and its step release failed: [^(]*\([A-Z]+ [^ ]+\) \(see errors\/jobstep\)$/),
      job: { ids: { flow: "f", id: 5 } },
    });
  });

  it("are not begun where the job is asked for too late", async () => {
    await using server = await serve(() => ({ json: { id: 5 } }));
    const call = clientOf(server.url, start).startRun({ flow: "f", body: {} });
    await call;
    await expect(call.job({ rows: [] })).rejects.toThrow(/^startRun was sent; its job\(\) is to be asked for at once: /);
  });
});

describe("a vendor whose runs have no id", () => {
  const own: Partial<JobShape> = {
    ids: { flow: ["/flow"] },
    operation: "listJobs",
    fields: { id: ["/flow"], status: ["/status"] },
    states: [
      { state: "running", when: { "/status": ["syncing"] } },
      { state: "failed", when: { "/failed": { after: "/succeeded" } } },
      { state: "succeeded", when: { "/succeeded": { not: [null] } } },
    ],
    mark: { succeeded: "/succeeded", failed: "/failed" },
  };

  it("has its old end told from the new one", async () => {
    let looks = 0;
    const old = { flow: "f", status: "idle", succeeded: "2026-11-25T03:00:00Z", failed: "2026-11-24T03:00:00Z" };
    await using server = await serve(({ method }) => {
      if (method === "POST") return { json: { code: "Success" } };
      looks++;
      return { json: looks < 4 ? old : looks < 6 ? { ...old, status: "syncing" } : { ...old, failed: "2026-11-26T03:00:00Z" } };
    });
    const job = await clientOf(server.url, { ids: { flow: ["{flow}"] } }, own)
      .startRun({ flow: "f", body: {} })
      .job();
    expect(server.seen.map(({ method }) => method)).toEqual(["GET", "POST"]);
    expect(await job.get()).toMatchObject({ state: "queued" });
    expect(await job.wait({ interval: { min: 1, max: 2 } })).toMatchObject({ state: "failed" });
  });

  it("is not started where what was before cannot be read", async () => {
    await using server = await serve(({ method }) => (method === "GET" ? { status: 403, json: {} } : { json: {} }));
    await expect(
      clientOf(server.url, { ids: { flow: ["{flow}"] } }, own)
        .startRun({ flow: "f", body: {} })
        .job(),
    ).rejects.toThrow(ApiError);
    expect(posts(server.seen)).toEqual([]);
  });

  it("may be asked for late where each start makes a new job, and reads nothing before it", async () => {
    await using server = await serve(() => ({ json: { id: 5 } }));
    for (const start of [{ ids: { id: ["/id"] } }, { ids: { id: ["{/id}"] }, key: { at: "/id", repeat: "conflict" as const } }]) {
      const call = clientOf(server.url, start, { mark: { attempt: "/attempt" } }).startRun({ flow: "f", body: {} });
      await call;
      expect((await call.job()).toJSON()).not.toHaveProperty("mark");
    }
    expect(posts(server.seen)).toHaveLength(server.seen.length);
  });
});

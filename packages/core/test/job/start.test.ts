import { describe, expect, it } from "vitest";
import {
  AmbiguousRequestError,
  type Api,
  ApiError,
  bearer,
  createClient,
  InvalidArgumentError,
  type JobHandle,
  type JobShape,
  type JobStart,
  JobStepError,
  NetworkError,
  type StartCall,
} from "../../src/index.ts";
import { type Reply, type Seen, serve } from "../server.ts";

type Start = (args?: object) => StartCall<unknown, unknown, JobHandle<object>>;
type Client = { startRun: Start; upload: Start; job(of: object): JobHandle<object> };

const shape: JobShape = {
  operation: "getRun",
  ids: { flow: [], id: ["/id"] },
  at: "",
  fields: { id: ["/id"], status: ["/status"], created: ["/created"] },
  states: [
    { state: "failed", when: { "/status": ["failed"] } },
    { state: "succeeded", when: { "/status": ["done"] } },
  ],
};

function clientOf(baseUrl: string, start: Omit<JobStart, "operation">, changed: Partial<JobShape> = {}, idempotent?: boolean) {
  const api: Api = {
    vendor: "acme",
    name: "Acme",
    servers: { default: baseUrl },
    operations: {
      startRun: {
        method: "POST",
        path: "/flows/{flow}/runs",
        params: { flow: "path", "Idempotency-Key": "header" },
        body: true,
        ...(idempotent !== undefined && { idempotent }),
      },
      getRun: { method: "GET", path: "/flows/{flow}/runs/{id}", params: { flow: "path", id: "path" } },
      listJobs: { method: "GET", path: "/flows/{flow}/runs", params: { flow: "path", after: "query" }, pagination: { style: "none", items: "/runs" } },
      upload: { method: "PUT", path: "/flows/{flow}/runs/{id}/data", params: { flow: "path", id: "path" }, body: true },
      release: { method: "PATCH", path: "/flows/{flow}/runs/{id}", params: { flow: "path", id: "path" }, body: true },
    },
    job: { ...shape, ...changed, start: [{ operation: "startRun", ...start }] },
  };
  return createClient<Client, object>(api, { baseUrl, retry: { minDelay: 1, maxDelay: 2 } }, bearer("t"));
}

const said = ({ method, url, body }: Seen) => `${method} ${url}${body && ` ${body}`}`;
const posts = (seen: Seen[]) => seen.filter(({ method }) => method === "POST");

/** Answers the first so many starts by a broken connection, after they have acted. */
const cutting = (cuts: number, answer: (request: Seen, starts: number) => Reply) => {
  let starts = 0;
  return serve((request, _, response) => {
    if (request.method !== "POST") return answer(request, starts);
    starts++;
    if (starts > cuts) return answer(request, starts);
    response.socket?.destroy();
    return undefined;
  });
};

describe("the job that a call starts", () => {
  it.each<[string, Omit<JobStart, "operation">, Reply]>([
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

  it("is an error that says that the call has acted, where its id is nowhere", async () => {
    await using server = await serve(() => ({ json: {} }));
    await expect(
      clientOf(server.url, { ids: { id: ["/id"] } })
        .startRun({ flow: "f", body: {} })
        .job(),
    ).rejects.toThrow(/without the id of the job.*has acted/);
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
  const inBody: Omit<JobStart, "operation"> = { ids: { id: ["/id"] }, key: { at: "/token", repeat: "same" } };

  it("is made, and the same is sent again where the answer is lost", async () => {
    await using server = await cutting(2, () => ({ json: { id: 5 } }));
    const call = clientOf(server.url, inBody).startRun({ flow: "f", body: { a: 1 } });
    expect((await call.job()).ids).toEqual({ flow: "f", id: 5 });
    const bodies = posts(server.seen).map(({ body }) => JSON.parse(body));
    expect(bodies).toHaveLength(3);
    for (const body of bodies) expect(body).toEqual({ a: 1, token: call.key });
    expect(call.key).toMatch(/^[0-9a-f]{32}$/);
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

  it("without which nothing is sent twice, whatever the spec says of the operation", async () => {
    await using server = await cutting(1, () => ({ json: { id: 5 } }));
    await expect(clientOf(server.url, { ids: { id: ["/id"] } }, {}, true).startRun({ flow: "f", body: {} })).rejects.toThrow(AmbiguousRequestError);
    expect(posts(server.seen)).toHaveLength(1);
  });
});

describe("a start whose answer was lost", () => {
  const find: Omit<JobStart, "operation"> = { ids: { id: ["/id"] }, find: { args: { flow: "{flow}" }, where: { "/conf": "{/conf}" } } };
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
    expect(server.seen[1]?.url).toMatch(/^\/flows\/f\/runs\?after=\d{13}$/);
  });

  it.each([
    ["none", [], { proves: true as const }, /has none that may be it, so it was not started: it may be sent again/],
    ["none, which proves nothing", [], {}, /has none that may be it\./],
    [
      "several",
      [
        { id: 2, conf: 1 },
        { id: 3, conf: 1 },
      ],
      {},
      /has 2 jobs that may be it/,
    ],
  ])("stays unknown where the list has %s", async (_, runs, more, message) => {
    await using server = await listed(runs);
    const call = clientOf(server.url, { ...find, find: { ...find.find, ...more } }).startRun({ flow: "f", body: { conf: 1 } });
    const failure = await call.job().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AmbiguousRequestError);
    expect((failure as Error).message).toMatch(message);
    expect(posts(server.seen)).toHaveLength(1);
  });
});

describe("steps after a start", () => {
  const start: Omit<JobStart, "operation"> = {
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

  it("that lack something keep the start from being sent", async () => {
    await using server = await serve(() => ({ json: { id: 5 } }));
    await expect(clientOf(server.url, start).startRun({ flow: "f", body: {} }).job()).rejects.toThrow(
      "startRun was not sent: job() lacks rows; expected job({ rows }).",
    );
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
      message: expect.stringContaining("Acme job f/5 was begun, and its step release failed"),
      job: { ids: { flow: "f", id: 5 } },
    });
  });

  it("are not begun where the job is asked for too late", async () => {
    await using server = await serve(() => ({ json: { id: 5 } }));
    const call = clientOf(server.url, start).startRun({ flow: "f", body: {} });
    await call;
    await expect(call.job({ rows: [] })).rejects.toThrow(/asked for too late/);
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
});

import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createFake, type FakeOptions } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { createFollower, DatabaseError, type FollowedClient } from "@vendor-jobs/follow";
import { describe, expect, it, vi } from "vitest";
import { findConnections } from "../../src/connections/connections.ts";
import { takeIn, untilEnded } from "../../src/jobs/follow.ts";
import { giveDatabase } from "../give-database.ts";
import { madeUp } from "../made-up.ts";
import { isOutput } from "../output.ts";
import { noInput, project, cli as runCli } from "../run-cli.ts";
import { command, shell } from "../shell.ts";

// Each opens databases, all at a time in one process.
vi.setConfig({ testTimeout: 180_000 });

const env = { HARBOUR_TOKEN: "CANARY-token", VENDOR_JOBS_TOKEN: "CANARY-other" };

/** A project beside a harbour of its own, with the database that `follow` makes there. */
async function shore(options: FakeOptions = {}) {
  const place = project();
  await giveDatabase(place.folder);
  const fake = createFake(madeUp.harbour, { jobs: 0, script: ["running", "failed"], ...options });
  const { baseUrl, close } = await fake.listen(0);
  const ships = { vendor: "harbour", baseUrl };
  const connect = (connections: object) => writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections }));
  connect({ ships });
  const cli = (args: string[], more: Parameters<typeof runCli>[3] = {}, variables = {}) => runCli(place.folder, args, { ...env, ...variables }, more);
  return {
    ...{ folder: place.folder, fake, ships, connect, cli },
    /** Begins a job; gives its id. */
    unload: async (): Promise<string> => JSON.parse((await cli(["call", "ships", "createJob", "--body", '{"name":"unload"}'])).out).id,
    async [Symbol.asyncDispose]() {
      await close();
      place[Symbol.dispose]();
    },
  };
}

/** What ends a command, and its end. */
function ending() {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  return { ended, end };
}

/** A webhook that refuses the first request; gives what it took after that. */
async function receive() {
  const taken: { path: unknown; body: Record<string, unknown>; key: unknown }[] = [];
  let count = 0;
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    if (count++ > 0) taken.push({ path: request.url, body: JSON.parse(text), key: request.headers["idempotency-key"] });
    response.writeHead(count > 1 ? 204 : 503).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { taken, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?secret=1`, close: () => server.close() };
}

describe.concurrent("vendor-jobs follow", () => {
  it("follows what runs to its end, posts each end until it is taken, prints it, and says by its exit code how all ended", async () => {
    await using here = await shore({ jobs: ["running", "running"] });
    const hook = await receive();
    const { code, out, err } = await here.cli(["follow", "--all", "--wait", "--json"], {}, { VENDOR_JOBS_POST: hook.url });
    hook.close();
    expect([
      code,
      err
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ]).toEqual([4, [{ error: "UsageError", message: expect.stringMatching(/^The webhook answered 503\. It is posted again/) }, { event: "taken" }]]);
    const told = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(told).toHaveLength(2);
    for (const one of told) expect(isOutput("told", one)).toBe(true);
    for (const one of told)
      expect(one).toMatchObject({ kind: "end", connection: "ships", state: "failed", ref: { vendor: "harbour" }, job: { state: "failed" } });
    expect(hook.taken.map(({ body }) => body.key).sort()).toEqual(told.map(({ key }) => key).sort());
    expect(hook.taken.map(({ key }) => decodeURIComponent(String(key)))).toEqual(hook.taken.map(({ body }) => body.key));
    expect(out + err).not.toContain("CANARY");
  });

  it("posts to just the address that it is given", async () => {
    await using here = await shore();
    const hook = await receive();
    const { port } = new URL(hook.url);
    await here.unload();
    expect((await here.cli(["follow", "--all", "--wait", "--post", `http://127.0.0.1:${port}/hooks/`])).code).toBe(4);
    hook.close();
    expect(hook.taken.map(({ path }) => path)).toEqual(["/hooks/"]);
  });

  it("goes on with what it followed before, and takes references from standard input", async () => {
    await using here = await shore();
    const id = await here.unload();
    const jobs = await here.cli(["jobs", "--json"]);
    const [ref = ""] = jobs.out.split("\n").flatMap((line) => (line.includes(id) ? [JSON.stringify(JSON.parse(line).ref)] : []));
    const { code, out } = await here.cli(["follow", "--ref", "-", "--wait"], { input: async () => Buffer.from(`${ref}\n\n${ref}\n`) });
    expect(code).toBe(4);
    expect(out.trim().split("\n")).toHaveLength(1);
    expect(out).toMatch(new RegExp(`ships {2}${id} .*failed`));
    // It was told of.
    expect((await here.cli(["follow", "--ref", ref, "--wait"])).out).toBe("");
  });

  it("ends in time when it is told to, and gives back what is in hand", async () => {
    await using here = await shore();
    const { ended, end } = ending();
    let grace = 0;
    const running = here.cli(["follow"], { ended, mayTake: (ms) => (grace = ms) });
    setTimeout(end, 1500);
    expect((await running).code).toBe(0);
    expect(grace).toBe(9000);
  });

  it("ends where it is told to before it works, whatever is collected meanwhile", async () => {
    await using here = await shore();
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    expect((await here.cli(["follow"], { ended: Promise.resolve(), mayTake: () => setImmediate(collect) })).code).toBe(0);
  });

  it("waits for jobs of the connections that it is given, whatever else is followed in its folder", async () => {
    await using here = await shore();
    let end = () => {};
    const away = createServer(() => end()).listen(0, "127.0.0.1");
    await once(away, "listening");
    const baseUrl = `http://127.0.0.1:${(away.address() as AddressInfo).port}`;
    here.connect({ ships: here.ships, away: { ...here.ships, baseUrl } });
    const ref = JSON.stringify({ version: 1, vendor: "harbour", baseUrl, ids: { job_id: "j1" } });
    const asked = () => new Promise<void>((resolve) => (end = resolve));
    expect((await here.cli(["follow", "away", "--ref", ref], { ended: asked() })).code).toBe(0);
    expect((await here.cli(["follow", "ships", "--wait"])).code).toBe(0);
    expect((await here.cli(["follow", "away", "--wait"], { ended: asked() })).code).toBe(130);
    away.closeAllConnections();
    away.close();
  });

  it("follows the jobs of others while a vendor does not answer", async () => {
    await using here = await shore();
    const mute = createServer(() => {}).listen(0, "127.0.0.1");
    await once(mute, "listening");
    here.connect({ silent: { vendor: "harbour", baseUrl: `http://127.0.0.1:${(mute.address() as AddressInfo).port}` }, ships: here.ships });
    const id = await here.unload();
    const { ended, end } = ending();
    const out = (text: string | Uint8Array) => String(text).includes(id) && end();
    expect((await here.cli(["follow", "--all"], { ended, out })).code).toBe(0);
    mute.closeAllConnections();
    mute.close();
  });

  it("says once that a webhook cannot be reached, without its address, and what is to be told again", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    await using here = await shore();
    for (let count = 0; count < 2; count++) await here.unload();
    const said: string[] = [];
    const { ended, end } = ending();
    // Both are tried, and one again, before it ends.
    const err = (text: string) => said.push(text) && setTimeout(end, 2000);
    const { code, out } = await here.cli(["follow", "--all"], { ended, err }, { VENDOR_JOBS_POST: `http://127.0.0.1:${port}/CANARY` });
    expect([code, out]).toEqual([0, ""]);
    expect(said).toEqual([
      expect.stringMatching(
        /^--post: The webhook cannot be reached: connect ECONNREFUSED 127\.0\.0\.1:\d+\. It is posted again until it is taken\. \(see errors\/usage\)\n$/,
      ),
    ]);
  });

  it("ends its process on SIGINT and SIGTERM without a word, and leaves its folder to the next", async () => {
    await using here = await shore();
    let end = () => {};
    const server = createServer(() => end()).listen(0, "127.0.0.1");
    await once(server, "listening");
    here.connect({ ships: { ...here.ships, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` } });
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      const { code, text } = await shell(here.folder, `exec ${command} follow --all`, undefined, (pid) => {
        end = () => process.kill(pid, signal);
      });
      expect([code, text]).toEqual([0, ""]);
    }
    server.closeAllConnections();
    server.close();
  });

  it("tells of the ends again that nobody read", async () => {
    await using here = await shore({ jobs: Array(6).fill("running"), script: ["running", "running", "succeeded"] });
    const follow = `${command} follow --wait --json`;
    // One that leaves before it has read anything.
    expect((await shell(here.folder, `${follow} --all | true`)).text).toBe("");
    const { code, text } = await shell(here.folder, follow);
    const ids = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).ref.ids.job_id);
    expect([code, ids.sort()]).toEqual([0, here.fake.jobs.map(({ id }) => id).sort()]);
  });
});

// Alone, for the time is everybody's.
describe("vendor-jobs follow, at times of its own", () => {
  it("takes in what began and ended while the vendor was away for long, and waits on while the database is", async () => {
    await using here = await shore({ jobs: ["running"], script: [] });
    const { fake } = here;
    const err: string[] = [];
    const io = { cwd: here.folder, env, out: () => {}, err: (text: string) => err.push(text), ended: new Promise(() => {}), input: noInput };
    const connections = findConnections([], io).map((found) => found.open());
    const clients = connections.map(({ client }) => client as never as FollowedClient);
    const follower = await createFollower({ clients, database: `${here.folder}/vendor-jobs.db` });
    const work = { connections, follower, options: {}, io, signal: new AbortController().signal, ends: new Set<string>() };
    const [ships] = connections as [(typeof connections)[0]];
    let since: Date | undefined;
    const look = async () => {
      since = await takeIn(work, ships, since);
    };
    const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      await look();
      later(1);
      fake.set(await here.unload(), "failed");
      later(10);
      fake.refuse("listJobs", 400);
      await look();
      expect(err).toEqual([expect.stringMatching(/^ships: .*400/)]);
      later(10);
      await look();
    } finally {
      vi.useRealTimers();
    }
    expect(await follower.stats()).toMatchObject({ phases: { followed: fake.jobs.length } });
    for (const { id } of fake.jobs) fake.set(id, "succeeded");
    await follower.work({ onEnd: () => {} });
    let isAway = true;
    const stats: typeof follower.stats = async (of) => {
      if (!isAway) return follower.stats(of);
      isAway = false;
      throw new DatabaseError(Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }), false);
    };
    expect(await untilEnded({ ...work, follower: { ...follower, stats } })).toBe(0);
    await follower.stop();
  });

  it("follows anew what runs again under the ids of a job that ended, each time once", async () => {
    await using here = await shore();
    const spec: Json = structuredClone(madeUp.harbour);
    spec.paths["/jobs"].get.parameters.push({ name: "status", in: "query", schema: { type: "string" } });
    const values = { queued: ["waiting"], running: ["baking"], succeeded: ["done"], failed: ["burnt"] };
    spec["x-job"].lists = { by: "started", states: { in: "status", values } };
    writeFileSync(`${here.folder}/own.json`, JSON.stringify(spec));
    const began = { job: { status: "baking", started_at: "2026-01-01T00:00:00Z" } };
    const fake = createFake(spec, { jobs: [{ state: "running", ...began }], script: [] });
    const { baseUrl, close } = await fake.listen(0);
    here.connect({ own: { spec: "./own.json", baseUrl } });
    const io = { cwd: here.folder, env, out: () => {}, err: () => {}, ended: new Promise(() => {}), input: noInput };
    const connections = findConnections([], io).map((found) => found.open());
    const clients = connections.map(({ client }) => client as never as FollowedClient);
    const follower = await createFollower({ clients, database: `${here.folder}/vendor-jobs.db`, interval: { min: 100, max: 200 } });
    /** For how long ago what ended is taken to have ended, in ms. */
    let earlier = 0;
    const watch: typeof follower.watch = async (ref) => {
      const run = await follower.watch(ref);
      return { ...run, endedAt: run.endedAt && new Date(run.endedAt.getTime() - earlier) };
    };
    const work = { connections, follower: { ...follower, watch }, options: {}, io, signal: new AbortController().signal, ends: new Set<string>() };
    const [own] = connections as [(typeof connections)[0]];
    const told: string[] = [];
    await follower.work({ onEnd: ({ state }) => told.push(state) });
    const id = String(fake.jobs[0]?.id);
    let since: Date | undefined;
    const look = async (ago: number) => {
      earlier = ago;
      since = await takeIn(work, own, since);
    };
    for (const end of ["failed", "succeeded", "failed"] as const) {
      for (let times = 0; times < 2; times++) await look(600_000);
      fake.set(id, end);
      const count = told.length;
      await vi.waitUntil(() => told.length > count, { timeout: 60_000 });
      await look(600_000);
      fake.set(id, began);
      // A list may be behind what was told of just now.
      await look(0);
    }
    expect((await follower.stats()).phases).toMatchObject({ ended: 3, followed: 0 });
    expect(told).toEqual(["failed", "succeeded", "failed"]);
    await follower.stop();
    await close();
  });
});

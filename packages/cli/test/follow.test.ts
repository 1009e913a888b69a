import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createFake, type Fake } from "@vendor-jobs/contract";
import { createFollower, DatabaseError, type FollowedClient } from "@vendor-jobs/follow";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findConnections } from "../src/connections.ts";
import { takeIn, untilEnded } from "../src/follow.ts";
import { giveDatabase } from "./give-database.ts";
import { madeUp } from "./made-up.ts";
import { isOutput } from "./output.ts";
import { noInput, project, cli as runCli } from "./run-cli.ts";

const place = project();
const env = { HARBOUR_TOKEN: "CANARY-token", VENDOR_JOBS_TOKEN: "CANARY-other" };
const cli = (args: string[], more: Parameters<typeof runCli>[3] = {}, variables = {}) => runCli(place.folder, args, { ...env, ...variables }, more);
let fake: Fake;
let harbour: Awaited<ReturnType<Fake["listen"]>>;

beforeAll(async () => {
  await giveDatabase(place.folder);
  fake = createFake(madeUp.harbour, { jobs: ["running", "running"], script: ["running", "failed"] });
  harbour = await fake.listen(0);
  const connections = { ships: { vendor: "harbour", baseUrl: harbour.baseUrl } };
  writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections }));
});
afterAll(async () => {
  await harbour.close();
  place[Symbol.dispose]();
});

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

describe("vendor-jobs follow", () => {
  it("follows what runs to its end, posts each end until it is taken, prints it, and says by its exit code how all ended", async () => {
    const hook = await receive();
    const { code, out, err } = await cli(["follow", "--all", "--wait", "--json"], {}, { VENDOR_JOBS_POST: hook.url });
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
    const hook = await receive();
    const { port } = new URL(hook.url);
    await cli(["call", "ships", "createJob", "--body", '{"name":"unload"}']);
    expect((await cli(["follow", "--all", "--wait", "--post", `http://127.0.0.1:${port}/hooks/`])).code).toBe(4);
    hook.close();
    expect(hook.taken.map(({ path }) => path)).toEqual(["/hooks/"]);
  });

  it("goes on with what it followed before, and takes references from standard input", async () => {
    const made = await cli(["call", "ships", "createJob", "--body", '{"name":"unload"}']);
    const { id } = JSON.parse(made.out);
    const jobs = await cli(["jobs", "--json"]);
    const [ref = ""] = jobs.out.split("\n").flatMap((line) => (line.includes(id) ? [JSON.stringify(JSON.parse(line).ref)] : []));
    const { code, out } = await cli(["follow", "--ref", "-", "--wait"], { input: async () => Buffer.from(`${ref}\n\n${ref}\n`) });
    expect(code).toBe(4);
    expect(out.trim().split("\n")).toHaveLength(1);
    expect(out).toMatch(new RegExp(`ships {2}${id} .*failed`));
    // It was told of.
    expect((await cli(["follow", "--ref", ref, "--wait"])).out).toBe("");
  });

  it("ends in time when it is told to, and gives back what is in hand", async () => {
    let end = (_: unknown) => {};
    let grace = 0;
    const ended = new Promise((resolve) => {
      end = resolve;
    });
    const running = cli(["follow"], { ended, mayTake: (ms) => (grace = ms) });
    setTimeout(() => end(undefined), 1500);
    expect((await running).code).toBe(0);
    expect(grace).toBe(9000);
  });

  it("waits for jobs of the connections that it is given, whatever else is followed in its folder", { timeout: 60_000 }, async () => {
    const connections = { ships: { vendor: "harbour", baseUrl: harbour.baseUrl }, away: { vendor: "harbour", baseUrl: "http://127.0.0.1:9" } };
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections }));
    const ref = JSON.stringify({ version: 1, vendor: "harbour", baseUrl: "http://127.0.0.1:9", ids: { job_id: "j1" } });
    const soon = () => new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await runCli(place.folder, ["follow", "away", "--ref", ref], env, { ended: soon() })).code).toBe(0);
    const ended = new Promise((resolve) => setTimeout(resolve, 20_000));
    expect((await runCli(place.folder, ["follow", "ships", "--wait"], env, { ended })).code).toBe(0);
    expect((await runCli(place.folder, ["follow", "away", "--wait"], env, { ended: soon() })).code).toBe(130);
  });

  it.each([
    ["postgres://me:CANARY@127.0.0.1:1/jobs", /ECONNREFUSED/],
    ["postgres://me:CANARY@localhost:1/jobs", /ECONNREFUSED/],
    ["postgres://me:CANARY@127.0.0.1:99999/jobs", /Invalid URL/],
    [`${place.folder}/vendor-jobs.json`, /EEXIST/],
  ])("says in one sentence that the database %s cannot be used", async (database, why) => {
    const { code, out, err } = await cli(["follow", "--all"], {}, { VENDOR_JOBS_DATABASE: database });
    expect([code, out, err]).toEqual([2, "", expect.stringMatching(/^VENDOR_JOBS_DATABASE: The database cannot be used: .*\n$/)]);
    expect(err).toMatch(why);
    expect(err).not.toContain("CANARY");
  });

  it("says in one sentence that the folder cannot be used", async () => {
    using other = project();
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { ships: { vendor: "harbour", baseUrl: harbour.baseUrl } } }));
    writeFileSync(`${other.folder}/vendor-jobs.db`, "");
    const { code, err } = await runCli(other.folder, ["follow"], env);
    expect([code, err]).toEqual([2, expect.stringMatching(/^The folder .*vendor-jobs\.db .*: The database cannot be used: EEXIST.*\n$/)]);
  });

  it("takes in what began and ended while the vendor was away for long, and waits on while the database is", { timeout: 60_000 }, async () => {
    const far = createFake(madeUp.harbour, { jobs: ["running"] });
    const at = await far.listen(0);
    using other = project();
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { ships: { vendor: "harbour", baseUrl: at.baseUrl } } }));
    const err: string[] = [];
    const io = { cwd: other.folder, env, out: () => {}, err: (text: string) => err.push(text), ended: new Promise(() => {}), input: noInput };
    const connections = findConnections([], io).map((found) => found.open());
    const clients = connections.map(({ client }) => client as never as FollowedClient);
    await giveDatabase(other.folder);
    const follower = await createFollower({ clients, database: `${other.folder}/vendor-jobs.db` });
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
      await cli(["call", "ships", "createJob", "--body", '{"name":"missed"}'], { cwd: other.folder });
      const { id } = far.jobs.at(-1) as { id: string };
      far.set(id, "failed");
      later(10);
      far.refuse("listJobs", 400);
      await look();
      expect(err).toEqual([expect.stringMatching(/^ships: .*400/)]);
      later(10);
      await look();
    } finally {
      vi.useRealTimers();
    }
    expect(await follower.stats()).toMatchObject({ phases: { followed: far.jobs.length } });
    for (const { id } of far.jobs) far.set(id, "succeeded");
    await follower.work({ onEnd: () => {} });
    let isAway = true;
    const stats: typeof follower.stats = async (of) => {
      if (!isAway) return follower.stats(of);
      isAway = false;
      throw new DatabaseError(Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }), false);
    };
    expect(await untilEnded({ ...work, follower: { ...follower, stats } })).toBe(0);
    await follower.stop();
    await at.close();
  });

  it("follows the jobs of others while a vendor does not answer", async () => {
    const mute = createServer(() => {}).listen(0, "127.0.0.1");
    await once(mute, "listening");
    const silent = { vendor: "harbour", baseUrl: `http://127.0.0.1:${(mute.address() as AddressInfo).port}` };
    using other = project();
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { silent, ships: { vendor: "harbour", baseUrl: harbour.baseUrl } } }));
    await giveDatabase(other.folder);
    await cli(["call", "ships", "createJob", "--body", '{"name":"unload"}']);
    const { id } = fake.jobs.at(-1) as { id: string };
    let end = (_: unknown) => {};
    const ended = new Promise((resolve) => {
      end = resolve;
    });
    const out = (text: string | Uint8Array) => String(text).includes(id) && end(undefined);
    expect((await runCli(other.folder, ["follow", "--all"], env, { ended, out })).code).toBe(0);
    mute.closeAllConnections();
    mute.close();
  }, 30_000);

  it("says once that a webhook cannot be reached, without its address, and what is to be told again", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    using other = project();
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections: { ships: { vendor: "harbour", baseUrl: harbour.baseUrl } } }));
    await giveDatabase(other.folder);
    for (let count = 0; count < 2; count++) await cli(["call", "ships", "createJob", "--body", '{"name":"unload"}']);
    const said: string[] = [];
    let end = (_: unknown) => {};
    const ended = new Promise((resolve) => {
      end = resolve;
    });
    // Both are tried, and one again, before it ends.
    const err = (text: string) => said.push(text) && setTimeout(end, 2000);
    const { code, out } = await runCli(other.folder, ["follow", "--all"], { ...env, VENDOR_JOBS_POST: `http://127.0.0.1:${port}/CANARY` }, { ended, err });
    expect([code, out]).toEqual([0, ""]);
    expect(said).toEqual([
      expect.stringMatching(
        /^--post: The webhook cannot be reached: connect ECONNREFUSED 127\.0\.0\.1:\d+\. It is posted again until it is taken\. \(see errors\/usage\)\n$/,
      ),
    ]);
  }, 60_000);

  it("waits for no database that will not come back", async () => {
    const work = { signal: new AbortController().signal, ends: new Set<string>() } as Parameters<typeof untilEnded>[0];
    const broken = (code: string, isFolder: boolean) => {
      const stats = () => Promise.reject(new DatabaseError(Object.assign(new Error("no"), { code }), isFolder));
      return untilEnded({ ...work, follower: { stats } as never });
    };
    await expect(broken("42P01", false)).rejects.toThrow("The database cannot be used");
    await expect(broken("", true)).rejects.toThrow("The database cannot be used");
    const wrong = { stats: () => Promise.reject(new Error("wrong code")) } as never;
    await expect(untilEnded({ ...work, follower: wrong })).rejects.toThrow("wrong code");
  });

  it("says what is wrong", async () => {
    expect(await cli(["follow", "--ref", "{}"])).toMatchObject({ code: 2, err: expect.stringContaining("The reference is none that a job gave") });
    expect(await cli(["follow", "--post", "ftp://a"])).toMatchObject({ code: 2, err: expect.stringContaining("--post") });
    expect(await cli(["follow"], {}, { VENDOR_JOBS_POST: "CANARY-hook" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("VENDOR_JOBS_POST is no http address"),
    });
    for (const hook of ["CANARY-hook", "http://me:CANARY@127.0.0.1:1", "http://CANARY@127.0.0.1:1"]) {
      const { code, err } = await cli(["follow"], {}, { VENDOR_JOBS_POST: hook });
      expect([code, err]).toEqual([2, expect.stringContaining("VENDOR_JOBS_POST")]);
      expect(err).not.toContain("CANARY");
    }
    expect(await cli(["follow"], {}, { VENDOR_JOBS_DATABASE: "mysql://a" })).toMatchObject({ code: 2, err: expect.stringContaining("expected postgres://") });
    const connections = { one: { vendor: "harbour", baseUrl: harbour.baseUrl }, two: { vendor: "harbour", baseUrl: harbour.baseUrl } };
    using other = project();
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections }));
    expect(await runCli(other.folder, ["follow"], env)).toMatchObject({ code: 2, err: expect.stringContaining("one and two are both of harbour") });
  });
});

import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createFake, type Fake } from "@vendor-jobs/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { madeUp } from "./made-up.ts";
import { isOutput } from "./output.ts";
import { project, cli as runCli } from "./run-cli.ts";

const place = project();
const env = { HARBOUR_TOKEN: "CANARY-token", VENDOR_JOBS_TOKEN: "CANARY-other" };
const cli = (args: string[], more: Parameters<typeof runCli>[3] = {}, variables = {}) => runCli(place.folder, args, { ...env, ...variables }, more);
let fake: Fake;
let harbour: Awaited<ReturnType<Fake["listen"]>>;

beforeAll(async () => {
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
  const taken: { body: Record<string, unknown>; key: unknown }[] = [];
  let count = 0;
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    if (count++ > 0) taken.push({ body: JSON.parse(text), key: request.headers["idempotency-key"] });
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
    expect([code, err]).toEqual([4, ""]);
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

  it("goes on with what it followed before, and takes references from standard input", async () => {
    const made = await cli(["call", "ships", "createJob", "--body", '{"name":"unload"}']);
    const { id } = JSON.parse(made.out);
    const jobs = await cli(["jobs", "--json"]);
    const [ref = ""] = jobs.out.split("\n").flatMap((line) => (line.includes(id) ? [JSON.stringify(JSON.parse(line).ref)] : []));
    const { code, out } = await cli(["follow", "--ref", "-", "--wait"], { input: async () => `${ref}\n\n${ref}\n` });
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

  it("says what is wrong", async () => {
    expect(await cli(["follow", "--ref", "{}"])).toMatchObject({ code: 2, err: expect.stringContaining("The reference is none that a job gave") });
    expect(await cli(["follow", "--post", "ftp://a"])).toMatchObject({ code: 2, err: expect.stringContaining("--post") });
    expect(await cli(["follow"], {}, { VENDOR_JOBS_POST: "CANARY-hook" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("VENDOR_JOBS_POST is no http address"),
    });
    expect((await cli(["follow"], {}, { VENDOR_JOBS_POST: "CANARY-hook" })).err).not.toContain("CANARY");
    expect(await cli(["follow"], {}, { VENDOR_JOBS_DATABASE: "mysql://a" })).toMatchObject({ code: 2, err: expect.stringContaining("expected postgres://") });
    const connections = { one: { vendor: "harbour", baseUrl: harbour.baseUrl }, two: { vendor: "harbour", baseUrl: harbour.baseUrl } };
    using other = project();
    writeFileSync(`${other.folder}/vendor-jobs.json`, JSON.stringify({ connections }));
    expect(await runCli(other.folder, ["follow"], env)).toMatchObject({ code: 2, err: expect.stringContaining("one and two are both of harbour") });
  });
});

import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createFake, type Fake } from "@vendor-jobs/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ask } from "../../src/io/io.ts";
import { madeUp } from "../made-up.ts";
import { project, cli as runCli } from "../run-cli.ts";

const place = project();
const token = { HARBOUR_TOKEN: "any" };
const cli = (args: string[], ask?: Ask) => runCli(place.folder, args, token, { ask });
/** Ctrl-C, for a command of a test. */
const ending = () => {
  let now = () => {};
  const ended = new Promise<void>((resolve) => {
    now = resolve;
  });
  return { ended, now: () => now() };
};
const answering = (answer: boolean | undefined): Ask & { asked: string[] } => {
  const asked: string[] = [];
  const nothing = async () => undefined;
  return { asked, confirm: async (question) => (asked.push(question) > 0 ? answer : undefined), text: nothing, choice: nothing };
};
let fake: Fake;
let server: Awaited<ReturnType<Fake["listen"]>>;
const retries = () => fake.requests.filter(({ operation }) => operation === "retryJob").length;

beforeEach(async () => {
  fake = createFake(madeUp.harbour, { jobs: ["succeeded", "failed", "running"] });
  server = await fake.listen(0);
  writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { ships: { vendor: "harbour", baseUrl: server.baseUrl } } }));
});
afterEach(() => server.close());

describe("vendor-jobs retry", () => {
  it("lists what would run again with --dry-run, and does nothing", async () => {
    const { code, out } = await cli(["retry", "--dry-run"]);
    expect([code, retries()]).toEqual([0, 0]);
    expect(out).toContain(String(fake.jobs[1]?.id));
    expect(out).not.toContain(String(fake.jobs[0]?.id));
  });

  it("lists nothing that the vendor does not run again from its state, and says so", async () => {
    const { code, out, err } = await cli(["retry", "--state", "succeeded", "--state", "failed", "--dry-run"]);
    expect([code, out.includes(String(fake.jobs[1]?.id)), out.includes(String(fake.jobs[0]?.id))]).toEqual([0, true, false]);
    expect(err).toContain(`ships ${fake.jobs[0]?.id}: It is succeeded, and harbour runs again what is failed.`);
  });

  it("asks once, and runs it again where the answer is yes", async () => {
    const ask = answering(true);
    const { code, out } = await cli(["retry"], ask);
    expect([code, ask.asked, retries()]).toEqual([0, ["Run this job again?"], 1]);
    expect(out).toContain("runs again as");
  });

  it.each([false, undefined])("runs nothing where the answer is %s", async (answer) => {
    const { code, err } = await cli(["retry"], answering(answer));
    expect([code, err, retries()]).toEqual([130, "Nothing was run.\n", 0]);
  });

  it("does not ask with --yes, and prints what runs as JSON", async () => {
    const { code, out } = await cli(["retry", "--yes", "--json"]);
    expect([code, JSON.parse(out), retries()]).toEqual([
      0,
      expect.objectContaining({ connection: "ships", again: expect.objectContaining({ vendor: "harbour" }) }),
      1,
    ]);
  });

  it("runs nothing where nobody can be asked", async () => {
    const { code, err } = await cli(["retry"]);
    expect([code, err, retries()]).toEqual([2, expect.stringContaining("give --yes"), 0]);
  });

  it("says where there is nothing to run again", async () => {
    fake.set(fake.jobs[1]?.id ?? "", "succeeded");
    expect(await cli(["retry"])).toMatchObject({ code: 0, err: "There is nothing to run again.\n" });
  });

  it.each([
    ["a connection that is named twice", ["ships", "ships"]],
    ["two connections to one server", []],
  ])("runs a job again once for %s", async (_, names) => {
    const ships = { vendor: "harbour", baseUrl: server.baseUrl };
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { ships, boats: ships } }));
    const ask = answering(true);
    expect(await cli(["retry", ...names], ask)).toMatchObject({ code: 0, err: "" });
    expect([ask.asked, retries()]).toEqual([["Run this job again?"], 1]);
  });

  it("begins no further job once it is to end, and tells what was run", async () => {
    for (const { id } of fake.jobs) fake.set(id, "failed");
    const end = ending();
    const out: string[] = [];
    const { code, err } = await runCli(place.folder, ["retry", "--yes"], token, {
      ended: end.ended,
      out: (text) => out.push(String(text)) && / runs again as /.test(String(text)) && end.now(),
    });
    expect([code, retries()]).toEqual([130, 1]);
    expect(out.filter((text) => text.includes(" runs again as "))).toHaveLength(1);
    expect(err).toContain("Broken off: 1 of 3 jobs runs again.");
  });

  it.each([
    ["retry --yes", "POST", /ships [\da-f-]{36}: .*may or may not have acted.*\nBroken off: 0 of 1 jobs run again\. \(see errors\/abort\)\n$/],
    ["job ships <id> --retry", "POST", /may or may not have acted/],
    ["job ships <id> --cancel", "POST", /may or may not have acted/],
    ["call ships createJob --body {}", "POST", /may or may not have acted/],
    ["job ships <id> --retry", "GET", /nothing was changed/],
  ])("says of `%s` what is known where it ends while its %s is under way", async (words, method, message) => {
    const end = ending();
    const silent = createServer(async (request, response) => {
      if (request.method === method) return end.now();
      const answer = await fetch(`${server.baseUrl}${request.url}`, { headers: { authorization: "Bearer any" } });
      response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
    });
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const baseUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { ships: { vendor: "harbour", baseUrl } } }));
    const args = words.replace("<id>", String(fake.jobs[1]?.id)).split(" ");
    const { code, err } = await runCli(place.folder, args, token, { ended: end.ended });
    silent.closeAllConnections();
    silent.close();
    expect([code, err]).toEqual([130, expect.stringMatching(message)]);
  });
});

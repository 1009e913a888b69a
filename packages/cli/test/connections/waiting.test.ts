import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { waitingTeller } from "../../src/connections/waiting.ts";
import { withHarbour } from "../with-harbour.ts";

const { fake, baseUrl, ships, connect, cli } = withHarbour();

describe("what is waited for", () => {
  it("is told once where a job cannot be read for a while", async () => {
    connect({ ships: ships() });
    const made = JSON.parse((await cli(["call", "ships", "createJob", "--body", '{"name":"unload"}'])).out);
    fake.set(made.id, "succeeded");
    let asked = 0;
    const server = createServer(async (request, response) => {
      if (asked++ < 8) return response.writeHead(503, { "retry-after": "0" }).end();
      const answer = await fetch(`${baseUrl()}${request.url}`, { headers: { authorization: "Bearer any" } });
      response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const retry = { minDelay: 1, maxDelay: 10 };
    connect({ ships: { ...ships(), baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, options: { retry } } });
    const { code, err } = await cli(["job", "ships", made.id, "--wait"]);
    server.close();
    expect([code, err]).toEqual([0, expect.stringMatching(/^ships: waiting \d+ s: Harbour getJob failed: 503.*\nsucceeded \(done\)\n$/)]);
  }, 60_000);

  it("is told where a server does not answer", async () => {
    const mute = createServer(() => {}).listen(0, "127.0.0.1");
    await once(mute, "listening");
    connect({ mute: { ...ships(), baseUrl: `http://127.0.0.1:${(mute.address() as AddressInfo).port}` }, ships: ships() });
    const said: string[] = [];
    let end = (_: unknown) => {};
    const ended = new Promise((resolve) => {
      end = resolve;
    });
    const err = (text: string) => said.push(text) && end(undefined);
    expect(await cli(["jobs"], { ended, err })).toMatchObject({ code: 130 });
    mute.closeAllConnections();
    mute.close();
    expect(said).toEqual(["mute: waiting 5 s: its server has not answered yet\n", expect.stringContaining("Broken off")]);
  }, 60_000);

  it("is told of one answer whatever others come meanwhile", async () => {
    const said: string[] = [];
    const tell = waitingTeller("ships", {}, { err: (text: string) => said.push(text) } as never);
    const about = { operation: "listJobs", attempt: 1, method: "GET", url: "http://a.test" };
    for (const call of [1, 2]) tell({ type: "request", ...about, call });
    tell({ type: "response", ...about, call: 2, status: 200, duration: 1 });
    await vi.waitUntil(() => said.length > 0, 30_000);
    tell({ type: "response", ...about, call: 1, status: 200, duration: 1 });
    expect(said).toEqual(["ships: waiting 5 s: its server has not answered yet\n"]);
  }, 60_000);

  it("is told where a pause is long", () => {
    const said: string[] = [];
    const io = { err: (text: string) => said.push(text) } as never;
    const about = { operation: "getJob", call: 1, attempt: 1, method: "GET", url: "http://a.test" };
    const error = new Error("429") as never;
    for (const options of [{}, { json: true }]) {
      const tell = waitingTeller("ships", options, io);
      for (const delay of [100, 5001]) tell({ type: "retry", ...about, error, delay });
      for (const delay of [100, 60_000]) tell({ type: "rate-limited", ...about, delay });
      for (let count = 0; count < 2; count++) tell({ type: "look-failed", ...about, error, delay: 100 });
      tell({ type: "response", ...about, status: 200, duration: 1 });
      tell({ type: "look-failed", ...about, error, delay: 100 });
    }
    const [text, json] = [said.slice(0, 4), said.slice(4)];
    expect(text).toEqual(["ships: waiting 6 s: 429\n", "ships: waiting 60 s: to keep to a limit\n", ...Array(2).fill("ships: waiting 1 s: 429\n")]);
    expect(json.map((line) => JSON.parse(line))).toMatchObject([6, 60, 1, 1].map((seconds) => ({ event: "waiting", connection: "ships", seconds })));
  });
});

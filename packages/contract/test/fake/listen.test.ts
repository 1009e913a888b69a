import { request as requestHttp } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { listen } from "../../src/fake/listen.ts";
import { createFake, type FakeOptions, type Listening } from "../../src/index.ts";
import { madeUpSpec } from "../made-up-spec.ts";

let server: Listening | undefined;
afterEach(() => server?.close());

async function start(options: FakeOptions = {}, hosts: string[] = []) {
  const fake = createFake(madeUpSpec(), options);
  server = await fake.listen(0, { hosts });
  return { fake, url: new URL(`${server.baseUrl}/tasks`) };
}

/** By Node's own client, which lets every header be set. */
const send = (url: URL, method: string, headers: Record<string, string>) =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown> }>((resolve, reject) =>
    requestHttp(url, { method, headers }, (reply) => resolve({ status: reply.resume().statusCode, headers: reply.headers }))
      .on("error", reject)
      .end(),
  );

const sendLine = (url: URL, target: string) =>
  new Promise<string>((resolve, reject) => {
    let text = "";
    connect(Number(url.port), "127.0.0.1")
      .on("data", (chunk) => (text += chunk))
      .on("close", () => resolve(text.slice(0, 12)))
      .on("error", reject)
      .write(`GET ${target} HTTP/1.1\r\nhost: localhost\r\nx-key: secret\r\nconnection: close\r\n\r\n`);
  });

const fail = () => {
  throw new Error("mine");
};

describe("a fake over HTTP", () => {
  it("is reached by 127.0.0.1 alone, not by another address of this machine", async () => {
    const { url } = await start();
    const asked = send(new URL(url.href.replace("127.0.0.1", "127.0.0.2")), "GET", { host: "localhost", "x-key": "secret" });
    await expect(asked).rejects.toMatchObject({ code: expect.stringMatching(/^E(CONNREFUSED|ADDRNOTAVAIL|HOSTUNREACH|NETUNREACH)$/) });
  });

  it("answers under names of this machine, and others that are allowed", async () => {
    const { fake, url } = await start({}, ["fake.internal"]);
    const statusUnder = async (host: string) => (await send(url, "GET", { host, "x-key": "secret" })).status;
    const here = ["localhost", `127.0.0.1:${url.port}`, "[::1]", "a.localhost:80", "Fake.Internal:8080"];
    expect(await Promise.all(here.map(statusUnder))).toEqual(here.map(() => 200));
    const elsewhere = ["evil.test", "127.0.0.1.evil.test", "localhost.evil.test:80", "10.0.0.1"];
    expect(await Promise.all(elsewhere.map(statusUnder))).toEqual(elsewhere.map(() => 403));
    expect(fake.requests).toHaveLength(here.length);
  });

  it("refuses an option that there is not", async () => {
    const { fake } = await start();
    await expect(fake.listen(0, { host: "a" } as never)).rejects.toThrow('There is no option "host"; expected one of hosts.');
  });

  it.each([
    ["throws", () => fail()],
    ["rejects", async () => fail()],
  ])("fails the request of which onRequest %s, with that", async (_, onRequest) => {
    const { fake, url } = await start({ onRequest });
    const headers = { "x-key": "secret" };
    await expect(fake.fetch(url, { headers })).rejects.toThrow("mine");
    const reply = await fetch(url, { headers });
    expect([reply.status, await reply.text()]).toEqual([500, "mine"]);
  });

  it("lets pages of any origin call it", async () => {
    const { fake, url } = await start();
    const asked = { origin: "https://app.test", "access-control-request-method": "PATCH", "access-control-request-headers": "x-key,content-type" };
    expect(await send(url, "OPTIONS", asked)).toMatchObject({
      status: 204,
      headers: {
        "access-control-allow-origin": "https://app.test",
        "access-control-allow-methods": "PATCH",
        "access-control-allow-headers": "x-key,content-type",
      },
    });
    expect(fake.requests).toEqual([]);
    fake.refuse("listTasks", 429, { times: 2, retryAfter: 1 });
    for (const headers of [{ "x-key": "secret" }, {}])
      expect((await send(url, "GET", { ...headers, origin: "https://app.test" })).headers).toMatchObject({
        "access-control-allow-origin": "https://app.test",
        "access-control-expose-headers": expect.stringContaining("retry-after"),
      });
    expect((await send(url, "GET", { "x-key": "secret" })).headers).not.toHaveProperty("access-control-allow-origin");
  });

  it("lets them see a cursor in a header", async () => {
    const paging = { style: "cursor", items: "/rows", parameter: "after", next: { header: "x-next" }, size: "size" };
    const { baseUrl, close } = await createFake(madeUpSpec(paging), { jobs: 3 }).listen();
    const { headers } = await fetch(`${baseUrl}/tasks?size=1`, { headers: { "x-key": "secret", origin: "https://app.test" } });
    expect(headers.get("access-control-expose-headers")).toContain("x-next");
    // Whoever stops it again has what was asked for.
    for (const _ of [1, 2]) await close();
  });

  it.each(["//", "//a:b/", "//evil.test/base/tasks", "http://127.0.0.1:99999/", "ftp://127.0.0.1/"])("refuses the target %s, and goes on", async (target) => {
    const { url } = await start();
    expect(await sendLine(url, target)).toBe("HTTP/1.1 400");
    expect(await sendLine(url, url.href)).toBe("HTTP/1.1 200");
  });

  it("refuses a body that is larger than any call's, and goes on", async () => {
    const { fake, url } = await start();
    const reply = await fetch(url, { method: "POST", body: "x".repeat(33 * 2 ** 20) }).catch(() => ({ status: 413 }));
    expect(reply.status).toBe(413);
    expect((await fetch(url, { headers: { "x-key": "secret" } })).status).toBe(200);
    expect(fake.requests).toHaveLength(1);
  });

  it.each([
    ["a status that is none", { status: 0, headers: {}, body: "x" }],
    ["a header that is none", { status: 200, headers: { location: "/a\nb" }, body: "x" }],
    ["nothing", undefined],
  ])("answers with 500 where the answer has %s, and goes on", async (_, reply) => {
    let asked = 0;
    server = await listen(madeUpSpec(), () => (asked++ === 0 ? (reply as never) : { status: 200, headers: {}, body: "fine" }));
    const call = async () => (await fetch(`${server?.baseUrl}/tasks`)).status;
    expect([await call(), await call()]).toEqual([500, 200]);
  });

  it.each([204, 205, 304])("answers with %i without a body, by fetch as well", async (status) => {
    const { fake, url } = await start();
    for (const call of [fetch, fake.fetch]) {
      fake.refuse("listTasks", status);
      const reply = await call(url, { headers: { "x-key": "secret" } });
      expect([reply.status, await reply.text(), reply.headers.get("content-type"), reply.headers.get("retry-after")]).toEqual([status, "", null, null]);
    }
    expect(fake.requests.map((request) => request.status)).toEqual([status, status]);
  });

  it.each([0, 100, 199, 600, 999, 200.5, Number.NaN, "503", undefined])("has no %s as a status", async (given) => {
    const status = given as number;
    const message = /status is .*; expected a whole number from 200 to 599/;
    const { fake } = await start();
    expect(() => fake.refuse("listTasks", status)).toThrow(message);
    expect(() => createFake(madeUpSpec(), { script: ["running", { status }] })).toThrow(message);
    expect(() => createFake(madeUpSpec(), { jobs: [{ script: [{ status }] }] })).toThrow(message);
  });

  it("keeps the newest requests, so many and so much of them", async () => {
    const { fake, url } = await start({ keep: 3 });
    for (const page of [0, 1, 2, 3, 4]) await fetch(`${url}?page=${page}`);
    expect(fake.requests.map((request) => request.url)).toEqual([2, 3, 4].map((page) => `${url}?page=${page}`));
    for (const size of [9, 9, 1]) await fetch(url, { method: "POST", body: "x".repeat(size * 1e6) });
    expect(fake.requests).toHaveLength(2);
  });
});

import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Json } from "@vendor-jobs/contract/spec";
import { apiOf, createClientOf, exampleArguments, madeUpOptions, operationsOf } from "@vendor-jobs/contract/spec";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../workspace/root.ts";
import { type AnyClient, clientOf, vendors } from "./vendors.ts";

const retry = { attempts: 2, minDelay: 1, maxDelay: 1 };
const json = { "content-type": "application/json" };

/** How a server treats each request. */
const faults: readonly [name: string, play: (response: ServerResponse, body: Json) => void][] = [
  ["nothing wrong", (response, body) => response.writeHead(200, json).end(JSON.stringify(body))],
  ["a broken connection", (response) => response.destroy()],
  ["a body that breaks off", (response) => response.writeHead(200, { ...json, "content-length": "100" }).write("{", () => response.destroy())],
  ["HTML", (response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>")],
  ["half of a JSON body", (response) => response.writeHead(200, json).end('{"data":')],
  ["an empty body", (response) => response.writeHead(200, json).end()],
  ["a redirect", (response) => response.writeHead(302, { location: "/elsewhere" }).end()],
  ...[400, 401, 403, 404, 409, 422, 500, 502, 503].map((status): (typeof faults)[number] => [
    `status ${status}`,
    (response) => response.writeHead(status, json).end('{"message":"no"}'),
  ]),
  ["failure inside a 200", (response) => response.writeHead(200, json).end('{"code":40404000,"message":"no"}')],
];

let play: (response: ServerResponse) => void = () => {};
let sent: string[] = [];
const server: Server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    const { authorization, cookie, accept, "content-type": type } = request.headers;
    sent.push(JSON.stringify([request.method, request.url, { authorization, cookie, accept, type }, body]));
    play(response);
  });
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

describe.each(vendors)("a client made of the spec of $id", ({ id, spec }) => {
  let clients: AnyClient[];
  beforeAll(async () => {
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const options = { baseUrl, retry, rateLimit: false };
    const made = createClientOf({ ...spec, "x-vendor": id }, { ...madeUpOptions(spec), ...options });
    clients = [await clientOf(id, spec, options), made as unknown as AnyClient];
  });

  it("has the very table that is generated", async () => {
    const { api } = await import(`${root}/packages/${id}/src/generated/operations.ts`);
    expect(apiOf(spec, id)).toEqual(api);
  });

  it("is of the same vendor, with the same methods", () => {
    const [generated, made] = clients;
    expect([made?.vendor, made?.baseUrl, Object.keys(made ?? {}).sort()]).toEqual([generated?.vendor, generated?.baseUrl, Object.keys(generated ?? {}).sort()]);
  });

  const at = (baseUrl: string) => createClientOf(spec, { ...madeUpOptions(spec), baseUrl }).baseUrl;
  const address = at("https://a.test/gateway");
  const parts = operationsOf(spec)[0]?.path.split("/{")[0]?.split("/").slice(1) ?? [];
  // The version behind an address that is completed is cut off.
  const leads = parts
    .map((_, index) => `/${parts.slice(0, index + 1).join("/")}`)
    .filter((lead) => !(address !== "https://a.test/gateway" && /^\/v\d+$/.test(lead)));
  it.each(leads)("refuses a base URL that ends with %s, which its paths begin with", (lead) => {
    const why = `expected "${address}": paths of ${apiOf(spec, id).name} begin with "${lead}" themselves.`;
    for (const given of [address + lead, `${address}${lead}/`]) expect(() => at(given)).toThrow(`baseUrl is "${address}${lead}"; ${why}`);
  });

  it("takes a base URL with the path that its server has, or another", () => {
    for (const own of Object.values(apiOf(spec, id).servers).map((url) => url.replace(/^\w+:\/\/[^/]*/, "https://a.test").replace("{version}", "64.0")))
      if (!own.includes("{")) for (const given of [own, `${own}/`]) expect(at(given)).toBe(at(own));
    expect(at("https://a.test/some/gateway")).toMatch(/^https:\/\/a\.test\/some\/gateway/);
    expect(at("https://10.0.0.1")).toMatch(/^https:\/\/10\.0\.0\.1(\/|$)/);
  });

  it.each(faults)("sends the same, as often, and ends the same for each operation: %s", async (_, fault) => {
    for (const info of operationsOf(spec)) {
      const example = info.responses.find(({ status }) => status === 200)?.examples[0] ?? {};
      const seen = [];
      for (const client of clients) {
        sent = [];
        play = (response) => fault(response, example);
        const { ok, status, data, error } = (await client[info.id]?.(exampleArguments(info)).outcome()) ?? { ok: false };
        seen.push({ operation: info.id, sent, ok, status, data, error: error && `${error.name}: ${error.message}` });
      }
      expect(seen[1]).toEqual(seen[0]);
      expect(seen[0]?.sent.length).toBeGreaterThan(0);
    }
  });
});

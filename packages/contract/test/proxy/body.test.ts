import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { keep } from "../../src/proxy/body.ts";

it("decompresses no more bodies at a time than memory has room for, says so of the others, and goes on afterwards", async () => {
  const kept: ReturnType<typeof keep>[] = [];
  const server = createServer((request, response) => {
    kept.push(keep(request));
    request.on("end", () => response.end());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const body = gzipSync("{}");
  const post = () => fetch(`http://127.0.0.1:${port}`, { method: "POST", headers: { "content-encoding": "gzip" }, body });
  await Promise.all(Array.from({ length: 40 }, post));
  server.close();

  const bodies = await Promise.all(kept.map((one) => one.body()));
  const read = { bytes: Buffer.from("{}") };
  expect(bodies.slice(0, 32)).toEqual(Array(32).fill(read));
  expect(bodies.slice(32)).toEqual(Array(8).fill({ unreadable: "it came while 32 others were being decompressed" }));
  expect(await kept[39]?.body()).toEqual(read);
});

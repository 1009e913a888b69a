import { rolldown } from "rolldown";
import { afterEach, expect, it, vi } from "vitest";
import { own } from "../../src/request/transport.ts";
import { sendOnce } from "../../src/send/once.ts";
import { acme } from "../acme.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  for (const method of Object.keys(own)) delete own[method];
});

/** What a fetch is given by a name for a read and a start, each with its method. */
async function sentWith(name: string): Promise<unknown[]> {
  const given: unknown[] = [];
  const fetch = async (_: unknown, init: Record<string, unknown> = {}) => {
    given.push([init.method, init[name]]);
    return Response.json({ id: "1" });
  };
  const client = acme({ fetch: fetch as typeof globalThis.fetch });
  await client.getJob({ jobId: "1" });
  await client.createJob({ body: { name: "a" } });
  return given;
}

it("has Deno send on connections that are new what is not to be sent twice", async () => {
  const made: object[] = [];
  vi.stubGlobal("Deno", {
    createHttpClient(options: object) {
      made.push(options);
      return made;
    },
  });
  sendOnce();
  expect(await sentWith("client")).toEqual([
    ["GET", undefined],
    ["POST", made],
  ]);
  expect(made).toEqual([{ poolMaxIdlePerHost: 0 }]);
});

it("has Bun do so too", async () => {
  vi.stubGlobal("Bun", {});
  sendOnce();
  expect(await sentWith("keepalive")).toEqual([
    ["GET", undefined],
    ["POST", false],
  ]);
});

it("asks nothing of other platforms, or of a Deno without such clients", () => {
  sendOnce();
  expect(own).toEqual({});
  vi.stubGlobal("Deno", {});
  sendOnce();
  expect(own).toEqual({});
});

it("is part of bundles for such platforms", async () => {
  const entry = `export { createClient } from ${JSON.stringify(`${import.meta.dirname}/../../src/index.ts`)};`;
  const plugin = { name: "entry", resolveId: (id: string) => (id === "entry" ? id : undefined), load: (id: string) => (id === "entry" ? entry : undefined) };
  await using bundle = await rolldown({ input: "entry", platform: "node", external: ["openapi-fetch"], plugins: [plugin], logLevel: "silent" });
  const { output } = await bundle.generate();
  expect(JSON.stringify(output).includes("poolMaxIdlePerHost")).toBe(true);
});

import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { root } from "../build/places.ts";
import { withoutNode } from "../build/without-node.ts";

const program = `
  import { createFake } from "@vendor-jobs/contract";
  import { createFlatfileClient } from "@vendor-jobs/flatfile";
  import spec from "@vendor-jobs/flatfile/openapi.json" with { type: "json" };

  const fake = createFake(spec, { pace: 1 });
  const flatfile = createFlatfileClient({ token: "any", fetch: fake.fetch });
  globalThis.ended = flatfile.createJob({ body: { type: "sheet", operation: "clean", source: "us_sh_1" } }).job().then((job) => job.wait({ interval: { min: 1, max: 1 } }));
`;

it("clients and fakes run where there is nothing of Node's, as in the playground", async () => {
  const stdin = { contents: program, resolveDir: `${root}/docs`, loader: "ts" as const };
  const made = await build({
    stdin,
    bundle: true,
    write: false,
    format: "iife",
    conditions: ["@vendor-jobs/source"],
    plugins: [withoutNode],
    logLevel: "error",
  });
  const { fetch, Request, Response, Headers, URL, URLSearchParams, AbortController, AbortSignal, TextEncoder, TextDecoder, Blob, FormData } = globalThis;
  const platform = { fetch, Request, Response, Headers, URL, URLSearchParams, AbortController, AbortSignal, TextEncoder, TextDecoder, Blob, FormData };
  const { atob, btoa, setTimeout, clearTimeout, structuredClone, performance, crypto, queueMicrotask, DOMException } = globalThis;
  const page = createContext({ ...platform, setTimeout, clearTimeout, atob, btoa, structuredClone, performance, crypto, queueMicrotask, DOMException });
  runInContext(made.outputFiles[0]?.text ?? "", page);
  expect(await page.ended).toMatchObject({ state: "succeeded" });
});

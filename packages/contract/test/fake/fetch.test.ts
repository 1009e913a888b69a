import { expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import { madeUpSpec } from "../made-up-spec.ts";

it("takes a Request as well as a URL", async () => {
  const request = new Request("https://acme.test/base/tasks", { method: "post", headers: { "x-key": "k" }, body: JSON.stringify({ label: "x" }) });
  request.headers.set("content-type", "application/json");
  expect((await createFake(madeUpSpec()).fetch(request)).status).toBe(201);
});

it("rejects for a request whose signal is aborted before it, or while onRequest holds its answer", async () => {
  const abort = new AbortController();
  const fake = createFake(madeUpSpec(), { onRequest: () => new Promise(() => abort.abort(new Error("it took too long"))) });
  const url = "https://acme.test/base/tasks";
  for (const signal of [abort.signal, abort.signal]) await expect(fake.fetch(url, { signal })).rejects.toThrow("it took too long");
  expect(fake.requests).toHaveLength(1);
});

import { expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import type { Json } from "../../src/spec/index.ts";
import { createClientOf } from "../../src/table/index.ts";

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const text = { type: "string" };

/** A document of jobs whose reading says how they are and not which: the id is what they are asked for by, and in what a start answers. */
const spec: Json = {
  openapi: "3.1.0",
  info: { title: "Crawler", version: "1" },
  servers: [{ url: "https://crawler.test/v2" }],
  security: [],
  "x-job": {
    operation: "readCrawl",
    at: "",
    ids: { crawlId: ["/token"] },
    fields: { status: ["/status"], error: ["/error"] },
    states: [
      { state: "running", when: { "/status": ["scraping"] } },
      { state: "succeeded", when: { "/status": ["completed"] } },
      { state: "failed", when: { "/status": ["failed"] } },
      { state: "canceled", when: { "/status": ["cancelled"] } },
    ],
    start: [{ operation: "startCrawl", ids: { crawlId: ["/token"] } }],
    cancel: { operation: "stopCrawl" },
  },
  paths: {
    "/crawls": {
      post: {
        operationId: "startCrawl",
        requestBody: { required: true, ...json({ type: "object", required: ["url"], properties: { url: text } }) },
        responses: {
          200: { description: "Begun.", ...json({ type: "object", required: ["token"], properties: { token: text, success: { type: "boolean" } } }) },
        },
      },
    },
    "/crawls/{crawlId}": {
      parameters: [{ name: "crawlId", in: "path", required: true, schema: text }],
      get: {
        operationId: "readCrawl",
        responses: {
          200: {
            description: "How it is.",
            ...json({
              type: "object",
              required: ["status"],
              properties: { status: { type: "string", enum: ["scraping", "completed", "failed", "cancelled"] }, total: { type: "integer" }, error: text },
            }),
          },
          404: { description: "None such.", ...json({ type: "object", properties: { error: text } }) },
        },
      },
      delete: { operationId: "stopCrawl", responses: { 200: { description: "Asked.", ...json({ type: "object", properties: { status: text } }) } } },
    },
  },
};

it("keeps jobs apart that do not say which they are, and shows nobody by what", async () => {
  const fake = createFake(spec, { jobs: 0, script: ["running", "succeeded"] });
  const client: Json = createClientOf(spec, { fetch: fake.fetch });
  const [one, other] = [await client.startCrawl({ body: { url: "a" } }).job(), await client.startCrawl({ body: { url: "b" } }).job()];
  expect(one.ids.crawlId).not.toBe(other.ids.crawlId);
  await other.cancel();
  const [first, second] = [await one.wait({ interval: { min: 1 } }), await client.job(JSON.parse(JSON.stringify(other))).get()];
  expect(first).toMatchObject({ state: "succeeded", id: one.ids.crawlId });
  expect(second).toMatchObject({ state: "canceled", id: other.ids.crawlId });
  expect(JSON.stringify([first.job, second.job])).not.toContain(one.ids.crawlId);
  await expect(client.readCrawl({ crawlId: "none" })).rejects.toMatchObject({ status: 404 });
});

it("moves such a job as a test wants", async () => {
  const fake = createFake(spec, { jobs: ["running", "failed"] });
  const client: Json = createClientOf(spec, { fetch: fake.fetch });
  const [one, other] = fake.jobs.map(({ id }) => client.job({ crawlId: id }));
  expect([(await one?.get())?.state, (await other?.get())?.state]).toEqual(["running", "failed"]);
  fake.set(fake.jobs[0]?.id as string, "succeeded");
  expect((await one?.get())?.state).toBe("succeeded");
});

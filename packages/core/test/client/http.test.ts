import { describe, expect, it } from "vitest";
import type { ClientEvent } from "../../src/index.ts";
import type { Validators } from "../../src/validation/index.ts";
import { acme, api } from "../acme.ts";

const path = { jobId: "j1" };
const answering =
  (...answers: (() => Response)[]) =>
  async () =>
    (answers.length > 1 ? answers.shift() : answers[0])?.() as Response;
const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });

/** A client whose one operation is as given; what is not in the test's paths is asked for by plain text. */
function client(fetch: () => Promise<Response>, options: object = {}, operation: object = {}) {
  const events: ClientEvent[] = [];
  const { getJob, createJob } = api.operations;
  const operations = { ...api.operations, getJob: { ...getJob, ...operation }, createJob: { ...createJob, ...operation } } as typeof api.operations;
  const made = acme({ fetch, onEvent: (event) => events.push(event), retry: { minDelay: 1 }, ...options }, undefined, { operations });
  const post = (made.http as unknown as { POST(path: string, init: object): Promise<{ data?: unknown; error?: unknown; response: Response }> }).POST;
  return { made, events, get: () => made.http.GET("/v1/jobs/{jobId}", { params: { path } }), post: (body: object) => post("/v1/jobs", { body }) };
}

describe("client.http, for what is an operation,", () => {
  it("gives data or error, and the response", async () => {
    expect(await client(answering(json({ id: "j1" }))).get()).toMatchObject({ data: { id: "j1" }, response: { status: 200 } });
    const { error, response } = await client(answering(json({ message: "no" }, 404))).get();
    expect([error, response.status]).toEqual([{ message: "no" }, 404]);
  });

  it("keeps to the operation's own limit, which its method shares", async () => {
    const { made, events, get } = client(answering(json({ id: "j1" })), {}, { rateLimit: { requests: 1, seconds: 0.2 } });
    await made.getJob(path);
    await get();
    expect(events.filter(({ type }) => type === "rate-limited")).toMatchObject([{ operation: "getJob" }]);
  });

  it("sends again what the spec says may be sent twice, and nothing else", async () => {
    const answers = () => answering(json({}, 503), json({ id: "j1" }));
    expect(await client(answers(), {}, { idempotent: true }).post({})).toMatchObject({ data: { id: "j1" } });
    expect((await client(answers()).post({})).response.status).toBe(503);
  });

  it("finds a failure inside a 2xx", async () => {
    const { data, error, response } = await client(answering(json({ code: 404001, message: "no" }))).get();
    expect([data, error, response.status]).toEqual([undefined, { code: 404001, message: "no" }, 200]);
  });

  it("holds what is sent and what comes against the spec", async () => {
    const wrong = { pointer: "/id", expected: "string", seen: "number", drift: false };
    const validator = (body: unknown) => ((body as { wrong?: true }).wrong ? [wrong] : []);
    const validators = { createJob: { body: validator, responses: { 200: validator } } } as unknown as Validators;
    const with_ = (body: object) => client(answering(json(body)), { validate: { validators, on: "throw" } });
    await expect(with_({}).post({ wrong: true })).rejects.toMatchObject({ name: "ContractError", message: expect.stringContaining("Nothing was sent") });
    await expect(with_({ wrong: true }).post({})).rejects.toMatchObject({ name: "ContractError" });
    expect(await with_({}).post({})).toMatchObject({ data: {} });
  });

  it("keeps every digit, and says what is no JSON", async () => {
    expect(await client(answering(() => new Response('{"id":12345678901234567}'))).get()).toMatchObject({ data: { id: "12345678901234567" } });
    await expect(client(answering(() => new Response("<html>"))).get()).rejects.toMatchObject({ name: "ResponseFormatError" });
  });

  it("refuses what it would not read, before anything is sent", async () => {
    const { made } = client(() => expect.unreachable());
    const get = (init: object) => made.http.GET("/v1/jobs/{jobId}", { params: { path }, ...init } as never);
    await expect(get({ timeout: 5 })).rejects.toThrow('There is no option "timeout"; expected one of params, body, ');
    await expect(get({ redirect: "manual" })).rejects.toThrow('There is no option "redirect"');
    await expect(get({ params: { path, qury: {} } })).rejects.toThrow('There is no option "params.qury"; expected one of path, query, header, cookie.');
    const own = async () => Response.json({ id: "own" });
    expect(await get({ fetch: own, redirect: "manual" })).toMatchObject({ data: { id: "own" } });
  });

  it("leaves an answer to be read in another form", async () => {
    const { made } = client(answering(() => new Response("text")));
    expect(await made.http.GET("/v1/jobs/{jobId}", { params: { path }, parseAs: "text" })).toMatchObject({ data: "text" });
  });
});

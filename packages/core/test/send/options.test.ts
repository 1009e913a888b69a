import { describe, expect, it } from "vitest";
import { acrossJobs, bearer, createClient, InvalidArgumentError } from "../../src/index.ts";
import { acme, api } from "../acme.ts";
import { clientOf } from "../start/start-client.ts";

const client = (options: object = {}) => acme({ fetch: async () => Response.json({ id: "1" }), ...options });
const call = (options: unknown) => client().getJob({ jobId: "1" }, options as never);

describe("an option that is undefined", () => {
  it.each(["attempts", "minDelay", "maxDelay"])("is as if it had not been given: retry.%s", async (name) => {
    const delays: number[] = [];
    let count = 0;
    const fetch = async () => (++count < 4 ? new Response("", { status: 503 }) : Response.json({ id: "1" }));
    const onEvent = (event: { type: string; delay?: number }) => event.type === "retry" && delays.push(event.delay as number);
    const retry = { attempts: 4, minDelay: 1, maxDelay: 1, [name]: undefined };
    await acme({ fetch, onEvent, retry }).getJob({ jobId: "1" });
    expect(count).toBe(4);
    for (const delay of delays) expect(delay).toBeGreaterThanOrEqual(0);
  });

  it("is as if it had not been given, of a client and of a call", async () => {
    const none = Object.fromEntries(
      ["baseUrl", "fetch", "headers", "timeout", "deadline", "retry", "rateLimit", "validate", "onEvent"].map((name) => [name, undefined]),
    );
    expect(() => acme(none)).not.toThrow();
    await expect(call({ signal: undefined, headers: { "x-a": undefined }, timeout: undefined, deadline: undefined, retry: undefined })).resolves.toBeDefined();
  });
});

describe("an option that there is not is refused, and nothing is sent", () => {
  const silent = (options: object = {}) => acme({ fetch: () => expect.unreachable(), ...options });
  const args = { jobId: "1" };
  const job = () => silent().job(args);
  const found = () =>
    createClient<{ jobs(query?: object, options?: object): AsyncIterable<object> }, object>(api, { fetch: () => expect.unreachable() }, bearer("t"));
  const all = async (items: AsyncIterable<unknown>) => {
    for await (const _ of items);
  };

  it.each<[string, (options: never) => Promise<unknown>]>([
    ["a call", (options) => silent().getJob(args, options)],
    ["a call that acts", (options) => silent().createJob({ body: {} }, options)],
    ["the raw response", (options) => silent().getJob(args, options).response()],
    ["a list", (options) => silent().listJobs({}, options)],
    ["all of a list", (options) => all(silent().listJobs({}, options))],
    ["its pages", (options) => all(silent().listJobs({}, options).pages())],
    ["job.get", (options) => job().get(options)],
    ["job.cancel", (options) => job().cancel(options)],
    ["job.wait", (options) => job().wait(options)],
    ["job.watch", (options) => all(job().watch(options))],
    ["waitAll", (options) => silent().waitAll([args], options)],
    ["watchAll", (options) => all(silent().watchAll([args], options))],
    ["jobs()", (options) => all(found().jobs({}, options))],
  ])("by %s", async (_, use) => {
    await expect(use({ retires: 0 } as never)).rejects.toThrow('There is no option "retires"; expected one of timeout, ');
    // What is inherited is read as well: a signal in place of its options would be none.
    await expect(use(AbortSignal.timeout(5) as never)).rejects.toThrow("There is no option ");
  });

  it.each<[string, string, (options: never) => Promise<unknown>]>([
    ["concurrency", "a call that lists nothing", (options) => silent().getJob(args, options)],
    ["key", "a call that starts nothing", (options) => silent().createJob({ body: {} }, options)],
    ["throwOnFailure", "waitAll", (options) => silent().waitAll([args], options)],
    ["throwOnFailure", "watchAll", (options) => all(silent().watchAll([args], options))],
  ])("%s, by %s", async (name, _, use) => {
    await expect(use({ [name]: 1 } as never)).rejects.toThrow(`There is no option "${name}"`);
  });

  it("within another option", async () => {
    await expect(silent().getJob(args, { retry: { attemps: 1 } as never })).rejects.toThrow(
      'There is no option "retry.attemps"; expected one of attempts, minDelay, maxDelay.',
    );
    await expect(job().wait({ interval: { mn: 5 } as never })).rejects.toThrow('There is no option "interval.mn"; expected one of min, max.');
    const rateLimit = { requests: 1, seconds: 1, burst: 2 };
    expect(() => silent({ rateLimit })).toThrow('There is no option "rateLimit.burst"; expected one of requests, seconds.');
    const validate = { validators: {}, on: "throw", drift: true };
    expect(() => silent({ validate })).toThrow('There is no option "validate.drift"; expected one of validators, on.');
  });

  it("by a client of a table and credentials of one's own", () => {
    expect(() => silent({ baseURL: "http://127.0.0.1" })).toThrow('There is no option "baseURL"; expected one of baseUrl, ');
  });

  it("of a source of acrossJobs", async () => {
    const client = found();
    await expect(all(acrossJobs([{ client, scopes: {} } as never]))).rejects.toThrow(
      'There is no option "sources[0].scopes"; expected one of client, scope, name.',
    );
  });

  it("of the query of acrossJobs, also where troubles are items, or of no source", async () => {
    for (const sources of [[found()], []])
      await expect(all(acrossJobs(sources as never, { sinse: "1h", errors: "items" } as never))).rejects.toThrow(
        'There is no option "sinse"; expected one of states, since, ',
      );
  });

  it("of findStart, also where nothing would be sent", async () => {
    const { findStart } = clientOf("http://127.0.0.1:1", {});
    const wrong = findStart("startRun", { flow: "f" }, { since: new Date(), kee: "k" } as never);
    await expect(wrong).rejects.toThrow('There is no option "kee"; expected one of timeout, ');
  });

  it("unless it is undefined, or everything has it", async () => {
    await expect(client().getJob(args, { retires: undefined } as never)).resolves.toBeDefined();
    Object.defineProperty(Object.prototype, "polluted", { value: 1, enumerable: true, configurable: true, writable: true });
    try {
      await expect(client().getJob(args, { retry: false })).resolves.toBeDefined();
    } finally {
      delete (Object.prototype as { polluted?: number }).polluted;
    }
  });
});

describe("an option of a wrong type is refused with what was expected", () => {
  const wrong = [null, 5, "x", true, [], Symbol("s"), () => {}];
  it.each(["headers", "retry", "signal", "timeout", "deadline"])("of a call: %s", async (name) => {
    for (const value of wrong) {
      if ((name === "timeout" || name === "deadline") && value === 5) continue;
      await expect(call({ [name]: value })).rejects.toMatchObject({ name: "InvalidArgumentError", message: expect.stringContaining("expected") });
    }
  });
  it.each(["fetch", "headers", "retry", "rateLimit", "validate", "onEvent", "baseUrl", "timeout"])("of a client: %s", (name) => {
    for (const value of [null, [], Symbol("s")]) expect(() => client({ [name]: value })).toThrow(InvalidArgumentError);
  });
  it.each([null, 5, "x"])("in place of all of them: %s", async (options) => {
    await expect(call(options)).rejects.toBeInstanceOf(InvalidArgumentError);
    await expect(client().listJobs({}, options as never)).rejects.toBeInstanceOf(InvalidArgumentError);
    await expect(
      (async () => {
        for await (const _ of client().listJobs({}, options as never));
      })(),
    ).rejects.toBeInstanceOf(InvalidArgumentError);
    expect(() => acme(options as never)).toThrow(InvalidArgumentError);
  });
  it.each(["\ud800", "a\udc00b"])("an id with half of a character", async (jobId) => {
    await expect(client().getJob({ jobId })).rejects.toMatchObject({ name: "InvalidArgumentError" });
    await expect(client().listJobs({ status: jobId })).rejects.toMatchObject({ name: "InvalidArgumentError" });
  });
});

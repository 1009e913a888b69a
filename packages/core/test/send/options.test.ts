import { describe, expect, it } from "vitest";
import { InvalidArgumentError } from "../../src/index.ts";
import { acme } from "../acme.ts";

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

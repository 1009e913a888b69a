import { describe, expect, it } from "vitest";
import type { Json } from "../../src/spec/openapi.ts";
import { type VerifyOptions, verify } from "../../src/verify/index.ts";
import { canaryEnv as env, exampleServer } from "../example-server.ts";
import { madeUpSpec } from "../made-up-spec.ts";

const spec: Json = madeUpSpec();
const refused = (of: Json, options: Partial<VerifyOptions>) =>
  verify(of, { baseUrl: "http://127.0.0.1:1", env, ...options }).then(
    () => {
      throw new Error("it was not refused");
    },
    (error: Error) => error,
  );

const fail = () => {
  throw new Error("mine");
};

/** The spec with its token asked from elsewhere. */
const leadingElsewhere = (tokenUrl: string): Json => ({
  ...spec,
  components: { ...spec.components, securitySchemes: { key: { type: "oauth2", flows: { clientCredentials: { tokenUrl, scopes: {} } } } } },
});

describe("what verify is given", () => {
  it.each([
    ["nope", /nope is no parameter of an operation that only reads; expected one of .*taskKey/],
    ["task_key", /Did you mean taskKey\?/],
    ["taskKet", /Did you mean taskKey\?/],
  ])("refuses the parameter %s that no operation has", async (name, message) => {
    expect(await refused(spec, { params: { [name]: "1" } })).toMatchObject({ name: "InvalidArgumentError", message: expect.stringMatching(message) });
  });

  it.each<[keyof VerifyOptions, unknown, string]>([
    ...[0, -1, 1.5, Number.NaN, "5"].map((calls): ["calls", unknown, string] => ["calls", calls, "a whole number from 1"]),
    ...[-1, Number.NaN, "5"].flatMap((ms) => (["timeout", "deadline"] as const).map((name): [typeof name, unknown, string] => [name, ms, "milliseconds"])),
    ["env", undefined, "an object"],
    ["params", "jobId=1", "an object"],
    ["tokenOrigin", "host", "a URL such as https://host"],
    ["signal", {}, "an AbortSignal"],
    ["onProgress", true, "a function"],
    ["onWait", "x", "a function"],
  ])("refuses what its option %s cannot be: %s", async (name, value, expected) => {
    const error = await refused(spec, { [name]: value });
    expect(error).toMatchObject({ name: "InvalidArgumentError", message: expect.stringMatching(new RegExp(`^${name} is .*; expected ${expected}`)) });
  });

  it("refuses an option that there is not", async () => {
    expect(await refused(spec, { param: {} } as never)).toMatchObject({
      name: "InvalidArgumentError",
      message: expect.stringContaining('There is no option "param"; expected one of baseUrl, env, params, '),
    });
  });

  it.each<[string, Partial<VerifyOptions>]>([
    ["onProgress", { onProgress: () => fail() }],
    ["onProgress", { onProgress: async () => fail() }],
    ["onWait", { onWait: () => fail() }],
    ["onWait", { onWait: async () => fail() }],
  ])("ends with what its %s throws or rejects with", async (name, options) => {
    let calls = 0;
    await using server = await exampleServer(spec, (_, body) =>
      name === "onWait" && ++calls === 1 ? { status: 503, headers: { "retry-after": "1" }, body: {} } : { body },
    );
    await expect(verify(spec, { baseUrl: server.url, env, ...options })).rejects.toThrow("mine");
  });

  it("needs no credential where signing is optional, and refuses a part of one", async () => {
    await using server = await exampleServer(spec, (_, body) => ({ body }));
    const optional = { ...spec, security: [{}, { key: [] }] };
    expect((await verify(optional, { baseUrl: server.url, env: {} })).verdict).toBe("kept");
    const basic = { ...optional, components: { ...spec.components, securitySchemes: { key: { type: "http", scheme: "basic" } } } };
    expect(await refused(basic, { env: { VENDOR_JOBS_USERNAME: "u" } })).toMatchObject({ name: "CredentialMissingError" });
  });

  it.each(["CANARY\n", "CANARY\u0000", "CANARY-ü"])("refuses the token %j by its variable's name", async (token) => {
    const { name, message } = await refused(spec, { env: { VENDOR_JOBS_API_KEY: token } });
    expect([name, message]).toEqual(["CredentialMissingError", expect.stringContaining("VENDOR_JOBS_API_KEY has a character")]);
    expect(message).not.toContain("CANARY");
  });

  it("sends id and secret to no other origin, unless that is named", async () => {
    await using server = await exampleServer(spec);
    await using other = await exampleServer(spec);
    const leading = leadingElsewhere(`${other.url}/oauth2/token`);
    const options = { baseUrl: server.url, env, calls: 1 };
    expect(await refused(leading, options)).toMatchObject({ name: "InvalidArgumentError", message: expect.stringContaining(`--token-origin ${other.url}`) });
    expect([...server.seen, ...other.seen]).toEqual([]);
    await verify(leading, { ...options, tokenOrigin: other.url });
    expect(other.seen.map(({ url }) => url)).toEqual(["/oauth2/token"]);
    expect(server.seen.length).toBeGreaterThan(0);
  });

  it("takes no path of a spec that would lead to another host", async () => {
    const paths = { ".evil.test/jobs": spec.paths["/tasks"] };
    expect(await refused({ ...spec, "x-job": undefined, paths }, {})).toMatchObject({ message: expect.stringContaining("begins with a slash") });
  });

  it("tells of a token's endpoint that refuses", async () => {
    const { message } = await refused(leadingElsewhere("http://127.0.0.1:1/token"), { tokenOrigin: "http://127.0.0.1:1" });
    expect(message).toContain("could not be sent");
    await using server = await exampleServer(spec);
    const error = await refused(leadingElsewhere("/nowhere"), { baseUrl: server.url });
    expect(error).toMatchObject({
      name: "RefusedError",
      message: expect.stringMatching(/sign-in at .*\/nowhere was answered with 404\. Check .*VENDOR_JOBS_CLIENT_ID/),
    });
    expect(error.message).not.toContain("CANARY");
  });
});

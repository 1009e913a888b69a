import { describe, expect, it } from "vitest";
import { createFake } from "../src/index.ts";
import { type Json, sharedVariable } from "../src/spec/index.ts";
import { createClientOf } from "../src/table/index.ts";
import { startMock, verify } from "../src/tools.ts";
import { loopback } from "./loopback.ts";

const job = { type: "object", required: ["id", "status"], properties: { id: { type: "string" }, status: { enum: ["done"] } } };
const done = { id: "a", status: "done" };
const content = { "application/json": { schema: job, example: done } };
const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
const logIn = {
  operationId: "logIn",
  security: [],
  requestBody: { required: true, content: { "application/json": { schema: { type: "object" }, example: {} } } },
  responses: { 200: { description: "In.", content: { "application/json": { schema: { type: "object" }, example: {} } } }, 401: { description: "No." } },
};
const specOf = (main: Json): Json => ({
  openapi: "3.1.0",
  info: { title: "Acme jobs API", version: "1" },
  servers: [{ url: "https://api.acme.test/api" }],
  security: [{ main: [] }],
  paths: {
    "/login": { post: logIn },
    "/jobs/{id}": { get: { operationId: "getJob", parameters: [id], responses: { 200: { description: "It.", content }, 401: { description: "No." } } } },
  },
  components: { securitySchemes: { main } },
  "x-job": {
    operation: "getJob",
    at: "",
    ids: { id: ["/id"] },
    fields: { id: ["/id"], status: ["/status"] },
    states: [{ state: "succeeded", when: { "/status": ["done"] } }],
  },
});

const bearer = { type: "http", scheme: "bearer" };
const oauth = { type: "oauth2", flows: { clientCredentials: { tokenUrl: "/api/token", scopes: {} } } };
const session = (get: Json): Json => ({
  type: "apiKey",
  in: "cookie",
  name: "sid",
  "x-sign-in": [{ options: { user: { description: "the user", secret: false }, password: "the password" }, get: { ...get, cookie: "sid" } }],
});
const body = { user: "{user}", password: "{password}" };
const account = { user: "eve", password: "s3cret" };
const token = (prefix: string, scheme: Json = bearer) => ({ ...scheme, "x-sign-in": [{ prefix, options: { token: "the token" } }] });

describe.each<[string, Json, Json, string, string]>([
  [
    "a password of any letters",
    { type: "http", scheme: "basic" },
    { username: "jösé", password: "pässwörd€" },
    "jösé:pässwörd€",
    "Basic asO2c8OpOnDDpHNzd8O2cmTigqw=",
  ],
  ["a client's secret of any letters", oauth, { clientId: "id:x", clientSecret: "se/cret +ü%" }, "id:x:se/cret +ü%", "Bearer granted"],
  ["a token with nothing before it", token(""), { token: "t" }, "t", "t"],
  ["a token behind another word", token("Token "), { token: "t" }, "t", "Token t"],
  ["another HTTP scheme", token("ApiKey ", { type: "http", scheme: "apikey" }), { token: "t" }, "t", "ApiKey t"],
  ["a session of an operation", session({ operation: "logIn", body }), account, "s3cret", "sid=granted"],
  ["a session of an address", session({ url: "/api/session", body }), account, "s3cret", "sid=granted"],
  ["a session for HTTP Basic", session({ url: "/api/session", basic: ["user", "password"] }), account, "eve:s3cret", "sid=granted"],
])("%s", (_, main, options, credential, sent) => {
  const spec = specOf(main);

  it("is taken by a fake that knows it, by one that knows none, and by no other", async () => {
    const statusFrom = async (credentials?: string[]) => {
      const fake = createFake(spec, { jobs: 1, ...(credentials && { credentials }) });
      const call = createClientOf(spec, { ...options, fetch: fake.fetch }).getJob?.({ id: String(fake.jobs[0]?.id) });
      const outcome: Json = await call?.outcome();
      return outcome.status;
    };
    expect([await statusFrom([credential]), await statusFrom(), await statusFrom(["other"])]).toEqual([200, 200, 401]);
  });

  it("is taken by the mock", async () => {
    const mock = await startMock(spec);
    expect(await createClientOf(spec, { ...options, baseUrl: mock.baseUrl }).getJob?.({ id: "a" })).toEqual(done);
    await mock.close();
  });

  it("is sent by verify", async () => {
    await using server = await loopback(({ url }) =>
      url.includes("/jobs/") ? { json: done } : { json: { access_token: "granted" }, headers: { "set-cookie": "sid=granted; Path=/" } },
    );
    const env = Object.fromEntries(Object.entries<string>(options).map(([name, value]) => [sharedVariable(name), value]));
    const { verdict } = await verify(spec, { baseUrl: `${server.url}/api`, env, params: { id: "a" }, calls: 1 });
    expect(verdict).toBe("kept");
    const { authorization, cookie } = server.seen.at(-1)?.headers ?? {};
    expect(authorization ?? cookie).toBe(sent);
  });
});

import { describe, expect, it } from "vitest";
import { createFake, type FakeOptions } from "../../src/index.ts";
import type { Json } from "../../src/spec/index.ts";
import { createClientOf } from "../../src/table/index.ts";
import { madeUpSpec } from "../made-up-spec.ts";

const body = (schema: Json, value: Json) => ({ description: "It.", content: { "application/json": { schema, examples: { a: { value } } } } });
const text = { type: "string" };
const refusal = { wrong: "password" };
const token = body(
  { type: "object", required: ["jwt", "kind"], properties: { jwt: text, access_token: text, kind: { const: "long" } } },
  { jwt: "the-example", access_token: "the-example", kind: "long" },
);

/** A spec whose credential is got so, with an operation that gives it out. */
function specOf(scheme: Json, requestBody: Json): Json {
  const spec: Json = madeUpSpec();
  spec.components.securitySchemes.key = scheme;
  spec.paths["/login"] = { post: { operationId: "login", security: [], requestBody, responses: { 200: token, 401: body({ type: "object" }, refusal) } } };
  return spec;
}
const oauth = specOf(
  { type: "oauth2", flows: { clientCredentials: { tokenUrl: "/base/login", scopes: {} } } },
  { content: { "application/x-www-form-urlencoded": { schema: { type: "object" } } } },
);
const account = { username: "their name", password: "their password" };
const get = { operation: "login", body: { username: "{username}", password: "{password}" }, token: ["/jwt"] };
const login = (more: Json) =>
  specOf(
    { type: "http", scheme: "bearer", "x-sign-in": [{ options: account, get: { ...get, ...more } }] },
    {
      required: true,
      content: { "application/json": { schema: { type: "object", required: ["username"], properties: { username: text, password: text } } } },
    },
  );
const ways: [string, Json, Json, string][] = [
  ["an OAuth 2 scheme", oauth, { clientId: "eve", clientSecret: "secret" }, "eve:secret"],
  ["x-sign-in, by its name", login({}), { username: "eve", password: "secret" }, "secret"],
  ["x-sign-in, by its URL", login({ operation: undefined, url: "/login" }), { username: "eve", password: "secret" }, "secret"],
];

describe("an operation by which clients sign in", () => {
  const listed = async (spec: Json, options: Json, fakeOptions: FakeOptions) => {
    const fake = createFake(spec, fakeOptions);
    const { status, error } = await (createClientOf(spec, { ...options, fetch: fake.fetch, retry: false }) as Json).listTasks().outcome();
    return { status, body: error?.body, asked: fake.requests.map(({ operation, status }) => `${operation} ${status}`) };
  };

  it.each(ways)("gives out what the fake accepts from then on, where %s names it", async (_, spec, options, secret) => {
    expect(await listed(spec, options, { credentials: [secret] })).toEqual({ status: 200, body: undefined, asked: ["login 200", "listTasks 200"] });
  });

  it.each(ways)("refuses as the spec documents it, where %s names it", async (_, spec, options) => {
    expect(await listed(spec, options, { credentials: ["another"] })).toEqual({ status: 401, body: refusal, asked: ["login 401"] });
  });

  it("refuses as a test has it", async () => {
    const fake = createFake(oauth);
    fake.refuse("login", 503);
    expect((await fake.fetch("https://acme.test/base/login", { method: "POST" })).status).toBe(503);
  });

  it("is held against the spec first", async () => {
    const { fetch } = createFake(login({}));
    expect((await fetch("https://acme.test/base/login", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" })).status).toBe(422);
  });
});

it.each<[string, Json, Json, number]>([
  ["the client's id and secret in a header", { authorization: `Basic ${btoa("eve:secret")}` }, {}, 200],
  ["the same in the form", {}, { client_id: "eve", client_secret: "secret" }, 200],
  ["another secret", { authorization: `Basic ${btoa("eve:other")}` }, {}, 401],
  ["no grant type", { authorization: `Basic ${btoa("eve:secret")}` }, { grant_type: "" }, 400],
])("an OAuth 2 endpoint below the server's path that is no operation answers %s", async (_, headers, form, status) => {
  const spec: Json = madeUpSpec();
  spec.components.securitySchemes.key = { type: "oauth2", flows: { clientCredentials: { tokenUrl: "/base/token", scopes: {} } } };
  const body = new URLSearchParams({ grant_type: "client_credentials", ...form });
  const answer = await createFake(spec, { credentials: ["eve:secret"] }).fetch("https://acme.test/base/token", { method: "POST", headers, body });
  expect(answer.status).toBe(status);
});

it("takes a credential in the query with what the spec has before it", async () => {
  const spec: Json = madeUpSpec();
  spec.components.securitySchemes.key = { type: "apiKey", in: "query", name: "key", "x-sign-in": [{ options: { apiKey: "a key" }, prefix: "Key " }] };
  const fake = createFake(spec, { credentials: ["secret"] });
  await (createClientOf(spec, { apiKey: "secret", fetch: fake.fetch }) as Json).listTasks();
  expect(fake.requests).toMatchObject([{ status: 200 }]);
});

it("a token endpoint that is no operation refuses in the vendor's usual form", async () => {
  const spec: Json = madeUpSpec();
  spec.components.securitySchemes.key = {
    type: "http",
    scheme: "bearer",
    "x-sign-in": [{ options: account, get: { ...get, operation: undefined, url: "/enter" } }],
  };
  const response = await createFake(spec).fetch("https://acme.test/base/enter", { method: "POST", body: "{}" });
  expect([response.status, await response.json()]).toEqual([401, { reason: "Unauthorized" }]);
});

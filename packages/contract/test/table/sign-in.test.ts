import { describe, expect, it } from "vitest";
import type { Json } from "../../src/spec/index.ts";
import { createClientOf, signInsOf } from "../../src/table/index.ts";

const specOf = (schemes: Json, more: Json = {}): Json => ({
  servers: [{ url: "https://acme.test/api" }],
  security: Object.keys(schemes).map((name) => ({ [name]: [] })),
  paths: {},
  components: { securitySchemes: schemes },
  ...more,
});
const tableOf = (scheme: Json) => signInsOf(specOf({ main: scheme }))?.security;
const basicPlace = (options: string[], encode: string) => ({ header: "authorization", prefix: "Basic ", options, encode });

describe("how a spec signs in", () => {
  it.each<[string, Json, string[], Json]>([
    ["a bearer", { type: "http", scheme: "Bearer" }, ["token"], { header: "authorization", prefix: "Bearer ", options: ["token"] }],
    ["HTTP Basic", { type: "http", scheme: "basic" }, ["username", "password"], basicPlace(["username", "password"], "colon")],
    ["a key in a header", { type: "apiKey", in: "header", name: "X-API-Key" }, ["apiKey"], { header: "x-api-key", options: ["apiKey"] }],
    ["a key in the query", { type: "apiKey", in: "query", name: "key" }, ["apiKey"], { query: "key", options: ["apiKey"] }],
    ["a cookie", { type: "apiKey", in: "cookie", name: "sid" }, ["token"], { header: "cookie", prefix: "sid=", options: ["token"] }],
    [
      "a word before a key",
      { type: "apiKey", in: "header", name: "Authorization", "x-sign-in": [{ prefix: "Token ", options: { secret: "it" } }] },
      ["secret"],
      { header: "authorization", prefix: "Token ", options: ["secret"] },
    ],
  ])("is known of %s", (_, scheme, options, place) => {
    expect(tableOf(scheme)?.ways).toEqual([{ options, places: [place] }]);
  });

  it("is known of OAuth 2 client credentials, below the server's path and elsewhere", () => {
    const grantOf = (tokenUrl: string, scopes = {}) => tableOf({ type: "oauth2", flows: { clientCredentials: { tokenUrl, scopes } } })?.ways[0]?.grant;
    expect(grantOf("/api/oauth/token")).toEqual({
      name: "token request",
      url: "oauth/token",
      places: [basicPlace(["clientId", "clientSecret"], "form")],
      form: { grant_type: "client_credentials" },
      token: ["/access_token"],
      seconds: ["/expires_in"],
    });
    expect(grantOf("/oauth/token")?.url).toBe("/oauth/token");
    expect(grantOf("https://id.acme.test/token", { "jobs:read": "" })).toMatchObject({ url: "https://id.acme.test/token", form: { scope: "jobs:read" } });
  });

  it("is known of a token got by JSON, and of one whose answer moves the client", () => {
    const get = {
      url: "/api/token",
      body: { u: "{user}", p: "{password}" },
      token: ["/access_token"],
      jwt: true,
      baseUrl: { at: ["/instance_url"], within: "acme.test" },
    };
    const options = { user: { description: "the user", secret: false, env: "ACME_USER" }, password: "the password" };
    const security = tableOf({ type: "http", scheme: "bearer", "x-sign-in": [{ options, get }] });
    expect(security?.options).toEqual({ user: { what: "the user", open: true, env: "ACME_USER" }, password: { what: "the password" } });
    expect(security?.ways).toEqual([
      { options: ["user", "password"], places: [{ header: "authorization", prefix: "Bearer " }], grant: { name: "token request", ...get, url: "token" } },
    ]);
  });

  it("is known of a token got by an operation, whose body the client is given", () => {
    const properties = { host: { type: "string", description: "Where it is." }, port: { type: "integer" } };
    const login = {
      operationId: "login",
      security: [{ account: [] }],
      requestBody: { content: { "application/json": { schema: { type: "object", required: ["host", "port"], properties } } } },
      responses: { 204: { description: "Done." } },
    };
    const main = {
      type: "apiKey",
      in: "cookie",
      name: "sid",
      "x-sign-in": [{ options: { place: "what to sign in to" }, get: { operation: "login", body: "{place}", cookie: "sid" } }],
    };
    const schemes = { main, account: { type: "http", scheme: "basic" } };
    const { security, members } = signInsOf(specOf(schemes, { security: [{ main: [] }], paths: { "/session": { post: login } } })) ?? {};
    expect(members?.get("place")).toEqual({ host: { what: "Where it is", isNumber: false }, port: { what: "a number", isNumber: true } });
    expect(security?.options.place).toMatchObject({ open: true, members: { host: "Where it is" } });
    expect(security?.ways).toMatchObject([
      {
        options: ["username", "password", "place"],
        places: [{ header: "cookie", prefix: "sid=" }],
        grant: { name: "login", url: "session", body: "{place}", places: [basicPlace(["username", "password"], "colon")] },
      },
    ]);
  });

  it.each<[string, Json]>([
    ["the document", { security: [{}, { main: [] }] }],
    ["the document, last", { security: [{ main: [] }, {}] }],
    ["each operation", { security: undefined, of: [{}, { main: [] }] }],
    ["some operation", { security: [{ main: [] }], of: [{ main: [] }, {}] }],
  ])("is left to the caller where %s has signing as one of its ways only", async (_, { security, of }) => {
    const sent: (string | null)[] = [];
    const get = (operationId: string, own?: Json) => ({ get: { operationId, ...(own && { security: own }), responses: { 204: { description: "Done." } } } });
    const paths = { "/one": get("one", of), "/two": get("two", of), "/three": get("three", [{ main: [] }]) };
    const spec = specOf({ main: { type: "http", scheme: "basic" } }, { openapi: "3.1.0", info: { title: "Acme", version: "1" }, security, paths });
    const fetch = async (_: unknown, init: RequestInit) => {
      sent.push(new Headers(init.headers).get("authorization"));
      return new Response(null, { status: 204 });
    };
    const calls = async (options: Json) => {
      const client = createClientOf(spec, { fetch, ...options });
      for (const name of ["one", "two", "three"]) await client[name]?.();
      return sent.splice(0);
    };
    expect(await calls({})).toEqual([null, null, null]);
    expect(await calls({ username: "u", password: "p" })).toEqual(Array(3).fill("Basic dTpw"));
    await expect(calls({ username: "u" })).rejects.toThrow(/^password is undefined; expected .*the password of the account/);
  });

  it("is known of schemes that are wanted together, and of alternatives", () => {
    const schemes = {
      id: { type: "apiKey", in: "header", name: "X-Id", "x-sign-in": [{ options: { id: "the id" } }] },
      key: { type: "http", scheme: "bearer" },
    };
    expect(signInsOf(specOf(schemes, { security: [{ id: [], key: [] }] }))?.ways.map(({ options }) => options)).toEqual([["id", "token"]]);
    expect(signInsOf(specOf(schemes))?.ways.map(({ options }) => options)).toEqual([["id"], ["token"]]);
    expect(signInsOf(specOf(schemes, { security: [] }))).toBeUndefined();
  });

  it.each<[Json, RegExp]>([
    [{ type: "http", scheme: "digest" }, /main is of the HTTP scheme digest, which the runtime cannot send; give its prefix by x-sign-in/],
    [{ type: "mutualTLS" }, /mutualTLS, which is not the client's to send/],
    [{ type: "apiKey", in: "query", name: "k", "x-sign-in": [{ options: {}, get: { url: "/t", token: ["/t"] } }] }, /cannot go into the query/],
    [
      { type: "http", scheme: "bearer", "x-sign-in": [{ options: {}, get: { operation: "login", token: ["/t"] } }] },
      /names the operation login, and there is none such/,
    ],
    [
      { type: "http", scheme: "bearer", "x-sign-in": [{ options: { user: "it" }, get: { url: "/t", body: { a: { b: "{uesr}" } }, token: ["/t"] } }] },
      /x-sign-in of main names \{uesr\} in get.body, which is no option of it; there are user/,
    ],
    [
      { type: "http", scheme: "bearer", "x-sign-in": [{ options: { user: "it" }, get: { url: "/t/{user}", token: ["/t"] } }] },
      /names \{user\} in get.url, which is no variable of the servers, nor an option that is not secret; there are none/,
    ],
    [
      { type: "http", scheme: "bearer", "x-sign-in": [{ options: { id: "it" }, get: { url: "/t", basic: ["id", "secret"], form: {}, token: ["/t"] } }] },
      /names \{secret\} in get.basic/,
    ],
    [
      { type: "oauth2", flows: { clientCredentials: { tokenUrl: "http://id.acme.test/token", scopes: {} } } },
      /asks http:\/\/id.acme.test\/token, which anybody on the way can read; expected https/,
    ],
    [
      { type: "http", scheme: "bearer", "x-sign-in": [{ options: {}, get: { url: "/t", token: ["/t"], baseUrl: { at: ["/b"], within: "com" } } }] },
      /follows base URLs within "com"; expected a domain of the vendor's/,
    ],
    [{ type: "http", scheme: "basic", "x-sign-in": [{ options: { key: "it" }, encode: "{kye}:" }] }, /names \{kye\} in encode/],
  ])("is refused for %j", (scheme, message) => {
    expect(() => tableOf(scheme)).toThrow(message);
  });
});

import { afterEach, describe, expect, it, vi } from "vitest";
import type { Json } from "../../src/spec/index.ts";
import { createClientOf } from "../../src/table/index.ts";
import { type Answered, type Came, loopback } from "../loopback.ts";

afterEach(() => {
  vi.useRealTimers();
});

const bearer = { type: "http", scheme: "bearer" };

/** A spec of one operation that is signed in to by this scheme. */
const specOf = (main: Json, more: Json = {}): Json => ({
  openapi: "3.1.0",
  info: { title: "Acme jobs API", version: "1" },
  servers: [{ url: "https://api.acme.test/api" }],
  security: [{ main: [] }],
  paths: { "/jobs": { get: { operationId: "listJobs", responses: { 200: { description: "Them.", content: { "application/json": { schema: {} } } } } } } },
  components: { securitySchemes: { main } },
  ...more,
});

/** What came at the server when the jobs were asked for, by a client of these options, each so many times. */
async function sent(spec: Json, options: Json, answer: (came: Came) => Answered = () => ({ json: {} }), times = 1): Promise<Came[]> {
  await using server = await loopback(answer);
  const client = createClientOf(spec, { baseUrl: `${server.url}/api`, ...options });
  for (let i = 0; i < times; i++) await client.listJobs?.();
  return server.seen;
}

const basic = (text: string) => `Basic ${btoa(text)}`;
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const jwt = (exp: unknown) => `${base64url({ alg: "none" })}.${base64url({ sub: "ä?>", exp })}.s`;
const isCall = ({ url }: Came) => url === "/api/jobs";
const form = "application/x-www-form-urlencoded";

describe("a client made of a spec sends", () => {
  const way = (scheme: Json, options: Json, more: Json = {}) => ({ ...scheme, "x-sign-in": [{ options, ...more }] });
  const http = { type: "http", scheme: "basic" };
  const header = { type: "apiKey", in: "header", name: "Authorization" };
  it.each<[string, Json, Json, string]>([
    ["HTTP Basic by the vendor's own names", way(http, { apiKey: "the key", apiSecret: "its secret" }), { apiKey: "k", apiSecret: "s:ä" }, "k:s:\u00c3\u00a4"],
    ["HTTP Basic of one text that has both", way(http, { authString: "name and password" }), { authString: "admin:pass" }, "admin:pass"],
    ["HTTP Basic of a key alone", way(http, { apiKey: "the key" }, { encode: "{apiKey}:" }), { apiKey: "k" }, "k:"],
    ["HTTP Basic of a key and a word", way(http, { apiKey: "the key" }, { encode: "{apiKey}:X" }), { apiKey: "k" }, "k:X"],
  ])("%s", async (_, scheme, options, text) => {
    const [came] = await sent(specOf(scheme), options);
    expect(came?.headers.authorization).toBe(basic(text));
  });

  it.each<[string, Json, Json]>([
    ["a key behind a word", way(header, { token: "the token" }, { prefix: "Token " }), { token: "t" }],
    ["a bearer behind another word", way(bearer, { token: "the token" }, { prefix: "Token " }), { token: "t" }],
    ["another HTTP scheme", way({ type: "http", scheme: "token" }, { token: "the token" }, { prefix: "Token " }), { token: "t" }],
    [
      "a token of an OAuth scheme, held by the caller",
      way({ type: "oauth2", flows: { clientCredentials: { tokenUrl: "/api/t", scopes: {} } } }, { token: "a token" }, { prefix: "Token " }),
      { token: "t" },
    ],
  ])("%s", async (_, scheme, options) => {
    expect((await sent(specOf(scheme), options)).map(({ headers }) => headers.authorization)).toEqual(["Token t"]);
  });
});

describe("a client made of a spec gets its token", () => {
  const user = { username: { description: "the user", secret: false }, password: "the password" };
  const answerOf =
    (token: Json) =>
    (came: Came): Answered =>
      isCall(came) ? { json: {} } : { status: 201, json: token };
  const wayOf = (get: Json, options: Json = user) => specOf({ ...bearer, "x-sign-in": [{ options, get: { token: ["/access_token"], ...get } }] });
  const given = { username: "eve", password: "s3cret" };

  it("by JSON, from below the server's path or beside it", async () => {
    for (const url of ["/api/auth/token", "/auth/token"]) {
      const body = { username: "{username}", password: "{password}", "grant-type": "client_credentials" };
      const [login, call] = await sent(wayOf({ url, body }), given, answerOf({ access_token: "t" }));
      expect(login).toMatchObject({ method: "POST", url, headers: { "content-type": "application/json" } });
      expect(JSON.parse(login?.body ?? "")).toEqual({ ...given, "grant-type": "client_credentials" });
      expect(call?.headers.authorization).toBe("Bearer t");
    }
  });

  it("by a form, signed by Basic or not", async () => {
    const fields = { grant_type: "password", user: "{username}" };
    const [login] = await sent(wayOf({ url: "/api/t", form: { ...fields, pass: "{password}" } }), given, answerOf({ access_token: "t" }));
    expect(login).toMatchObject({ body: "grant_type=password&user=eve&pass=s3cret", headers: { "content-type": form } });
    const [signed] = await sent(wayOf({ url: "/api/t", form: fields, basic: ["username", "password"] }), given, answerOf({ access_token: "t" }));
    expect(signed).toMatchObject({ body: "grant_type=password&user=eve", headers: { authorization: basic("eve:s3cret") } });
  });

  it("by Basic alone", async () => {
    const [login] = await sent(wayOf({ url: "/api/t", basic: ["username", "password"] }), given, answerOf({ access_token: "t" }));
    expect(login).toMatchObject({ method: "POST", body: "", headers: { authorization: basic("eve:s3cret") } });
  });

  it("from an address with the server's variables and the options in it", async () => {
    const spec = { ...wayOf({ url: "/oidc/{account}/{username}/token", basic: ["username", "password"] }) };
    spec.servers = [{ url: "https://{account}.acme.test/api", variables: { account: { default: "a", "x-required": true } } }];
    const [login] = await sent(spec, { ...given, account: "acc-1" }, answerOf({ access_token: "t" }));
    expect(login?.url).toBe("/oidc/acc-1/eve/token");
    for (const username of ["a/../b", "a@b", "..", "a b", "a?b"]) {
      const wrong = () => createClientOf(spec, { baseUrl: "http://127.0.0.1:1/api", ...given, account: "a", username });
      expect(wrong).toThrow(/username is .*expected the user: letters, digits, dashes and dots, as they stand in \/oidc/);
      expect(wrong).not.toThrow("s3cret");
    }
  });

  it.each([
    ["keeps it for as long as its `exp` says", { access_token: jwt(Date.now() / 1000 + 3600) }, 1],
    ["gets another once its `exp` is near", { access_token: jwt(Date.now() / 1000 + 600) }, 2],
    ["keeps it where no `exp` is in it", { access_token: jwt(undefined) }, 1],
    ["keeps it where it is no JWT", { access_token: "opaque" }, 1],
  ])("as a JWT, and %s", async (_, token, times) => {
    await using server = await loopback(answerOf(token));
    const client = createClientOf(wayOf({ url: "/api/t", body: {}, jwt: true }), { baseUrl: `${server.url}/api`, ...given });
    await client.listJobs?.();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 580_000 });
    await client.listJobs?.();
    expect(server.seen.filter((came) => !isCall(came)).length).toBe(times);
  });

  it("and goes where its answer says, below the vendor's domain only", async () => {
    const spec = wayOf({ url: "/t", body: {}, baseUrl: { at: ["/instance"], within: "acme.test" } });
    const calls = async (instance: Json) => {
      const urls: string[] = [];
      const fetch = async (url: string) => {
        urls.push(url);
        return Response.json(url.endsWith("/t") ? { access_token: "t", instance } : {});
      };
      const outcome = await createClientOf(spec, { baseUrl: "https://login.acme.test/api", ...given, fetch: fetch as never })
        .listJobs?.()
        .outcome();
      return [urls.at(-1), outcome];
    };
    expect(await calls("https://na1.acme.test")).toMatchObject(["https://na1.acme.test/api/jobs", { ok: true }]);
    expect(await calls("https://na1.acme.test/other/")).toMatchObject(["https://na1.acme.test/other/jobs", { ok: true }]);
    expect(await calls(null)).toMatchObject(["https://login.acme.test/api/jobs", { ok: true }]);
    for (const wrong of [
      "http://na1.acme.test",
      "https://evil.test",
      "https://acme.test.evil.test",
      "https://evilacme.test",
      "https://a@evil.test/.acme.test",
      7,
      "",
    ])
      expect(await calls(wrong)).toMatchObject(["https://login.acme.test/t", { ok: false }]);
  });
});

describe("an operation with a security of its own", () => {
  const jobs = { operationId: "listJobs", responses: { 200: { description: "Them." } } };
  const key = { type: "apiKey", in: "header", name: "X-Key" };
  const secure = (main: Json, security: Json, more: Json = {}): Json =>
    specOf(main, { paths: { "/jobs": { get: { ...jobs, security } } }, components: { securitySchemes: { main, key } }, ...more });
  const headersOf = async (spec: Json, options: Json) =>
    (await sent(spec, options)).filter(isCall).map(({ headers }) => [headers.authorization, headers["x-key"]]);

  it.each<[string, Json]>([
    ["where no other place says it", { security: undefined }],
    ["where the document asks for nothing", { security: [] }],
    ["where the document says the same", {}],
  ])("is signed %s", async (_, more) => {
    expect(await headersOf(secure(bearer, [{ main: [] }], more), { token: "t" })).toEqual([["Bearer t", undefined]]);
  });

  it("is signed by what the server grants, where the document says the same", async () => {
    const flows = { clientCredentials: { tokenUrl: "/api/token", scopes: {} } };
    const spec = secure({ type: "oauth2", flows }, [{ main: ["read"] }, {}]);
    const came = await sent(spec, { clientId: "i", clientSecret: "s" }, () => ({ json: { access_token: "a" } }));
    expect(came.map(({ url, headers }) => [url, headers.authorization?.split(" ")[0]])).toEqual([
      ["/api/token", "Basic"],
      ["/api/jobs", "Bearer"],
    ]);
  });

  it("carries all that it asks for together", async () => {
    const spec = secure(bearer, [{ main: [], key: [] }]);
    expect(await headersOf(spec, { token: "t", apiKey: "k" })).toEqual([["Bearer t", "k"]]);
    expect(await headersOf(secure(bearer, [{ main: [], key: [] }], { security: undefined }), { token: "t", apiKey: "k" })).toEqual([["Bearer t", "k"]]);
  });

  it("leaves those unsigned that ask for nothing, beside it and by themselves", async () => {
    const other = (security?: Json) => ({
      "/jobs": { get: { ...jobs, ...(security && { security }) } },
      "/x": { get: { ...jobs, operationId: "x", security: [{ main: [] }] } },
    });
    for (const paths of [other(), other([])])
      expect(await headersOf({ ...secure(bearer, [], { security: undefined }), paths }, { token: "t" })).toEqual([[undefined, undefined]]);
  });

  it("is refused where it alone asks for what the server grants", () => {
    const flows = { clientCredentials: { tokenUrl: "/api/token", scopes: {} } };
    const spec = { ...secure({ type: "oauth2", flows }, [{ main: [] }]), security: [{ key: [] }] };
    expect(() => createClientOf(spec, { apiKey: "k" })).toThrow(/listJobs asks for main, which the server grants; have it in the document's security/);
  });
});

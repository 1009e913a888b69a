import { describe, expect, it } from "vitest";
import type { Json } from "../../src/spec/index.ts";
import { createClientOf, signInsOf } from "../../src/table/index.ts";
import { type Came, loopback } from "../loopback.ts";

const key = (name: string, where = "header", option?: string) => ({
  type: "apiKey",
  in: where,
  name,
  ...(option && { "x-sign-in": [{ options: { [option]: `the ${option}` } }] }),
});
const bearer = { type: "http", scheme: "bearer" };
const basic = { type: "http", scheme: "basic" };
const oauth = (scopes = {}) => ({ type: "oauth2", flows: { clientCredentials: { tokenUrl: "/api/token", scopes } } });

/** A spec whose one operation asks for these schemes, all of them together unless it is said otherwise. */
const specOf = (schemes: Json, security: Json = [Object.fromEntries(Object.keys(schemes).map((name) => [name, []]))]): Json => ({
  openapi: "3.1.0",
  info: { title: "Acme jobs API", version: "1" },
  servers: [{ url: "https://api.acme.test/api" }],
  security,
  paths: { "/jobs": { get: { operationId: "listJobs", responses: { 204: { description: "None." } } } } },
  components: { securitySchemes: schemes },
});

async function sent(spec: Json, options: Json): Promise<Came[]> {
  await using server = await loopback(({ url }) => (url.endsWith("/token") ? { json: { access_token: "granted", expires_in: 3600 } } : { status: 204 }));
  await createClientOf(spec, { baseUrl: `${server.url}/api`, ...options }).listJobs?.();
  return server.seen;
}

describe("schemes that are wanted together", () => {
  it.each<[string, Json]>([
    ["before", { key: key("X-Key"), main: oauth() }],
    ["behind", { main: oauth(), key: key("X-Key") }],
  ])("are sent together, a key %s what the server grants", async (_, schemes) => {
    const [login, call] = await sent(specOf(schemes), { clientId: "id", clientSecret: "secret", apiKey: "k" });
    expect(login?.headers).not.toHaveProperty("x-key");
    expect(call?.headers).toMatchObject({ authorization: "Bearer granted", "x-key": "k" });
  });

  it("are sent together in the query and a header that the server grants", async () => {
    const [, call] = await sent(specOf({ key: key("key", "query"), main: oauth() }), { clientId: "id", clientSecret: "secret", apiKey: "k" });
    expect(call?.url).toBe("/api/jobs?key=k");
    expect(call?.headers.authorization).toBe("Bearer granted");
  });

  it.each<[string, Json, Json]>([
    ["written in another order", [{ key: [], main: [] }], [{ main: [], key: [] }]],
    ["one of several ways", [{ main: [], key: [] }, { other: [] }], [{ main: [], key: [] }]],
  ])("are those of the document, though an operation has them %s", async (_, security, own) => {
    const spec = specOf({ key: key("X-Key"), main: oauth(), other: bearer }, security);
    spec.paths["/jobs"].get.security = own;
    const [, call] = await sent(spec, { clientId: "id", clientSecret: "secret", apiKey: "k" });
    expect(call?.headers).toMatchObject({ authorization: "Bearer granted", "x-key": "k" });
  });

  it("share an option that the spec itself gives to both", async () => {
    const [call] = await sent(specOf({ one: key("X-One", "header", "id"), two: key("X-Two", "header", "id") }), { id: "k" });
    expect(call?.headers).toMatchObject({ "x-one": "k", "x-two": "k" });
  });

  it("are refused where both would be the same option", () => {
    const why = "The security schemes id and key are wanted together, and both are the option apiKey; give each a name of its own, by options of x-sign-in.";
    expect(() => signInsOf(specOf({ id: key("X-Id"), key: key("X-Key") }))).toThrow(why);
  });

  it.each<[string, Json]>([
    ["the header authorization", { token: bearer, account: basic }],
    ["the header authorization, for what is granted", { token: key("Authorization"), main: oauth() }],
    ["the query parameter key", { one: key("key", "query", "one"), two: key("key", "query", "two") }],
    ["the cookie sid", { one: key("sid", "cookie", "one"), two: key("sid", "cookie", "two") }],
  ])("are refused where both go into %s", (place, schemes) => {
    const [one, two] = Object.keys(schemes);
    expect(() => signInsOf(specOf(schemes))).toThrow(
      `The security schemes ${one} and ${two} are wanted together, and both go into ${place.split(",")[0]}, which carries one; keep one of them.`,
    );
  });
});

describe("ways of which one is enough", () => {
  it("are told of by their options, each once", () => {
    const spec = specOf({ token: bearer, cookie: key("sid", "cookie"), account: basic }, [{ token: [] }, { cookie: [] }, { account: [] }]);
    expect(() => createClientOf(spec)).toThrow(/^token is undefined; expected a non-empty string: .*, or give username and password instead\./);
  });
});

describe("the scopes of an OAuth 2 client", () => {
  const scopes = { read: "Reads.", write: "Writes.", admin: "All else." };
  const asked = (security: Json, own?: Json) => {
    const spec = specOf({ main: oauth(scopes) }, security);
    if (own) spec.paths["/jobs"].get.security = own;
    return signInsOf(spec)?.security.ways[0]?.grant?.form?.scope;
  };
  it("are those that anything asks for, else all", () => {
    expect(asked([{ main: ["read"] }])).toBe("read");
    expect(asked([{ main: ["read"] }], [{ main: ["write", "read"] }])).toBe("read write");
    expect(asked([{ main: [] }])).toBe("read write admin");
  });
});

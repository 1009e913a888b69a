import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  type Api,
  anyAddress,
  assembleClient,
  type Call,
  type ClientEvent,
  type ClientOptions,
  createVendorClient,
  InvalidArgumentError,
  type Security,
} from "../../src/index.ts";

type Jobs = Record<"getJob" | "getHealth" | "connect", (args: object) => Call<unknown, unknown>>;

const apiWith = (security: Security | undefined, more: Partial<Api> = {}): Api => ({
  vendor: "acme",
  name: "Acme",
  servers: { default: "https://api.acme.test" },
  operations: {
    getJob: { method: "GET", path: "/jobs/{id}", params: { id: "path" } },
    getHealth: { method: "GET", path: "/health", security: false },
    connect: { method: "POST", path: "/connect", security: "account" },
  },
  error: { message: ["/message"] },
  ...(security && { security }),
  ...more,
});

const key = { apiKey: { what: "the key" } };
const pair = { user: { what: "a user's name", open: true }, password: { what: "the password" } } as const;
const both = ["user", "password"];

/** What a call sends; the server answers with what it was sent. */
async function sent(security: Security | undefined, options: object, call: keyof Jobs = "getJob", more?: Partial<Api>) {
  const requests: { url: string; headers: Headers }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    requests.push({ url, headers: new Headers(init.headers) });
    return Response.json({ id: "1" });
  };
  await createVendorClient<Jobs, object>(apiWith(security, more), { fetch, ...options })[call]({ ...(call === "getJob" && { id: "1" }) });
  const [first] = requests;
  return { url: first?.url, ...Object.fromEntries([...(first?.headers ?? [])].filter(([name]) => name !== "accept")) };
}

describe("createVendorClient", () => {
  it.each<[string, Security, object, object]>([
    [
      "a key behind a prefix",
      { options: key, ways: [{ options: ["apiKey"], places: [{ header: "authorization", prefix: "Token ", options: ["apiKey"] }] }] },
      { apiKey: "k3y" },
      { url: "https://api.acme.test/jobs/1", authorization: "Token k3y" },
    ],
    [
      "a key in the query",
      { options: key, ways: [{ options: ["apiKey"], places: [{ query: "api key", options: ["apiKey"] }] }] },
      { apiKey: "k&3" },
      { url: "https://api.acme.test/jobs/1?api%20key=k%263" },
    ],
    [
      "HTTP Basic",
      { options: pair, ways: [{ options: both, places: [{ header: "authorization", prefix: "Basic ", options: both, encode: "colon" }] }] },
      { user: "jürgen", password: "a:b" },
      { url: "https://api.acme.test/jobs/1", authorization: `Basic ${Buffer.from("jürgen:a:b").toString("base64")}` },
    ],
    [
      "two schemes together",
      {
        options: pair,
        ways: [
          {
            options: both,
            places: [
              { header: "x-user", options: ["user"] },
              { header: "cookie", prefix: "a=", options: ["user"] },
              { header: "cookie", prefix: "b=", options: ["password"] },
            ],
          },
        ],
      },
      { user: "u", password: "p" },
      { url: "https://api.acme.test/jobs/1", "x-user": "u", cookie: "a=u; b=p" },
    ],
  ])("sends %s", async (_, security, options, expected) => {
    expect(await sent(security, options)).toEqual(expected);
  });

  const bearer: Security = {
    options: { ...key, ...pair },
    ways: [{ options: ["apiKey"], places: [{ header: "authorization", prefix: "Bearer ", options: ["apiKey"] }] }],
    own: { account: [{ header: "x-account", options: both, encode: "json" }] },
  };

  it("sends no credential with an operation that takes none, and that of its scheme with one that has its own", async () => {
    expect(await sent(bearer, { apiKey: "k3y" }, "getHealth")).toEqual({ url: "https://api.acme.test/health" });
    expect(await sent(bearer, { apiKey: "k3y", user: "u", password: "p" }, "connect")).toEqual({
      url: "https://api.acme.test/connect",
      "x-account": btoa('["u","p"]'),
    });
    expect(await sent(undefined, {})).toEqual({ url: "https://api.acme.test/jobs/1" });
  });

  it("shows a key of the query in no error and no event", async () => {
    const events: ClientEvent[] = [];
    const security: Security = { options: key, ways: [{ options: ["apiKey"], places: [{ query: "key", options: ["apiKey"] }] }] };
    const fetch = async (url: string) => Response.json({ message: `no such page: ${url}` }, { status: 404 });
    const client = createVendorClient<Jobs, object>(apiWith(security), { fetch, onEvent: (event) => void events.push(event), ...{ apiKey: "s3cret&k3y" } });
    const error = await client.getJob({ id: "1" }).catch((error: unknown) => error);
    expect(inspect([error, events, client], { depth: 9 })).not.toMatch(/s3cret/);
    expect(error).toMatchObject({ status: 404 });
  });

  it.each<[object, RegExp]>([
    [{}, /^apiKey is undefined; expected a non-empty string: the key\. \(see errors\/invalidargument\)$/],
    [{ apiKey: "" }, /^apiKey is empty/],
    [{ apiKey: 7 }, /^apiKey is a number/],
    [{ apiKey: "\ud800" }, /^apiKey is no text that can be sent/],
    [{ apiKey: "k\n" }, /^apiKey has a character that no header can carry/],
    [{ apiKey: "k", baseUrl: null }, /^baseUrl is null/],
  ])("refuses %j", (options, message) => {
    expect(() => createVendorClient(apiWith(bearer), options as never)).toThrow(message);
  });

  it.each([undefined, null, 7, "token"])("refuses %j for its options", (options) => {
    expect(() => createVendorClient(apiWith(bearer), options as never)).toThrow(/^options is .*; expected an object/);
  });

  const ways: Security = {
    options: { ...key, ...pair },
    ways: [
      { options: both, places: [{ header: "x-basic", options: both, encode: "colon" }] },
      { options: ["apiKey"], places: [{ header: "x-key", options: ["apiKey"] }] },
    ],
  };

  it("takes the first way whose options are all given, and says what lacks in the one that was meant", async () => {
    expect(await sent(ways, { apiKey: "k", user: "", password: undefined })).toMatchObject({ "x-key": "k" });
    expect(await sent(ways, { apiKey: "k", user: "u", password: "p" })).toMatchObject({ "x-basic": btoa("u:p") });
    const make = (options: object) => () => createVendorClient(apiWith(ways), options);
    expect(make({})).toThrow("apiKey is undefined; expected a non-empty string: the key, or give user and password instead.");
    expect(make({ user: "u" })).toThrow("password is undefined; expected a non-empty string: the password. Give apiKey, or give user and password instead.");
  });

  it("finds the base URL: given, by region, or the first; with the path that the vendor's has", () => {
    const baseUrlOf = (more: Partial<Api>, options: object) => createVendorClient(apiWith(undefined, more), options).baseUrl;
    const regions = { servers: { us: "https://us.acme.test", eu: "https://eu.acme.test" } };
    expect(baseUrlOf(regions, {})).toBe("https://us.acme.test");
    expect(baseUrlOf(regions, { region: "eu" })).toBe("https://eu.acme.test");
    expect(baseUrlOf(regions, { region: "eu", baseUrl: "http://a.test" })).toBe("http://a.test");
    expect(() => baseUrlOf(regions, { region: "mars" })).toThrow('region is "mars"; expected one of us, eu.');
    const own = { servers: { default: "http://{host}/api" }, basePath: "/api" };
    expect(() => baseUrlOf(own, {})).toThrow("baseUrl is undefined; expected the address of your server, of the form http://{host}/api.");
    for (const baseUrl of ["http://a.test", "http://a.test/api", "http://a.test/API/v12/"]) expect(baseUrlOf(own, { baseUrl })).toBe("http://a.test/api");
    expect(baseUrlOf(own, { baseUrl: "http://a.test/gateway" })).toBe("http://a.test/gateway/api");
  });

  it("refuses a base URL that ends with what its paths begin with, of whatever version below another part", () => {
    const baseUrlOf = (path: string, baseUrl: string | undefined, servers = { default: "https://api.acme.test" }) =>
      createVendorClient({ ...apiWith(undefined), servers, operations: { getJob: { method: "GET", path } } }, baseUrl === undefined ? {} : { baseUrl }).baseUrl;
    for (const end of ["/api", "/api/v2", "/api/v2/", "/api/v1", "/api/v2/jobs"])
      expect(() => baseUrlOf("/api/v2/jobs/{id}", `https://a.test/x${end}`), end).toThrow(
        /^baseUrl is ".*"; expected "https:\/\/a.test\/x": paths of Acme begin with /,
      );
    expect(() => baseUrlOf("/api/2.2/jobs", "https://a.test/api/2.1")).toThrow('expected "https://a.test": paths of Acme begin with "/api/2.2" themselves.');
    for (const url of ["https://a.test/v2", "https://a.test/xv1", "https://127.0.0.1", "https://v1"]) expect(baseUrlOf("/v1/jobs", url)).toBe(url);
    expect(baseUrlOf("/api/v2/jobs", "https://a.test/v2")).toBe("https://a.test/v2");
    const own = { default: "https://api.acme.test/api" };
    for (const url of [undefined, "https://a.test/api"]) expect(baseUrlOf("/api/v2/jobs", url, own)).toMatch(/\/api$/);
  });
});

describe("an option that there is not", () => {
  const security: Security = { options: key, ways: [{ options: ["apiKey"], places: [{ header: "x-key", options: ["apiKey"] }] }] };
  const made = (options: object, more?: Partial<Api>) => createVendorClient(apiWith(security, more), { apiKey: "k3y", ...options } as never);

  it.each(["baseURL", "timeOut", "retries", "region", "host"])("is refused, with those that there are: %s", (name) => {
    expect(() => made({ [name]: "http://127.0.0.1" })).toThrow(InvalidArgumentError);
    expect(() => made({ [name]: "http://127.0.0.1" })).toThrow(`There is no option "${name}"; expected one of apiKey, baseUrl, `);
    expect(() => made({ [name]: undefined })).not.toThrow();
  });

  it("is none of those of all clients, nor of the vendor's own", () => {
    const all: Required<ClientOptions> = {
      ...{ baseUrl: "https://a.test", headers: {}, timeout: 1, deadline: 1, retry: false, maxResponseSize: 1, rateLimit: true, onEvent() {} },
      ...{ fetch: globalThis.fetch, transport: undefined as never, validate: { validators: {}, on: "report" } },
    };
    made(all);
    made({ region: "eu" }, { servers: { us: "https://us.test", eu: "https://eu.test" } });
    made({ host: "a" }, { servers: { default: "https://{host}.test" }, variables: { host: { what: "the host" } } });
    made({ version: "2" }, { headers: { "x-version": { what: "the version", option: "version", default: "1" } } });
  });
});

describe("assembleClient", () => {
  it.each([undefined, null, {}, anyAddress])("refuses parts that make no client: %s", (parts) => {
    const refused = () => assembleClient(apiWith(undefined), {}, parts as never);
    expect(refused).toThrow(InvalidArgumentError);
    expect(refused).toThrow("expected those that the table needs");
  });
});

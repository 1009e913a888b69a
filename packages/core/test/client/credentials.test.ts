import { afterEach, describe, expect, it, vi } from "vitest";
import { acme } from "../acme.ts";
import { clientCredentials, cookieSession } from "../granted.ts";
import { type Reply, type Seen, serve } from "../server.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** A server that gives out tokens, counted up, and answers jobs for the newest only. */
function tokenServer(expiresIn: unknown = 3600) {
  let token = 0;
  const state = { revoked: false };
  const handler = ({ url, headers }: Seen): Reply => {
    if (url === "/oauth2/token") {
      state.revoked = false;
      return { json: { access_token: `t${++token}`, expires_in: expiresIn, token_type: "bearer" } };
    }
    return !state.revoked && headers.authorization === `Bearer t${token}`
      ? { json: { id: "1", status: "done" } }
      : { status: 401, json: { message: "expired" } };
  };
  return { handler, state };
}
const tokenRequests = (seen: Seen[]) => seen.filter(({ url }) => url === "/oauth2/token");

describe("credentials of one's own", () => {
  it.each(["authorize", "accept"])("end the call with what their %s throws, which is sent no other time for it", async (method) => {
    await using server = await serve(() => ({ json: { id: "1" } }));
    const mine = new Error("mine");
    const fail = () => {
      throw mine;
    };
    const client = acme({ baseUrl: server.url, retry: { minDelay: 1, maxDelay: 1 } }, { authorize() {}, [method]: fail });
    await expect(client.getJob({ jobId: "1" })).rejects.toBe(mine);
    await expect(client.createJob({ body: {} })).rejects.toBe(mine);
    expect(server.seen.length).toBe(method === "accept" ? 2 : 0);
  });
});

it("credentials of one's own that throw when a call is over do not end the process", async () => {
  const never = () => new Promise<void>(() => {});
  const leave = () => {
    throw new Error("mine");
  };
  const client = acme({ fetch: () => expect.unreachable(), deadline: 10 }, { authorize: never, leave });
  await expect(client.getJob({ jobId: "1" })).rejects.toMatchObject({ name: "TimeoutError" });
});

describe("OAuth2 client credentials", () => {
  const client = (url: string) => acme({ baseUrl: url }, clientCredentials(`${url}/oauth2/token`, "key ä", "s3cret:"));

  it("fetch one token for many callers at once, and keep it", async () => {
    const { handler } = tokenServer();
    await using server = await serve(handler);
    const { getJob } = client(server.url);
    await Promise.all(Array.from({ length: 20 }, () => getJob({ jobId: "1" })));
    await getJob({ jobId: "1" });
    const [request, ...more] = tokenRequests(server.seen);
    expect(more).toEqual([]);
    expect(request).toMatchObject({ method: "POST", body: "grant_type=client_credentials", headers: { "content-type": "application/x-www-form-urlencoded" } });
    const basic = Buffer.from(request?.headers.authorization?.replace("Basic ", "") ?? "", "base64").toString();
    expect(basic.split(":").map(decodeURIComponent)).toEqual(["key ä", "s3cret:"]);
  });

  it("renew the token before it ends", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { handler } = tokenServer("600");
    await using server = await serve(handler);
    const { getJob } = client(server.url);
    await getJob({ jobId: "1" });
    vi.setSystemTime(Date.now() + 530_000);
    await getJob({ jobId: "1" });
    expect(tokenRequests(server.seen).length).toBe(1);
    vi.setSystemTime(Date.now() + 15_000);
    await getJob({ jobId: "1" });
    expect(tokenRequests(server.seen).length).toBe(2);
  });

  it("renew it once where the server refuses it, for all callers together", async () => {
    const { handler, state } = tokenServer();
    await using server = await serve(handler);
    const { getJob } = client(server.url);
    await getJob({ jobId: "1" });
    state.revoked = true;
    await Promise.all(Array.from({ length: 10 }, () => getJob({ jobId: "1" })));
    expect(tokenRequests(server.seen).length).toBe(2);
  });

  it("give up where the new token is refused too", async () => {
    await using server = await serve(({ url }) => (url === "/oauth2/token" ? { json: { access_token: "t" } } : { status: 401, json: { message: "no right" } }));
    await expect(client(server.url).getJob({ jobId: "1" })).rejects.toMatchObject({ status: 401, message: expect.stringContaining("no right") });
    expect(server.seen.length).toBe(4);
    const response = await client(server.url).getJob({ jobId: "1" }).response();
    expect(response.status).toBe(401);
  });

  it.each([
    [
      { status: 401, json: { message: "unknown client" } },
      { name: "ApiError", kind: "auth", message: expect.stringContaining("token request failed: 401 auth: unknown client") },
    ],
    [{ json: {} }, { name: "ResponseFormatError", message: expect.stringContaining("without access_token") }],
    [{ text: "<html>" }, { name: "ResponseFormatError" }],
  ])("fail the call where the token endpoint answers %o, and try again with the next", async (reply, error) => {
    await using server = await serve(() => reply);
    const { getJob } = client(server.url);
    await expect(getJob({ jobId: "1" })).rejects.toMatchObject(error);
    await expect(getJob({ jobId: "1" })).rejects.not.toHaveProperty("message", expect.stringContaining("s3cret"));
    expect(server.seen.length).toBe(2);
  });

  it("are not held up for others by a caller who aborts", async () => {
    const { handler } = tokenServer();
    const gate = Promise.withResolvers<void>();
    await using server = await serve(async (request) => {
      if (request.url === "/oauth2/token") await gate.promise;
      return handler(request);
    });
    const { getJob } = client(server.url);
    const controller = new AbortController();
    const aborted = getJob({ jobId: "1" }, { signal: controller.signal });
    const other = getJob({ jobId: "1" });
    controller.abort();
    await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
    gate.resolve();
    expect(await other).toMatchObject({ id: "1" });
  });
});

describe("cookie sessions", () => {
  const client = (url: string) => acme({ baseUrl: url }, cookieSession(`${url}/v1/login`, "account", { port: 1 }));

  it("log in when first needed, and again where the server reports the end of the session inside a 200", async () => {
    let session = 0;
    await using server = await serve(({ url, headers }) => {
      if (url === "/v1/login") return { json: { code: 0 }, headers: { "set-cookie": `sid=v${++session}; Path=/; Max-Age=259200; HttpOnly` } };
      return { json: session > 1 && headers.cookie === `sid=v${session}` ? { code: 0, id: "1" } : { code: 401001, message: "ErrSession" } };
    });
    expect(await client(server.url).getJob({ jobId: "1" })).toMatchObject({ id: "1" });
    expect(server.seen.map(({ url, headers }) => [url, headers.cookie, headers.authorization])).toEqual([
      ["/v1/login", undefined, "Bearer account"],
      ["/v1/jobs/1", "sid=v1", undefined],
      ["/v1/login", undefined, "Bearer account"],
      ["/v1/jobs/1", "sid=v2", undefined],
    ]);
    expect(server.seen[0]?.body).toBe('{"port":1}');
  });

  it("send the account with the operation that logs in", async () => {
    await using server = await serve(() => ({ json: { code: 0 } }));
    await client(server.url).login();
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(["Bearer account"]);
  });

  it("say what to do where the cookie cannot be read", async () => {
    await using server = await serve(() => ({ json: { code: 0 } }));
    await expect(client(server.url).getJob({ jobId: "1" })).rejects.toThrow("login gave no cookie sid. Browsers hide it from scripts");
  });
});

import { describe, expect, it } from "vitest";
import type { CredentialGrant } from "../../src/index.ts";
import { acme } from "../acme.ts";
import { clientCredentials, cookieSession } from "../granted.ts";
import { type Reply, type Seen, serve } from "../server.ts";

const job: Reply = { json: { id: "1", status: "done" } };
const isToken = ({ url }: Seen) => url === "/token";
const client = (url: string, more: Partial<CredentialGrant> = {}) =>
  acme({ baseUrl: url, retry: { minDelay: 1, maxDelay: 1 } }, clientCredentials(`${url}/token`, "id", "s3cret", more, url));
const tokens = (seen: Seen[]) => seen.filter(isToken).length;

describe("a token's life", () => {
  it.each([undefined, null, "soon", "", "2026-11-26T12:00:00Z", {}, [], true, -1, 0, Number.MAX_VALUE, "1e400", "3600"])(
    "of %j costs one request for many calls",
    async (life) => {
      await using server = await serve((request) => (isToken(request) ? { json: { access_token: "t", expires_in: life } } : job));
      const { getJob } = client(server.url);
      for (let call = 0; call < 4; call++) await getJob({ jobId: "1" });
      expect(tokens(server.seen)).toBe(1);
    },
  );

  it.each([
    ["in a minute", 60, 1],
    ["long ago", -60, 1],
    ["at a time that is none", "never", 1],
  ])("is a JWT's own where it ends %s", async (_, exp, requests) => {
    const claims = btoa(JSON.stringify({ exp: typeof exp === "number" ? Date.now() / 1000 + exp : exp }));
    await using server = await serve((request) => (isToken(request) ? { json: { access_token: `e30.${claims.replace(/=+$/, "")}.sig` } } : job));
    const { getJob } = client(server.url, { jwt: true });
    for (let call = 0; call < 3; call++) await getJob({ jobId: "1" });
    expect(tokens(server.seen)).toBe(requests);
  });
});

describe("what tokens are asked for with", () => {
  it("is in no error, however many tokens came after it was sent first", async () => {
    const message = `not for ${btoa("id:s3cret")}`;
    await using server = await serve((request, count) =>
      isToken(request) ? { json: { access_token: `token-${count}`, expires_in: 1e-9 } } : { status: 404, json: { message } },
    );
    const { getJob } = client(server.url);
    const messages: string[] = [];
    for (let call = 0; call < 110; call++) await getJob({ jobId: "1" }).catch(({ message }) => messages.push(message));
    expect(messages).toHaveLength(110);
    expect(messages.filter((message) => !message.includes("not for [redacted]"))).toEqual([]);
  });
});

describe("a token answer", () => {
  it.each([
    [{ json: { access_token: "a\nb" } }, /gave a credential that has a character that no header can carry, such as a line break/],
    [{ json: { access_token: "a​b" } }, /no header can carry/],
    [{ json: { access_token: 12345678 } }, /without access_token that is text/],
    [{ json: { access_token: { value: "t" } } }, /without access_token that is text/],
    [{ json: { access_token: "" } }, /without access_token/],
    [{ json: null }, /without access_token/],
    [{ json: [] }, /without access_token/],
    [{ json: "token" }, /without access_token/],
    [{ text: "" }, /empty body/],
  ] as [Reply, RegExp][])("of %j is told, and not asked for again", async (reply, message) => {
    await using server = await serve((request) => (isToken(request) ? reply : job));
    await expect(client(server.url).getJob({ jobId: "1" })).rejects.toMatchObject({ name: "ResponseFormatError", message: expect.stringMatching(message) });
    expect(server.seen.length).toBe(1);
  });

  it("names where the other calls go, within a domain of https", async () => {
    const moved: string[] = [];
    const fetch = async (url: string) => {
      moved.push(url);
      return Response.json(url.includes("/token") ? { access_token: "t", instance_url: "https://eu9.acme.test/" } : { id: "1" });
    };
    const baseUrl = "https://acme.test";
    const grant = { baseUrl: { at: ["/instance_url"], within: "acme.test" } };
    const { getJob } = acme({ baseUrl, fetch }, clientCredentials("token", "id", "s3cret", grant, baseUrl));
    await getJob({ jobId: "1" });
    await getJob({ jobId: "2" });
    expect(moved).toEqual(["https://acme.test/token", "https://eu9.acme.test/v1/jobs/1", "https://eu9.acme.test/v1/jobs/2"]);
  });

  it.each(["https://acme.test.evil.test", "http://eu9.acme.test", "https://notacme.test", "https://eu9.acme.test@evil.test", "eu9", 7])(
    "that names %s as base URL is refused",
    async (instance) => {
      await using server = await serve(() => ({ json: { access_token: "t", instance_url: instance } }));
      const grant = { baseUrl: { at: ["/instance_url"], within: "acme.test" } };
      await expect(client(server.url, grant).getJob({ jobId: "1" })).rejects.toThrow("names a base URL that is none of https within acme.test");
      expect(server.seen.length).toBe(1);
    },
  );
});

describe("a token request that hangs", () => {
  it("ends with the last call that waits for it, and the next asks anew", async () => {
    let hung = true;
    await using server = await serve(async (request) => {
      if (!isToken(request)) return job;
      if (hung) await new Promise(() => {});
      return { json: { access_token: "t", expires_in: 3600 } };
    });
    const { getJob } = client(server.url);
    await expect(getJob({ jobId: "1" }, { deadline: 50 })).rejects.toMatchObject({ name: "TimeoutError" });
    hung = false;
    expect(await getJob({ jobId: "1" }, { deadline: 5000 })).toMatchObject({ id: "1" });
    expect(tokens(server.seen)).toBe(2);
  });

  it("is not joined by later calls once one has waited in vain, though others still wait", async () => {
    let requests = 0;
    await using server = await serve(async (request) => {
      if (!isToken(request)) return job;
      if (++requests === 1) await new Promise(() => {});
      return { json: { access_token: "t" } };
    });
    const { getJob } = client(server.url);
    const controller = new AbortController();
    const patient = getJob({ jobId: "1" }, { signal: controller.signal }).catch((error) => error.name);
    await expect(getJob({ jobId: "2" }, { deadline: 50 })).rejects.toMatchObject({ name: "TimeoutError" });
    expect(await getJob({ jobId: "3" }, { deadline: 5000 })).toMatchObject({ id: "1" });
    controller.abort();
    expect(await patient).toBe("AbortError");
    expect(requests).toBe(2);
  });

  it("is bounded by the timeout of one attempt, and repeated", async () => {
    let requests = 0;
    await using server = await serve(async (request) => {
      if (!isToken(request)) return job;
      if (++requests === 1) await new Promise(() => {});
      return { json: { access_token: "t" } };
    });
    const credentials = clientCredentials(`${server.url}/token`, "id", "s3cret");
    const { getJob } = acme({ baseUrl: server.url, timeout: 100, retry: { minDelay: 1, maxDelay: 1 } }, credentials);
    expect(await getJob({ jobId: "1" })).toMatchObject({ id: "1" });
  });
});

describe("a server that refuses what it gives out", () => {
  it("is not asked for a token with every call", async () => {
    await using server = await serve((request) => (isToken(request) ? { json: { access_token: "t" } } : { status: 401, json: { message: "no" } }));
    const { getJob } = client(server.url);
    for (let call = 0; call < 10; call++) await expect(getJob({ jobId: "1" })).rejects.toMatchObject({ status: 401 });
    expect(tokens(server.seen)).toBe(2);
  });

  it("is asked again where it took the last one", async () => {
    let valid = 0;
    await using server = await serve((request) => {
      if (isToken(request)) return { json: { access_token: `t${++valid}` } };
      return request.headers.authorization === `Bearer t${valid}` ? job : { status: 401, json: {} };
    });
    const { getJob } = client(server.url);
    for (let call = 0; call < 5; call++) {
      expect(await getJob({ jobId: "1" })).toMatchObject({ id: "1" });
      valid++;
    }
    expect(tokens(server.seen)).toBe(5);
  });
});

describe("a session's cookie", () => {
  const calls = async (cookies: string[]) => {
    await using server = await serve(({ url }) => (url === "/login" ? { json: {}, headers: { "set-cookie": cookies } as never } : job));
    const { getJob } = acme({ baseUrl: server.url }, cookieSession(`${server.url}/login`, "account", {}));
    for (let call = 0; call < 3; call++) await getJob({ jobId: "1" });
    return server.seen.map(({ url, headers }) => (url === "/login" ? "login" : headers.cookie));
  };

  it.each([
    [["sid=a.b"], "sid=a.b"],
    [['sid="a b"; Path=/; HttpOnly'], 'sid="a b"'],
    [["sid=a; MAX-AGE=600"], "sid=a"],
    [['sid=a; max-age="600"'], "sid=a"],
    [["sid=max-age=0; Secure"], "sid=max-age=0"],
    [[`sid=a; Expires=${new Date(Date.now() + 3_600_000).toUTCString()}`], "sid=a"],
    [["sid=a; Expires=tomorrow; Max-Age=soon"], "sid=a"],
    [["other=x; Path=/", "sid=a=b=="], "sid=a=b=="],
    [["sid=; Max-Age=0; Path=/old", "sid=new; Path=/"], "sid=new"],
    [["sid=old", "sid=new"], "sid=new"],
  ])("%j is sent as it came, and kept", async (cookies, sent) => {
    expect(await calls(cookies)).toEqual(["login", sent, sent, sent]);
  });

  it.each([["sid=; Path=/"], ["sid=a; Max-Age=0"], ["sid=a; Max-Age=-1"], ["sid=a; Expires=Thu, 01 Jan 1970 00:00:00 GMT"], ["SID=a"], ["xsid=a"]])(
    "%j is none, which is told",
    async (cookie) => {
      await expect(calls([cookie])).rejects.toThrow("login gave no cookie sid");
    },
  );

  it("is found in the headers of other implementations of fetch", async () => {
    const sent: unknown[] = [];
    const fetch = async (url: string, init: RequestInit) => {
      sent.push((init.headers as Record<string, string>).cookie);
      const response = Response.json({});
      const set = "theme=dark; Expires=Thu, 01 Jan 2026 00:00:00 GMT, sid=abc; Path=/";
      const get = (name: string) => (name === "set-cookie" ? set : null);
      if (url.endsWith("/login")) Object.defineProperty(response, "headers", { value: { get, [Symbol.iterator]: () => [][Symbol.iterator]() } });
      return response;
    };
    const { getJob } = acme({ baseUrl: "https://acme.test", fetch }, cookieSession("https://acme.test/login", "account", {}));
    await getJob({ jobId: "1" });
    expect(sent).toEqual([undefined, "sid=abc"]);
  });
});

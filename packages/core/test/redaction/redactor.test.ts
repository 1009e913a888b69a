import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { type ApiError, bearer, type ClientEvent } from "../../src/index.ts";
import { createRedactor } from "../../src/redaction/index.ts";
import { acme } from "../acme.ts";
import { type Reply, serve } from "../server.ts";

const secret = 'top&secret/"ключ"+one two';

/** What getJob throws, and all that was told of it, as a log would show it. */
async function shown(reply: Reply, token: string, headers: Record<string, string> = {}): Promise<{ error: ApiError; log: string }> {
  const events: ClientEvent[] = [];
  await using server = await serve(() => reply);
  const error = await acme({ baseUrl: server.url, retry: false, headers, onEvent: (event) => events.push(event) }, bearer(token))
    .getJob({ jobId: "1" })
    .then(
      () => expect.unreachable(),
      (thrown) => thrown,
    );
  return { error, log: inspect([error, error.headers, events], { depth: 12, showHidden: true, getters: true }) + JSON.stringify([error, events]) };
}

const forms: [string, string][] = [
  ["as it is", secret],
  ["encoded for a URL", encodeURIComponent(secret)],
  ["encoded twice", encodeURIComponent(encodeURIComponent(secret))],
  ["encoded in small letters", encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase())],
  ["encoded as a form", encodeURIComponent(secret).replaceAll("%20", "+")],
  ["escaped for JSON", JSON.stringify(secret).slice(1, -1)],
  ["escaped for HTML", secret.replaceAll("&", "&amp;").replaceAll('"', "&quot;")],
  ["in base64", Buffer.from(secret).toString("base64")],
  ["in base64url", Buffer.from(secret).toString("base64url")],
  ["in hex", Buffer.from(secret).toString("hex")],
  ["cut to its first half", secret.slice(0, 12)],
  ["cut to eight characters", secret.slice(0, 8)],
];

describe("a redactor", () => {
  const { text, value } = createRedactor([secret, "401040", "abcde", "x"]);

  it.each(forms)("takes out a secret %s, of texts and of values", (_, form) => {
    expect(text(`a ${form}, b`)).toBe("a [redacted], b");
    expect(value({ [form]: [{ deep: `=${form}` }] })).toEqual({ "[redacted]": [{ deep: "=[redacted]" }] });
  });

  it("leaves numbers, and digits within longer ones", () => {
    expect(value({ code: 401040, time: 1401040999 })).toEqual({ code: 401040, time: 1401040999 });
    expect(text("code 40104001, pin 401040.")).toBe("code 40104001, pin [redacted].");
  });

  it("takes short secrets where they stand as words", () => {
    expect(text("abcde; key=abcde&b, abcdef, %3Dabcde x")).toBe("[redacted]; key=[redacted]&b, abcdef, %3D[redacted] x");
  });

  it("gives back the same value where nothing in it is secret, also one that holds itself", () => {
    const own: { self?: unknown; list: unknown[] } = { list: [1, "a", null, new Map([["a", 1]])] };
    own.self = own;
    expect(value(own)).toBe(own);
    const error = new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") });
    expect(value(error)).toBe(error);
  });

  it("cleans errors with all that they carry", () => {
    const cause = Object.assign(new Error(`cause ${secret}`), { code: "E1", headers: new Headers({ authorization: "Bearer other", b: "abcde" }) });
    const dirty = Object.assign(new TypeError(`sent ${secret}`, { cause }), {
      config: { headers: { "x-key": secret } },
      request: new Request("http://a", { headers: { c: "abcde" } }),
    });
    const clean = value(dirty);
    expect(clean).toBeInstanceOf(TypeError);
    expect(clean.message).toBe("sent [redacted]");
    const log = inspect(clean, { depth: 9, showHidden: true });
    for (const word of ["top&", "abcde", "other"]) expect(log).not.toContain(word);
    expect((clean.cause as { code: string }).code).toBe("E1");
  });

  it("takes time by the length of a text alone", () => {
    const started = performance.now();
    text(secret.slice(0, 8).repeat(500_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("a client's secrets", () => {
  const token = "tok+en/with=signs&more";
  it.each(["body", "header"])("are in no error or event where a server says them in its %s", async (place) => {
    for (const form of [token, encodeURIComponent(token), token.replace("&", "&amp;"), Buffer.from(token).toString("base64"), token.slice(0, 11)]) {
      const reply =
        place === "body" ? { status: 403, json: { message: `no ${form}`, [form]: [form] } } : { status: 403, text: form, headers: { "x-seen": form } };
      expect((await shown(reply, token)).log).not.toContain(form);
    }
  });

  it("are those of headers too that are secret by their names", async () => {
    const headers = { "X-API-Key": "gateway-key-1", Cookie: "a=cookie-value-1; b=2", "Proxy-Authorization": "Basic cHJveHk6cGFzcw==" };
    const { log } = await shown({ status: 403, json: { message: "gateway-key-1 cookie-value-1 cHJveHk6cGFzcw==" } }, token, headers);
    expect(log).not.toMatch(/gateway-key-1|cookie-value-1|cHJveHk6cGFzcw/);
  });

  it("are those of bodies too that are secret by their names, and none that are keys of data", async () => {
    const body = { conf: [{ db_password: "hunter-2-hunter" }], resume_token: "resume-5531", partition_key: "2026-03-01", idempotency_key: "nightly-7" };
    const fetch = async () => Response.json({ message: Object.values({ ...body, conf: "hunter-2-hunter" }).join(" ") }, { status: 409 });
    const error = await acme({ fetch: fetch as typeof globalThis.fetch, retry: false })
      .createJob({ body: body as never })
      .catch((thrown) => thrown);
    expect(error.message).toContain("[redacted] [redacted] 2026-03-01 nightly-7");
  });

  it("of digits leave a failure readable", async () => {
    const { error } = await shown({ status: 401, text: '{"code":40104001,"message":"wrong password"}' }, "401040");
    expect(error).toMatchObject({ name: "ApiError", kind: "auth", code: 40104001, message: expect.stringContaining("code 40104001: wrong password") });
  });

  it("are in no cause where a fetch of the caller's puts its headers into what it throws", async () => {
    const fetch = async (_: string, init: RequestInit) => {
      throw Object.assign(new TypeError(`could not send ${JSON.stringify(init.headers)}`, { cause: new Error(token) }), {
        code: "EOURS",
        init,
        again: new Headers(init.headers),
      });
    };
    const events: ClientEvent[] = [];
    const error = await acme({ fetch, retry: false, onEvent: (event) => events.push(event) }, bearer(token))
      .getJob({ jobId: "1" })
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ name: "NetworkError", cause: { code: "EOURS" } });
    expect(inspect([error, events], { depth: 12, showHidden: true })).not.toContain(token);
  });

  it.each([
    "https://host?token=TOPSECRET",
    "https://host/path#TOPSECRET",
    "https://user:TOPSECRET@host",
    "https://TOPSECRET@host?a=b",
    "user:TOPSECRET@host",
    "host?token=TOPSECRET",
    "ftp://u:TOPSECRET@host/?key=TOPSECRET",
    "http://[bad?TOPSECRET",
  ])("are not shown by the error that refuses the base URL %s", (baseUrl) => {
    expect(() => acme({ baseUrl })).toThrow(expect.objectContaining({ message: expect.not.stringContaining("TOPSECRET") }));
  });
});

import { describe, expect, it } from "vitest";
import { type Material, recorder } from "../../src/proxy/recording.ts";
import { replaceLooks } from "../../src/proxy/secret-texts.ts";
import { madeUpSpec } from "../made-up-spec.ts";

const spec = madeUpSpec();
const flat = { operation: "getTask", method: "POST", status: 200, duration: 0, request: [], response: [] };

interface Sent {
  query?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

const message = ({ headers = {}, body = "" }: Sent) => ({ headers: new Headers(headers), body: Buffer.from(body) });

const about = (request: Sent, response: Sent = {}): Material => ({
  exchange: flat,
  template: "/tasks/{id}",
  url: new URL(`http://localhost${request.path ?? "/tasks/a"}${request.query ?? ""}`),
  request: message(request),
  response: message(response),
});

const json = { "content-type": "application/json" };
const form = { "content-type": "application/x-www-form-urlencoded" };
const inJson = (value: unknown): Sent => ({ headers: json, body: JSON.stringify(value) });
const encode = (text: string) => encodeURIComponent(text);
const base64 = (text: string) => Buffer.from(text).toString("base64");
const multipart = (name: string, value: string): Sent => ({
  headers: { "content-type": 'Multipart/Form-Data; boundary="b"' },
  body: `--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; name=${name}\r\n\r\n${value}\r\n--b--\r\n`,
});

/** Where a secret can stand so that its name tells that it is one. */
const named: Readonly<Record<string, (secret: string) => Sent>> = {
  ...Object.fromEntries(
    ["api_key", "auth", "access_key", "sig", "X-Amz-Signature", "id_token", "user[password]"].map((name) => [
      `query ${name}`,
      (secret: string) => ({ query: `?${encode(name)}=${encode(secret)}&b=1` }),
    ]),
  ),
  ...Object.fromEntries(
    ["x-auth", "x-api_key", "authorization", "x-amz-security-token", "x-jwt", "x-access", "ocp-apim-subscription-key"].map((name) => [
      `header ${name}`,
      (secret: string) => ({ headers: { [name]: encode(secret) } }),
    ]),
  ),
  "a bearer": (secret) => ({ headers: { authorization: `bearer ${encode(secret)}` } }),
  "a password within a credential of JSON": (secret) => ({ headers: { authorization: `Bearer ${base64(JSON.stringify(["root", secret]))}` } }),
  "a basic password": (secret) => ({ headers: { authorization: `Basic ${base64(`user:${secret}`)}` } }),
  "a cookie": (secret) => ({ headers: { cookie: `a=1; sid=${encode(secret)}` } }),
  "a form": (secret) => ({ headers: form, body: `a=1&client_secret=${encode(secret)}` }),
  "a form by another spelling": (secret) => ({
    headers: { "content-type": "Application/X-WWW-Form-URLEncoded ; charset=UTF-8" },
    body: `client_secret=${encode(secret)}`,
  }),
  "multipart, quoted": (secret) => multipart('"client_secret"', secret),
  "multipart, bare": (secret) => multipart("password", secret),
  ...Object.fromEntries(
    ["jwt", "privateKey", "private_key", "signingKey", "clientSecret", "accessToken", "passphrase", "DB_PASS", "apikey", "tokens"].map((name) => [
      `JSON ${name}`,
      (secret: string) => inJson({ deep: [{ [name]: secret }] }),
    ]),
  ),
  "a list below a secret name": (secret) => inJson({ secrets: ["a", [secret]] }),
  "an object below a secret name": (secret) => inJson({ credentials: { a: { value: secret } } }),
  "JSON within text": (secret) => inJson({ config: JSON.stringify({ a: { password: secret } }) }),
  "JSON within JSON within text": (secret) => inJson({ config: JSON.stringify({ a: JSON.stringify({ password: secret }) }) }),
  "JSON in base64": (secret) => inJson({ config: base64(JSON.stringify({ password: secret })) }),
  "JSON with more in its type": (secret) => ({
    headers: { "content-type": "application/problem+json; charset=utf-8" },
    body: JSON.stringify({ token: secret }),
  }),
  "JSON of no type": (secret) => ({ body: JSON.stringify({ token: secret }) }),
  NDJSON: (secret) => ({ headers: { "content-type": "application/x-ndjson" }, body: `{"a":1}\n${JSON.stringify({ token: secret })}\n` }),
  "a signed URL": (secret) => inJson({ url: `https://a.test/file?X-Amz-Expires=1&X-Amz-Signature=${encode(secret)}&b=2` }),
  "an encoded signed URL": (secret) => inJson({ url: `https://a.test/?to=${encode(`https://b.test/?sig=${encode(secret)}`)}` }),
  "an escaped signed URL": (secret) => inJson({ html: `<a href="https://a.test/?b=1&amp;sig=${encode(secret)}">` }),
  "an address with a password": (secret) => inJson({ url: `postgres://user:${encode(secret)}@a.test/db` }),
  "a connection string": (secret) => inJson({ text: `Server=a;AccountKey="${secret.replaceAll('"', "")}";b=1` }),
};

/** Where else a secret may turn up, of whatever name. */
const places: Readonly<Record<string, (text: string) => Sent>> = {
  "a member": (text) => inJson({ note: text }),
  "a member's name": (text) => inJson({ [text]: 1 }),
  "a text": (text) => inJson({ info: `you sent ${text}, which is wrong` }),
  "JSON within text": (text) => inJson({ raw: JSON.stringify({ a: [text] }) }),
  "plain text": (text) => ({ headers: { "content-type": "text/plain" }, body: `no: ${text}.` }),
  HTML: (text) => ({ headers: { "content-type": "text/html" }, body: `<p>${text}</p>` }),
  "JSON that is cut off": (text) => ({ headers: json, body: `{"note":${JSON.stringify(text).slice(0, -1)}` }),
  "a header": (text) => ({ headers: { "x-debug": encode(text) } }),
  "a redirect": (text) => ({ headers: { location: `https://a.test/?a=${encode(text)}` } }),
  "base64 of more": (text) => inJson({ blob: base64(`{"user":"a","said":${JSON.stringify(text)}}`) }),
};

const secrets = ["hunter2-x", 'p&ss"<w>ö rd+/=%', "0f9e8d7c6b5a4", `eyJhbGciOiJIUzI1NiJ9.${base64("claims-of-a-user")}.c2lnbmF0dXJl`, "correct horse battery"];
const writings: Readonly<Record<string, (secret: string) => string>> = {
  clear: (secret) => secret,
  base64,
  encoded: encode,
  "encoded thrice": (secret) => encode(encode(encode(secret))),
  "escaped in JSON": (secret) => secret.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  escaped: (secret) => secret.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "&quot;"),
};

/** The forms in which a recording shows a secret. */
function shown(recorded: unknown, secret: string): string[] {
  const text = JSON.stringify(recorded);
  const words = [secret, JSON.stringify(secret).slice(1, -1), ...Object.values(writings).map((write) => write(secret)), base64(secret).replace(/=+$/, "")];
  return words.filter((word) => text.includes(word));
}

describe("a recording with values holds no secret", () => {
  let turn = 0;
  for (const [where, place] of Object.entries(named))
    it(`of ${where}, there or wherever it comes back`, () => {
      for (const secret of secrets) {
        const sent = secret.replaceAll('"', where === "a connection string" ? "" : '"');
        for (const [back, again] of Object.entries(places)) {
          // All writings at all places, each in turn.
          const [writing, write] = Object.entries(writings)[turn++ % 6] as [string, (secret: string) => string];
          const record = recorder(spec, true);
          expect(shown(record(about(place(secret), again(write(sent)))), sent), `${back}, ${writing}`).toEqual([]);
          expect(shown(record(about({}, again(write(sent)))), sent), `in the next exchange: ${back}, ${writing}`).toEqual([]);
        }
        expect(shown(recorder(spec, false)(about(place(secret), place(secret))), sent), "without values").toEqual([]);
        expect(shown(recorder(spec, true)(about({}, place(secret))), sent), "in a reply").toEqual([]);
      }
    });

  it.each([
    ["a JWT", { note: `it is ${secrets[3]}` }, secrets[3]],
    ["a private key", { note: "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----" }, "MIIEow"],
    ["an element", { note: '<a><ns:password x="1">hunter2</ns:password><b token="hunter2"/>' }, "hunter2"],
    ["a bearer", { note: "curl -H 'Authorization: Bearer abc123def'" }, "abc123def"],
    ["a number below a secret's name", { password: 12345678, again: [12345678], text: "is 12345678" }, "12345678"],
  ])("that only looks like one: %s", (_, body, secret) => {
    expect(JSON.stringify(recorder(spec, true)(about({}, inJson(body))))).not.toContain(secret);
  });

  it("shows what is none", () => {
    const body = { id: "us_jb_1", pageToken: "next-1", total: 259200, hasPassword: true, password: null, text: "token expired at 10:30", list: ["a", 1, null] };
    const recorded = recorder(
      spec,
      true,
    )(
      about(
        { query: "?pageSize=5&filter=a&filter=b", headers: form, body: "name=ada&n=1" },
        { ...inJson(body), headers: { ...json, "set-cookie": "sid=abc123def; Max-Age=259200" } },
      ),
    );
    expect(recorded.response.body).toEqual({ ...body, text: "token expired at 10:30" });
    expect(recorded.request).toMatchObject({ query: { pageSize: "5", filter: ["a", "b"] }, body: { name: "ada", n: "1" } });
    expect(recorded.response.headers).toMatchObject({ "set-cookie": "[redacted]" });
  });

  it("takes a list nested ever so deep, and a body with more secrets than are kept in mind by what it is made of", () => {
    const nested = "[".repeat(20_000) + "]".repeat(20_000);
    for (const deep of [`{"a":"${nested}"}`, nested])
      for (const withValues of [true, false]) expect(recorder(spec, withValues)(about({}, { headers: json, body: deep })).response).toHaveProperty("body");
    const many = Array.from({ length: 2000 }, (_, index) => ({ token: `secret-number-${index}` }));
    expect(recorder(spec, true)(about({}, inJson(many))).response.body).toEqual([{ token: "string" }]);
  });

  it("says of what it cannot read only how much it is", () => {
    const recorded = recorder(spec, true)(about({}, { headers: { "content-type": "text/html; charset=utf-8" }, body: "<p>hunter2" }));
    expect(recorded.response.body).toBe("10 bytes of text/html");
  });

  it("finds JWTs wherever they begin", () => {
    const text = "eyJ0.eyJhbGciOi.c2lnbg x-eyJhbGciOj.c2ln.bmF0 a.eyJhbGciOk.c2ln- xeyJhbGciOl.c2ln eyJhbGciOm -eyJa-eyJ0.eyJhbGciOn.x (eyJhbGci.y)";
    expect(
      replaceLooks(
        text,
        () => false,
        () => "…",
      ),
    ).toBe("eyJ0.… x-… a.… xeyJhbGciOl.c2ln eyJhbGciOm -… (…)");
  });
});

describe("a recording keeps nobody waiting", () => {
  const letters = (index: number) => [...index.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join("");
  const many = Array.from({ length: 20_000 }, (_, index) => index);
  const passwords = inJson({ passwords: many.slice(0, 1000).map((index) => `s3cr3t-${index}-value`) });
  const word = (index: number) => base64(`number ${index}; password=s3cr3t!`);

  it.each<[string, Sent, Sent]>([
    ["what begins as JWTs do", inJson({ note: "-eyJaaaa".repeat(25_000) }), {}],
    ["many names beside many secrets", passwords, inJson(Object.fromEntries(many.map((index) => [`name_${letters(index)}`, true])))],
    ["many numbers beside many secrets", passwords, inJson(many)],
    ["base64 of a secret, again and again", {}, inJson({ note: many.slice(0, 10_000).map(word).join(" ") })],
  ])(
    "over %s",
    (_, request, response) => {
      for (const withValues of [true, false]) {
        // What takes the square of the length takes longer than a test may.
        const recorded = recorder(spec, withValues)(about(request, response));
        expect(JSON.stringify(recorded)).not.toMatch(/s3cr3t|czNjcjN0/);
      }
    },
    5000,
  );

  it("shows a list of many jobs beside a few secrets all the same", () => {
    const jobs = many.slice(0, 1000).map((index) => ({ id: `us_jb_${index}`, state: "done", progress: index, tries: 1, owner: { id: index, name: "ada" } }));
    const headers = { authorization: "Bearer abc123def", cookie: "a=one-1; b=two-2; c=three-3" };
    expect(recorder(spec, true)(about({ headers, ...passwords, body: '{"password":"s3cr3t"}' }, inJson(jobs))).response.body).toEqual(jobs);
  });
});

import { describe, expect, it } from "vitest";
import { type Api, bearer, type Credentials, createClient, headerCredential } from "../../src/index.ts";
import type { ClientEvent } from "../../src/send/events.ts";
import type { Violation } from "../../src/validation/index.ts";
import { acme } from "../acme.ts";
import { type Answer, type Arrival, answer, faultClient, serveFaults } from "../fault-server.ts";
import { clientCredentials, cookieSession } from "../granted.ts";
import { errorOf, printed } from "./results.ts";

describe("a secret that the server repeats is in nothing that can be printed", () => {
  const secret = "c4nary-01/23+45.67=";
  /** What gives it away, in base64 too. */
  const traces = /c4nary|YzRuYXJ5/;
  const basic = ({ headers }: Arrival) => headers.authorization?.slice("Basic ".length) ?? "";
  const decoded = (request: Arrival) => Buffer.from(basic(request), "base64").toString();
  const client = (url: string) => clientCredentials(`${url}/token`, "id", secret);
  const credentials: readonly [string, (url: string) => Credentials, (request: Arrival) => string][] = [
    ["token", () => bearer(secret), ({ headers }) => headers.authorization as string],
    ["cookie", () => headerCredential("cookie", secret, "sid="), ({ headers }) => headers.cookie as string],
    ["API key", () => headerCredential("x-api-key", secret), ({ headers }) => headers["x-api-key"] as string],
    ["client secret", client, (request) => decodeURIComponent(decoded(request))],
    ["client secret as it is sent", client, decoded],
    ["client secret as it is sent, in base64", client, basic],
  ];
  const type = { "content-type": "application/json" };
  const unicode = (text: string) => [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
  const echoes: readonly [string, (sent: string) => Answer][] = [
    ["in the message of a failure", (sent) => ({ status: 403, json: { message: `${sent} may not` } })],
    ["deep in the body of a failure", (sent) => ({ status: 400, json: { details: [{ [sent]: [sent, { sent }] }] } })],
    ["in text", (sent) => ({ status: 500, text: `<p>${sent}</p>`, headers: { "content-type": "text/html" } })],
    ["in broken JSON", (sent) => ({ status: 500, text: `{"message":"${sent}"`, headers: type })],
    ["in JSON that escapes slashes", (sent) => ({ status: 500, text: JSON.stringify({ message: sent }).replaceAll("/", "\\/"), headers: type })],
    ["in JSON that escapes all", (sent) => ({ status: 500, text: `{"message":"${unicode(sent)}"}`, headers: type })],
    ["in a header", (sent) => ({ status: 500, json: {}, headers: { "x-debug": sent, link: `<https://a.test/?t=${sent}>` } })],
    ["in a header, percent-encoded", (sent) => ({ status: 401, json: {}, headers: { location: `https://a.test/?t=${encodeURIComponent(sent)}` } })],
    ["in a cookie that is set", (sent) => ({ status: 500, json: {}, headers: { "set-cookie": `sid=${sent}` } })],
    ["in the reason phrase", (sent) => ({ status: 500, reason: `No ${sent}` })],
    ["in the content type of HTML where JSON was due", (sent) => ({ text: "<p>", headers: { "content-type": `text/html; for=${sent}` } })],
    ["in HTML where JSON was due", (sent) => ({ text: `<p>${sent}</p>`, headers: { "content-type": "text/html" } })],
    ["in half a JSON text where a whole one was due", (sent) => ({ text: `{"token":"${sent}`, headers: type })],
    ["in Retry-After", (sent) => ({ status: 503, json: {}, headers: { "retry-after": sent } })],
    ["in a redirect", (sent) => ({ status: 302, headers: { location: `ftp://a.test/${sent}` } })],
    ["in a content encoding", (sent) => ({ status: 200, json: {}, headers: { "content-encoding": sent } })],
  ];
  const cells = echoes.flatMap(([where, reply]) => credentials.map(([credential, make, sent]) => ({ where, reply, credential, make, sent })));

  it.each(cells)("a $credential $where", async ({ reply, make, sent }) => {
    await using server = await serveFaults(answer((request) => reply(sent(request))));
    for (const name of ["getJob", "createJob"] as const) {
      const events: ClientEvent[] = [];
      const { call } = faultClient({ baseUrl: server.url, onEvent: (event) => events.push(event) }, make(server.url));
      const error = await call(name).catch((error) => error);
      if (error instanceof Error) expect(printed(error, events)).not.toMatch(traces);
    }
    expect(server.arrivals.some((request) => traces.test(sent(request)))).toBe(true);
  });

  it.each([
    ["a token", (url: string) => clientCredentials(`${url}/login`, "id", secret)],
    ["a cookie", (url: string) => cookieSession(`${url}/login`, secret, { password: secret })],
  ])("the secret with which %s was asked for, where the answer has none", async (_, credentials) => {
    await using server = await serveFaults(answer({ json: {} }));
    const error = await errorOf(faultClient({ baseUrl: server.url }, credentials(server.url)).call("getJob"));
    expect(error).toMatchObject({ name: "ResponseFormatError", status: 200 });
    expect(printed(error, [])).not.toMatch(traces);
  });

  it.each(['c4nary-"quoted"', "c4nary-\\back\\slash"])("the credential %s, which JSON escapes", async (secret) => {
    await using server = await serveFaults(answer(({ headers }) => ({ status: 403, json: { message: `no ${headers["x-api-key"]}` } })));
    expect(printed(await errorOf(faultClient({ baseUrl: server.url }, headerCredential("x-api-key", secret)).call("getJob")), [])).not.toMatch(traces);
  });

  it("as a member's name that the spec does not know", async () => {
    const events: ClientEvent[] = [];
    const drift: Violation = { pointer: `/${secret}`, expected: "no such member", seen: "string", drift: false };
    const validate = { validators: { getJob: { responses: { 200: () => [drift] } } }, on: "throw" } as const;
    const client = acme({ fetch: async () => Response.json({ [secret]: "" }), validate, onEvent: (event) => events.push(event) }, bearer(secret));
    expect(printed(await errorOf(client.getJob({ jobId: "1" })), events)).not.toMatch(traces);
    expect(events.map(({ type }) => type)).toContain("violation");
  });

  describe("and is cut off within it", () => {
    const [short, seven] = ["c4nary-01234", "c4nary-"];
    it.each([
      ["a body longer than is kept of one", { status: 500, text: `${"x".repeat(1_000_000 - seven.length)}${short}` }],
      ["half a JSON text", { status: 500, text: `{"message":"no ${seven}`, headers: type }],
    ] as [string, Answer][])("%s", async (_, reply) => {
      await using server = await serveFaults(answer(reply));
      const error = await errorOf(faultClient({ baseUrl: server.url, retry: false }, bearer(short)).call("getJob"));
      expect(printed(error, [])).not.toMatch(/c4n/);
    });
    it("the line of a stream of records", async () => {
      const api: Api = {
        vendor: "acme",
        name: "Acme",
        servers: { default: "https://a.test" },
        operations: { read: { method: "GET", path: "/", result: "ndjson" } },
      };
      const fetch = async () => new Response(`{"message": "who is this strange ${short}`);
      const records = await createClient<{ read(): Promise<AsyncGenerator> }, object>(api, { fetch }, bearer(short)).read();
      expect(printed(await errorOf(records.next()), [])).not.toMatch(/c4n/);
    });
  });
});

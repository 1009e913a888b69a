import { afterEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import { createNebulaExplorerClient, type JobSummary, type Task } from "../src/index.ts";

const baseUrl = "http://192.168.8.145:7002";
const graph = { address: "192.168.8.131", port: 9669 };

/** What a client sends where the server takes the account and answers everything with an empty success. */
async function sentBy(options: object) {
  const sent: { url: string; headers: Headers; body: unknown }[] = [];
  const fetch = async (url: string, { headers, body }: RequestInit) => {
    sent.push({ url, headers: new Headers(headers), body });
    const cookie = "explorer_token=eyJh.b; Path=/; Max-Age=259200; HttpOnly";
    return Response.json({ code: 0, data: {}, message: "Success" }, url.endsWith("/connect") ? { headers: { "set-cookie": cookie } } : {});
  };
  const client = createNebulaExplorerClient({ baseUrl, fetch, ...options } as never);
  await client.getJob({ job_id: 1964 });
  await client.cancelJob({ job_id: "1964" });
  return sent;
}

describe("createNebulaExplorerClient", () => {
  it.each([
    ["json", '["root","123"]', "WyJyb290IiwiMTIzIl0="],
    ["colon", "root:123", "cm9vdDoxMjM="],
  ])("connects once with an account as %s, then sends the cookie", async (accountFormat, text, encoded) => {
    const [connect, ...calls] = await sentBy({ account: "root", password: "123", graph, accountFormat });
    expect(connect).toMatchObject({ url: `${baseUrl}/api-open/v1/connect`, body: JSON.stringify(graph) });
    expect(connect?.headers.get("authorization")).toBe(`Bearer ${encoded}`);
    expect(atob(encoded)).toBe(text);
    expect(calls.map(({ url, headers }) => [url, headers.get("cookie"), headers.get("authorization")])).toEqual([
      [`${baseUrl}/api-open/v1/jobs/1964`, "explorer_token=eyJh.b", null],
      [`${baseUrl}/api-open/v1/jobs/1964/cancel`, "explorer_token=eyJh.b", null],
    ]);
  });

  it("sends a token that is given as the cookie, without connecting", async () => {
    const sent = await sentBy({ token: "eyJh.c" });
    expect(sent.map(({ headers }) => headers.get("cookie"))).toEqual(["explorer_token=eyJh.c", "explorer_token=eyJh.c"]);
  });

  it.each([
    [{}, "token is undefined; expected a non-empty string: the value of the cookie explorer_token, or give account, password and graph instead."],
    [{ account: "root", graph }, "password is undefined"],
    [{ password: "123", graph }, "account is undefined"],
    [{ account: "root", password: "123", graph: {} }, "graph.address is undefined"],
    [{ account: "root", password: "123" }, "or give account, password and graph instead."],
    [{ account: "root", password: undefined, graph }, "password is undefined"],
  ])("refuses %j", (options, message) => {
    expect(() => createNebulaExplorerClient({ baseUrl, ...options } as never)).toThrow(message);
  });

  it("throws on a code that is not 0, whatever the HTTP status", async () => {
    const fetch = async () => Response.json({ code: 40404000, message: "<ErrNotFound>" });
    const call = createNebulaExplorerClient({ baseUrl, token: "t", fetch }).getJob({ job_id: 1 });
    await expect(call).rejects.toMatchObject({ name: "ApiError", status: 200, kind: "not_found", code: 40404000 });
  });
});

describe("in a browser, whose Request drops cookies", () => {
  class BrowserRequest extends Request {
    constructor(input: string, init: RequestInit) {
      const headers = new Headers(init.headers);
      headers.delete("cookie");
      super(input, { ...init, headers });
    }
  }
  afterEach(() => vi.unstubAllGlobals());

  it.each([{ token: "t" }, { account: "root", password: "123", graph }])("refuses %j and says what to do", (options) => {
    vi.stubGlobal("Request", BrowserRequest);
    expect(() => createNebulaExplorerClient({ baseUrl, ...options })).toThrow(
      /^A browser sends no cookie that a script sets, and NebulaGraph Explorer takes .* server/,
    );
  });

  it("takes a fetch of the caller's own", () => {
    vi.stubGlobal("Request", BrowserRequest);
    expect(createNebulaExplorerClient({ baseUrl, token: "t", fetch: async () => Response.json({}) }).vendor).toBe("nebula-explorer");
  });
});

// Never run: the type check is the test.
export async function types() {
  const nebula = createNebulaExplorerClient({ baseUrl, account: "root", password: process.env.PASSWORD, graph });
  const { data } = await nebula.listWorkflowJobs({ workflow_id: "4216617528", filter: { status: 2, fromCreateTime: 1657874100000 }, pageSize: 10, page: 1 });
  expectTypeOf(data.items).toEqualTypeOf<JobSummary[]>();
  expectTypeOf((await nebula.getJob({ job_id: 105 })).data.tasks).toExtend<Task[] | null | undefined>();
  await nebula.runWorkflow({ workflow_id: 4216617528, body: { input: { query_1: { limit: 10, tag: "player" } } } });

  // @ts-expect-error: token and account exclude each other
  createNebulaExplorerClient({ baseUrl, token: "t", account: "root", password: "1", graph });
  // @ts-expect-error: no such member of the filter
  nebula.listJobs({ filter: { state: 2 } });
  // @ts-expect-error: no such status
  nebula.listJobs({ filter: { status: 9 } });
  // @ts-expect-error: PageSize is the answer's spelling, pageSize the request's
  nebula.listJobs({ PageSize: 10 });
}

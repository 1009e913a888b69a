import { createClientOf, type Json } from "@vendor-jobs/contract/spec";
import { exampleServer } from "@vendor-jobs/contract/test/example-server";
import { type Exchange, type Recorded, startMock, startProxy } from "@vendor-jobs/contract/tools";
import { describe, expect, it } from "vitest";
import { documentOf } from "../vendor/vendors.ts";

/** What a proxy sees of the calls that a client makes through it. */
async function seenOf(
  spec: Json,
  upstreamOf: (spec: Json) => Promise<{ url: string } & AsyncDisposable>,
  calls: (client: Json) => Promise<void>,
  credential: Readonly<Record<string, string>>,
) {
  await using upstream = await upstreamOf(spec);
  const exchanges: Exchange[] = [];
  const records: Recorded[] = [];
  const onExchange = (exchange: Exchange) => void exchanges.push(exchange);
  const proxy = await startProxy(spec, { upstream: upstream.url, withValues: true, onExchange, onRecord: (recorded) => void records.push(recorded) });
  try {
    await calls(createClientOf(spec, { baseUrl: proxy.baseUrl, ...credential }));
    // The reply ends for the client before it is looked at.
    while (exchanges.length < proxy.summary().exchanges || exchanges.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    return { exchanges, records, summary: proxy.summary() };
  } finally {
    await proxy.close();
  }
}

const mocked = async (spec: Json) => {
  // With the paths that are called: Prism takes its time over each.
  const mock = await startMock({ ...spec, paths: { "/v1/jobs": spec.paths["/v1/jobs"], "/v1/jobs/{jobId}": spec.paths["/v1/jobs/{jobId}"] } });
  return { url: mock.baseUrl, [Symbol.asyncDispose]: () => mock.close() };
};

describe("the proxy between a vendor's client and its server", () => {
  it("lets both talk where they keep to the spec, and finds nothing", async () => {
    const { exchanges, summary } = await seenOf(
      documentOf("flatfile"),
      mocked,
      async (client) => {
        await client.listJobs({ pageSize: 5 });
        await client.getJob({ jobId: "us_jb_4fK2mQ9x" });
        await client.createJob({ body: { type: "sheet", operation: "x", source: "us_sh_1" } });
      },
      { token: "any" },
    );
    expect(exchanges.map(({ operation, status, request, response }) => [operation, status, request, response])).toEqual([
      ["listJobs", 200, [], []],
      ["getJob", 200, [], []],
      ["createJob", 200, [], []],
    ]);
    const operations = { listJobs: 1, getJob: 1, createJob: 1 };
    expect(summary).toEqual({ exchanges: 3, unchecked: 0, unreachable: 0, violations: 0, drift: 0, operations });
  });

  it("puts the path of the server's address before the spec's paths, and does not look at a token endpoint", async () => {
    const below = async (spec: Json) => {
      const server = await exampleServer(spec);
      return { url: `${server.url}/webapi`, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
    };
    const flows = { clientCredentials: { tokenUrl: "/webapi/oauth2/token", scopes: {} } };
    const spec = documentOf("flatfile");
    const components = { ...spec.components, securitySchemes: { oauth: { type: "oauth2", flows } } };
    const { exchanges, records } = await seenOf(
      { ...spec, servers: [{ url: "https://acme.test/webapi" }], security: [{ oauth: [] }], components },
      below,
      async (client) => {
        await client.listJobs();
      },
      { clientId: "an id", clientSecret: "CANARY-secret" },
    );
    const [token, list] = exchanges;
    expect(token).toMatchObject({ operation: undefined, unchecked: "the token endpoint" });
    expect(list).toMatchObject({ operation: "listJobs", response: [] });
    expect(JSON.stringify(records)).not.toContain("CANARY");
  });
});

import { describe, expect, it } from "vitest";
import { bearer, type Credentials, headerCredential } from "../../src/index.ts";
import { answer, failure, faultClient, redirect, serveFaults, stallHead, success } from "../fault-server.ts";
import { resultOf } from "./results.ts";
import { transports } from "./transports.ts";

describe.each(transports)("redirects, by %s", (_, by) => {
  const credentials: readonly [string, Credentials, header: string][] = [
    ["a token", bearer("s3cret"), "authorization"],
    ["a cookie", headerCredential("cookie", "s3cret", "sid="), "cookie"],
    ["an API key", headerCredential("x-api-key", "s3cret"), "x-api-key"],
  ];

  it.each(credentials)("to another origin do not carry %s there", async (_, credential, header) => {
    await using other = await serveFaults(success);
    await using server = await serveFaults(redirect(302, `${other.url}/elsewhere`));
    expect(await faultClient({ ...by, baseUrl: server.url }, credential).call("getJob")).toEqual({ id: "1", status: "done" });
    expect(server.arrivals[0]?.headers[header]).toContain("s3cret");
    expect(other.arrivals).toMatchObject([{ method: "GET", url: "/elsewhere" }]);
    expect(JSON.stringify(other.arrivals)).not.toContain("s3cret");
  });

  it("to another origin do not carry a credential given as a header", async () => {
    await using other = await serveFaults(success);
    await using server = await serveFaults(redirect(302, `${other.url}/elsewhere`));
    const headers = { "X-Api-Key": "s3cret-1", Cookie: "sid=s3cret-2", "Proxy-Authorization": "s3cret-3" };
    await faultClient({ ...by, baseUrl: server.url, headers: { ...headers } }).call("getJob", { headers: { Authorization: "s3cret-4" } });
    expect(JSON.stringify(other.arrivals)).not.toContain("s3cret");
  });

  it("to another port or host name of the same machine are to another origin", async () => {
    await using server = await serveFaults(
      answer(() => ({ status: 302, headers: { location: `${server.url.replace("127.0.0.1", "localhost")}/moved` } })),
      success,
    );
    await resultOf(faultClient({ ...by, baseUrl: server.url }).call("getJob"));
    expect(server.arrivals[1]?.headers.authorization).toBeUndefined();
  });

  it.each(credentials)("on the same origin carry %s along", async (_, credential, header) => {
    await using server = await serveFaults(redirect(302, "/moved"), success);
    expect(await resultOf(faultClient({ ...by, baseUrl: server.url }, credential).call("getJob"))).toBe("result");
    expect(server.arrivals).toMatchObject([{ url: "/v1/jobs/1" }, { url: "/moved", method: "GET" }]);
    expect(server.arrivals[1]?.headers[header]).toContain("s3cret");
  });

  it.each([301, 302, 303, 307, 308])("of status %i are followed by a GET only", async (status) => {
    await using server = await serveFaults(redirect(status, "/moved"), success);
    expect(await resultOf(faultClient({ ...by, baseUrl: server.url }).call("getJob"))).toBe("result");
    for (const name of ["createJob", "cancelJob", "updateJob", "deleteJob"] as const) {
      await using other = await serveFaults(success);
      await using server = await serveFaults(redirect(status, `${other.url}/moved`), success);
      expect(await resultOf(faultClient({ ...by, baseUrl: server.url }).call(name))).toBe(`ApiError ${status} unknown`);
      expect([server.arrivals.length, other.arrivals.length]).toEqual([1, 0]);
    }
  });

  it.each([300, 304])("of status %i are none", async (status) => {
    await using server = await serveFaults(redirect(status, "/moved"), success);
    expect(await resultOf(faultClient({ ...by, baseUrl: server.url }).call("getJob"))).toBe(`ApiError ${status} unknown`);
    expect(server.arrivals.length).toBe(1);
  });

  const hops = (count: number) => Array.from({ length: count }, (_, index) => redirect(302, `/hop${index}`));

  it("are followed five times", async () => {
    await using server = await serveFaults(...hops(5), success);
    expect(await resultOf(faultClient({ ...by, baseUrl: server.url }).call("getJob"))).toBe("result");
    expect(server.arrivals.map(({ url }) => url)).toEqual(["/v1/jobs/1", "/hop0", "/hop1", "/hop2", "/hop3", "/hop4"]);
  });

  it("end the call at the sixth", async () => {
    await using server = await serveFaults(...hops(6), success);
    expect(await resultOf(faultClient({ ...by, baseUrl: server.url }).call("getJob"))).toBe("ApiError 302 unknown");
    expect(server.arrivals.length).toBe(6);
  });

  it.each(["createJob", "getJob"] as const)("back to where they came from advise no other address: %s", async (name) => {
    await using server = await serveFaults(answer(({ url = "" }) => ({ status: 302, headers: { location: url } })));
    const failing = faultClient({ ...by, baseUrl: server.url }).call(name);
    await expect(failing).rejects.toThrow("The server redirects to the address that was asked, in a circle");
    await expect(failing).rejects.not.toThrow("baseUrl");
  });

  it.each(["http://", "ftp://127.0.0.1/x", "file:///etc/hosts", "data:application/json,{}", "javascript:1"])("to %s end the call", async (location) => {
    await using server = await serveFaults(redirect(302, location));
    expect(await resultOf(faultClient({ ...by, baseUrl: server.url }).call("getJob"))).toBe("ApiError 302 unknown");
    expect(server.arrivals.length).toBe(1);
  });

  it("are part of the attempt that its timeout bounds", async () => {
    await using server = await serveFaults(redirect(302, "/moved"), stallHead);
    expect(await resultOf(faultClient({ ...by, baseUrl: server.url, retry: false }).call("getJob"))).toBe("TimeoutError");
    expect(server.arrivals.length).toBe(2);
  });

  it("to a page that fails fail the call with its status, and begin anew", async () => {
    await using server = await serveFaults(redirect(302, "/moved"), failure(503), redirect(302, "/moved"), success);
    expect(await resultOf(faultClient({ ...by, baseUrl: server.url }).call("getJob"))).toBe("result");
    expect(server.arrivals.map(({ url }) => url)).toEqual(["/v1/jobs/1", "/moved", "/v1/jobs/1", "/moved"]);
  });

  it("are followed by client.http and response() in the same way", async () => {
    await using other = await serveFaults(success);
    await using server = await serveFaults(redirect(302, other.url));
    const { client, call } = faultClient({ ...by, baseUrl: server.url }, headerCredential("x-api-key", "s3cret"));
    expect((await call("getJob").response()).status).toBe(200);
    const { http } = client as unknown as { http: { GET(path: string): Promise<{ response: Response }> } };
    expect((await http.GET("/v1/jobs/1")).response.status).toBe(200);
    expect(JSON.stringify(other.arrivals)).not.toContain("s3cret");
  });
});

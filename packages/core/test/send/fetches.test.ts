import { describe, expect, it } from "vitest";
import { InvalidArgumentError, type VendorJobsError } from "../../src/errors.ts";
import { bearer } from "../../src/index.ts";
import { answer, faultClient, serveFaults, success } from "../fault-server.ts";
import { clientCredentials } from "../granted.ts";
import { errorOf, printed, resultOf } from "./results.ts";

describe("errors are ours", () => {
  it.each([undefined, null, "text", 5, {}, new Error("why"), Object.assign(new Error("why"), { cause: null })])(
    "where fetch rejects with %o",
    async (reason) => {
      const { call } = faultClient({ baseUrl: "http://a.test", fetch: () => Promise.reject(reason) });
      expect(await resultOf(call("getJob"))).toBe("NetworkError");
      expect(await resultOf(call("createJob"))).toBe("AmbiguousRequestError");
    },
  );

  it.each([undefined, null, {}])("where fetch gives %o in place of a response", async (response) => {
    const { call } = faultClient({ baseUrl: "http://a.test", fetch: () => Promise.resolve(response as unknown as Response) });
    expect(await resultOf(call("getJob"))).not.toContain("not ours");
  });

  it.each([null, 5, "text", [], {}, { access_token: 5 }, { access_token: {} }, { access_token: "" }, { access_token: "t", expires_in: "soon" }])(
    "where the token endpoint answers %j",
    async (json) => {
      await using server = await serveFaults(answer(({ url }) => (url === "/token" ? { json } : { status: 401, json: { message: "no" } })));
      const { call } = faultClient({ baseUrl: server.url }, clientCredentials(`${server.url}/token`, "id", "s3cret"));
      expect(await resultOf(call("getJob"))).toMatch(/^(ResponseFormatError 200|ApiError 401 auth)$/);
    },
  );
});

describe("what no header can carry", () => {
  it.each([
    ["a credential with a line break in it", () => faultClient({}, bearer("c4nary\ns3cret"))],
    ["a credential with a character that no header takes", () => faultClient({}, bearer("c4nary\u200bs3cret"))],
    ["a header with a line break in it", () => faultClient({ headers: { "x-trace": "c4nary\ns3cret" } })],
    ["a header whose name is none", () => faultClient({ headers: { "x trace": "c4nary" } })],
  ])("%s is refused at once, and not shown", (_, make) => {
    expect(make).toThrow(InvalidArgumentError);
    expect(make).toThrow(expect.not.stringContaining("c4nary"));
  });

  it("is refused in a call before anything is sent", async () => {
    await using server = await serveFaults(success);
    const { call } = faultClient({ baseUrl: server.url });
    const error = await errorOf<VendorJobsError>(call("createJob", { headers: { "x-trace": "c4nary\ns3cret" } }));
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(printed(error, [])).not.toContain("c4nary");
    expect(server.arrivals.length).toBe(0);
  });
});

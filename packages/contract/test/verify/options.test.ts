import { describe, expect, it } from "vitest";
import { type VerifyOptions, verify } from "../../src/verify/index.ts";
import { canaryEnv as env, exampleServer } from "../example-server.ts";
import { vendorSpec } from "../vendor-spec.ts";

const flatfile = vendorSpec("flatfile");
const alteryx = vendorSpec("alteryx-server");
const refused = (spec: object, options: Partial<VerifyOptions>) =>
  verify(spec, { baseUrl: "http://127.0.0.1:1", env, ...options }).then(
    () => {
      throw new Error("it was not refused");
    },
    (error: Error) => error,
  );

/** A spec that has its token asked from another host. */
const leadingElsewhere = (tokenUrl: string) => {
  const spec = structuredClone(alteryx);
  for (const scheme of Object.values<{ flows?: { clientCredentials: { tokenUrl: string } } }>(spec.components.securitySchemes))
    if (scheme.flows) scheme.flows.clientCredentials.tokenUrl = tokenUrl;
  return spec;
};

describe("what verify is given", () => {
  it.each([
    ["nope", /nope is no parameter of an operation that only reads; expected one of .*jobId/],
    ["job_id", /Did you mean jobId\?/],
    ["jobIt", /Did you mean jobId\?/],
  ])("refuses the parameter %s that no operation has", async (name, message) => {
    expect(await refused(flatfile, { params: { [name]: "1" } })).toMatchObject({ name: "InvalidArgumentError", message: expect.stringMatching(message) });
  });

  it.each(["CANARY\n", "CANARY\u0000", "CANARY-ü"])("refuses the token %j by its variable's name", async (token) => {
    const { name, message } = await refused(flatfile, { env: { VENDOR_JOBS_TOKEN: token } });
    expect([name, message]).toEqual(["CredentialMissingError", expect.stringContaining("VENDOR_JOBS_TOKEN has a character")]);
    expect(message).not.toContain("CANARY");
  });

  it("sends id and secret to no other origin, unless that is named", async () => {
    await using server = await exampleServer(alteryx);
    await using other = await exampleServer(alteryx);
    const spec = leadingElsewhere(`${other.url}/oauth2/token`);
    const options = { baseUrl: server.url, env, calls: 1 };
    expect(await refused(spec, options)).toMatchObject({ name: "InvalidArgumentError", message: expect.stringContaining(`--token-origin ${other.url}`) });
    expect([...server.seen, ...other.seen]).toEqual([]);
    await verify(spec, { ...options, tokenOrigin: other.url });
    expect(other.seen.map(({ url }) => url)).toEqual(["/oauth2/token"]);
    expect(server.seen.length).toBeGreaterThan(0);
  });

  it("takes no path of a spec that would lead to another host", async () => {
    const paths = { ".evil.test/jobs": flatfile.paths["/v1/jobs"] };
    expect(await refused({ ...flatfile, paths }, {})).toMatchObject({ message: expect.stringContaining("begins with a slash") });
  });

  it("tells of a token's endpoint that refuses", async () => {
    const { message } = await refused(leadingElsewhere("http://127.0.0.1:1/token"), { tokenOrigin: "http://127.0.0.1:1" });
    expect(message).toContain("could not be sent");
    await using server = await exampleServer(flatfile);
    const error = await refused(leadingElsewhere("/nowhere"), { baseUrl: server.url });
    expect(error).toMatchObject({
      name: "RefusedError",
      message: expect.stringMatching(/sign-in at .*\/nowhere was answered with 404\. Check .*VENDOR_JOBS_CLIENT_ID/),
    });
    expect(error.message).not.toContain("CANARY");
  });
});

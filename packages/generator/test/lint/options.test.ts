import type { Json } from "@vendor-jobs/contract/spec";
import { expect, it } from "vitest";
import { optionFindings } from "../../src/lint/options.ts";
import { kindFindings } from "../../src/lint/pointers.ts";

const variable = (more: object = {}) => ({ description: "It", default: "a", ...more });
const serverOf = (variables: Json) => ({
  url: `https://acme.test/${Object.keys(variables)
    .map((name) => `{${name}}`)
    .join("/")}`,
  variables,
});
const header = (more: object = {}) => ({ description: "It", default: "1", ...more });

it.each<[string, Json, RegExp, (string | number)[]]>([
  [
    "a variable named as an option of all",
    { servers: [serverOf({ region: variable() })] },
    /is the option region, which is an option of all clients already/,
    ["servers", 0, "variables", "region"],
  ],
  [
    "a default that no address has",
    { servers: [serverOf({ host: variable({ default: "a/b" }) })] },
    /has the value "a\/b"; expected letters/,
    ["servers", 0, "variables", "host"],
  ],
  [
    "a value that no address has",
    { servers: [serverOf({ zone: variable({ enum: ["a", "b c"] }) })] },
    /has the value "b c"/,
    ["servers", 0, "variables", "zone"],
  ],
  [
    "two servers that differ",
    { servers: [serverOf({ zone: variable() }), serverOf({ zone: variable({ default: "b" }) })] },
    /said otherwise by the first server/,
    ["servers", 1, "variables", "zone"],
  ],
  ["a header of the credential", { "x-headers": { Authorization: header() } }, /is not the spec's to set/, ["x-headers", "Authorization"]],
  ["a header that is none", { "x-headers": { "A B": header() } }, /no name of a header/, ["x-headers", "A B"]],
  ["a header that cannot be sent", { "x-headers": { A: header({ default: "ä\n" }) } }, /expected printable ASCII/, ["x-headers", "A"]],
  ["a header twice", { "x-headers": { A: header(), a: header() } }, /twice, in another case/, ["x-headers", "a"]],
  [
    "a header's option that is another's",
    { servers: [serverOf({ tenant: variable() })], "x-headers": { A: header({ option: "tenant" }) } },
    /the option tenant, which is the variable tenant of the servers already/,
    ["x-headers", "A"],
  ],
  [
    "a header's option that is the credential's",
    {
      security: [{ main: [] }],
      components: { securitySchemes: { main: { type: "http", scheme: "bearer" } } },
      "x-headers": { A: header({ option: "token" }) },
    },
    /the option token, which is a part of the credential already/,
    ["x-headers", "A"],
  ],
])("the lint tells of %s", (_, spec, why, at) => {
  const found = optionFindings({ paths: {}, ...spec });
  expect(found).toEqual([{ at, message: expect.stringMatching(why) }]);
});

it("the lint has nothing to say of options that are right", () => {
  const servers = [serverOf({ account_id: variable(), zone: variable({ enum: ["a", "b-1.c"] }) })];
  expect(optionFindings({ paths: {}, servers, "x-headers": { "X-Version": header({ option: "version" }) } })).toEqual([]);
});

const problem = { type: "object", properties: { code: { type: "string", enum: ["QUOTA", "BUSY"] }, message: { type: "string" } } };
const response = { description: "No.", content: { "application/json": { schema: problem } } };
const paths = { "/jobs": { get: { operationId: "listJobs", responses: { 403: response } } } };

it.each<[string, Json, RegExp | undefined]>([
  ["what errors do not have", { when: { "/kode": ["QUOTA"] } }, /looks at \/kode of an error, and there is no kode; there are code, message; code was meant\?/],
  [
    "a word that no error has",
    { when: { "/code": ["QUOTAS"] } },
    /x-error.kinds looks for "QUOTAS" at \/code, where the schema knows QUOTA, BUSY; QUOTA was meant\?/,
  ],
  ["a value of another type", { when: { "/code": [7] } }, /where there is string/],
  ["a success that is no failure", { status: [200] }, /a rule for 200, and no x-error.failure says when that is a failure/],
  ["a header that is none", { headers: { "a b": ["0"] } }, /the header a b, which is no name of one/],
  ["a word said to be from elsewhere", { when: { "/code": ["GONE"] }, "x-unconfirmed": "seen in an answer" }, undefined],
  ["a rule that is right", { status: [403], headers: { "x-left": ["0"] }, says: ["quota"], when: { "/code": { not: ["BUSY"] } } }, undefined],
])("the lint judges a rule for kinds with %s", (_, rule, why) => {
  const found = [...kindFindings({ paths, "x-error": { message: ["/message"], kinds: [{ kind: "rate_limited", ...rule }] } })];
  expect(found.map(({ message }) => message)).toEqual(why ? [expect.stringMatching(why)] : []);
});

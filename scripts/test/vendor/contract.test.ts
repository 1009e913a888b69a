import { SpecValidator } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { exampleArguments, isJson, isSuccess, kindOf, type OperationInfo, operationsOf, resolve } from "@vendor-jobs/contract/spec";
import type { Mock } from "@vendor-jobs/contract/tools";
import { ApiError } from "@vendor-jobs/core";
import { beforeAll, describe, expect, it } from "vitest";
import { type AnyClient, clientOf, credentialOnWire, mockOf, vendors, withoutCredential } from "./vendors.ts";

/** A value that a schema cannot take for one of its own, or undefined where it takes any text. */
function wrongValue(spec: Json, schema: Json): Json | undefined {
  const { type, enum: values, format, anyOf, oneOf } = resolve(spec, schema);
  if (values) return "no-such-value";
  if ([type].flat().some((name) => name === "integer" || name === "number" || name === "boolean") && ![type].flat().includes("string")) return "text";
  if (type === "string" && format === "date-time") return "yesterday";
  const branches: Json[] = anyOf ?? oneOf ?? [];
  if (branches.length > 0 && branches.every((branch) => wrongValue(spec, branch) !== undefined || resolve(spec, branch).pattern)) return "text";
  return undefined;
}

/** Bodies that break a schema in one place each. */
function* wrongBodies(spec: Json, { schema, mediaType = "" }: NonNullable<OperationInfo["body"]>, body: Json): Generator<[string, Json]> {
  // What is no JSON is refused by the client itself.
  if (!isJson(mediaType)) return;
  const { properties = {}, required = [] } = resolve(spec, schema);
  for (const name of required) yield [`body without ${name}`, { ...body, [name]: undefined }];
  for (const name of Object.keys(properties)) {
    const property = resolve(spec, properties[name]);
    if (property.type || property.enum || property.oneOf || property.anyOf)
      yield [`body with a wrong ${name}`, { ...body, [name]: ["wrong", { type: "wrong" }] }];
  }
  yield ["body that is a list", [["wrong"]]];
}

describe.each(vendors)("$id against Prism", ({ id, spec }) => {
  const validator = new SpecValidator(spec);
  let mock: Mock;
  let client: AnyClient;
  /** The same, but nothing that it sends carries a credential. */
  let anonymous: AnyClient;

  beforeAll(async () => {
    mock = await mockOf(spec);
    client = await clientOf(id, spec, { baseUrl: mock.baseUrl });
    anonymous = await clientOf(id, spec, { baseUrl: mock.baseUrl, fetch: withoutCredential(spec, operationsOf(spec)) });
  });

  describe.each(operationsOf(spec))("$id", (info) => {
    const name = info.id;
    const call = (args: object, options?: object, from = client) => (from[name] as NonNullable<AnyClient[string]>)(args, options);

    // An operation with a security scheme of its own may need another credential than the mock client has.
    const security = Object.keys((info.operation.security ?? spec.security)[0] ?? {})[0];
    const signsIn = info.operation.security !== undefined;
    const own = signsIn ? { headers: credentialOnWire(spec, info).headers } : undefined;

    it.each([
      ["what is required", false],
      ["every parameter", true],
    ])("succeeds with %s, and its result is valid", async (_, all) => {
      const outcome = await call(exampleArguments(info, all), own).outcome();
      expect(outcome.error).toBeUndefined();
      const response = info.responses.find(isSuccess);
      expect(outcome.status).toBe(response?.status);
      if (response === undefined || !response.mediaType) return expect(outcome.data).toBeUndefined();
      if (kindOf(spec, info, response) === "blob") return expect((outcome.data as Blob).size).toBeGreaterThan(0);
      expect(validator.problems(response.schema, outcome.data)).toBe("");
      expect(outcome.data).toEqual(response.examples[0]);
    });

    it("gives the raw response, body unread", async () => {
      const response = await call(exampleArguments(info), own).response();
      expect(response).toBeInstanceOf(Response);
      expect(response.bodyUsed).toBe(false);
      await response.body?.cancel();
    });

    it.each(info.responses.filter(({ status }) => status >= 400))("throws a typed error for $status", async ({ status, schema, examples }) => {
      const headers = { ...own?.headers, prefer: `code=${status}` };
      // A client that got a 429 sends nothing more for as long as that asks.
      const fresh = () => clientOf(id, spec, { baseUrl: mock.baseUrl });
      const error = await call(exampleArguments(info), { headers }, await fresh()).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(error).toBeInstanceOf(ApiError);
      const { status: seen, body, message, request } = error as ApiError;
      expect(seen).toBe(status);
      expect(body).toEqual(examples[0]);
      if (schema) expect(validator.problems(schema, body)).toBe("");
      expect(message).toContain(`${name} failed: ${status}`);
      expect(request.method).toBe(info.method);
      const outcome = await call(exampleArguments(info), { headers }, await fresh()).outcome();
      expect(outcome).toMatchObject({ ok: false, status });
    });

    if (security) {
      it("gets a 401 where the credential is missing", async () => {
        const outcome = await call(exampleArguments(info), undefined, anonymous).outcome();
        expect(outcome).toMatchObject({ ok: false, status: 401, error: { kind: "auth" } });
      });
    }

    const missing = info.parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name);
    if (info.body?.required) missing.push("body");
    if (missing.length > 0) {
      it.each(missing)("is refused without %s", async (key) => {
        const outcome = await call({ ...exampleArguments(info), [key]: undefined }, own).outcome();
        expect(outcome).toMatchObject({ ok: false, status: undefined, error: { name: "InvalidArgumentError", message: expect.stringContaining(key) } });
      });
    }

    // Prism does not look into JSON in the query; the specs' own tests hold that against its schema.
    const wrong = info.parameters.filter((parameter) => parameter.schema && wrongValue(spec, parameter.schema) !== undefined);
    if (wrong.length > 0) {
      it.each(wrong)("is refused with a wrong $name", async (parameter) => {
        const outcome = await call({ ...exampleArguments(info), [parameter.name]: wrongValue(spec, parameter.schema) }, own).outcome();
        expect([400, 422]).toContain(outcome.status);
      });
    }

    if (info.body) {
      const { examples } = info.body;
      it.each([...wrongBodies(spec, info.body, examples[0])])("is refused with a %s", async (_, body) => {
        const outcome = await call({ ...exampleArguments(info, true), body }, own).outcome();
        expect([400, 422]).toContain(outcome.status);
      });
    }

    it("is refused with a parameter that it does not have", async () => {
      const outcome = await call({ ...exampleArguments(info), noSuchParameter: 1 }, own).outcome();
      expect(outcome).toMatchObject({ ok: false, error: { name: "InvalidArgumentError", message: expect.stringContaining("noSuchParameter") } });
    });

    it("has an example for each parameter", () => {
      for (const parameter of info.parameters) expect(parameter.example).toBeDefined();
    });
  });
});

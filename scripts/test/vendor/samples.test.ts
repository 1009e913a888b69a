import { existsSync, readdirSync, readFileSync } from "node:fs";
import { SpecValidator } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { basePathOf, isSuccess, operationsOf, resolve } from "@vendor-jobs/contract/spec";
import type { Mock } from "@vendor-jobs/contract/tools";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../workspace/root.ts";
import { credentialOnWire, mockOf, vendors } from "./vendors.ts";

const samplesOf = (id: string): { name: string; sample: Json }[] => {
  const folder = `${root}/specs/${id}/samples`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => ({ name: file.replace(".json", ""), sample: JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) }));
};

/** The places of a value that a schema gives a type to: pointer, schema there, and how to put another value in its place. */
function* typedPlaces(
  spec: Json,
  schema: Json,
  value: Json,
  pointer = "",
): Generator<{ pointer: string; types: Set<string>; required: string[]; values: Json[] | undefined }> {
  const branches = branchesOf(spec, schema, value);
  const types = new Set(branches.flatMap((branch) => typesOf(branch)));
  const values = branches.every((branch) => branch.enum) ? branches.flatMap((branch) => branch.enum) : undefined;
  // What one branch of a union does not require may be left out.
  const objects = branches.filter((branch) => typesOf(branch).includes("object"));
  const required = objects.length === 1 ? objects.flatMap((branch) => branch.required ?? []) : [];
  if (types.size > 0) yield { pointer, types, required: required.filter((name) => name in Object(value)), values };
  for (const branch of branches) {
    if (Array.isArray(value) && branch.items) for (const [index, item] of value.entries()) yield* typedPlaces(spec, branch.items, item, `${pointer}/${index}`);
    else if (value !== null && typeof value === "object" && !Array.isArray(value))
      for (const [name, property] of Object.entries<Json>(branch.properties ?? {}))
        if (name in value) yield* typedPlaces(spec, property, value[name], `${pointer}/${name}`);
  }
}

/** The schemas that a value may be one of, composition resolved; none that has no type. */
function branchesOf(spec: Json, schema: Json, value: Json): Json[] {
  const resolved = resolve(spec, schema);
  const union: Json[] | undefined = resolved.anyOf ?? resolved.oneOf;
  if (union) return union.flatMap((branch) => branchesOf(spec, branch, value));
  if (resolved.allOf) {
    const parts = resolved.allOf.flatMap((part: Json) => branchesOf(spec, part, value));
    return [
      {
        type: resolved.type ?? parts[0]?.type,
        required: [resolved, ...parts].flatMap((part) => part.required ?? []),
        properties: Object.assign({}, ...parts.map((part: Json) => part.properties), resolved.properties),
      },
    ];
  }
  return [resolved];
}

const typesOf = (schema: Json): string[] => {
  if (schema.const !== undefined) return [typeof schema.const];
  const types = [schema.type ?? []].flat();
  return types.includes("number") ? [...types, "integer"] : types;
};

const strangers: Record<string, Json> = { object: { strange: true }, string: "strange", boolean: true, number: 0.5, integer: 7, array: ["strange"] };

/** Copies of a value with one thing wrong each: a type changed, a required member gone, a closed enum broken. */
function* mutations(spec: Json, schema: Json, value: Json): Generator<[what: string, mutated: Json]> {
  const change = (pointer: string, edit: (holder: Json, key: string) => void): Json => {
    const copy = { "": structuredClone(value) };
    const segments = pointer.split("/");
    const key = segments.pop() as string;
    edit(
      segments.reduce((node: Json, segment) => node[segment], copy),
      key,
    );
    return copy[""];
  };
  for (const { pointer, types, required, values } of typedPlaces(spec, schema, value)) {
    const wrong = Object.entries(strangers).find(([type]) => !types.has(type) && !(type === "integer" && types.has("number")));
    if (wrong) yield [`${pointer || "the body"} as ${wrong[0]}`, change(pointer, (holder, key) => (holder[key] = wrong[1]))];
    if (values && types.has("string")) yield [`${pointer} as a value unknown`, change(pointer, (holder, key) => (holder[key] = "no-such-value"))];
    for (const name of required) yield [`${pointer}/${name} left out`, change(`${pointer}/${name}`, (holder, key) => delete holder[key])];
  }
}

describe.each(vendors)("samples of $id", ({ id, spec }) => {
  /** The server's own part of a sample's path, whatever its variables are there. */
  const ownPath = new RegExp(`^${basePathOf(spec.servers[0].url).replace(/\{[^{}]+\}/g, "[^/]+")}(?=/)`);
  const validator = new SpecValidator(spec);
  const operations = operationsOf(spec);
  let mock: Mock;
  beforeAll(async () => {
    mock = await mockOf(spec);
  });

  it("are there", () =>
    expect(
      samplesOf(id).map(({ name }) => name),
      `specs/${id}/samples has what the vendor's pages show`,
    ).not.toEqual([]));

  describe.each(samplesOf(id))("$name", ({ sample }) => {
    const info = operations.find((operation) => operation.id === sample.operation);
    if (!info) throw new Error(`no operation ${sample.operation}`);
    const url = new URL(sample.request.url);

    it("has a request that the mock accepts", async () => {
      const basePath = new URL(mock.baseUrl).pathname.replace(/\/$/, "");
      const path = basePath + url.pathname.replace(ownPath, "");
      const { method, body } = sample.request;
      const headers = new Headers(sample.request.headers);
      for (const [name, value] of Object.entries(credentialOnWire(spec, info).headers)) if (!headers.has(name)) headers.set(name, value);
      if (body !== undefined) headers.set("content-type", "application/json");
      const response = await fetch(new URL(path + url.search, mock.baseUrl), { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
      expect(response.status, await response.text()).toBeLessThan(300);
    });

    it("has no query parameter that the operation lacks, and JSON in the query is valid", () => {
      for (const [name, text] of url.searchParams) {
        const parameter = info.parameters.find((parameter) => parameter.in === "query" && parameter.name === name);
        expect(parameter, name).toBeDefined();
        if (parameter.content) expect(validator.problems(parameter.content["application/json"].schema, JSON.parse(text))).toBe("");
      }
    });

    const bodies: [string, Json, Json][] = [];
    if (sample.request.body !== undefined) bodies.push(["request", info.body?.schema, sample.request.body]);
    if (sample.response?.body !== undefined) {
      const response = info.responses.find(({ status }) => status === sample.response.status) ?? info.responses.find(isSuccess);
      bodies.push(["response", response?.schema, sample.response.body]);
    }
    describe.each(bodies)("%s body", (_, schema, body) => {
      it("is valid word for word", () => {
        expect(validator.problems(schema, body)).toBe("");
      });

      const mutated = [...mutations(spec, schema, body)];
      it.runIf(mutated.length > 0).each(mutated)("is refused with %s", (_, value) => {
        expect(validator.isValid(schema, value)).toBe(false);
      });
    });
  });
});

import { createFake, matchOperation } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { apiOf, createClientOf, exampleArguments, madeUpOptions, operationsOf, resolve } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { vendors } from "./vendors.ts";

const kinds = ["parameters", "responses", "requestBodies", "headers", "examples", "pathItems"] as const;

/** A copy of a document whose parts go, each with its kind, through a function: those of paths, and what is in them. */
function withParts(document: Json, change: (spec: Json, kind: (typeof kinds)[number], part: Json) => Json): Json {
  const spec = structuredClone(document);
  const each = (kind: (typeof kinds)[number], holder: Json = {}) => {
    for (const [name, part] of Object.entries(holder)) holder[name] = change(spec, kind, part);
  };
  for (const item of Object.values<Json>(spec.paths)) {
    each("parameters", item.parameters);
    for (const operation of Object.values<Json>(item).filter((one) => one.responses)) {
      const { responses, requestBody, parameters = [] } = operation;
      for (const body of [requestBody, ...Object.values(responses)].flatMap((one) => (one ? [resolve(spec, one)] : []))) {
        each("headers", body.headers);
        for (const media of Object.values<Json>(body.content ?? {})) each("examples", media.examples);
      }
      each("parameters", parameters);
      each("responses", responses);
      if (requestBody) operation.requestBody = change(spec, "requestBodies", requestBody);
    }
  }
  each("pathItems", spec.paths);
  return spec;
}

let parts = 0;

/** All parts among the components, and found there by what refers to what refers to them. */
const elsewhere = (document: Json): Json =>
  withParts(document, (spec, kind, part) => {
    spec.components ??= {};
    spec.components[kind] ??= {};
    const name = `Part/{${++parts}}`;
    Object.assign(spec.components[kind], { [name]: { $ref: `#/components/${kind}/Own${parts}` }, [`Own${parts}`]: part });
    return { $ref: `#/components/${kind}/Part~1%7B${parts}%7D` };
  });

const inCapitals = "Application/JSON; charset=utf-8";
const data = ["example", "examples", "default", "value", "const", "enum"];

/** All parts where they are meant, a path's parameters its operations' own; lists of values as constants, media types in capitals, types in lists, and examples by schemas. */
function inPlace(document: Json): Json {
  const { components, ...spec } = withParts(document, (spec, _, part) => structuredClone(resolve(spec, part)));
  const { schemas, securitySchemes } = components;
  for (const { parameters = [], ...item } of Object.values<Json>(spec.paths))
    for (const operation of Object.values<Json>(item).filter((one) => one.responses)) {
      const own: Json[] = operation.parameters ?? [];
      const isOwn = (shared: Json) => own.some((one) => one.name === shared.name && one.in === shared.in);
      operation.parameters = [...parameters.filter((one: Json) => !isOwn(one)), ...own];
    }
  for (const item of Object.values<Json>(spec.paths)) delete item.parameters;
  return spelt({ ...spec, components: { schemas, securitySchemes } });
}

function spelt(said: Json, key = ""): Json {
  if (data.includes(key) || !(said instanceof Object)) return said;
  if (Array.isArray(said)) return said.map((one) => spelt(one));
  const node: Json = Object.fromEntries(Object.entries(said).map(([name, one]) => [name, spelt(one, name)]));
  if (key === "content") return Object.fromEntries(Object.entries(node).map(([type, media]) => [type.replace("application/json", inCapitals), media]));
  const { example, schema, enum: values, ...rest } = node;
  if (schema && node.in && example !== undefined) return { ...rest, schema: { ...schema, examples: [example] } };
  if (Array.isArray(values) && values.length > 1) return { ...rest, oneOf: values.map((value) => ({ const: value })) };
  return /^(string|integer|object|array)$/.test(node.type) ? { ...node, type: [node.type] } : node;
}

/** What a fake answers to each operation's example, and what is told of the answers, and of wrong ones. */
async function toldOf(id: string, spec: Json): Promise<Json[]> {
  const fake = createFake(spec, { clock: () => 1_760_000_000_000 });
  const client: Json = createClientOf(
    { ...spec, "x-vendor": id },
    { ...madeUpOptions(spec), baseUrl: "http://vendor.test", fetch: fake.fetch as typeof fetch, retry: false },
  );
  const told: Json[] = [];
  for (const info of operationsOf(spec)) {
    const { ok, status, data, error } = await client[info.id](exampleArguments(info, true)).outcome();
    const held = [data, 7, { id: {} }].map((body) => matchOperation({ status, body }, spec, info.id));
    const findings = held.map(({ pass, message }: Json) =>
      pass
        ? []
        : message()
            .split("\n")
            .filter((line: string) => !line.includes("spec: #")),
    );
    told.push({ id: info.id, ok, status, data: data instanceof Blob ? await data.text() : data, error: error?.message, findings });
  }
  return [...told, fake.requests.map(({ path, problems }) => [path, problems]), await (await fake.fetch("http://vendor.test/none/such")).text()];
}

describe.each(vendors)("$id said otherwise", ({ id, spec }) => {
  const meant = toldOf(id, spec);

  it.each([
    ["by references", elsewhere],
    ["in place", inPlace],
  ])("is the same %s", async (_, change) => {
    const other = change(spec);
    expect(apiOf(other)).toEqual(apiOf(spec));
    expect(await toldOf(id, other)).toEqual(await meant);
  });
});

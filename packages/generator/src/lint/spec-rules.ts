import type { createConfig, Plugin } from "@redocly/openapi-core";
import { callsOf, isJson } from "@vendor-jobs/contract/spec";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { extensionsSchema } from "../fit/index.ts";
import { keywordProblem, unheldKeywords, unknownKeywords } from "../print/index.ts";
import { reasonsOf } from "./extension-errors.ts";
import { hint, type Keys, sentence } from "./follow.ts";

/** Extension name → where it may stand. */
const extensions = new Map(Object.entries<{ "x-on": string[] }>(extensionsSchema.properties).map(([name, schema]) => [name, schema["x-on"]]));

let ajv: Ajv2020 | undefined;

/** What an extension must look like: compiled when it is first met. */
function validatorOf(name: string): ValidateFunction {
  ajv ??= new Ajv2020({ strict: false, discriminator: true, verbose: true, allErrors: true }).addSchema(extensionsSchema, "extensions");
  return ajv.getSchema(`extensions#/properties/${name}`) as ValidateFunction;
}

// biome-ignore lint/suspicious/noExplicitAny: Redocly hands its visitors untyped nodes
type Node = any;
type Rule = () => Record<string, unknown>;

/** Whether it is of a call of the client's: what the server calls is none. */
const isCalled = ({ pointer }: Node): boolean => !/^#\/webhooks\/|\/callbacks\//.test(pointer);
const isJsonBody = (mediaType: string, location: Node) => isJson(mediaType) && isCalled(location) && !location.pointer.includes("/parameters/");
const isNamed = (schema: Node): boolean =>
  schema?.$ref !== undefined || (String(schema?.type) === "array" && isNamed(schema.items)) || (schema?.anyOf?.every((branch: Node) => branch.$ref) ?? false);
/** Whether a body or parameter shows an example, by itself or by its schema. */
const isShown = (node: Node, resolve: Node): boolean =>
  [node, node?.schema, resolve(node?.schema ?? {}).node].some((one) => one?.example !== undefined || Object.keys(one?.examples ?? {}).length > 0);
const listOf = (node: Node): Node[] => (Array.isArray(node) ? node : []);
const isMap = (type: Node) => Object.keys(type.properties).length === 0 && type.additionalProperties !== undefined;

const rules: Record<string, Rule> = {
  "house/extensions": () => ({
    any(node: Node, { type, report, location }: Node) {
      if (node === null || typeof node !== "object" || Array.isArray(node) || isMap(type)) return;
      for (const key of Object.keys(node).filter((key) => key.startsWith("x-"))) {
        const places = extensions.get(key);
        const fail = (message: string) => report({ message, location: location.child(key).key() });
        if (!places) fail(`${sentence(`${key} is no extension of ours${hint(key, [...extensions.keys()])}`)} Known: ${[...extensions.keys()].join(", ")}.`);
        else if (!places.includes("*") && !places.includes(type.name)) fail(`${key} has no meaning on ${type.name}; it belongs on ${places.join(" or ")}.`);
        else if (!validatorOf(key)(node[key]))
          for (const [path, reasons] of reasonsOf(key, node[key], validatorOf(key).errors ?? [])) {
            const place = location.child([key, ...path.split("/").slice(1)]);
            const message = sentence(`${key} is not as extensions.schema.json has it: ${reasons.join("; ")}`);
            report({ message, location: /\/\d+$/.test(path) ? place : place.key() });
          }
      }
    },
  }),

  "house/page": () => ({
    Operation({ externalDocs }: Node, { report, location }: Node) {
      if (!externalDocs?.url && isCalled(location)) report({ message: "An operation needs externalDocs with the vendor's page.", location });
    },
  }),

  "house/operation": () => ({
    Operation(operation: Node, { report, location }: Node) {
      const message = `operationId ${operation.operationId} becomes a method; expected camelCase, verb first, such as getJob.`;
      if (operation.operationId && isCalled(location) && !/^[a-z][a-zA-Z0-9]*$/.test(operation.operationId))
        report({ message, location: location.child("operationId") });
    },
  }),

  "house/references": () => {
    const parametersOf = new Map<string, string[]>();
    let shared: string[] = [];
    // What is no list is told of by the rules of OpenAPI's own form.
    const namesOf = (parameters: Node, resolve: Node): string[] => listOf(parameters).map((parameter) => resolve(parameter).node?.name);
    return {
      PathItem(item: Node, { resolve }: Node) {
        shared = namesOf(item.parameters, resolve);
      },
      Operation(operation: Node, { report, location, resolve }: Node) {
        if (!isCalled(location)) return;
        const names = [...shared, ...namesOf(operation.parameters, resolve)];
        parametersOf.set(operation.operationId, names);
        const paging = operation["x-pagination"] ?? {};
        for (const key of ["parameter", "size", "reverse"])
          if (paging[key] !== undefined && !paging[key].includes("/") && !names.includes(paging[key])) {
            const why = `and ${operation.operationId} has none such; it has ${names.join(", ") || "none"}${hint(paging[key], names)}`;
            report({ message: sentence(`x-pagination names the parameter ${paging[key]}, ${why}`), location: location.child(["x-pagination", key]) });
          }
      },
      Root: {
        leave(root: Node, { report, location }: Node) {
          const { operation, ids, args, body } = root["x-job"] ?? {};
          const fail = (path: Keys, message: string) => report({ message: sentence(`x-job ${message}`), location: location.child(["x-job", ...path]) });
          const known = [...parametersOf.keys()].filter((name) => name !== undefined);
          for (const { at, operation: name } of callsOf(root["x-job"] ?? {}))
            if (!parametersOf.has(name))
              fail([...at, "operation"], `names the operation ${name}, and there is none such; there are ${known.join(", ") || "none"}${hint(name, known)}`);
          for (const [scheme, { "x-sign-in": ways }] of Object.entries<Node>(root.components?.securitySchemes ?? {}))
            for (const way of listOf(ways)) {
              const { get } = way ?? {};
              const message = `x-sign-in names the operation ${get?.operation}, and there is none such.`;
              const where = ["components", "securitySchemes", scheme];
              if (get?.operation !== undefined && !parametersOf.has(get.operation)) report({ message, location: location.child(where) });
            }
          const names = parametersOf.get(operation) ?? [];
          for (const name of parametersOf.has(operation) ? Object.keys(ids ?? {}) : [])
            if (!names.includes(name) && !JSON.stringify([args, body]).includes(`{${name}}`))
              fail(
                ["ids", name],
                `has the id ${name}, and ${operation} has no parameter of that name; it has ${names.join(", ") || "none"}${hint(name, names)}; where the body has it, say so in body, by {${name}}`,
              );
        },
      },
    };
  },

  "house/objects": () => ({
    Parameter({ name, in: where, style = "form", schema }: Node, { report, location, resolve }: Node) {
      const isObject = schema && [resolve(schema).node?.type].flat().includes("object");
      if (isObject && where === "query" && style === "form" && isCalled(location))
        report({
          message: `${name} is an object in the query, and no client sends one so; say style: deepObject, content: application/json, or each member as a parameter, as the server has it.`,
          location: location.child("schema"),
        });
    },
  }),

  "house/named-schemas": () => ({
    MediaType(mediaType: Node, { report, location, key }: Node) {
      const message = "A JSON body is a $ref to a named schema, or an array of one: its name becomes a public type.";
      if (isJsonBody(String(key), location) && mediaType.schema && !isNamed(mediaType.schema)) report({ message, location: location.child("schema") });
    },
  }),

  "house/described": () => ({
    Schema(schema: Node, { report, location }: Node) {
      const [holder, name] = location.pointer.split("/").slice(-2);
      if ((holder === "properties" || holder === "schemas") && schema.description === undefined)
        report({ message: `${name} needs a description or a $ref.`, location });
    },
  }),

  "house/keywords": () => ({
    Schema(schema: Node, { report, location }: Node) {
      for (const keyword of unknownKeywords(schema)) report({ message: keywordProblem(keyword), location: location.child(keyword).key() });
      const why = typeof schema.pattern === "string" ? patternProblem(schema.pattern) : undefined;
      if (why) report({ message: why, location: location.child("pattern") });
    },
  }),

  "house/unheld": () => ({
    Schema(schema: Node, { report, location }: Node) {
      for (const keyword of unheldKeywords(schema))
        report({
          message: `The validators that are generated hold nothing against ${keyword}; the fake and the contract's checks do.`,
          location: location.child(keyword).key(),
        });
    },
  }),

  "house/examples": () => ({
    MediaType(mediaType: Node, { report, location, key, resolve }: Node) {
      if (isJsonBody(String(key), location) && !isShown(mediaType, resolve))
        report({ message: "A JSON body needs examples, a map whose first is what the mock answers with.", location });
    },
    Parameter(parameter: Node, { report, location, resolve }: Node) {
      if (isCalled(location) && ![parameter, ...Object.values(parameter.content ?? {})].some((one) => isShown(one, resolve)))
        report({ message: "A parameter needs an example.", location });
    },
  }),
};

/** Why a pattern is none, as JSON Schema has them. */
function patternProblem(pattern: string): string | undefined {
  try {
    new RegExp(pattern, "u");
    return undefined;
  } catch (error) {
    return `${(error as Error).message}; expected a pattern of JavaScript, with the flag u: what is escaped there must have to be.`;
  }
}

/** Redocly plugin with the house rules of specs/README.md. */
export const housePlugin = { id: "house", rules: { oas3: rules } } as unknown as Plugin;

/** What a client can do without, but not who reads it, or a fake of it: the rules of Redocly's and ours that advise. */
const advising = [
  "info-license",
  "info-license-strict",
  "no-ambiguous-paths",
  "no-empty-servers",
  "no-illogical-composition-keywords",
  "no-invalid-media-type-examples",
  "no-invalid-parameter-examples",
  "no-invalid-schema-examples",
  "no-server-example.com",
  "no-server-trailing-slash",
  "no-unused-components",
  "operation-4xx-response",
  "operation-description",
  "operation-singular-tag",
  "operation-summary",
  "operation-tag-defined",
  "parameter-description",
  "spec-example-values",
  "tag-description",
  "house/described",
  "house/examples",
  "house/page",
  "house/unheld",
];

/** Redocly's rules for specs, and ours. */
export const standardRules: Exclude<Parameters<typeof createConfig>[0], string | undefined> = {
  extends: ["recommended-strict"],
  rules: {
    // Standard rules that the strict set leaves off.
    "no-required-schema-properties-undefined": "error",
    "component-name-unique": "error",
    // Many APIs have paths that end in a slash.
    "no-path-trailing-slash": "off",
    ...Object.fromEntries(Object.keys(rules).map((name) => [name, "error" as const])),
    ...Object.fromEntries(advising.map((name) => [name, "warn" as const])),
  },
};

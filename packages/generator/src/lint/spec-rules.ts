import { readFileSync } from "node:fs";
import type { Plugin } from "@redocly/openapi-core";
import { at } from "@vendor-jobs/contract/spec";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { hint } from "./follow.ts";

const extensionsSchema = JSON.parse(readFileSync(new URL("../../extensions.schema.json", import.meta.url), "utf8"));

/** Extension name → where it may stand and what it must look like. */
const extensions = new Map<string, { on: string[]; validate: ValidateFunction }>();
const ajv = new Ajv2020({ strict: false, discriminator: true, verbose: true, allErrors: true }).addSchema(extensionsSchema, "extensions");
for (const [name, schema] of Object.entries<{ "x-on": string[] }>(extensionsSchema.properties)) {
  const validate = ajv.getSchema(`extensions#/properties/${name}`) as ValidateFunction;
  extensions.set(name, { on: schema["x-on"], validate });
}

/** What is wrong with an extension, by where in it: the member and what may stand there. */
function reasonsOf(extension: string, value: Node, errors: readonly ErrorObject[]): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  const tell = (path: string, reason: string) => reasons.set(path, [...new Set([...(reasons.get(path) ?? []), reason])]);
  for (const { instancePath, keyword, message, params, parentSchema } of errors) {
    const place = `${extension}${instancePath}`;
    const found = JSON.stringify(at(value, instancePath));
    if (keyword === "oneOf" || keyword === "anyOf" || keyword === "if") continue;
    if (keyword === "discriminator")
      tell(instancePath, `${place}/${params.tag} is ${JSON.stringify(params.tagValue)}; expected one of ${tagsOf(parentSchema, params.tag).join(", ")}`);
    else if (keyword === "enum") tell(instancePath, `${place} is ${found}; expected one of ${params.allowedValues.join(", ")}`);
    else if (keyword === "additionalProperties") {
      const { additionalProperty: name } = params;
      const names = Object.keys(parentSchema?.properties ?? {});
      tell(
        `${instancePath}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
        `${place} has no member ${name}; there are ${names.join(", ")}${hint(name, names)}`,
      );
    } else tell(instancePath, `${place} ${found.startsWith("{") ? "" : `is ${found} and `}${message ?? "is wrong"}`);
  }
  if (reasons.size === 0) tell("", ajv.errorsText([...errors], { dataVar: extension }));
  return reasons;
}

const tagsOf = (schema: Node, tag: string): string[] => (schema?.oneOf ?? []).map((branch: Node) => branch.properties[tag].const);

// biome-ignore lint/suspicious/noExplicitAny: Redocly hands its visitors untyped nodes
type Node = any;
type Rule = () => Record<string, unknown>;

const isJson = (mediaType: string) => /\bjson\b/.test(mediaType);
const isNamed = (schema: Node): boolean =>
  schema?.$ref !== undefined || (schema?.type === "array" && isNamed(schema.items)) || (schema?.anyOf?.every((branch: Node) => branch.$ref) ?? false);
const isMap = (type: Node) => Object.keys(type.properties).length === 0 && type.additionalProperties !== undefined;

const rules: Record<string, Rule> = {
  "house/extensions": () => ({
    any: {
      enter(node: Node, { type, report, location }: Node) {
        if (node === null || typeof node !== "object" || Array.isArray(node) || isMap(type)) return;
        for (const key of Object.keys(node).filter((key) => key.startsWith("x-"))) {
          const extension = extensions.get(key);
          const fail = (message: string) => report({ message, location: location.child(key).key() });
          if (!extension) fail(`${key} is no extension of ours. Known: ${[...extensions.keys()].join(", ")}.`);
          else if (!extension.on.includes("*") && !extension.on.includes(type.name))
            fail(`${key} has no meaning on ${type.name}; it belongs on ${extension.on.join(" or ")}.`);
          else if (!extension.validate(node[key]))
            for (const [path, reasons] of reasonsOf(key, node[key], extension.validate.errors ?? [])) {
              const place = location.child([key, ...path.split("/").slice(1)]);
              const message = `${key} is not as extensions.schema.json has it: ${reasons.join("; ")}.`;
              report({ message, location: /\/\d+$/.test(path) ? place : place.key() });
            }
        }
      },
    },
  }),

  "house/operation": () => ({
    Operation(operation: Node, { report, location }: Node) {
      if (!operation.externalDocs?.url) report({ message: "An operation needs externalDocs with the vendor's page.", location });
      if (operation.operationId && !/^[a-z][a-zA-Z0-9]*$/.test(operation.operationId))
        report({ message: "operationId becomes a method: camelCase, verb first.", location: location.child("operationId") });
    },
  }),

  "house/references": () => {
    const parametersOf = new Map<string, string[]>();
    let shared: string[] = [];
    const namesOf = (parameters: Node[] = [], resolve: Node): string[] => parameters.map((parameter) => resolve(parameter).node?.name);
    return {
      PathItem(item: Node, { resolve }: Node) {
        shared = namesOf(item.parameters, resolve);
      },
      Operation(operation: Node, { report, location, resolve }: Node) {
        const names = [...shared, ...namesOf(operation.parameters, resolve)];
        parametersOf.set(operation.operationId, names);
        const paging = operation["x-pagination"] ?? {};
        for (const key of ["parameter", "size", "reverse"])
          if (paging[key] !== undefined && !paging[key].includes("/") && !names.includes(paging[key]))
            report({
              message: `x-pagination names the parameter ${paging[key]}, and the operation has none such.`,
              location: location.child(["x-pagination", key]),
            });
      },
      Root: {
        leave(root: Node, { report, location }: Node) {
          const { operation, ids, cancel, lists, start = [], retry, parts } = root["x-job"] ?? {};
          const calls = [cancel, retry, parts, ...start, ...start.flatMap(({ steps = [], find }: Node) => [...steps, find])];
          const fail = (message: string) => report({ message: `x-job ${message}.`, location: location.child("x-job").key() });
          for (const name of [operation, lists?.operation, ...calls.map((call) => call?.operation)])
            if (name !== undefined && !parametersOf.has(name)) fail(`names the operation ${name}, and there is none such`);
          for (const [scheme, { "x-sign-in": ways = [] }] of Object.entries<Node>(root.components?.securitySchemes ?? {}))
            for (const { get } of ways)
              if (get?.operation !== undefined && !parametersOf.has(get.operation))
                report({
                  message: `x-sign-in names the operation ${get.operation}, and there is none such.`,
                  location: location.child(["components", "securitySchemes", scheme]),
                });
          for (const name of Object.keys(ids ?? {}))
            if (!parametersOf.get(operation)?.includes(name)) fail(`has the id ${name}, and ${operation} has no parameter of that name`);
        },
      },
    };
  },

  "house/named-schemas": () => ({
    MediaType: {
      enter(mediaType: Node, { report, location, key }: Node) {
        if (isJson(String(key)) && mediaType.schema && !isNamed(mediaType.schema) && !location.pointer.includes("/parameters/"))
          report({
            message: "A JSON body is a $ref to a named schema, or an array of one: its name becomes a public type.",
            location: location.child("schema"),
          });
      },
    },
  }),

  "house/described": () => ({
    Schema(schema: Node, { report, location, key }: Node) {
      const holder = location.pointer.split("/").at(-2);
      if ((holder === "properties" || holder === "schemas") && schema.description === undefined)
        report({ message: `${String(key)} needs a description or a $ref.`, location });
    },
  }),

  "house/examples": () => ({
    MediaType: {
      enter(mediaType: Node, { report, location, key }: Node) {
        if (isJson(String(key)) && !location.pointer.includes("/parameters/") && Object.keys(mediaType.examples ?? {}).length === 0)
          report({ message: "A JSON body needs examples, a map whose first is what the mock answers with.", location });
      },
    },
    Parameter: {
      enter(parameter: Node, { report, location }: Node) {
        const inContent = Object.values<Node>(parameter.content ?? {})[0];
        if (parameter.example === undefined && inContent?.example === undefined) report({ message: "A parameter needs an example.", location });
      },
    },
  }),
};

/** Redocly plugin with the house rules of specs/README.md. */
export const housePlugin = { id: "house", rules: { oas3: rules } } as unknown as Plugin;

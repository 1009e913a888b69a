import { type OperationExtensions, operationExtensions } from "./extensions.ts";
import type { Json } from "./json.ts";
import { type Media, preferredMedia } from "./media-type.ts";

export type { Json };

/** One operation of a bundled spec, its references followed. */
export interface OperationInfo extends OperationExtensions {
  id: string;
  method: string;
  path: string;
  operation: Json;
  /** Each with the first example that is shown of it. */
  parameters: Json[];
  /** The body, if it takes one. */
  body?: { mediaType?: string; schema: Json; encoding?: Json; required: boolean; examples: Json[]; content: readonly Media[] };
  responses: ResponseInfo[];
}

/** One of the answers that an operation documents, its references followed. */
export interface ResponseInfo {
  /** What it stands under: a status, all of a hundred such as `4XX`, or `default`. */
  key: string;
  /** Number, or NaN where it is for more than one. */
  status: number;
  mediaType?: string;
  schema?: Json;
  /** Values of its examples. */
  examples: Json[];
  /** In each media type; what stands beside it is that of JSON, else of the first. */
  content: readonly Media[];
  /** All that the spec has of it. */
  response: Json;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Follows a `$ref` within the document, as often as it leads to another; throws where it leads back to itself, or nowhere. */
export function resolve(spec: Json, node: Json): Json {
  const passed = new Set<Json>();
  let target = node;
  while (target?.$ref !== undefined) {
    if (passed.has(target)) throw new Error(`The spec's $ref ${target.$ref} leads back to itself: let it lead to a schema.`);
    passed.add(target);
    target = targetOf(spec, target);
  }
  return target;
}

/** What a `$ref` leads to, which may be another; throws where that is nothing. */
function targetOf(spec: Json, { $ref }: Json): Json {
  const target = String($ref).startsWith("#/") ? at(spec, $ref.slice(1)) : undefined;
  if (target !== undefined) return target;
  const expected = String($ref).startsWith("#") ? "what is there, such as #/components/schemas/Job" : "a bundled document (npx @redocly/cli bundle makes one)";
  throw new Error(`The spec's $ref ${$ref} leads nowhere in it; expected ${expected}.`);
}

const compositions = ["allOf", "anyOf", "oneOf"];

/** A schema and what these keywords hold, what its `$ref` leads to as well, each once: a base may list its heirs, of which each has the base as a part. */
export function* partsOf(spec: Json, schema: Json, keywords: readonly string[] = compositions, seen = new Set<Json>()): Generator<Json> {
  const node = schema ?? {};
  if (seen.has(node)) return;
  seen.add(node);
  yield node;
  // Refuses one that leads back to itself.
  if (node.$ref !== undefined && resolve(spec, node) !== undefined) yield* partsOf(spec, targetOf(spec, node), keywords, seen);
  for (const keyword of keywords) {
    const held = node[keyword] ?? [];
    for (const part of keyword === "dependentSchemas" ? Object.values(held) : [held].flat()) yield* partsOf(spec, part, keywords, seen);
  }
}

/** The value at a JSON pointer. */
export const at = (value: Json, pointer: string): Json =>
  pointer
    .split("/")
    .slice(1)
    .map(nameIn)
    .reduce((node, key) => (node !== null && typeof node === "object" && Object.hasOwn(node, key) ? node[key] : undefined), value);

/** The name that a segment of a JSON pointer stands for, as a reference has it. */
export const nameIn = (segment: string): string => (/[%~]/.test(segment) ? decoded(segment).replaceAll("~1", "/").replaceAll("~0", "~") : segment);

/** A percent-encoded text; one that is none stands for itself. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a body or a parameter shows by itself, as `example` or in a map, else what its schema shows, what stands beside a `$ref` first. */
function examplesOf(spec: Json, { example, examples = {}, schema }: Json): Json[] {
  const own = [example, ...Object.values<Json>(examples).map((one) => resolve(spec, one)?.value)];
  const ofSchema = [...partsOf(spec, schema, [])].map(({ examples: several = [], example: single }) => [...several, single]);
  return [own, ...ofSchema].map((values) => values.filter((value) => value !== undefined)).find(({ length }) => length > 0) ?? [];
}

const mediaOf = (spec: Json, declared: Json = {}) => {
  const content = Object.entries<Json>(declared).map(([mediaType, media]): Media => {
    return { mediaType, schema: media.schema, examples: examplesOf(spec, media), ...(media.encoding && { encoding: media.encoding }) };
  });
  return { examples: [], ...preferredMedia(content), content };
};

/** A parameter with the first example that is shown of it as its own. */
function withExample(spec: Json, parameter: Json): Json {
  const [example] = [parameter, ...Object.values<Json>(parameter.content ?? {})].flatMap((one) => examplesOf(spec, one));
  return example === parameter.example ? parameter : { ...parameter, example };
}

/** What an operation takes: its own before its path's of the same name and place. */
function parametersOf(spec: Json, item: Json, operation: Json): Json[] {
  const read = ({ parameters = [] }: Json): Json[] =>
    parameters.flatMap((reference: Json) => {
      const parameter = resolve(spec, reference);
      return isSet(spec, parameter) ? [] : withExample(spec, parameter);
    });
  const own = read(operation);
  const nameOf = (one: Json) => `${one.in} ${one.in === "header" ? one.name.toLowerCase() : one.name}`;
  return [...read(item).filter((parameter) => !own.some((other) => nameOf(parameter) === nameOf(other))), ...own];
}

/** Whether a parameter is a header that the body or the credential sets, which by OpenAPI is none. `Accept` is: vendors tell their versions by it. */
const isSet = (spec: Json, { in: where, name }: Json): boolean =>
  where === "header" && (/^content-type$/i.test(name) || (/^authorization$/i.test(name) && spec.components?.securitySchemes !== undefined));

/** What stands at a path: what its `$ref` leads to, and what it has beside that. */
export function pathItemOf(spec: Json, path: string): Json {
  const { $ref, ...own } = spec.paths[path] ?? {};
  return $ref === undefined ? own : { ...resolve(spec, { $ref }), ...own };
}

/** The operations of a bundled spec, in its order. */
export function operationsOf(spec: Json): OperationInfo[] {
  return Object.keys(spec.paths ?? {}).flatMap((path) => {
    const item = pathItemOf(spec, path);
    return methods
      .filter((method) => item[method] !== undefined)
      .map((method): OperationInfo => {
        const operation = item[method];
        const parameters = parametersOf(spec, item, operation);
        const requestBody = resolve(spec, operation.requestBody);
        const responses = Object.entries<Json>(operation.responses ?? {}).map(([key, reference]) => {
          const response = resolve(spec, reference);
          return { key, status: Number(key), response, ...mediaOf(spec, response.content) };
        });
        return {
          ...operationExtensions(spec, method, operation),
          id: operation.operationId,
          method: method.toUpperCase(),
          path,
          operation,
          parameters,
          ...(requestBody && { body: { required: requestBody.required === true, schema: undefined, ...mediaOf(spec, requestBody.content) } }),
          responses,
        };
      });
  });
}

/** What documents answers of a status: it itself, else its hundred, else `default`. */
export const responseFor = ({ responses }: Pick<OperationInfo, "responses">, status: number): ResponseInfo | undefined =>
  [String(status), `${String(status)[0]}XX`, "default"].flatMap((wanted) => responses.filter(({ key }) => key === wanted))[0];

/** The first success that an operation documents. */
export const successOf = ({ responses }: Pick<OperationInfo, "responses">): ResponseInfo | undefined => responses.find(isSuccess);

/** The ways to sign in that a spec has, by their names. */
export const securitySchemesOf = (spec: Json): Record<string, Json> =>
  Object.fromEntries(Object.entries<Json>(spec.components?.securitySchemes ?? {}).map(([name, scheme]) => [name, resolve(spec, scheme)]));

/** Whether a response is that of a success; `2XX` is as well. */
export const isSuccess = ({ key, status }: ResponseInfo): boolean => (status >= 200 && status < 300) || key === "2XX";

/** The default of a schema, or of a part of it. */
export const defaultOf = (spec: Json, schema: Json): Json => [...partsOf(spec, schema, ["allOf"])].find((part) => part.default !== undefined)?.default;

/** What a client sends for a parameter that is not given: the default of a header, or of what the query must have. */
export const sentByDefault = (spec: Json, { in: where, required, schema }: Json): string | number | boolean | undefined =>
  where === "header" || (where === "query" && required) ? defaultOf(spec, schema) : undefined;

/** Whether a call must give a parameter. */
export const mustBeGiven = (spec: Json, parameter: Json): boolean => parameter.required === true && sentByDefault(spec, parameter) === undefined;

/** Arguments for the client's method of an operation, from the spec's examples: what must be given, or with `all` what can be. */
export function exampleArguments(info: OperationInfo, all = false): Record<string, Json> {
  const wanted = info.parameters.filter((parameter) => parameter.required || all);
  const args = Object.fromEntries(wanted.map((parameter) => [parameter.name, parameter.example]));
  if (info.body && (info.body.required || all)) args.body = info.body.examples[0];
  return args;
}

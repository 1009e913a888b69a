import { type Json, type OperationInfo, typesOf } from "../spec/index.ts";
import type { Incoming } from "./incoming.ts";
import type { Problem, SpecValidator } from "./validator.ts";

/** What was sent to an operation, in the types of its spec, and what of it breaks the spec. */
export interface CheckedRequest {
  /** Parameters by their wire names; headers among them. */
  args: Record<string, Json>;
  body: Json;
  problems: RequestProblem[];
  /** The body is of a media type that the operation does not take. */
  isUnsupported: boolean;
}

/** A {@link Problem} with the place of the request that it is in, such as `query/pageSize` or `body`. */
export interface RequestProblem extends Problem {
  place: string;
}

/** Text of the path, the query or a header in a type that its schema allows; what is none stays text, for the schema to refuse. */
function typed(spec: Json, validator: SpecValidator, schema: Json, text: string): Json {
  const types = typesOf(spec, schema);
  const isText = types.includes("string") && validator.check(schema, text).length === 0;
  if (isText) return text;
  if ((types.includes("integer") || types.includes("number")) && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

const same = (name: string) => (parameter: Json) => parameter.name === name;

/** Holds a request against its operation. */
export function checkRequest(spec: Json, validator: SpecValidator, info: OperationInfo, path: Record<string, string>, request: Incoming): CheckedRequest {
  const args: Record<string, Json> = {};
  const problems: RequestProblem[] = [];
  const place = `#/paths/${info.path.replaceAll("~", "~0").replaceAll("/", "~1")}/${info.method.toLowerCase()}`;
  const fail = (where: string, message: string, rule = place) => problems.push({ place: where, pointer: "", message, rule });
  const hold = (where: string, schema: Json, value: Json, rule: string) => {
    for (const problem of validator.check(schema, value))
      problems.push({ ...problem, place: where, rule: problem.rule.startsWith("#/components") ? problem.rule : rule + problem.rule.slice(1) });
  };

  for (const parameter of info.parameters) {
    const where = `${parameter.in}/${parameter.name}`;
    const texts =
      parameter.in === "path"
        ? [path[parameter.name] as string]
        : parameter.in === "query"
          ? request.url.searchParams.getAll(parameter.name)
          : [request.headers.get(parameter.name) ?? []].flat();
    const [text] = texts;
    if (text === undefined) {
      if (parameter.required) fail(where, "is required", `${place}/parameters/${parameter.name}`);
      continue;
    }
    if (text === "" && parameter.allowEmptyValue) continue;
    const rule = `${place}/parameters/${parameter.name}`;
    if (parameter.content) {
      const value = parsed(text);
      if (value === undefined) fail(where, "must be JSON", rule);
      else {
        args[parameter.name] = value;
        hold(where, (Object.values(parameter.content)[0] as Json).schema, value, rule);
      }
      continue;
    }
    const isList = typesOf(spec, parameter.schema).includes("array");
    const items = (isList ? (parameter.schema.items ?? {}) : parameter.schema) as Json;
    const values = texts.map((one) => typed(spec, validator, items, one));
    if (!isList && values.length > 1) fail(where, "must be given once", rule);
    args[parameter.name] = isList ? values : values[0];
    hold(where, parameter.schema, args[parameter.name], rule);
  }
  for (const name of new Set(request.url.searchParams.keys()))
    if (!info.parameters.some((parameter) => parameter.in === "query" && same(name)(parameter))) fail(`query/${name}`, "is no parameter of the operation");

  const contentType = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  let body: Json;
  let isUnsupported = false;
  if (info.body) {
    const rule = `${place}/requestBody`;
    if (request.body === "") {
      if (info.body.required) fail("body", "is required", rule);
    } else if (!/^application\/([a-z0-9.+-]+\+)?json$/.test(contentType)) {
      isUnsupported = true;
      fail("header/content-type", "must be application/json", rule);
    } else {
      body = parsed(request.body);
      if (body === undefined) fail("body", "must be JSON", rule);
      else hold("body", info.body.schema, body, rule);
    }
  }
  return { args, body, problems, isUnsupported };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A problem as one line for people: where, what, and the rule of the spec. */
export const problemText = ({ place, pointer, message }: RequestProblem): string => `${place}${pointer} ${message}`;

import { type Json, type OperationInfo, typesOf } from "../spec/index.ts";
import { bounds, checked, parseWithin } from "./bounds.ts";
import { beyondFindings, isSecretPlace } from "./finding.ts";
import type { Incoming } from "./incoming.ts";
import { escaped } from "./places.ts";
import { type Problem, problemLine, type SpecValidator } from "./validator.ts";

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

/** A request on its way through the checks. */
interface Checking extends CheckedRequest {
  spec: Json;
  validator: SpecValidator;
  info: OperationInfo;
  path: Record<string, string>;
  /** Where the operation stands in the spec. */
  rule: string;
  request: Incoming;
}

/** Holds a request against its operation. */
export function checkRequest(...about: RequestArguments): CheckedRequest {
  return checkingOf(about, (checking) => {
    checkOutside(checking);
    if (checking.info.body) checkBody(checking, checking.info.body);
  });
}

/** The same for what is not in the body. */
export const checkOutsideBody = (...about: RequestArguments): CheckedRequest => checkingOf(about, checkOutside);

type RequestArguments = [spec: Json, validator: SpecValidator, info: OperationInfo, path: Record<string, string>, request: Incoming];

/** What a check finds, within the bounds of one. */
function checkingOf([spec, validator, info, path, request]: RequestArguments, check: (checking: Checking) => void): CheckedRequest {
  const rule = `#/paths/${escaped(info.path)}/${info.method.toLowerCase()}`;
  const checking: Checking = { spec, validator, info, path, rule, request, args: {}, body: undefined, problems: [], isUnsupported: false };
  const result = checked(() => check(checking));
  const { args, body, isUnsupported } = checking;
  const problems = checking.problems.slice(0, bounds.findings);
  const unchecked = "unchecked" in result ? result.unchecked : problems.length < checking.problems.length ? beyondFindings : undefined;
  if (unchecked !== undefined) problems.push({ place: "request", pointer: "", message: `was not checked: ${unchecked}`, rule, unchecked });
  return { args, body, problems, isUnsupported };
}

function checkOutside(checking: Checking): void {
  const { info, path, request } = checking;
  for (const parameter of info.parameters) checkParameter(checking, parameter, textsOf(parameter, path, request));
  for (const name of new Set(request.url.searchParams.keys()))
    if (!info.parameters.some((parameter) => parameter.in === "query" && parameter.name === name))
      fail(checking, `query/${name}`, "is no parameter of the operation");
  const mediaType = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  checking.isUnsupported = info.body !== undefined && request.body !== "" && !/^application\/([a-z0-9.+-]+\+)?json$/.test(mediaType);
  if (checking.isUnsupported) fail(checking, "header/content-type", "must be application/json", `${checking.rule}/requestBody`);
}

const fail = ({ problems, rule: own }: Checking, place: string, message: string, rule = own) => void problems.push({ place, pointer: "", message, rule });

function hold({ validator, problems }: Checking, place: string, schema: Json, given: Json, rule: string): void {
  for (const { value, ...problem } of validator.check(schema, given))
    problems.push({
      ...problem,
      ...(value !== undefined && !isSecretPlace(place) && { value }),
      place,
      rule: problem.rule.startsWith("#/components") ? problem.rule : rule + problem.rule.slice(1),
    });
}

/** The texts of a parameter as they came. */
function textsOf({ in: where, name }: Json, path: Record<string, string>, { url, headers }: Incoming): string[] {
  if (where === "query") return url.searchParams.getAll(name);
  return [(where === "path" ? path[name] : headers.get(name)) ?? []].flat();
}

function checkParameter(checking: Checking, parameter: Json, texts: readonly string[]): void {
  const { spec, args } = checking;
  const { name, required, allowEmptyValue, content, schema } = parameter;
  const where = `${parameter.in}/${name}`;
  const rule = `${checking.rule}/parameters/${name}`;
  const isList = !content && typesOf(spec, schema).includes("array");
  if (texts.length === 0) {
    if (required) fail(checking, where, "is required", rule);
  } else if (texts[0] !== "" || !allowEmptyValue) {
    if (!isList && texts.length > 1) fail(checking, where, "must be given once", rule);
    if (content) args[name] = holdText(checking, where, (Object.values(content)[0] as Json).schema, texts[0] as string, rule);
    else {
      const values = texts.map((text) => typed(checking, isList ? (schema.items ?? {}) : schema, text));
      args[name] = isList ? values : values[0];
      hold(checking, where, schema, args[name], rule);
    }
  }
}

/** Holds JSON text against a schema; gives its value. */
function holdText(checking: Checking, where: string, schema: Json, text: string, rule: string): Json {
  const result = checked(() => parseWithin(Buffer.from(text)));
  if ("unchecked" in result)
    checking.problems.push({ place: where, pointer: "", message: `was not checked: ${result.unchecked}`, rule, unchecked: result.unchecked });
  else if (result.found === undefined) fail(checking, where, "must be JSON", rule);
  else hold(checking, where, schema, result.found, rule);
  return "found" in result ? result.found : undefined;
}

/** Text of the path, the query or a header in a type that its schema allows; what is none stays text, for the schema to refuse. */
function typed({ spec, validator }: Checking, schema: Json, text: string): Json {
  const types = typesOf(spec, schema);
  if (types.includes("string") && validator.check(schema, text).length === 0) return text;
  if ((types.includes("integer") || types.includes("number")) && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

function checkBody(checking: Checking, { schema, required }: NonNullable<OperationInfo["body"]>): void {
  const { body } = checking.request;
  const rule = `${checking.rule}/requestBody`;
  if (body === "" && required) fail(checking, "body", "is required", rule);
  else if (body !== "" && !checking.isUnsupported) checking.body = holdText(checking, "body", schema, body, rule);
}

/** A problem as one line for people: where and what. */
export const problemText = (problem: RequestProblem): string => `${problem.place}${problem.pointer} ${problemLine(problem)}`;

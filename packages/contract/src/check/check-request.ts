import { escaped, isJson, type Json, mediaFor, type OperationInfo, type ResponseInfo, resolve, securitySchemesOf, sharedHeadersOf } from "../spec/index.ts";
import { type ReadBody, readBody } from "./body.ts";
import { bounds, checked } from "./bounds.ts";
import { beyondFindings, isSecretPlace, listOf } from "./finding.ts";
import { placeOf } from "./places.ts";
import { type Incoming, isOf, type Known, readParameter, type Shape } from "./read.ts";
import { notChecked, type Problem, problemLine, ruleIn } from "./validator.ts";

/** What was sent to an operation, in the types of its spec, and what of it breaks the spec. */
export interface CheckedRequest {
  /** Parameters by their wire names; headers among them. */
  args: Record<string, Json>;
  body: Json;
  problems: RequestProblem[];
  /** The body is of a media type that the operation does not take. */
  isUnsupported: boolean;
  /** Why what the body's schema says of its members was held against nothing. */
  unheld?: string | undefined;
}

/** A {@link Problem} with the place of the request that it is in, such as `query/pageSize` or `body`. */
export interface RequestProblem extends Problem {
  place: string;
}

/** A request on its way through the checks. */
interface Checking extends Known, Pick<CheckedRequest, "args" | "problems" | "unheld"> {
  path: Record<string, string>;
  /** Where the operation stands in the spec. */
  rule: string;
  request: Asked;
}

/** What of a request is held against its operation, which its method has told. */
type Asked = Omit<Incoming, "method">;

/** Holds a request against its operation, within the bounds of one check; its body is left aside where that is looked at elsewhere. */
export function checkRequest({ spec, validator }: Known, info: OperationInfo, path: Record<string, string>, request: Asked, isWhole = true): CheckedRequest {
  const rule = `#${placeOf(spec, info)}`;
  const checking: Checking = { spec, validator, path, rule, request, args: {}, problems: [] };
  const { args, problems } = checking;
  const result = checked(() => {
    const isUnsupported = checkOutside(checking, info);
    return { isUnsupported, body: isWhole && info.body ? checkBody(checking, info.body) : undefined };
  });
  const { isUnsupported, body } = "found" in result ? result.found : { isUnsupported: false, body: undefined };
  const unchecked = "unchecked" in result ? result.unchecked : problems.length > bounds.findings ? beyondFindings : undefined;
  problems.splice(bounds.findings);
  if (unchecked !== undefined) skip(checking, "request", unchecked, rule);
  return { args, body, problems, isUnsupported, unheld: checking.unheld };
}

/** Checks all but what the body says; gives whether that is of a media type which the operation does not take. */
function checkOutside(checking: Checking, info: OperationInfo): boolean {
  const { spec, request } = checking;
  for (const parameter of info.parameters) checkParameter(checking, parameter, `${checking.rule}/parameters/${parameter.name}`);
  for (const [name, { default: usual }] of Object.entries(sharedHeadersOf(spec) ?? {}))
    if (usual === undefined && !request.headers.has(name)) fail(checking, `header/${name}`, "is required", "#/x-headers");
  const secrets = Object.values(securitySchemesOf(spec)).flatMap((scheme) => (scheme.in === "query" ? scheme.name : []));
  for (const name of new Set(request.url.searchParams.keys()))
    if (!secrets.includes(name) && !info.parameters.some((parameter) => isOf(spec, parameter, name)))
      fail(checking, `query/${name}`, "is no parameter of the operation");
  if (request.body === "") return false;
  const content = info.body && contentOf(info.body);
  if (!content) fail(checking, "body", "is none that the operation takes");
  const isUnsupported = content !== undefined && mediaFor(content, contentTypeOf(request)) === undefined;
  const types = content?.map(({ mediaType }) => mediaType) ?? [];
  if (isUnsupported) fail(checking, "header/content-type", `must be ${listOf(types)}`, `${checking.rule}/requestBody`);
  return isUnsupported;
}

/** How a body may come; JSON where the spec does not say. */
const contentOf = ({ content }: OperationBody): OperationBody["content"] => (content.length > 0 ? content : [{ mediaType: "application/json", examples: [] }]);

type OperationBody = NonNullable<OperationInfo["body"]>;

const contentTypeOf = ({ headers }: Asked): string => headers.get("content-type") ?? "";

const fail = ({ problems, rule: own }: Checking, place: string, message: string, rule = own) => void problems.push({ place, pointer: "", message, rule });

const skip = ({ problems }: Checking, place: string, unchecked: string, rule: string) => void problems.push({ ...notChecked(unchecked), place, rule });

/** What is wrong with values at a place and below, where a schema says anything of them; `rule` is where that stands. */
export function problemsOf({ validator }: Known, place: string, schema: Json, held: ReadBody["held"], rule: string): RequestProblem[] {
  const told = ({ value, ...problem }: Problem, pointer: string): RequestProblem => {
    const isShown = value !== undefined && !isSecretPlace(place);
    return { ...problem, ...(isShown && { value }), place: place + pointer, rule: ruleIn(rule, problem) };
  };
  return schema === undefined ? [] : held.flatMap(([pointer, value]) => validator.check(schema, value).map((problem) => told(problem, pointer)));
}

function checkParameter(checking: Checking, parameter: Json, rule: string): void {
  const { path, request, args } = checking;
  const { name, required, allowEmptyValue } = parameter;
  const where = `${parameter.in}/${name}`;
  const { texts, schema = {}, value, isJson, trouble, unchecked } = readParameter(checking, parameter, path, request);
  if (texts.length === 0) {
    if (required) fail(checking, where, "is required", rule);
  } else if (unchecked !== undefined) skip(checking, where, unchecked, rule);
  else if (texts[0] !== "" || !allowEmptyValue) {
    if (trouble !== undefined) fail(checking, where, trouble, rule);
    args[name] = isJson ? holdText(checking, where, { schema }, "application/json", texts[0] as string, rule) : value;
    if (!isJson) checking.problems.push(...problemsOf(checking, where, schema, [["", value]], rule));
  }
}

/** Holds the headers of a reply against those that its spec declares at a place. */
export function checkHeaders({ spec, validator }: Known, place: string, { response }: ResponseInfo, headers: Headers): RequestProblem[] {
  const request = { url: new URL("http://localhost"), headers, body: "" };
  const checking = { spec, validator, rule: place, path: {}, request, args: {}, problems: [] };
  for (const [name, said] of Object.entries<Json>(response.headers ?? {}))
    if (!/^content-type$/i.test(name)) checkParameter(checking, { ...resolve(spec, said), name, in: "header" }, `${place}/headers/${escaped(name)}`);
  return checking.problems;
}

/** Holds text of a media type against a schema, where it has one; gives its value. */
function holdText(checking: Checking, where: string, media: Shape, type: string, text: string, rule: string): Json {
  const result = checked(() => readBody(checking, media, type, text));
  if ("unchecked" in result) return skip(checking, where, result.unchecked, rule);
  const { value, held, unheld } = result.found;
  checking.unheld = unheld;
  if (value === undefined) fail(checking, where, `must be ${isJson(type) ? "JSON" : type}`, rule);
  else checking.problems.push(...problemsOf(checking, where, media.schema, held, rule));
  return value;
}

/** Holds the body against its schema; gives its value. */
function checkBody(checking: Checking, own: OperationBody): Json {
  const { request } = checking;
  const rule = `${checking.rule}/requestBody`;
  const contentType = contentTypeOf(request);
  if (request.body === "" && own.required) fail(checking, "body", "is required", rule);
  const media = mediaFor(contentOf(own), contentType);
  return request.body !== "" && media ? holdText(checking, "body", media, contentType, request.body, rule) : undefined;
}

/** A problem as one line for people: where and what. */
export const problemText = (problem: RequestProblem): string => `${problem.place}${problem.pointer} ${problemLine(problem)}`;

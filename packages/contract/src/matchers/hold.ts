import {
  checkHeaders,
  checkRequest,
  type Deviation,
  type ExchangeInspector,
  type Findings,
  placeOf,
  problemLine,
  problemText,
  type RequestProblem,
  readBody,
  ruleIn,
} from "../check/index.ts";
import { bareType, escaped, isJson, type Json, type Media, mediaFor, preferredMedia, responseFor, routerOf } from "../spec/index.ts";
import type { Expected } from "./arguments.ts";

/** What a test runner's `expect.extend` wants of a matcher. */
export interface MatchResult {
  pass: boolean;
  message: () => string;
}

/** A line for people and the rule of the spec that it is about. */
interface Line {
  text: string;
  rule: string;
}

const lineOf = (problem: RequestProblem): Line => ({ text: problemText(problem), rule: problem.rule });

/** Lines that a message has at most. */
const most = 8;

const result = (what: string, { spec }: ExchangeInspector, lines: Line[]): MatchResult => ({
  pass: lines.length === 0,
  message: () => {
    const whole = `${what} of ${spec.info?.title ?? "the vendor"}`;
    if (lines.length === 0) return `Expected this not to be ${whole}, but it is a valid one.`;
    const shown = lines.slice(0, most).map(({ text, rule }) => `  ${text}\n    spec: ${rule}`);
    return [`Expected ${whole}, but`, ...shown, ...(lines.length > most ? [`  and ${lines.length - most} more`] : [])].join("\n");
  },
});

/** A response as it is held against an operation: its body parsed where it is JSON, and no headers where they are not known. */
export interface HeldResponse {
  status: number;
  headers?: Headers;
  body: unknown;
}

/** Holds a response against an operation. */
export function holdResponse(expected: Expected, { status: seen, headers, body }: HeldResponse): MatchResult {
  const { contract, info, status: wanted } = expected;
  const what = `a response ${wanted ?? seen} of ${info.id}`;
  const base = `#${placeOf(info)}/responses`;
  const fail = (text: string, rule: string) => result(what, contract, [{ text, rule }]);
  if (wanted !== undefined && seen !== wanted) return fail(`status is ${seen}`, `${base}/${wanted}`);
  const documented = responseFor(info, seen);
  if (!documented) return fail(`status ${seen} is none of ${info.responses.map(({ key }) => key).join(", ")}`, base);
  const { key, content } = documented;
  const place = `${base}/${key}`;
  const contentType = headers?.get("content-type") ?? "";
  const fitting = mediaFor(content, contentType);
  const media: Pick<Media, "mediaType" | "schema" | "encoding"> = fitting ?? preferredMedia(content) ?? { mediaType: contentType };
  const { mediaType, schema } = media;
  const isEmpty = body === undefined || body === "";
  const isStray = fitting === undefined && content.length > 0 && contentType !== "" && !isEmpty;
  const stray = isStray ? [{ text: `content-type is ${bareType(contentType)}; expected ${mediaType}`, rule: `${place}/content` }] : [];
  const rule = `${place}/content/${escaped(mediaType)}/schema`;
  const isOfJson = isJson(mediaType);
  if (isOfJson && schema !== undefined && body === undefined) return fail("body is missing", rule);
  const held = isOfJson ? [["", body] as const] : typeof body === "string" && !isStray ? readBody(contract, media, mediaType, body).held : [];
  const lines = held.flatMap(([pointer, part]) =>
    (schema === undefined ? [] : contract.validator.check(schema, part)).map((problem) => ({
      text: `body${pointer}${problem.pointer} ${problemLine(problem)}`,
      rule: ruleIn(rule, problem),
    })),
  );
  const outside = headers ? checkHeaders(contract, place, documented, headers).map(lineOf) : [];
  const drift = driftIn(expected, lines, () => {
    const sent = isEmpty ? "" : typeof body === "string" && !isOfJson ? body : JSON.stringify(body);
    const message = { headers: new Headers({ "content-type": mediaType }), body: new TextEncoder().encode(sent) };
    return contract.reply(info, seen, message);
  });
  return result(what, contract, [...stray, ...outside, ...lines, ...drift]);
}

/** Holds a request against an operation. */
export function holdRequest(expected: Expected, request: { method: string; url: string; headers?: Json; body: string }): MatchResult {
  const { contract, info } = expected;
  const what = `a request to ${info.id}`;
  const url = new URL(request.url, "http://localhost");
  const method = request.method.toUpperCase();
  // Only this operation: whose else the path is does not matter here.
  const route = routerOf(contract.spec, [info])(method, url.pathname);
  if (!("info" in route)) {
    const text = `request is ${method} ${url.pathname}; expected ${info.method} ${info.path}`;
    return result(what, contract, [{ text, rule: `#/paths/${escaped(info.path)}` }]);
  }
  const headers = new Headers(request.headers);
  if (request.body !== "" && !headers.has("content-type")) headers.set("content-type", "application/json");
  const { problems } = checkRequest(contract.spec, contract.validator, info, route.path, { method, url, headers, body: request.body });
  const lines = problems.map(lineOf);
  const body = new TextEncoder().encode(request.body);
  const drift = driftIn(expected, lines, () => contract.request(info, method, url, url.pathname, { headers, body }));
  return result(what, contract, [...lines, ...drift]);
}

/** What the spec lets through but does not list, where that is refused. What the validator could not hold against the spec is not tried again. */
function driftIn({ info, isDriftRefused }: Expected, known: Line[], find: () => Findings): Line[] {
  if (!isDriftRefused || known.some(({ text }) => / was not checked: /.test(text))) return [];
  const { deviations, unchecked } = find();
  const lines = deviations.filter(({ severity }) => severity === "drift").map(driftLine);
  return unchecked === undefined ? lines : [...lines, { text: `body was not checked: ${unchecked}`, rule: `#${placeOf(info)}` }];
}

function driftLine(found: Deviation): Line {
  const { kind, pointer, schema, expected } = found;
  const message = kind === "extra" ? "is no member that the spec lists" : kind === "content" ? "is none that the spec has" : `must be ${expected}`;
  return { text: `body${pointer} ${problemLine({ ...found, message })}`, rule: `#${schema}` };
}

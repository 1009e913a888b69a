import {
  checkHeaders,
  checkRequest,
  type Deviation,
  type ExchangeInspector,
  type Findings,
  placeOf,
  problemsOf,
  problemText,
  type RequestProblem,
  readBody,
} from "../check/index.ts";
import { bareType, escaped, isJson, type Json, type Media, mediaSent, preferredMedia, responseFor, routerOf } from "../spec/index.ts";
import type { Expected } from "./arguments.ts";

/** What a test runner's `expect.extend` wants of a matcher. */
export interface MatchResult {
  pass: boolean;
  message: () => string;
}

/** Lines that a message has at most. */
const most = 8;

const result = (what: string, { spec }: ExchangeInspector, problems: RequestProblem[]): MatchResult => ({
  pass: problems.length === 0,
  message: () => {
    const whole = `${what} of ${spec.info?.title ?? "the vendor"}`;
    if (problems.length === 0) return `Expected this not to be ${whole}, but it is a valid one.`;
    const shown = problems.slice(0, most).map((problem) => `  ${problemText(problem)}\n    spec: ${problem.rule}`);
    return [`Expected ${whole}, but`, ...shown, ...(problems.length > most ? [`  and ${problems.length - most} more`] : [])].join("\n");
  },
});

const problemAt = (place: string, message: string, rule: string): RequestProblem => ({ place, pointer: "", message, rule });

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
  const base = `#${placeOf(contract.spec, info)}/responses`;
  const fail = (place: string, message: string, rule: string) => result(what, contract, [problemAt(place, message, rule)]);
  if (wanted !== undefined && seen !== wanted) return fail("status", `is ${seen}`, `${base}/${wanted}`);
  const documented = responseFor(info, seen);
  if (!documented) return fail(`status ${seen}`, `is none of ${info.responses.map(({ key }) => key).join(", ")}`, base);
  const { key, content } = documented;
  const place = `${base}/${key}`;
  const contentType = headers?.get("content-type") ?? "";
  const isEmpty = body === undefined || body === "";
  const fitting = mediaSent(content, contentType, isEmpty);
  const media: Pick<Media, "mediaType" | "schema" | "encoding"> = fitting ?? preferredMedia(content) ?? { mediaType: contentType };
  const { mediaType, schema } = media;
  const isStray = fitting === undefined && content.length > 0;
  const stray = isStray ? [problemAt("content-type", `is ${bareType(contentType)}; expected ${mediaType}`, `${place}/content`)] : [];
  const rule = `${place}/content/${escaped(mediaType)}/schema`;
  const isOfJson = isJson(mediaType);
  if (isOfJson && schema !== undefined && body === undefined) return fail("body", "is missing", rule);
  const read = typeof body === "string" && !isStray ? readBody(contract, media, mediaType, body) : { held: [] };
  const { held, unheld } = isOfJson ? { held: [["", body] as const] } : read;
  const outside = headers ? checkHeaders(contract, place, documented, headers) : [];
  const problems = problemsOf(contract, "body", schema, held, rule);
  const drift = driftIn(expected, problems, () => {
    const sent = isEmpty ? "" : typeof body === "string" && !isOfJson ? body : JSON.stringify(body);
    const message = { headers: new Headers({ "content-type": mediaType }), body: new TextEncoder().encode(sent) };
    return contract.reply(info, seen, message);
  });
  return result(what, contract, [...stray, ...outside, ...problems, ...unheldIn(unheld, rule), ...drift]);
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
    const message = `is ${method} ${url.pathname}; expected ${info.method} ${info.path}`;
    return result(what, contract, [problemAt("request", message, `#/paths/${escaped(info.path)}`)]);
  }
  const headers = new Headers(request.headers);
  if (request.body !== "" && !headers.has("content-type")) headers.set("content-type", "application/json");
  const { problems, unheld } = checkRequest(contract, info, route.path, { url, headers, body: request.body });
  const body = new TextEncoder().encode(request.body);
  const drift = driftIn(expected, problems, () => contract.request(route, url, { headers, body }));
  return result(what, contract, [...problems, ...unheldIn(unheld, `#${placeOf(contract.spec, info)}/requestBody`), ...drift]);
}

/** What a test that passes would hide: a schema of records that nothing was held against. */
const unheldIn = (unheld: string | undefined, rule: string): RequestProblem[] =>
  unheld === undefined ? [] : [problemAt("body", `was not checked: ${unheld}; describe it as text (type: string) to have its type checked alone`, rule)];

/** What the spec lets through but does not list, where that is refused. What the validator could not hold against the spec is not tried again. */
function driftIn({ contract, info, isDriftRefused }: Expected, known: RequestProblem[], find: () => Findings): RequestProblem[] {
  if (!isDriftRefused || known.some(({ unchecked }) => unchecked !== undefined)) return [];
  const { deviations, unchecked } = find();
  const drift = deviations.filter(({ severity }) => severity === "drift").map(driftProblem);
  return unchecked === undefined ? drift : [...drift, problemAt("body", `was not checked: ${unchecked}`, `#${placeOf(contract.spec, info)}`)];
}

function driftProblem({ kind, schema, expected, severity, change, ...found }: Deviation): RequestProblem {
  const message = kind === "extra" ? "is no member that the spec lists" : kind === "content" ? "is none that the spec has" : `must be ${expected}`;
  return { ...found, place: "body", message, rule: `#${schema}` };
}

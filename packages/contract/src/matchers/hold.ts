import { checkRequest, type Deviation, type Findings, placeOf, problemLine, problemText, ruleIn } from "../check/index.ts";
import { bareType, escaped, isJson, type Json, mediaFor, preferredMedia, responseFor, routerOf } from "../spec/index.ts";
import type { Contract, Expected } from "./arguments.ts";

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

/** Lines that a message has at most. */
const most = 8;

const result = (what: string, { spec }: Contract, lines: Line[]): MatchResult => ({
  pass: lines.length === 0,
  message: () => {
    const whole = `${what} of ${spec.info?.title ?? "the vendor"}`;
    if (lines.length === 0) return `Expected this not to be ${whole}, but it is a valid one.`;
    const shown = lines.slice(0, most).map(({ text, rule }) => `  ${text}\n    spec: ${rule}`);
    return [`Expected ${whole}, but`, ...shown, ...(lines.length > most ? [`  and ${lines.length - most} more`] : [])].join("\n");
  },
});

/** Holds a response against an operation. */
export function holdResponse(expected: Expected, seen: number, body: unknown, contentType = ""): MatchResult {
  const { contract, info, status: wanted } = expected;
  const what = `a response ${wanted ?? seen} of ${info.id}`;
  const base = `#${placeOf(info)}/responses`;
  const fail = (text: string, rule: string) => result(what, contract, [{ text, rule }]);
  if (wanted !== undefined && seen !== wanted) return fail(`status is ${seen}`, `${base}/${wanted}`);
  const documented = responseFor(info, seen);
  if (!documented) return fail(`status ${seen} is none of ${info.responses.map(({ key }) => key).join(", ")}`, base);
  const { key, content } = documented;
  const fitting = mediaFor(content, contentType);
  const media = fitting ?? preferredMedia(content);
  if (!media || !isJson(media.mediaType)) return result(what, contract, []);
  const isStray = fitting === undefined && contentType !== "" && body !== undefined && body !== "";
  const stray = isStray ? [{ text: `content-type is ${bareType(contentType)}; expected ${media.mediaType}`, rule: `${base}/${key}/content` }] : [];
  if (media.schema === undefined) return result(what, contract, stray);
  const rule = `${base}/${key}/content/${escaped(media.mediaType)}/schema`;
  if (body === undefined) return fail("body is missing", rule);
  const lines = contract.validator.check(media.schema, body).map((problem) => ({
    text: `body${problem.pointer} ${problemLine(problem)}`,
    rule: ruleIn(rule, problem),
  }));
  const drift = driftIn(expected, lines, () => {
    const bytes = new TextEncoder().encode(JSON.stringify(body));
    return contract.inspector.reply(info, seen, { headers: new Headers({ "content-type": media.mediaType }), body: bytes });
  });
  return result(what, contract, [...stray, ...lines, ...drift]);
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
  const lines = problems.map((problem) => ({ text: problemText(problem), rule: problem.rule }));
  const body = new TextEncoder().encode(request.body);
  const drift = driftIn(expected, lines, () => contract.inspector.request(info, method, url, url.pathname, { headers, body }));
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
  const message = kind === "extra" ? "is no member that the spec lists" : `must be ${expected}`;
  return { text: `body${pointer} ${problemLine({ ...found, message })}`, rule: `#${schema}` };
}

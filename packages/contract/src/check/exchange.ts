import {
  bareType,
  escaped,
  isBinary,
  isJson,
  isSuccess,
  type Json,
  type Media,
  mediaSent,
  type OperationInfo,
  operationsOf,
  type ResponseInfo,
  type Route,
  resolve,
  responseFor,
  routerOf,
  securitySchemesOf,
} from "../spec/index.ts";
import { readBody } from "./body.ts";
import { checked, textWithin } from "./bounds.ts";
import { checkHeaders, checkRequest, type RequestProblem } from "./check-request.ts";
import { type Deviation, type Findings, Found, listOf } from "./finding.ts";
import { Inspector } from "./inspector.ts";
import { follow, placeOf } from "./places.ts";
import { isName } from "./structure.ts";
import { SpecValidator } from "./validator.ts";

/** What came over the wire, its body decoded. */
export interface Message {
  headers: Headers;
  body: Uint8Array;
}

type ReplyFindings = Findings & { parsed?: unknown };

const nothing = (): Findings => ({ deviations: [], sights: new Map() });

/** One deviation that is not of the body's own. */
const found = (kind: Deviation["kind"], schema: string, expected: string, seen: string, severity: Deviation["severity"] = "violation"): Findings => ({
  ...nothing(),
  deviations: [{ kind, severity, pointer: "", schema, expected, seen, count: 1 }],
});

/** What was found outside of a body and in it. */
function together(outside: Findings, inBody: ReplyFindings): ReplyFindings {
  const reasons = [outside, inBody].flatMap(({ unchecked }) => unchecked ?? []);
  return { ...inBody, deviations: [...outside.deviations, ...inBody.deviations], ...(reasons.length > 0 && { unchecked: reasons.join("; ") }) };
}

/** What is wrong outside of a body, as findings; the pointer of each is its place and name. */
function outsideFindings(problems: readonly RequestProblem[]): Findings {
  const all = new Found();
  const reasons: string[] = [];
  for (const { place, message, rule, value, unchecked, seen = /required/.test(message) ? "nothing" : "something else" } of problems) {
    const expected = message.replace(/^(must be|is) /, "");
    if (unchecked !== undefined) reasons.push(`${place}: ${unchecked}`);
    else all.add({ kind: "parameter", severity: "violation", pointer: place, schema: rule.slice(1), expected, seen, ...(value !== undefined && { value }) });
  }
  return { ...all.findings(), ...(reasons.length > 0 && { unchecked: reasons.join("; ") }) };
}

/** The place of a parameter by its name, where that is the spec's or looks like one: what stands in a query may as well be data. */
function shownPlace({ parameters }: OperationInfo, place: string): string {
  const [, name] = /^query\/(.*)$/s.exec(place) ?? [];
  const isShown = name === undefined || isName(name) || parameters.some((parameter) => parameter.in === "query" && parameter.name === name);
  return isShown ? place : "query/*";
}

/** Holds requests and replies of one vendor against its spec. Never throws: what is beyond the bounds, or goes wrong, is told as unchecked. */
export class ExchangeInspector {
  readonly spec: Json;
  readonly operations: OperationInfo[];
  readonly validator: SpecValidator;
  readonly #inspector: Inspector;
  readonly #route: ReturnType<typeof routerOf>;

  constructor(spec: Json) {
    this.spec = spec;
    this.operations = operationsOf(spec);
    this.validator = new SpecValidator(spec);
    this.#inspector = new Inspector(spec, this.validator);
    this.#route = routerOf(spec, this.operations);
  }

  /** The operation that a method and a path are a call of, and the parameters in the path. */
  match(method: string, pathname: string): Route | undefined {
    const route = this.#route(method, pathname);
    return "info" in route ? route : undefined;
  }

  /** What a request breaks; the pointer of what is wrong outside the body is its place and name, such as `query/pageSize`. */
  request({ info, path }: Route, url: URL, message: Message): Findings {
    const outside = within(() => this.#outsideBody(info, path, url, message));
    const inBody = within(() => this.#requestBody(info, message));
    const isTold = outside.deviations.some(({ pointer }) => pointer === "header/content-type");
    return together(outside, { ...inBody, deviations: inBody.deviations.filter(({ kind }) => kind !== "content" || !isTold) });
  }

  /** What a reply breaks, and its JSON. */
  reply(info: OperationInfo, status: number, message: Message): ReplyFindings {
    return within(() => this.#reply(info, status, message));
  }

  #outsideBody(info: OperationInfo, path: Route["path"], url: URL, { headers, body }: Message): Findings {
    const { problems } = checkRequest(this, info, path, { url, headers, body: body.length === 0 ? "" : "…" }, false);
    const told = problems.filter(({ place }) => !isCredential(this.spec, place.replace("query/", "")));
    return outsideFindings(told.map((problem) => ({ ...problem, place: shownPlace(info, problem.place), rule: `#${placeOf(this.spec, info)}` })));
  }

  #requestBody(info: OperationInfo, { headers, body }: Message): Findings {
    if (!info.body || (body.length === 0 && !info.body.required)) return nothing();
    return this.#content(follow(this.spec, `${placeOf(this.spec, info)}/requestBody`).at, info.body.content, headers, body);
  }

  #reply(info: OperationInfo, status: number, { headers, body }: Message): ReplyFindings {
    const holder = `${placeOf(this.spec, info)}/responses`;
    const documented = responseFor(info, status);
    if (!documented) return found("status", holder, `one of the statuses ${info.responses.map(({ key }) => key).join(", ")}`, String(status));
    const { at, places } = follow(this.spec, `${holder}/${documented.key}`);
    const outside = within(() => outsideFindings(checkHeaders(this, `#${at}`, documented, headers)));
    const inBody = within(() => this.#replyBody(info, documented, at, { headers, body }));
    if (inBody.unchecked === undefined) for (const place of places) inBody.sights.set(place, new Set([String(status)]));
    return together(outside, inBody);
  }

  #replyBody({ method }: OperationInfo, documented: ResponseInfo, at: string, { headers, body }: Message): ReplyFindings {
    const { content } = documented;
    // A HEAD is answered with the headers alone.
    if (method === "HEAD") return nothing();
    if (content.length > 0 || body.length === 0 || !isSuccess(documented)) return this.#content(at, content, headers, body);
    return found("content", at, "nothing", bareType(headers.get("content-type") ?? "a body"), "drift");
  }

  #content(place: string, content: readonly Media[], headers: Headers, body: Uint8Array): ReplyFindings {
    const given = headers.get("content-type") ?? "";
    const media = mediaSent(content, given, body.length === 0);
    if (content.length === 0) return nothing();
    if (!media) return found("content", place, listOf(content.map(({ mediaType }) => mediaType)), bareType(given));
    const { mediaType, schema } = media;
    const isNone = (seen: string) => found("content", place, mediaType, seen);
    const rule = `${place}/content/${escaped(mediaType)}/schema`;
    const type = given === "" ? mediaType : given;
    if (isBinary(this.spec, { schema })) return body.length === 0 && resolve(this.spec, schema).minLength ? isNone("nothing") : nothing();
    const { value, held, unheld } = readBody(this, media, type, textWithin(body));
    if (value === undefined) return isNone(!isJson(type) ? "something else" : body.length === 0 ? "nothing" : "text that is no JSON");
    const all = new Found();
    if (schema !== undefined) for (const [at, part] of held) all.take(this.#inspector.inspect(rule, part), at.replace(/\d+/, "*"));
    return { ...all.findings(), ...(isJson(type) && { parsed: value }), ...(unheld !== undefined && { unheld }) };
  }
}

/** What a check finds, or why it ended. */
function within(run: () => ReplyFindings): ReplyFindings {
  const result = checked(run);
  return "found" in result ? result.found : { ...nothing(), unchecked: result.unchecked };
}

/** Whether a parameter of the query carries a credential, by the spec's security schemes. */
const isCredential = (spec: Json, name: string): boolean =>
  Object.values(securitySchemesOf(spec)).some((scheme) => scheme.in === "query" && scheme.name.toLowerCase() === name.toLowerCase());

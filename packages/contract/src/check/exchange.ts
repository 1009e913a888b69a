import {
  bareType,
  escaped,
  isBinary,
  isJson,
  isSuccess,
  type Json,
  type Media,
  mediaFor,
  type OperationInfo,
  operationsOf,
  preferredMedia,
  type ResponseInfo,
  type Route,
  resolve,
  responseFor,
  routerOf,
  securitySchemesOf,
} from "../spec/index.ts";
import { checked, parseWithin, textWithin } from "./bounds.ts";
import { checkHeaders, checkRequest, type RequestProblem } from "./check-request.ts";
import { type Deviation, type Findings, Found, listOf } from "./finding.ts";
import { Inspector } from "./inspector.ts";
import { follow, placeOf } from "./places.ts";
import { readBody } from "./read.ts";
import { isName } from "./structure.ts";
import { SpecValidator } from "./validator.ts";

/** What came over the wire, its body decoded. */
export interface Message {
  headers: Headers;
  body: Uint8Array;
}

type ReplyFindings = Findings & { parsed?: unknown };

/** Nothing, or one violation that is not of the body's own. */
const found = (...told: [kind: Deviation["kind"], schema: string, expected: string, seen: string][]): Findings => {
  const deviations = told.map(([kind, schema, expected, seen]): Deviation => ({ kind, severity: "violation", pointer: "", schema, expected, seen, count: 1 }));
  return { deviations, sights: new Map() };
};

/** What was found outside of a body and in it. */
function together(outside: Findings, inBody: ReplyFindings): ReplyFindings {
  const reasons = [outside, inBody].flatMap(({ unchecked }) => unchecked ?? []);
  return { ...inBody, deviations: [...outside.deviations, ...inBody.deviations], ...(reasons.length > 0 && { unchecked: reasons.join("; ") }) };
}

/** What is wrong outside of a body, as findings; the pointer of each is its place and name. */
function outsideFindings(problems: readonly RequestProblem[], schemaOf: (problem: RequestProblem) => string): Findings {
  const all = new Found();
  const reasons: string[] = [];
  for (const problem of problems) {
    const { place, message, seen, value, unchecked } = problem;
    const expected = message.replace(/^(must be|is) /, "");
    const what = seen ?? (/required/.test(message) ? "nothing" : "something else");
    if (unchecked !== undefined) reasons.push(`${place}: ${unchecked}`);
    else
      all.add({
        kind: "parameter",
        severity: "violation",
        pointer: place,
        schema: schemaOf(problem),
        expected,
        seen: what,
        ...(value !== undefined && { value }),
      });
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
  readonly operations: OperationInfo[];
  readonly #spec: Json;
  readonly #validator: SpecValidator;
  readonly #inspector: Inspector;
  readonly #route: (method: string, pathname: string) => Route;

  constructor(spec: Json) {
    this.#spec = spec;
    this.operations = operationsOf(spec);
    this.#validator = new SpecValidator(spec);
    this.#inspector = new Inspector(spec, this.#validator);
    this.#route = routerOf(spec, this.operations);
  }

  /** The operation that a method and a path are a call of. */
  match(method: string, pathname: string): OperationInfo | undefined {
    const route = this.#route(method, pathname);
    return "info" in route ? route.info : undefined;
  }

  /** What a request breaks; the pointer of what is wrong outside the body is its place and name, such as `query/pageSize`. */
  request(info: OperationInfo, method: string, url: URL, pathname: string, message: Message): Findings {
    const outside = this.#within(() => this.#outsideBody(info, method, url, pathname, message));
    const inBody = this.#within(() => this.#requestBody(info, message));
    const isTold = (found: Deviation) => found.kind === "content" && outside.deviations.some(({ pointer }) => pointer === "header/content-type");
    return together(outside, { ...inBody, deviations: inBody.deviations.filter((found) => !isTold(found)) });
  }

  /** What a reply breaks, and its JSON. */
  reply(info: OperationInfo, status: number, message: Message): ReplyFindings {
    return this.#within(() => this.#reply(info, status, message));
  }

  #within(run: () => ReplyFindings): ReplyFindings {
    const result = checked(run);
    return "found" in result ? result.found : { ...found(), unchecked: result.unchecked };
  }

  #outsideBody(info: OperationInfo, method: string, url: URL, pathname: string, { headers, body }: Message): Findings {
    const route = this.#route(method, pathname);
    const incoming = { method, url, headers, body: body.length === 0 ? "" : "…" };
    const { problems } = checkRequest(this.#spec, this.#validator, info, "path" in route ? route.path : {}, incoming, false);
    const shown = problems
      .filter(({ place }) => !isCredential(this.#spec, place.replace("query/", "")))
      .map((problem) => ({ ...problem, place: shownPlace(info, problem.place) }));
    return outsideFindings(shown, () => placeOf(info));
  }

  #requestBody(info: OperationInfo, { headers, body }: Message): Findings {
    if (!info.body || (body.length === 0 && !info.body.required)) return found();
    return this.#content(follow(this.#spec, `${placeOf(info)}/requestBody`).at, info.body.content, headers, body);
  }

  #reply(info: OperationInfo, status: number, { headers, body }: Message): ReplyFindings {
    const holder = `${placeOf(info)}/responses`;
    const documented = responseFor(info, status);
    if (!documented) return found(["status", holder, `one of the statuses ${info.responses.map(({ key }) => key).join(", ")}`, String(status)]);
    const { at, places } = follow(this.#spec, `${holder}/${documented.key}`);
    const outside = this.#within(() => {
      const problems = checkHeaders(this.#spec, this.#validator, `#${at}`, documented.response.headers ?? {}, headers);
      return outsideFindings(problems, ({ rule }) => rule.slice(1));
    });
    const inBody = this.#within(() => this.#replyBody(info, documented, at, { headers, body }));
    if (inBody.unchecked === undefined) for (const place of places) inBody.sights.set(place, new Set([String(status)]));
    return together(outside, inBody);
  }

  #replyBody({ method }: OperationInfo, documented: ResponseInfo, at: string, { headers, body }: Message): ReplyFindings {
    const { content } = documented;
    // A HEAD is answered with the headers alone.
    if (method === "HEAD") return found();
    if (content.length > 0 || body.length === 0 || !isSuccess(documented)) return this.#content(at, content, headers, body);
    const { deviations, sights } = found(["content", at, "nothing", bareType(headers.get("content-type") ?? "a body")]);
    return { deviations: deviations.map((one) => ({ ...one, severity: "drift" })), sights };
  }

  #content(place: string, content: readonly Media[], headers: Headers, body: Uint8Array): ReplyFindings {
    const given = headers.get("content-type") ?? "";
    const media = mediaFor(content, given) ?? (given === "" || body.length === 0 ? preferredMedia(content) : undefined);
    if (content.length === 0) return found();
    if (!media) return found(["content", place, listOf(content.map(({ mediaType }) => mediaType)), bareType(given)]);
    const { mediaType, schema } = media;
    const isNone = (seen: string) => found(["content", place, mediaType, seen]);
    const rule = `${place}/content/${escaped(mediaType)}/schema`;
    const type = given === "" ? mediaType : given;
    if (isBinary(this.#spec, { schema })) return body.length === 0 && resolve(this.#spec, schema).minLength ? isNone("nothing") : found();
    if (isJson(type)) {
      const parsed = parseWithin(body);
      if (parsed === undefined) return isNone(body.length === 0 ? "nothing" : "text that is no JSON");
      return { ...this.#inspector.inspect(rule, parsed), parsed };
    }
    const { value, held } = readBody({ spec: this.#spec, validator: this.#validator }, schema, type, textWithin(body));
    if (value === undefined) return isNone("something else");
    const all = new Found();
    if (schema !== undefined) for (const [at, part] of held) all.take(this.#inspector.inspect(rule, part), at.replace(/\d+/, "*"));
    return all.findings();
  }
}

/** Whether a parameter of the query carries a credential, by the spec's security schemes. */
const isCredential = (spec: Json, name: string): boolean =>
  Object.values(securitySchemesOf(spec)).some((scheme) => scheme.in === "query" && scheme.name.toLowerCase() === name.toLowerCase());

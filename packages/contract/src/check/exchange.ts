import {
  bareType,
  escaped,
  isJson,
  type Json,
  type Media,
  mediaFor,
  type OperationInfo,
  operationsOf,
  preferredMedia,
  type Route,
  resolve,
  responseFor,
  routerOf,
  securitySchemesOf,
} from "../spec/index.ts";
import { checked, parseWithin } from "./bounds.ts";
import { checkRequest, type RequestProblem } from "./check-request.ts";
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

/** Nothing, or one violation that is not of the body's own. */
const found = (...told: [kind: Deviation["kind"], schema: string, expected: string, seen: string][]): Findings => {
  const deviations = told.map(([kind, schema, expected, seen]): Deviation => ({ kind, severity: "violation", pointer: "", schema, expected, seen, count: 1 }));
  return { deviations, sights: new Map() };
};

function parameterDeviation(info: OperationInfo, { place, message, seen, value }: RequestProblem): Omit<Deviation, "count"> {
  const expected = message.replace(/^(must be|is) /, "");
  const what = seen ?? (/required/.test(message) ? "nothing" : "something else");
  const pointer = shownPlace(info, place);
  return { kind: "parameter", severity: "violation", pointer, schema: placeOf(info), expected, seen: what, ...(value !== undefined && { value }) };
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
    const reasons = [outside, inBody].flatMap(({ unchecked }) => unchecked ?? []);
    const deviations = [...outside.deviations, ...inBody.deviations.filter((found) => !isTold(found))];
    return { deviations, sights: inBody.sights, ...(reasons.length > 0 && { unchecked: reasons.join("; ") }) };
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
    const reasons = problems.flatMap(({ place, unchecked }) => (unchecked === undefined ? [] : `${place}: ${unchecked}`));
    const all = new Found();
    for (const problem of problems)
      if (problem.unchecked === undefined && !isCredential(this.#spec, problem.place.replace("query/", ""))) all.add(parameterDeviation(info, problem));
    return { ...all.findings(), ...(reasons.length > 0 && { unchecked: reasons.join("; ") }) };
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
    const findings = this.#content(at, documented.content, headers, body);
    for (const place of places) findings.sights.set(place, new Set([String(status)]));
    return findings;
  }

  #content(place: string, content: readonly Media[], headers: Headers, body: Uint8Array): ReplyFindings {
    const given = headers.get("content-type") ?? "";
    const media = mediaFor(content, given) ?? (given === "" || body.length === 0 ? preferredMedia(content) : undefined);
    if (content.length === 0) return found();
    if (!media) return found(["content", place, listOf(content.map(({ mediaType }) => mediaType)), bareType(given)]);
    const { format, minLength } = resolve(this.#spec, media.schema) ?? {};
    if (isJson(given === "" ? media.mediaType : given) && format !== "binary") return this.#json(place, media.mediaType, body);
    return body.length === 0 && minLength ? found(["content", place, media.mediaType, "nothing"]) : found();
  }

  #json(holder: string, mediaType: string, body: Uint8Array): ReplyFindings {
    if (body.length === 0) return found(["content", holder, mediaType, "nothing"]);
    const parsed = parseWithin(body);
    if (parsed === undefined) return found(["content", holder, mediaType, "text that is no JSON"]);
    return { ...this.#inspector.inspect(`${holder}/content/${escaped(mediaType)}/schema`, parsed), parsed };
  }
}

/** Whether a parameter of the query carries a credential, by the spec's security schemes. */
const isCredential = (spec: Json, name: string): boolean =>
  Object.values(securitySchemesOf(spec)).some((scheme) => scheme.in === "query" && scheme.name.toLowerCase() === name.toLowerCase());

import { type Json, type OperationInfo, operationsOf, resolve, routerOf, at as valueAt } from "../spec/index.ts";
import { checkRequest } from "./check-request.ts";
import { createInspector, type Deviation, type Findings } from "./deviations.ts";
import { typeOf } from "./structure.ts";
import { SpecValidator } from "./validator.ts";

/** What came over the wire, its body decoded. */
export interface Message {
  headers: Headers;
  body: Uint8Array;
}

/** Holds requests and replies of one vendor against its spec. */
export interface ExchangeInspector {
  operations: OperationInfo[];
  /** The operation that a method and a path are a call of. */
  match(method: string, pathname: string): OperationInfo | undefined;
  /** What a request breaks; the pointer of what is wrong outside the body is its place and name, such as `query/pageSize`. */
  request(info: OperationInfo, method: string, url: URL, pathname: string, message: Message): Findings;
  reply(info: OperationInfo, status: number, message: Message): Findings & { parsed?: unknown };
}

const escaped = (segment: string) => segment.replaceAll("~", "~0").replaceAll("/", "~1");
const isJson = (mediaType: string) => /[/+]json$/.test(mediaType);
const mediaTypeOf = (headers: Headers) => headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";

/** JSON pointer, into the spec, of an operation. */
export const placeOf = ({ path, method }: OperationInfo): string => `/paths/${escaped(path)}/${method.toLowerCase()}`;

export function createExchangeInspector(spec: Json): ExchangeInspector {
  const validator = new SpecValidator(spec);
  const inspect = createInspector(spec, validator);
  const operations = operationsOf(spec);
  const router = routerOf(spec, operations);

  const deviation = (kind: Deviation["kind"], schema: string, expected: string, seen: string, pointer = ""): Deviation => ({
    kind,
    severity: "violation",
    pointer,
    schema,
    expected,
    seen,
  });

  function reply(info: OperationInfo, status: number, { headers, body }: Message): Findings & { parsed?: unknown } {
    const holder = `${placeOf(info)}/responses`;
    const declared = valueAt(spec, holder);
    const key = [String(status), `${String(status)[0]}XX`, "default"].find((key) => declared[key] !== undefined);
    if (key === undefined) {
      const expected = `one of the statuses ${Object.keys(declared).join(", ")}`;
      return { deviations: [deviation("status", holder, expected, String(status))], sights: new Map() };
    }
    const places = placesFrom(`${holder}/${key}`);
    const place = places.at(-1) as string;
    const { content } = valueAt(spec, place);
    const seenAt = new Map(places.map((pointer) => [pointer, new Set([String(status)])]));
    const [mediaType, media] = Object.entries<Json>(content ?? {})[0] ?? [];
    if (mediaType === undefined) return { deviations: [], sights: seenAt };
    if (!isJson(mediaType))
      return {
        deviations: body.length === 0 && resolve(spec, media.schema)?.minLength ? [deviation("content", place, mediaType, "nothing")] : [],
        sights: seenAt,
      };
    const findings: Findings & { parsed?: unknown } = inspectJson(place, mediaType, headers, body);
    for (const [pointer, types] of seenAt) findings.sights.set(pointer, types);
    return findings;
  }

  function placesFrom(pointer: string): string[] {
    const next = valueAt(spec, pointer)?.$ref;
    return next === undefined ? [pointer] : [pointer, ...placesFrom(next.slice(1))];
  }

  function inspectJson(holder: string, mediaType: string, headers: Headers, body: Uint8Array): Findings & { parsed?: unknown } {
    const given = mediaTypeOf(headers);
    const fail = (seen: string) => ({ deviations: [deviation("content", holder, mediaType, seen)], sights: new Map() });
    if (body.length === 0) return fail("nothing");
    if (given !== "" && !isJson(given)) return fail(given);
    let parsed: unknown;
    try {
      parsed = JSON.parse(new TextDecoder().decode(body));
    } catch {
      return fail("text that is no JSON");
    }
    return { ...inspect(`${holder}/content/${escaped(mediaType)}/schema`, parsed), parsed };
  }

  function request(info: OperationInfo, method: string, url: URL, pathname: string, { headers, body }: Message): Findings {
    const place = placeOf(info);
    const route = router(method, pathname);
    const text = new TextDecoder().decode(body);
    const { problems, args } = checkRequest(spec, validator, info, "path" in route ? route.path : {}, { method, url, headers, body: text });
    const deviations = problems
      // What is wrong in the body is told below, with types and places.
      .filter(({ place: where }) => where !== "body" && !isCredential(spec, "query", where.replace("query/", "")))
      .map(({ place: where, message }) => {
        const value = args[where.slice(where.indexOf("/") + 1)];
        const seen = value === undefined ? (/required/.test(message) ? "nothing" : "something else") : typeOf(value);
        return deviation("parameter", place, message.replace(/^(must be|is) /, ""), seen, where);
      });
    const declared = resolve(spec, info.operation.requestBody);
    const mediaType = Object.keys(declared?.content ?? {})[0];
    if (mediaType === undefined || !isJson(mediaType) || (body.length === 0 && declared.required !== true)) return { deviations, sights: new Map() };
    const holder = placesFrom(`${place}/requestBody`).at(-1) as string;
    const { deviations: inBody, sights } = inspectJson(holder, mediaType, headers, body);
    const isTold = (found: Deviation) => found.kind === "content" && deviations.some(({ pointer }) => pointer === "header/content-type");
    return { deviations: [...deviations, ...inBody.filter((found) => !isTold(found))], sights };
  }

  return {
    operations,
    match(method, pathname) {
      const route = router(method, pathname);
      return "info" in route ? route.info : undefined;
    },
    request,
    reply,
  };
}

/** Whether a parameter or header carries a credential, by the spec's security schemes. */
export const isCredential = (spec: Json, where: string, name: string): boolean =>
  Object.values<Json>(spec.components.securitySchemes).some((scheme) => scheme.in === where && scheme.name.toLowerCase() === name.toLowerCase());

import type { MaybeOptionalInit, Client as OpenapiFetchClient, ParseAsResponse } from "openapi-fetch";
import type { Operation, ParamPlace } from "../api.ts";
import { ApiError } from "../errors.ts";
import { type Context, isJsonType, lowerCased, type Outgoing, pathText, queryText, send, type View } from "../send/index.ts";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/**
 * openapi-fetch's methods, typed by the spec's paths. Its middleware is left out, whose place is `onEvent` and `fetch`; and the types of
 * answers are the spec's own, where openapi-fetch would take open enums apart.
 */
export type HttpClient<Paths extends object> = { readonly [Method in (typeof methods)[number]]: HttpMethod<Paths, Lowercase<Method>> };

/** One method: takes a path that has it, and the parameters and body of the operation there. */
type HttpMethod<Paths, Method extends string> = <Path extends PathWith<Paths, Method>, Init extends InitOf<Paths, Path, Method>>(
  path: Path,
  ...init: undefined extends InitOf<Paths, Path, Method> ? [init?: Init] : [init: Init]
) => Promise<HttpResult<Paths[Path][Method & keyof Paths[Path]], Init>>;

type PathWith<Paths, Method extends string> = { [Path in keyof Paths]: Paths[Path] extends Record<Method, { responses: unknown }> ? Path : never }[keyof Paths];

type InitOf<Paths, Path extends keyof Paths, Method extends string> = MaybeOptionalInit<Paths[Path], Method & keyof Paths[Path]>;

/** What came: the data of a success or the error's body, and the response, whose body has been read. */
type HttpResult<Operation, Init> =
  | { data: ParseAsResponse<BodyOf<Operation, true>, Init>; error?: never; response: Response }
  | { data?: never; error: BodyOf<Operation, false>; response: Response };

type BodyOf<Operation, IsOk extends boolean> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: IsSuccess<Status> extends IsOk ? ContentOf<Responses[Status]> : never;
    }[keyof Responses]
  : never;

type IsSuccess<Status> = Status extends number ? (`${Status}` extends `2${string}` ? true : false) : false;

type ContentOf<Answer> = Answer extends { content: infer Content } ? Content[keyof Content] : undefined;

/** The style of a parameter that the spec does not know: a list is repeated, and an object is JSON. */
const styleOf = (value: unknown): ParamPlace =>
  Array.isArray(value) ? "list" : typeof value === "object" && value !== null && !(value instanceof Date) ? "json" : "query";

const label = (key: string) => `parameter ${key}`;

/** What a call of openapi-fetch asks for, as far as the pipeline has to know. */
interface HttpInit {
  body?: unknown;
  parseAs?: string;
}

/** openapi-fetch over the pipeline of the methods: the same credential, retries and errors. Loaded when first used, for most never do. */
export function createHttp<Paths extends object>(context: Context): HttpClient<Paths> {
  let loading: Promise<OpenapiFetchClient<Paths>> | undefined;
  const load = async () => {
    const { default: createHttpClient } = await import("openapi-fetch");
    return createHttpClient<Paths>({
      baseUrl: context.baseUrl,
      pathSerializer: (path, values) => path.replace(/\{([^{}]+)\}/g, (_, key: string) => pathText(label, key, values[key])),
    });
  };
  const call = (method: (typeof methods)[number]) => async (path: string, init?: HttpInit) => {
    loading ??= load();
    const client = await loading;
    let outcome: object | undefined;
    const known = Object.entries(context.api.operations).find(([, operation]) => operation.method === method && operation.path === path);
    const fetch = async (request: Request) => {
      const [result, response] = await exchange(context, method, known, init, request);
      outcome = result;
      return response;
    };
    const querySerializer = (query: Record<string, unknown>) =>
      Object.entries(query)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => queryText(label, key, value, known?.[1].params?.[key] ?? styleOf(value)))
        .filter((text) => text !== "")
        .join("&");
    const read = await (client[method] as (path: string, init: object) => Promise<object>)(path, { fetch, querySerializer, ...init });
    return outcome ?? read;
  };
  return Object.fromEntries(methods.map((method) => [method, call(method)])) as unknown as HttpClient<Paths>;
}

/** Sends a request of openapi-fetch. What is an operation's own, with JSON to be read, is read here as its method would; else the response is left unread. */
async function exchange(
  context: Context,
  method: string,
  known: [string, Operation] | undefined,
  init: HttpInit = {},
  from: Request,
): Promise<[result: object | undefined, Response]> {
  const { url, signal } = from;
  const { pathname } = new URL(url);
  const [name, operation]: [string, Operation] = known ?? [`${method} ${pathname}`, { method, path: pathname }];
  const raw = !known || operation.result === "blob" || (init.parseAs ?? "json") !== "json";
  const { body: type } = operation;
  // openapi-fetch would make JSON of it.
  const other = typeof type === "string" && !isJsonType(type) && init.body !== undefined ? { value: init.body, type } : undefined;
  const headers: Record<string, string> = {
    accept: raw ? "*/*" : "application/json",
    ...lowerCased(operation.defaults),
    ...context.headers,
    ...Object.fromEntries(from.headers),
  };
  if (other) delete headers["content-type"];
  if (other && type !== "multipart/form-data") headers["content-type"] = other.type;
  const body = other || from.body === null ? undefined : await from.text();
  const request: Outgoing = { method, url, headers, body, json: other ? undefined : operation.body && init.body, other };
  const view: View = { raw, response: undefined };
  const given = () => view.response as unknown as Response;
  const read = new Response(null, { status: 204 });
  try {
    const data = await send(context, context.endpointOf(name, operation), request, { signal }, view);
    return raw ? [undefined, given()] : [{ data, response: given() }, read];
  } catch (error) {
    if (raw || !(error instanceof ApiError) || view.response?.status !== error.status) throw error;
    return [{ error: error.body, response: given() }, read];
  }
}

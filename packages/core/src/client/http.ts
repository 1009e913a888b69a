import type { MaybeOptionalInit, Client as OpenapiFetchClient, ParseAsResponse } from "openapi-fetch";
import { type Context, pathText, queryText, send, type View } from "../send/index.ts";

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

const label = (key: string) => `parameter ${key}`;

/** openapi-fetch over the pipeline of the methods: the same credential, retries and errors. Loaded when first used, for most never do. */
export function createHttp<Paths extends object>(context: Context): HttpClient<Paths> {
  let loading: Promise<OpenapiFetchClient<Paths>> | undefined;
  const load = async () => {
    const { default: createHttpClient } = await import("openapi-fetch");
    return createHttpClient<Paths>({
      baseUrl: context.baseUrl,
      pathSerializer: (path, values) => path.replace(/\{([^{}]+)\}/g, (_, key: string) => pathText(label, key, values[key])),
      querySerializer: (query) =>
        Object.entries(query as Record<string, unknown>)
          .filter(([, value]) => value !== undefined)
          .map(([key, value]) => queryText(label, key, value))
          .join("&"),
      async fetch(request) {
        const { method, url, signal } = request;
        const body = request.body === null ? undefined : await request.text();
        const headers = { ...context.headers, ...Object.fromEntries(request.headers) };
        const path = new URL(url).pathname;
        const view: View = { raw: true, response: undefined };
        await send(context, context.endpointOf(`${method} ${path}`, { method, path }), { method, url, headers, body }, { signal }, view);
        return view.response as unknown as Response;
      },
    });
  };
  const call = (method: (typeof methods)[number]) => async (path: never, init: never, more?: never) => {
    loading ??= load();
    return ((await loading)[method] as (path: never, init: never, more?: never) => unknown)(path, init, more);
  };
  return Object.fromEntries(methods.map((method) => [method, call(method)])) as unknown as HttpClient<Paths>;
}

import type { Client as OpenapiFetchClient } from "openapi-fetch";
import { pathText, queryText } from "./request.js";
import { type Context, send, type View } from "./send.js";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "request"] as const;

const label = (key: string) => `parameter ${key}`;

/** openapi-fetch's client, typed by the spec's paths; its middleware aside, whose place is `onEvent` and `fetch`. */
export type HttpClient<Paths extends object> = Pick<OpenapiFetchClient<Paths>, (typeof methods)[number]>;

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

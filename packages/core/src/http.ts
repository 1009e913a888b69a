import createHttpClient, { type Client as OpenapiFetchClient } from "openapi-fetch";
import { pathText, queryText } from "./request.js";
import { type Context, send, type View } from "./send.js";

/** openapi-fetch's client, typed by the spec's paths. */
export type HttpClient<Paths extends object> = OpenapiFetchClient<Paths>;

/** openapi-fetch over the pipeline of the methods: the same credential, headers and errors of the network. */
export function createHttp<Paths extends object>(context: Context): HttpClient<Paths> {
  return createHttpClient<Paths>({
    baseUrl: context.baseUrl,
    pathSerializer: (path, values) => path.replace(/\{([^{}]+)\}/g, (_, key: string) => pathText(`path parameter ${key}`, values[key])),
    querySerializer: (query) =>
      Object.entries(query as Record<string, unknown>)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => queryText(`query parameter ${key}`, key, value))
        .join("&"),
    async fetch(request) {
      const { method, url, signal } = request;
      const body = request.body === null ? undefined : await request.text();
      const headers = Object.fromEntries(request.headers);
      const path = new URL(url).pathname;
      const view: View = { raw: true };
      await send(context, `${method} ${path}`, { method, path }, { method, url, headers, body }, { signal }, view);
      return view.response as Response;
    },
  });
}

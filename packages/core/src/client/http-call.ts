import createHttpClient from "openapi-fetch";
import type { Operation, ParamPlace } from "../api.ts";
import { checkNames } from "../checks.ts";
import { ApiError } from "../errors.ts";
import { isJsonType, lowerCased, type Outgoing, pathText, queryText, responseOf, type TransportAnswer } from "../request/index.ts";
import { type Context, send, type View } from "../send/index.ts";

/** The style of a parameter that the spec does not know: a list is repeated, and an object is JSON. */
const styleOf = (value: unknown): ParamPlace =>
  Array.isArray(value) ? "list" : typeof value === "object" && value !== null && !(value instanceof Date) ? "json" : "query";

const label = (key: string) => `parameter ${key}`;

/** What a call of openapi-fetch asks for, as far as the pipeline has to know. */
export interface HttpInit {
  body?: unknown;
  parseAs?: string;
  params?: object;
  fetch?: unknown;
}

/** What openapi-fetch takes of a call, but for what `fetch` alone would do: here it would be left out in silence. */
const taken = ["params", "body", "parseAs", "headers", "signal", "baseUrl", "querySerializer", "bodySerializer", "pathSerializer", "middleware", "Request"];

function checkInit(init: HttpInit): void {
  if (!init.fetch) checkNames(init, [...taken, "fetch"]);
  checkNames(init.params, ["path", "query", "header", "cookie"], "params.");
}

/** openapi-fetch, each of whose requests goes through the pipeline. */
export function httpCaller(context: Context) {
  const client = createHttpClient<Record<string, never>>({ baseUrl: context.baseUrl });
  return async (method: string, path: string, init?: HttpInit): Promise<object> => {
    checkInit(init ?? {});
    let outcome: object | undefined;
    const known = Object.entries(context.api.operations).find(([, operation]) => operation.method === method && operation.path === path);
    const fetch = async (request: Request) => {
      const [result, response] = await exchange(context, method, known, init, request);
      outcome = result;
      return response;
    };
    const pathSerializer = (template: string, values: Record<string, unknown>) =>
      template.replace(/\{([^{}]+)\}/g, (_, key: string) => pathText(label, key, values[key], known?.[1].params?.[key]));
    const querySerializer = (query: Record<string, unknown>) =>
      Object.entries(query)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => queryText(label, key, value, known?.[1].params?.[key] ?? styleOf(value)))
        .filter((text) => text !== "")
        .join("&");
    const read = await (client[method as "GET"] as (path: string, init: object) => Promise<object>)(path, {
      fetch,
      pathSerializer,
      querySerializer,
      ...init,
    });
    return outcome ?? read;
  };
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
  const other = typeof type === "string" && !isJsonType(type) && init.body !== undefined ? { value: init.body, operation } : undefined;
  const headers: Record<string, string> = {
    accept: raw ? "*/*" : "application/json",
    ...lowerCased(operation.defaults),
    ...context.headers,
    ...Object.fromEntries(from.headers),
  };
  if (other) delete headers["content-type"];
  if (other && type !== "multipart/form-data") headers["content-type"] = type as string;
  const body = other || from.body === null ? undefined : await from.text();
  const request: Outgoing = { method, url, headers, body, json: other ? undefined : operation.body && init.body, other };
  const view: View = { raw, response: undefined };
  const given = () => responseOf(view.response as unknown as TransportAnswer);
  const read = new Response(null, { status: 204 });
  try {
    const data = await send(context, context.endpointOf(name, operation), request, { signal }, view);
    return raw ? [undefined, given()] : [{ data, response: given() }, read];
  } catch (error) {
    if (raw || !(error instanceof ApiError) || view.response?.status !== error.status) throw error;
    return [{ error: error.body, response: given() }, read];
  }
}

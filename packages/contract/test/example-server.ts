import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { ExchangeInspector } from "../src/check/exchange.ts";
import { jobListOf, serverVariablesOf } from "../src/spec/extensions.ts";
import { isSuccess, type Json, operationsOf } from "../src/spec/openapi.ts";
import { routerOf } from "../src/spec/router.ts";

export interface ExampleServer extends AsyncDisposable {
  url: string;
  seen: { operation: string | undefined; method: string; url: string; headers: IncomingMessage["headers"]; body: string }[];
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** JSON, or a text as it is. */
  body: unknown;
}

/** A loopback server that answers each operation with the first example of its success, or with what `answer` makes of it. */
export async function exampleServer(
  spec: Json,
  answer: (operation: string, body: Json, url: URL) => Answer | undefined = () => undefined,
): Promise<ExampleServer> {
  const route = routerOf(spec, operationsOf(spec));
  const seen: ExampleServer["seen"] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const url = new URL(request.url ?? "/", "http://localhost");
    const found = route(request.method ?? "GET", url.pathname);
    const info = "info" in found ? found.info : undefined;
    seen.push({ operation: info?.id, method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
    if (/\/(oauth2|auth)\/token$/.test(url.pathname))
      return void response.setHeader("content-type", "application/json").end('{"access_token":"CANARY-issued-token","expires_in":3600}');
    if (!info) return void response.writeHead(404).end();
    const success = info.responses.find(isSuccess);
    const example = structuredClone(success?.examples[0]);
    const { status = success?.status ?? 200, headers = {}, body: sent } = answer(info.id, example, url) ?? { body: example };
    const isText = typeof sent === "string" || sent === undefined;
    response.writeHead(status, { "content-type": isText ? "text/plain" : "application/json", ...headers }).end(isText ? (sent ?? "x") : JSON.stringify(sent));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A success's body whose free texts are all canaries, as far as the spec takes them: none of them may turn up in any output. */
export function withCanaries(spec: Json, operation: string, body: Json): Json {
  // What a spec takes, one that was widened takes too.
  const key = `${spec.info.title} ${operation}`;
  if (!planted.has(key)) planted.set(key, plant(spec, operation, structuredClone(body)));
  return structuredClone(planted.get(key));
}

const planted = new Map<string, Json>();

function plant(spec: Json, operation: string, body: Json): Json {
  const inspector = new ExchangeInspector(spec);
  const info = inspector.operations.find(({ id }) => id === operation);
  if (!info) return body;
  const isFine = () => inspector.reply(info, 200, { headers: new Headers(), body: Buffer.from(JSON.stringify(body)) }).deviations.length === 0;
  let count = 0;
  const walk = (holder: Json) => {
    for (const [key, value] of Object.entries<Json>(holder ?? {})) {
      if (value !== null && typeof value === "object") walk(value);
      else if (typeof value === "string") {
        holder[key] = `CANARY-${++count}-${value.length}`;
        if (!isFine()) holder[key] = value;
      }
    }
  };
  walk(body);
  return body;
}

/** A credential of every kind, each a canary. */
export const canaryEnv = {
  VENDOR_JOBS_TOKEN: "CANARY-token",
  VENDOR_JOBS_API_KEY: "CANARY-key",
  VENDOR_JOBS_CLIENT_ID: "CANARY-client",
  VENDOR_JOBS_CLIENT_SECRET: "CANARY-secret",
  VENDOR_JOBS_API_SECRET: "CANARY-api-secret",
  VENDOR_JOBS_USERNAME: "CANARY-user",
  VENDOR_JOBS_PASSWORD: "CANARY-password",
};

/** What listing cannot tell about a vendor, from the examples of its parameters, and the parts of its server's address. */
export const exampleParams = (spec: Json): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(serverVariablesOf(spec)).flatMap(([name, { default: value }]) => (value === undefined ? [[name, "acme"]] : []))),
  ...Object.fromEntries(
    operationsOf(spec)
      .filter(({ method }) => method === "GET")
      .flatMap(({ parameters }) => parameters)
      .filter((parameter) => parameter.in === "path" && !(spec["x-job"].ids[parameter.name]?.length > 0 && isListed(spec, parameter.name)))
      .map((parameter) => [parameter.name, String(parameter.example)]),
  ),
});

/** Whether an id is found by listing: the list itself does not ask for it. */
const isListed = (spec: Json, name: string): boolean =>
  !operationsOf(spec)
    .find(({ id }) => id === jobListOf(spec))
    ?.parameters.some((parameter) => parameter.in === "path" && parameter.name === name);

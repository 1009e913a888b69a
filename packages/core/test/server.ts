import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it arrived. */
export interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
}

/** What a handler answers with: a status, JSON or text, headers. */
export interface Reply {
  status?: number;
  json?: unknown;
  text?: string;
  headers?: Record<string, string>;
}

export interface TestServer extends AsyncDisposable {
  url: string;
  /** All requests so far, in order. */
  seen: Seen[];
}

/** A real server on the loopback interface; the handler answers, or writes to the response itself and returns nothing. */
export async function serve(handler: (request: Seen, count: number, response: ServerResponse) => Reply | Promise<Reply> | undefined): Promise<TestServer> {
  const seen: Seen[] = [];
  const server = createServer(async (incoming, response) => {
    let body = "";
    for await (const chunk of incoming) body += chunk;
    const request = { method: incoming.method ?? "", url: incoming.url ?? "", headers: incoming.headers, body };
    seen.push(request);
    const reply = await handler(request, seen.length, response);
    if (!reply) return;
    const { status = 200, json, text, headers = {} } = reply;
    response.writeHead(status, { "content-type": json === undefined ? "text/plain" : "application/json", ...headers });
    response.end(json === undefined ? text : JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

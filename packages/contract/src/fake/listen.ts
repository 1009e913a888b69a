import { createServer } from "node:http";
import type { Incoming, Outgoing } from "../check/index.ts";
import { endServer, listenHere } from "../serve/index.ts";
import { type Json, usualBasePath } from "../spec/index.ts";

/** A fake that is served over HTTP. */
export interface Listening {
  /** What a client takes: the server with the path of the spec's base URL. */
  readonly baseUrl: string;
  /** Stops serving, and ends connections that are open. */
  close(): Promise<void>;
}

/** Serves a handler on 127.0.0.1. A handler that throws is answered with 500 and its message. */
export async function listen(spec: Json, handle: (request: Incoming) => Outgoing, port = 0): Promise<Listening> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, [value].flat().join(", "));
      let reply: Outgoing;
      try {
        const url = new URL(request.url ?? "/", "http://127.0.0.1");
        reply = handle({ method: request.method ?? "GET", url, headers, body: Buffer.concat(chunks).toString("utf8") });
      } catch (error) {
        reply = { status: 500, headers: { "content-type": "text/plain" }, body: (error as Error).message };
      }
      response.writeHead(reply.status, reply.headers).end(reply.body);
    });
  });
  const own = await listenHere(server, port);
  return { baseUrl: `http://127.0.0.1:${own}${usualBasePath(spec)}`, close: () => endServer(server) };
}

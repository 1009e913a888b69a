import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came. */
export interface Came {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What is answered: JSON, with a status other than 200 where one is given. */
export interface Answered {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
}

/** A server on loopback that keeps what came. */
export async function loopback(answer: (came: Came) => Answered) {
  const seen: Came[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const came = { method: request.method ?? "", url: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString() };
      seen.push(came);
      const { status = 200, headers, json } = answer(came);
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

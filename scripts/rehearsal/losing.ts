import { createServer } from "node:http";
import { listen } from "../workspace/index.ts";

/** A server that answers what reads, and of what acts on a job takes all and gives no answer; `taken` has the job's id for each that came. */
export async function losing(): Promise<{ baseUrl: string; taken: string[]; close(): void }> {
  const taken: string[] = [];
  const server = createServer((request, response) => {
    const id = request.method === "POST" && request.url?.split("/").at(-2);
    if (!id) return response.setHeader("content-type", "application/json").end('{"data":[]}');
    taken.push(id);
    const { socket } = request;
    if (id === "reset") socket.resetAndDestroy();
    if (id === "closed") socket.end();
    if (id === "halved") socket.end("HTTP/1.1 200 OK\r\ncontent-le");
  });
  const baseUrl = await listen(server);
  const close = () => void server.close().closeAllConnections();
  return { baseUrl, taken, close };
}

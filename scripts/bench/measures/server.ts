// A loopback server of numbered pages of jobs, in a process of its own: sharing one with the clients would measure both.
// `/<delay>/<pages>` before the API's paths says how many milliseconds an answer takes and how many pages there are.
import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import sample from "../../../specs/flatfile/samples/get-job.json" with { type: "json" };

const job = sample.response.body.data;
const [head = "", tail = ""] = JSON.stringify(job).split(job.id);

/** A job's JSON text; the vendor's own example with another id. */
export const jobText = (id: string | number): string => `${head}us_jb_${id}${tail}`;

/** The JSON text of one page. */
export function pageText(number: number, size: number, pages: number): string {
  const items = Array.from({ length: size }, (_, i) => jobText((number - 1) * size + i));
  return `{"data":[${items.join(",")}],"pagination":{"currentPage":${number},"pageCount":${pages},"totalCount":${pages * size}}}`;
}

/** Starts it; `url` is the base URL for answers that take `delay` ms, from a list of so many pages. */
export async function startServer(): Promise<{ url(delay?: number, pages?: number): string } & AsyncDisposable> {
  const child = fork(fileURLToPath(import.meta.url), ["serve"]);
  const [port] = await once(child, "message");
  return {
    url: (delay = 0, pages = 1) => `http://127.0.0.1:${port}/${delay}/${pages}`,
    async [Symbol.asyncDispose]() {
      child.disconnect();
      await once(child, "exit");
    },
  };
}

function serve(): void {
  // Those that the latency is measured with: rendered once, so that the server's own work stays small and even.
  const kept = new Map<string, string>();
  const render = (pages: number, id: string | undefined, query: URLSearchParams) =>
    id ? `{"data":${jobText(id)}}` : pageText(Number(query.get("pageNumber") ?? 1), Number(query.get("pageSize") ?? 20), pages);

  const server = createServer((request, response) => {
    const url = request.url as string;
    const [, delay, pages, id] = /^\/(\d+)\/(\d+)\/v1\/jobs(?:\/(\w+))?/.exec(url) ?? [];
    let body = kept.get(url);
    if (body === undefined) {
      body = render(Number(pages), id, new URL(url, "http://localhost").searchParams);
      if (kept.size < 10) kept.set(url, body);
    }
    const text = body;
    const answer = () => response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) }).end(text);
    if (Number(delay) > 0) setTimeout(answer, Number(delay));
    else answer();
  });
  // Longer than any pause between measures: a connection closed while a request is under way would fail it.
  server.keepAliveTimeout = 600_000;
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
  process.once("disconnect", () => process.exit());
}

if (process.argv[2] === "serve" && process.argv[1] === fileURLToPath(import.meta.url)) serve();

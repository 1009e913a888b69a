import { createServer, request as send } from "node:http";
import { createRequire } from "node:module";
import { launchChromium, listen, tool } from "../workspace/index.ts";
import { atEnd } from "./ending.ts";
import type { Report, Task } from "./go-through.ts";
import { bundleOf } from "./programs.ts";

/** Runs a task in a page of headless Chromium. */
export async function inChromium(folder: string, { urls, refusals }: Task): Promise<Report> {
  const server = await serve(await bundleOf(folder, "page"), urls);
  const browser = await launchChromium();
  const close = atEnd(() => browser.close());
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    const local = Object.fromEntries(Object.entries(urls).map(([vendor, url]) => [vendor, `${server.url}${vendor}${new URL(url).pathname}`]));
    return await page.evaluate((task: Task) => (globalThis as unknown as { go(task: Task): Promise<Report> }).go(task), { urls: local, refusals });
  } finally {
    await close();
    await server.close();
  }
}

/**
 * Serves the page and, under the path of its name, each vendor: one origin, as a page that uses these vendors has to have, since they let no page of
 * another origin in.
 */
async function serve(script: string, urls: Task["urls"]): Promise<{ url: string; close(): Promise<void> }> {
  const files: Readonly<Record<string, [type: string, text: string]>> = {
    "": ["text/html", '<!doctype html><meta charset="utf-8"><script type="module" src="program.js"></script>'],
    "program.js": ["text/javascript", script],
  };
  const server = createServer((request, response) => {
    const [, vendor = "", rest = ""] = /^\/([^/]*)(.*)$/.exec(request.url ?? "") ?? [];
    const file = files[vendor];
    if (file) return response.writeHead(200, { "content-type": file[0] }).end(file[1]);
    const upstream = urls[vendor];
    if (!upstream) return response.writeHead(404).end();
    const { host, ...headers } = request.headers;
    const onward = send(new URL(rest, upstream), { method: request.method, headers }, (reply) =>
      reply.pipe(response.writeHead(reply.statusCode ?? 502, reply.headers)),
    );
    return request.pipe(onward.on("error", (error) => response.writeHead(502).end(String(error))));
  });
  const url = await listen(server);
  const close = atEnd(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `${url}/`, close };
}

/** As much of miniflare as is used: the package is not of this workspace. */
interface MiniflareModule {
  Miniflare: new (options: object) => { dispatchFetch(url: string, init: { method: string; body: string }): Promise<Response>; dispose(): Promise<void> };
}

export const miniflare = (): string => tool("miniflare", "4.20260730.0");

/** Runs a task in workerd, the runtime of Cloudflare's workers, without its flag for Node's built-ins. */
export async function inWorker(folder: string, task: Task): Promise<Report> {
  const { Miniflare }: MiniflareModule = createRequire(import.meta.url)(miniflare());
  const script = await bundleOf(folder, "worker");
  // `cf` would be asked for over the network.
  const worker = new Miniflare({ modules: true, script, compatibilityDate: "2026-07-30", cf: false, host: "127.0.0.1", port: 0 });
  const close = atEnd(() => worker.dispose());
  try {
    const response = await worker.dispatchFetch("http://worker.test/", { method: "POST", body: JSON.stringify(task) });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as Report;
  } finally {
    await close();
  }
}

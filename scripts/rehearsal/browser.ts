import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { launchChromium } from "../workspace/index.ts";
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
  const server = createServer(async (request, response) => {
    const [, vendor = "", rest = ""] = /^\/([^/]*)(.*)$/.exec(request.url ?? "") ?? [];
    const files: Readonly<Record<string, [type: string, text: string]>> = {
      "": ["text/html", '<!doctype html><meta charset="utf-8"><script type="module" src="program.js"></script>'],
      "program.js": ["text/javascript", script],
    };
    const file = files[vendor];
    if (file) return response.writeHead(200, { "content-type": file[0] }).end(file[1]);
    const upstream = urls[vendor];
    if (!upstream) return response.writeHead(404).end();
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const { host, connection, "content-length": length, ...headers } = request.headers;
      const body = chunks.length > 0 && { body: Buffer.concat(chunks) };
      const reply = await fetch(new URL(rest, upstream), { method: request.method ?? "GET", headers: headers as Record<string, string>, ...body });
      response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(Buffer.from(await reply.arrayBuffer()));
    } catch (error) {
      response.writeHead(502).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = atEnd(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

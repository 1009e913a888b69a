import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../build/places.ts";

/** The built site. */
export const dist = `${root}/docs/dist`;

/** The path that it is built for, as its first page has it. */
export const base =
  /<link rel="canonical" href="https?:\/\/[^/]*(\/[^"]*)"/.exec(existsSync(`${dist}/index.html`) ? readFileSync(`${dist}/index.html`, "utf8") : "")?.[1] ?? "/";

/** The addresses of all pages, from the site's own. */
export const addresses = (): string[] =>
  globSync("**/*.html", { cwd: dist })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file !== "404.html")
    .map((file) => file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, ""))
    .sort();

/** The file that is served for a path of the site, as GitHub Pages does. */
export function fileOf(path: string): string | undefined {
  const plain = `${dist}/${decodeURIComponent(path)}`;
  const candidates = path === "" || path.endsWith("/") ? [`${plain}index.html`] : [plain, `${plain}.html`];
  return candidates.find((file) => existsSync(file) && statSync(file).isFile());
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".md": "text/markdown; charset=utf-8",
  ".ttf": "font/ttf",
};

/** Serves the site at the path that it is built for, compressed as its host does. */
export async function serveSite(): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = pathname.startsWith(base) ? fileOf(pathname.slice(base.length)) : undefined;
    if (!file) return response.writeHead(404).end();
    const body = gzipSync(readFileSync(file));
    const headers = {
      "content-type": types[extname(file)] ?? "text/plain",
      "content-encoding": "gzip",
      "content-length": body.length,
      "cache-control": "max-age=600",
    };
    response.writeHead(200, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

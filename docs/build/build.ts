import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { exportPages } from "./exports/index.ts";
import { generated, pages } from "./places.ts";
import { buildPlayground } from "./playground.ts";
import { sitePages } from "./site-pages.ts";

// Writes what the site has beside the pages that people write: reference, parts of pages, playground.
const started = performance.now();
const files = new Map([...(await sitePages()), ...(await exportPages())]);
for (const folder of generated) rmSync(`${pages}/${folder}`, { recursive: true, force: true });
for (const [path, text] of files) {
  const file = `${pages}/${path}`;
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const read = performance.now();
await buildPlayground();
console.log(`${files.size} files of pages in ${Math.round(read - started)} ms, the playground in ${Math.round(performance.now() - read)} ms`);

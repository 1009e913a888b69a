import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { parse } from "yaml";
import { pages } from "./places.ts";

/** What a page is called and about. */
interface Page {
  path: string;
  title: string;
  description: string;
  text: string;
}

/** The part of a program between its marks `#region name` and `#endregion`, or all of it. */
export function regionOf(text: string, name: string | undefined): string {
  if (name === undefined) return text.replace(/^\s*\/\/ #(end)?region.*\n/gm, "");
  const [, region] = new RegExp(`^\\s*// #region ${name}\\n([\\s\\S]*?)^\\s*// #endregion ${name}`, "m").exec(text) ?? [];
  if (region === undefined) throw new Error(`No region ${name} in a snippet.`);
  const lines = region.split("\n");
  const indent = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join("\n");
}

/**
 * A page's Markdown as a program reads it: parts and snippets in their places, no front matter, no markup of the site.
 * @param made - Gives parts that are made and may not be written yet.
 */
export function plainPage(path: string, made: (path: string) => string | undefined = () => undefined): Page {
  const raw = readFileSync(`${pages}/${path}`, "utf8");
  const [, front = ""] = /^---\n([\s\S]*?)\n---\n/.exec(raw) ?? [];
  const folder = dirname(`${pages}/${path}`);
  const body = raw
    .slice(front === "" ? 0 : front.length + 9)
    .replace(
      /<!--@include: (\S+)-->/g,
      (_, file: string) => made(relative(pages, resolve(folder, file)).replaceAll("\\", "/")) ?? readFileSync(resolve(folder, file), "utf8"),
    )
    .replace(/^<<< (\S+?)(?:#(\S+?))?(?:\{(\S+)[^}]*\})?(?: .*)?$/gm, (_, file: string, region?: string) => {
      const text = readFileSync(resolve(folder, file), "utf8");
      return `\`\`\`${/\.(\w+)$/.exec(file)?.[1] ?? ""}\n${regionOf(text, region).trim()}\n\`\`\``;
    })
    .replace(/<div class="for-vendor" data-for="([\w-]+)">/g, "**$1:**")
    .replace(/^<\/div>$/gm, "")
    .replace(/<(VendorSwitch|Playground) ?\/>/g, "")
    .replace(/<span id="[^"]*"><\/span>/g, "")
    .replace(/^(#+ .*?) \{#[\w-]+\}$/gm, "$1")
    .replace(/\n{3,}/g, "\n\n");
  const { title = /^# (.*)$/m.exec(body)?.[1] ?? path, description = "" } = parse(front) ?? {};
  return { path, title, description, text: `${body.trim()}\n` };
}

/** Writes each page as Markdown beside it, and what tells programs which there are. */
export function writeMachineFiles(paths: readonly string[], folder: string, addressOf: (path: string) => string): void {
  const all = [...paths].sort().map((path) => plainPage(path));
  for (const { path, text } of all) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, text);
  }
  writeFileSync(`${folder}/llms.txt`, overviewOf(all, addressOf));
}

const groups: readonly [title: string, holds: (path: string) => boolean][] = [
  ["Start", (path) => !path.includes("/")],
  ["Recipes", (path) => path.startsWith("recipes/")],
  ["Guides", (path) => path.startsWith("guides/")],
  ["Errors", (path) => path.startsWith("errors/")],
  ["Reference", (path) => path.startsWith("reference/")],
];

function overviewOf(all: readonly Page[], addressOf: (path: string) => string): string {
  const base = addressOf("index.md");
  const parts = groups.map(([title, holds]) => {
    const lines = all
      .filter(({ path }) => holds(path))
      .map((one) => `- [${one.title}](${base}${one.path})${one.description === "" ? "" : `: ${one.description}`}`);
    return `## ${title}\n\n${lines.join("\n")}`;
  });
  return `# vendor-jobs\n\n> Typed clients of vendors' jobs APIs: start jobs once, follow them, find what failed and why over all of them, run it again. One npm package a vendor (\`@vendor-jobs/<vendor>\`), one command line (\`@vendor-jobs/cli\`), fakes for tests (\`@vendor-jobs/contract\`). Each page is there as Markdown under its address with \`.md\` behind it.\n\n${parts.join("\n\n")}\n`;
}

import { readFileSync, writeFileSync } from "node:fs";
import { createFake } from "@vendor-jobs/contract";
import { exampleArguments, jobListOf, madeUpOptions, operationsOf, variableName } from "@vendor-jobs/contract/spec";
import { freshFolder, root } from "../workspace/index.ts";
import { keep, putPackages, start } from "./command.ts";

// Runs the built command on fakes as a terminal would, and draws what it prints: the recording that the README opens with. With --check it only compares.
const columns = 120;
const lineHeight = 20;
const width = 1000;
/** How long a command stays before the next, in s. */
const pause = 2.5;
const colours: Readonly<Record<string, string>> = { 31: "#f2887a", 32: "#4fbfae", 33: "#e3b341", 90: "#9fb0ad" };

using folder = freshFolder("recording");
await using servers = new AsyncDisposableStack();
const env: Record<string, string> = {};

/** Runs a command to its end; gives what a terminal would show. */
async function shown(...args: string[]): Promise<string> {
  const { printed, code } = start(args, { env, cwd: folder.path, columns });
  await code;
  return `$ vendor-jobs ${args.join(" ")}\n${printed.all}`;
}

/** Texts that are the same in each run: the ports are whichever are free, and the day is always the same, from its first time on. */
function steady(texts: readonly string[]): string[] {
  const time = /\b\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\b/g;
  const msOf = (text: string) => Date.parse(`${text.replace(" ", "T")}Z`);
  const first = Math.min(...texts.flatMap((text) => text.match(time) ?? []).map(msOf));
  const moved = (text: string) => new Date(Date.UTC(2027, 2, 14, 2, 15) + msOf(text) - first).toISOString().slice(0, 19).replace("T", " ");
  return texts.map((text) =>
    text
      .replace(time, moved)
      .replace(/\b\d\d-\d\d \d\d:\d\d(?!:)/g, "03-14 02:15")
      .replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:4011"),
  );
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A line of a terminal, its colours as they are there. */
function drawn(line: string, y: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is how a terminal is told of colours
  const parts = line.split(/\x1b\[(\d+)m/);
  const spans = parts.flatMap((text, index) => {
    if (index % 2 === 1 || text === "") return [];
    const colour = colours[parts[index - 1] ?? ""];
    return [colour ? `<tspan fill="${colour}">${escaped(text)}</tspan>` : escaped(text)];
  });
  return `<text y="${y}"${line.startsWith("$ ") ? ' font-weight="bold"' : ""}>${spans.join("")}</text>`;
}

/** The commands one after the other, as they come up in a terminal; whoever wants nothing to move sees all at once. */
function svgOf(texts: readonly string[]): string {
  let y = 0;
  const groups = texts.map((text, index) => {
    const lines = `${text.trimEnd()}\n`.split("\n").flatMap((line) => {
      y += lineHeight;
      return line === "" ? [] : [drawn(line, y)];
    });
    return `<g style="animation-delay: ${index * pause}s">\n${lines.join("\n")}\n</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y + lineHeight}" role="img">
<title>vendor-jobs in a terminal: which jobs failed on four platforms and why, and one of them run again</title>
<style>
text { font: 13px ui-monospace, "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; fill: #e6eeec; }
@media (prefers-reduced-motion: no-preference) { g g { animation: come 0.2s both; } }
@keyframes come { from { opacity: 0; } }
</style>
<rect width="${width}" height="${y + lineHeight}" rx="10" fill="#10211f"/>
<g transform="translate(20 8)">
${groups.join("\n")}
</g>
</svg>
`;
}

const vendors = { imports: "flatfile", lakehouse: "databricks", builds: "github-actions", flows: "prefect" };

/** Fakes of four vendors, each a connection; gives of each the id of a job that failed. */
async function connect(): Promise<Record<keyof typeof vendors, string>> {
  const connections: Record<string, object> = {};
  // From a whole second on: what is shown has no parts of one.
  let now = Math.floor(Date.now() / 1000) * 1000 - 3_600_000;
  const ids: Record<string, string> = {};
  putPackages(folder.path, Object.values(vendors));
  for (const [name, vendor] of Object.entries(vendors)) {
    const spec = JSON.parse(readFileSync(`${root}/packages/${vendor}/openapi.json`, "utf8"));
    // A clock that goes on at each look, and not by itself, so that a busy machine has the same story.
    const fake = createFake(spec, { jobs: ["failed", "succeeded"], pace: 14_000, clock: () => (now += 4000) });
    const { baseUrl, close } = await fake.listen();
    servers.defer(close);
    ids[name] = String(fake.jobs[0]?.id);
    const credentials = Object.fromEntries(Object.keys(madeUpOptions(spec)).map((option) => [option, variableName(name, option)]));
    for (const variable of Object.values(credentials)) env[variable] = "any";
    const { body: _, ...scope } = exampleArguments(operationsOf(spec).find(({ id }) => id === jobListOf(spec)) as never) as Record<string, unknown>;
    connections[name] = { vendor, baseUrl, credentials, scope };
  }
  writeFileSync(`${folder.path}/vendor-jobs.json`, JSON.stringify({ connections }));
  return ids as Record<keyof typeof vendors, string>;
}

const { imports } = await connect();
const texts = [
  await shown("jobs", "--failed", "--since", "24h", "--reasons"),
  await shown("job", "imports", imports),
  await shown("job", "imports", imports, "--retry", "--wait"),
];
const svg = svgOf(steady(texts));
const isKept = keep("docs/pages/public/terminal.svg", svg, ", look at it, and commit it");
console.log(`recording: ${svg.length} B, ${isKept ? "as it is committed" : "differing from what is committed"}`);

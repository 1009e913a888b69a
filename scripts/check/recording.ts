import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { parseArgs } from "node:util";
import { createFake } from "@vendor-jobs/contract";
import { exampleArguments, madeUpOptions, operationsOf, variableName } from "@vendor-jobs/contract/spec";
import { root } from "../workspace/index.ts";

// Runs the built command on fakes as a terminal would, and draws what it prints: the recording that the README opens with. With --check it only compares.
const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const file = `${root}/docs/pages/public/terminal.svg`;
const columns = 120;
const lineHeight = 20;
const width = 1000;
/** How long a command stays before the next, in s. */
const pause = 2.5;
const colours: Readonly<Record<string, string>> = { 31: "#f2887a", 32: "#4fbfae", 33: "#e3b341", 90: "#9fb0ad" };

/** What was built, as it would be published. */
const { run }: { run(args: readonly string[], io: object): Promise<number> } = await import(`${root}/packages/cli/dist/index.js`);
const folder = mkdtempSync(`${tmpdir()}/vendor-jobs-recording-`);
const env: Record<string, string> = {};

/** Runs a command to its end; gives what a terminal would show. */
async function shown(...args: string[]): Promise<string> {
  let text = "";
  const write = (part: string | Uint8Array) => {
    text += part;
  };
  await run(args, { out: write, err: write, env, cwd: folder, columns, ended: new Promise(() => {}), input: async () => "" });
  return `$ vendor-jobs ${args.join(" ")}\n${text}`;
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

/** Fakes of four vendors, each a connection; gives how they end, and the id of a job that failed. */
async function connect() {
  const connections: Record<string, object> = {};
  const servers = [];
  // From a whole second on: what is shown has no parts of one.
  let now = Math.floor(Date.now() / 1000) * 1000 - 3_600_000;
  const ids: Record<string, string> = {};
  mkdirSync(`${folder}/node_modules/@vendor-jobs`, { recursive: true });
  for (const [name, vendor] of Object.entries({ imports: "flatfile", lakehouse: "databricks", builds: "github-actions", flows: "prefect" })) {
    symlinkSync(`${root}/packages/${vendor}`, `${folder}/node_modules/@vendor-jobs/${vendor}`);
    const spec = JSON.parse(readFileSync(`${root}/packages/${vendor}/openapi.json`, "utf8"));
    // A clock that goes on at each look, and not by itself, so that a busy machine has the same story.
    const fake = createFake(spec, { jobs: ["failed", "succeeded"], pace: 14_000, clock: () => (now += 4000) });
    const server = await fake.listen();
    servers.push(server);
    ids[name] = String(fake.jobs[0]?.id);
    const credentials: Record<string, string> = {};
    for (const option of Object.keys(madeUpOptions(spec))) {
      credentials[option] = variableName(name, option);
      env[credentials[option]] = "any";
    }
    const { body: _, ...scope } = exampleArguments(operationsOf(spec).find(({ id }) => /^list(Jobs|Runs)$/.test(id)) as never) as Record<string, unknown>;
    connections[name] = { vendor, baseUrl: server.baseUrl, credentials, scope };
  }
  writeFileSync(`${folder}/vendor-jobs.json`, JSON.stringify({ connections }));
  return { servers, ids };
}

const { servers, ids } = await connect();
try {
  const failed = await shown("jobs", "--failed", "--since", "24h", "--reasons");
  const one = await shown("job", "imports", ids.imports as string);
  const again = await shown("job", "imports", ids.imports as string, "--retry", "--wait");
  const svg = svgOf(steady([failed, one, again]));
  const text = readFileSync(file, "utf8");
  if (!values.check) writeFileSync(file, svg);
  else if (svg !== text) {
    console.error(
      "docs/pages/public/terminal.svg differs from what the command prints. Run `pnpm build && node scripts/check/recording.ts`, look at it, and commit it.",
    );
    process.exitCode = 1;
  }
  console.log(`recording: ${svg.length} B, ${svg === text ? "as it is committed" : "differing from what is committed"}`);
} finally {
  await Promise.all(servers.map((server) => server.close()));
  rmSync(folder, { recursive: true, force: true });
}

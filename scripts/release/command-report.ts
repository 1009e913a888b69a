import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Json } from "@vendor-jobs/contract/spec";
import { freshFolder } from "../workspace/index.ts";

/** Where the report of the command line is kept. */
export const commandReportPath = "packages/cli/api/command.json";

/** An option, as scripts see it. */
export interface CommandOption {
  /** What it takes, as help writes it: `<number>`, or nothing. */
  takes: string;
  isRequired: boolean;
  default?: string;
  choices?: readonly string[];
}

/** What scripts that call the command line rely on. */
export interface CommandReport {
  commands: Record<string, { arguments: readonly string[]; options: Record<string, CommandOption> }>;
  exitCodes: Record<string, number>;
  /** What `--json` prints, by command: paths of members, and the types seen there. */
  json: Record<string, Record<string, readonly string[]>>;
}

/**
 * The report of the command line below `root`, from the program itself: its options by commander's own account of them, and what it prints by
 * running it against a fake vendor. Undefined where there is no command.
 * @param sources - Folder of the package's modules: `src`, or `dist` once it has been built.
 */
export async function commandReport(root: string, sources: "src" | "dist" = "src"): Promise<string | undefined> {
  const folder = `${root}/packages/cli/${sources}`;
  const ending = sources === "src" ? "ts" : "js";
  if (!existsSync(`${folder}/index.${ending}`)) return undefined;
  const load = (name: string): Promise<Json> => import(pathToFileURL(`${folder}/${name}.${ending}`).href);
  const [{ programOf }, { run, exitCodes }] = [await load("program"), await load("index")];
  const program = programOf(silent, () => {});
  const report: CommandReport = {
    commands: Object.fromEntries([program, ...program.commands].map((command: Json) => [command.name(), commandOf(command)])),
    exitCodes: { ...exitCodes },
    json: await printed(root, run),
  };
  // An option, or a list, a line.
  return `${JSON.stringify(report, null, 2).replace(/\{\s+"takes"[^}]*\}|\[(\s+"[^\n]*)+\s+\]/g, (one) => one.replace(/\s+/g, " "))}\n`;
}

const silent = { out: () => {}, err: () => {}, env: {}, cwd: "/", ended: new Promise(() => {}), input: async () => Buffer.alloc(0) };

const commandOf = (command: Json): CommandReport["commands"][string] => ({
  arguments: command.registeredArguments.map(({ required, variadic, _name: name }: Json) => {
    const text = `${name}${variadic ? "..." : ""}`;
    return required ? `<${text}>` : `[${text}]`;
  }),
  options: Object.fromEntries(command.options.filter(({ hidden }: Json) => !hidden).flatMap(optionsOf)),
});

/** An option under each of its names. */
const optionsOf = ({ short, long, flags, mandatory, defaultValue, argChoices }: Json): [string, CommandOption][] => {
  const [takes = ""] = /<.*>$|\[.*\]$/.exec(flags) ?? [];
  const isText = ["string", "number"].includes(typeof defaultValue);
  const option = { takes, isRequired: mandatory, ...(isText && { default: String(defaultValue) }), ...(argChoices && { choices: argChoices }) };
  return [short, long].filter(Boolean).map((name) => [name, option]);
};

/** What is run for its JSON, with a fake vendor behind the connection `files`. */
const runs = {
  jobs: ["jobs", "files", "--json"],
  job: ["job", "files", "JOB", "--log", "--json"],
  retry: ["retry", "files", "--failed", "--yes", "--json"],
  operations: ["operations", "flatfile", "--json"],
  verify: ["verify", "flatfile", "--base-url", "URL", "--json"],
  fake: ["fake", "flatfile", "--json"],
  proxy: ["proxy", "flatfile", "--upstream", "URL", "--json"],
  error: ["operations", "nobody", "--json"],
};

async function printed(root: string, run: Json): Promise<CommandReport["json"]> {
  using folder = freshFolder("command");
  const dependencies = `${root}/packages/cli/node_modules`;
  symlinkSync(dependencies, `${folder.path}/node_modules`, "junction");
  const spec = JSON.parse(readFileSync(`${dependencies}/@vendor-jobs/flatfile/openapi.json`, "utf8"));
  // Loaded here, for the reports of other packages are made before it is built.
  const { createFake } = await import("@vendor-jobs/contract");
  const server = await createFake(spec, { jobs: ["failed", "running", "succeeded", "canceled", "queued"] }).listen(0);
  try {
    writeFileSync(`${folder.path}/vendor-jobs.json`, JSON.stringify({ connections: { files: { vendor: "flatfile", baseUrl: server.baseUrl } } }));
    const found: CommandReport["json"] = {};
    let job = "";
    for (const [name, args] of Object.entries(runs)) {
      const words = args.map((word) => ({ JOB: job, URL: server.baseUrl })[word] ?? word);
      const values = valuesIn(await outputOf(run, folder.path, words));
      if (name === "jobs") job = values.find(({ state }) => state === "failed").ids.jobId;
      found[name] = shapeOf(values);
    }
    return found;
  } finally {
    await server.close();
  }
}

/** What a command prints; one that serves is ended once it has said where. */
async function outputOf(run: Json, cwd: string, args: readonly string[]): Promise<string> {
  let text = "";
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const write = (more: string) => {
    text += more;
    if (text.includes("listening")) end();
  };
  const env = { FLATFILE_TOKEN: "any", VENDOR_JOBS_TOKEN: "any" };
  await run(args, { out: write, err: write, env, cwd, ended, input: async () => Buffer.alloc(0) });
  return text;
}

/** The JSON in what was printed: one value, or one a line among lines for people. */
function valuesIn(text: string): Json[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return text.split("\n").flatMap((line) => (line.startsWith("{") ? [JSON.parse(line)] : []));
  }
}

/** Members that hold what a vendor made, or are named after what it has. */
const ofVendor = new Set(["job", "part", "ids", "statuses"]);

/** Paths of the members of some values, and the types seen at each. */
function shapeOf(values: readonly Json[]): Record<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const visit = (value: Json, path: string) => {
    const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
    if (path !== "") found.set(path, (found.get(path) ?? new Set()).add(type));
    if (ofVendor.has(path.replace(/^.*\./, ""))) return;
    if (Array.isArray(value)) for (const item of value) visit(item, `${path}[]`);
    else if (value !== null && typeof value === "object")
      for (const [name, member] of Object.entries(value)) visit(member, path === "" ? name : `${path}.${name}`);
  };
  for (const value of values) visit(value, "");
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, types]) => [path, [...types].sort()]));
}

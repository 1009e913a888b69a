import { readFileSync } from "node:fs";
import { run } from "@vendor-jobs/cli";
import { block, code, page, plain, section, table } from "./markdown.ts";
import { root } from "./places.ts";

interface Option {
  takes: string;
  isRequired: boolean;
  default?: string;
  choices?: readonly string[];
}

/** The report of the command line, which the gate of releases keeps current. */
export interface CommandReport {
  commands: Record<string, { arguments: readonly string[]; options: Record<string, Option> }>;
  exitCodes: Record<string, number>;
}

export const commandReport = (): CommandReport => JSON.parse(readFileSync(`${root}/packages/cli/api/command.json`, "utf8"));

/** What the command says of itself. */
async function helpOf(...words: string[]): Promise<string> {
  let text = "";
  const out = (more: string | Uint8Array) => {
    text += more;
  };
  await run([...words, "--help"], { out, err: out, env: {}, cwd: root, ended: new Promise(() => {}), input: async () => Buffer.alloc(0) });
  return text;
}

/** The page's heading of an option. */
export const optionAnchor = (option: string): string => option.replace(/^-+/, "option-");

/** The pages of the command line: one of the whole, one a command. */
export async function commandPages(): Promise<Map<string, string>> {
  const { commands, exitCodes } = commandReport();
  const names = Object.keys(commands).filter((name) => name !== "vendor-jobs");
  const found = new Map<string, string>();
  const rows: string[][] = [];
  const codes = Object.entries(exitCodes).map(([name, exit]) => [String(exit), name]);
  for (const name of names) {
    // Without the folder in which it is built, and what a shell takes in instead of a page.
    const help = name === "complete" ? "" : await helpOf(name);
    const [, description = "Print what a shell reads to complete."] = /^Usage:.*\n\n([\s\S]*?)\n\n/.exec(help) ?? [];
    const about = description.replace(/\s+/g, " ");
    rows.push([`[${code(name)}](./${name})`, plain(about)]);
    found.set(`reference/command/${name}`, commandPage(name, about, help, commands[name] as CommandReport["commands"][string]));
  }
  const overview = page(
    "The command line",
    "vendor-jobs: find, follow and rerun jobs of all vendors, and mock, fake, watch and verify their APIs.",
    "# The command line",
    block("sh", "npm install --save-dev @vendor-jobs/cli"),
    section("## Commands", table(["command", "does"], rows)),
    section("## Exit codes", table(["code", "name"], codes)),
    section("## As it tells", block("text", await helpOf())),
  );
  return found.set("reference/command/index", overview);
}

function commandPage(name: string, about: string, help: string, { arguments: words, options }: CommandReport["commands"][string]): string {
  const rows = Object.entries(options).map(([option, { takes, isRequired, default: value, choices }]) => [
    `<span id="${optionAnchor(option)}"></span>${code(`${option}${takes === "" ? "" : ` ${takes}`}`)}`,
    descriptionOf(help, option),
    isRequired ? "yes" : "",
    choices ? choices.map(code).join(", ") : value === undefined ? "" : code(value),
  ]);
  return page(
    `vendor-jobs ${name}`,
    about,
    `# vendor-jobs ${name}`,
    plain(about),
    block("sh", ["vendor-jobs", name, ...words].join(" ")),
    section("## Options", table(["option", "what it does", "required", "default or choices"], rows)),
    section("## As it tells", help === "" ? "" : block("text", help)),
  );
}

/** What help says of an option: the words beside it, and those in the lines below. */
function descriptionOf(help: string, option: string): string {
  const lines = help.split("\n");
  const index = lines.findIndex((line) => line.trimStart().startsWith(`${option} `) || line.trimStart() === option);
  if (index < 0) return "";
  const [, first = ""] = /^\s+\S.*?\s{2,}(.*)$/.exec(lines[index] as string) ?? [];
  const rest = lines.slice(index + 1);
  const end = rest.findIndex((line) => !/^ {10,}\S/.test(line));
  return plain([first, ...rest.slice(0, end)].map((line) => line.trim()).join(" "));
}

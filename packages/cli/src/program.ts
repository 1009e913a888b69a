import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { type ExitCode, exitCodes, type Io, UsageError } from "./io/index.ts";
import { jobCommands } from "./jobs/index.ts";
import { quietCommand } from "./options/index.ts";
import { toolCommands } from "./tools/index.ts";

/**
 * The command with all that it takes; tells the exit code of what was run.
 * @param isCompleting - Without `complete`, which the library that completes adds itself: it is loaded for that alone.
 */
export function programOf(io: Io, done: (code: ExitCode) => void, isCompleting = false): Command {
  const program = quietCommand("vendor-jobs", io)
    .description("Find, follow and rerun jobs on vendors' platforms; mock, fake, watch and verify their jobs APIs by their specs.")
    .version(version, "--version", "print the version")
    .addHelpText("after", overview);
  for (const [usage, { about, options, examples, refuses = {}, endings = [], load, set }] of Object.entries({ ...jobCommands, ...toolCommands })) {
    const [name = "", ...words] = usage.split(" ");
    const command = program.command(name).description(about);
    for (const word of words) command.argument(word, argumentTexts[word]);
    for (const option of options) command.addOption(option);
    const lines = examples.map((line) => `  ${line}\n`);
    command.addHelpText("after", `\nExamples:\n${lines.join("")}\n${exitText(["fine", "usage", "defect", ...endings])}`);
    command.action(async (...given) => {
      for (const [why, isSo] of Object.entries(refuses)) if (isSo(command.opts())) throw new UsageError(why);
      const run = await load();
      // Behind the options commander gives the command itself.
      done(await run(...given.slice(0, -1), io));
    });
    set?.(command);
  }
  if (!isCompleting)
    program
      .command("complete")
      .argument("<shell>", "bash, zsh or fish")
      .description("Print what a shell reads to complete: source <(vendor-jobs complete bash)");
  return program;
}

/** What arguments are. */
const argumentTexts: Readonly<Record<string, string>> = {
  "<vendor>": "a vendor, by its package @vendor-jobs/<vendor> as installed here, else as it came with the command; or the path of a spec",
  "[vendor]": "a vendor, or the path of a spec",
  "<spec>": "the path of an OpenAPI 3.1 document",
  "<document>": "the path of an OpenAPI document, 3.0 to 3.2, or Swagger 2.0, in YAML or JSON",
  "[connection...]": "connections of vendor-jobs.json, or vendors; all connections without any",
  "[connection]": "a connection of vendor-jobs.json, or a vendor",
  "<connection>": "a connection of vendor-jobs.json, or a vendor",
  "[id...]": "what names the job there; what begins with - stands behind --",
  "[operation]": "an operation of the vendor's spec: vendor-jobs operations flatfile",
  "[options...]": "its parameters as options: vendor-jobs call flatfile getJob --help",
};

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };

/** What each exit code means. */
const meanings = {
  fine: "fine",
  broken: "the contract is broken, what is generated is stale, or the vendor refused",
  usage: "wrong usage or credential",
  unreachable: "the server could not be reached or its answer not be read",
  failed: "the job failed",
  canceled: "it was canceled",
  timedOut: "it had not ended in time",
  unverified: "nothing was verified or not all",
  defect: "an error of the command itself",
  interrupted: "it was broken off",
} satisfies Record<keyof typeof exitCodes, string>;

/** What some exit codes mean, in lines of at most 118 letters. */
function exitText(endings: readonly string[]): string {
  const all = Object.entries(meanings).filter(([ending]) => endings.includes(ending));
  const text = `Exit codes: ${all.map(([ending, meaning]) => `${exitCodes[ending as keyof typeof exitCodes]} ${meaning}`).join(", ")}.`;
  return text.replace(/(.{1,118})(?: |$)/g, "$1\n").trimEnd();
}

const overview = `
Start here:
  vendor-jobs init flatfile                                        say where your jobs are
  vendor-jobs jobs --failed --since 24h --reasons                  which failed, and why
  vendor-jobs operations flatfile                                  what there is
  vendor-jobs fake flatfile --port 4011                            a server to test against
  vendor-jobs proxy flatfile --upstream http://127.0.0.1:4011      is my code right?
  vendor-jobs verify flatfile --base-url https://api.x.flatfile.com   is the vendor's server?

${exitText(Object.keys(meanings))}`;

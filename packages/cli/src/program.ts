import { readFileSync } from "node:fs";
import { Command } from "commander";
import { addGenerate, addProxy, addReaders, addServers, addVerify } from "./commands.ts";
import { allExitCodes } from "./help.ts";
import type { ExitCode, Io } from "./io.ts";
import { addFollow, addJob, addLooking, addSingle } from "./job-commands.ts";
import { withoutValue } from "./values.ts";

/**
 * The command with all that it takes; tells the exit code of what was run.
 * @param isCompleting - Without `complete`, which the library that completes adds itself: it is loaded for that alone.
 */
export function programOf(io: Io, done: (code: ExitCode) => void, isCompleting = false): Command {
  const program = new Command("vendor-jobs")
    .description("Find, follow and rerun jobs on vendors' platforms; mock, fake, watch and verify their jobs APIs by their specs.")
    .version(version, "--version", "print the version")
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.out(text), writeErr: (text) => void io.err(withoutValue(text)) })
    .configureHelp({ helpWidth: 120 })
    .showHelpAfterError("(--help shows what is expected)")
    .addHelpText("after", overview);
  for (const add of [addLooking, addJob, addFollow, addSingle, addServers, addProxy, addVerify, addGenerate, addReaders]) add(program, io, done);
  if (!isCompleting)
    program
      .command("complete")
      .argument("<shell>", "bash, zsh or fish")
      .description("Print what a shell reads to complete: source <(vendor-jobs complete bash)");
  return program;
}

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };

const overview = `
Start here:
  vendor-jobs init flatfile                                        say where your jobs are
  vendor-jobs jobs --failed --since 24h --reasons                  which failed, and why
  vendor-jobs operations flatfile                                  what there is
  vendor-jobs fake flatfile --port 4011                            a server to test against
  vendor-jobs proxy flatfile --upstream http://127.0.0.1:4011      is my code right?
  vendor-jobs verify flatfile --base-url https://api.x.flatfile.com   is the vendor's server?

${allExitCodes()}`;

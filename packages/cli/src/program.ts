import { readFileSync } from "node:fs";
import { Command } from "commander";
import { addProxy, addReaders, addServers, addVerify } from "./commands.ts";
import { addCompletion } from "./completion.ts";
import type { ExitCode, Io } from "./io.ts";
import { addLooking, addSingle } from "./job-commands.ts";
import { withoutValue } from "./values.ts";

/** The command with all that it takes; tells the exit code of what was run. */
export function programOf(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command("vendor-jobs")
    .description("Find, follow and rerun jobs on vendors' platforms; mock, fake, watch and verify their jobs APIs by their specs.")
    .version(version, "--version", "print the version")
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.out(text), writeErr: (text) => void io.err(withoutValue(text)) })
    .configureHelp({ helpWidth: 120 })
    .showHelpAfterError("(--help shows what is expected)")
    .addHelpText("after", overview);
  for (const add of [addLooking, addSingle, addServers, addProxy, addVerify, addReaders]) add(program, io, done);
  addCompletion(program, io);
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

Exit codes: 0 fine, 1 the contract is broken, 2 wrong usage or credential, 3 the server could not be reached or its answer not be read,
4 the job failed, 5 it was canceled, 6 it had not ended in time, 7 nothing was verified or not all, 70 an error of the command itself.`;

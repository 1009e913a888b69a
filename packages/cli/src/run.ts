import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { addProxy, addReaders, addServers, addVerify } from "./commands.ts";
import { addCompletion } from "./completion.ts";
import { type ExitCode, exitCodes, type Io } from "./io.ts";
import { addLooking, addSingle } from "./job-commands.ts";
import { withoutValue } from "./values.ts";

/** What each of our errors means for the exit code. */
const codesOf: Readonly<Record<string, ExitCode>> = {
  UsageError: exitCodes.usage,
  CredentialMissingError: exitCodes.usage,
  InvalidArgumentError: exitCodes.usage,
  RefusedError: exitCodes.usage,
  PrismMissingError: exitCodes.usage,
  // What is said of a spec that cannot be used.
  Error: exitCodes.usage,
  UnreachableError: exitCodes.unreachable,
  NetworkError: exitCodes.unreachable,
  TimeoutError: exitCodes.unreachable,
  AmbiguousRequestError: exitCodes.broken,
  ApiError: exitCodes.broken,
  ResponseFormatError: exitCodes.broken,
  JobStepError: exitCodes.broken,
  VendorJobsError: exitCodes.broken,
};

/** Runs the command `vendor-jobs` with its arguments, and gives the exit code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  const program = programOf(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    const { name, message, stack } = error as Error;
    const known = isOfSystem(error) ? exitCodes.usage : Object.hasOwn(codesOf, name) ? codesOf[name] : undefined;
    const said = known === undefined ? `vendor-jobs itself failed, which says nothing of the vendor: ${stack}` : message;
    io.err(args.includes("--json") ? `${JSON.stringify({ error: name, message: said })}\n` : `${said}\n`);
    return known ?? exitCodes.defect;
  }
}

/** Whether the system refused something that the caller can mend: a port that is taken, a disk that is full, a folder that is not there. */
const isOfSystem = (error: unknown): boolean => {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  return typeof syscall === "string" && /^E[A-Z\d]+$/.test(String(code));
};

function programOf(io: Io, done: (code: ExitCode) => void): Command {
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

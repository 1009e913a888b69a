import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { printOperations, printSpec } from "./describe.ts";
import { type ExitCode, exitCodes, type Io } from "./io.ts";
import { proxy } from "./proxy.ts";
import { fake, mock } from "./serve.ts";
import { verify } from "./verify.ts";

/** What each of our errors means for the exit code; any other is a defect and is thrown. */
const codesOf: Record<string, ExitCode> = {
  UsageError: exitCodes.usage,
  CredentialMissingError: exitCodes.usage,
  RefusedError: exitCodes.usage,
  PrismMissingError: exitCodes.usage,
  UnreachableError: exitCodes.unreachable,
};

/** What of the system's errors a caller can mend: a port that is taken, a file that cannot be written. */
const mendable = new Set(["EADDRINUSE", "EACCES", "ENOENT", "EISDIR", "EROFS"]);

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
    const { name, message, code: reason } = error as Error & { code?: string };
    const known = codesOf[name] ?? (mendable.has(reason ?? "") ? exitCodes.usage : undefined);
    if (known === undefined) throw error;
    io.err(args.includes("--json") ? `${JSON.stringify({ error: name, message })}\n` : `${message}\n`);
    return known;
  }
}

const portOf = (text: string): number => {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError("Expected a whole number from 0 (any free port) to 65535.");
  return port;
};

const countOf = (text: string): number => {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError("Expected a whole number from 1.");
  return Number(text);
};

const urlOf = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new InvalidArgumentError("Expected an address such as https://api.example.com.");
  if (url.username || url.password || url.search)
    throw new InvalidArgumentError("Expected no credential and no query in it; credentials come from the environment.");
  return text.replace(/\/+$/, "");
};

const paramOf = (text: string, before: Record<string, string>): Record<string, string> => {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("Expected name=value.");
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
};

const listOf = (text: string, before: readonly string[] = []): string[] => [...before, text];

function programOf(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command("vendor-jobs")
    .description("Mock, fake, watch and verify vendors' jobs APIs by their specs.")
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.out(text), writeErr: (text) => void io.err(text) })
    .configureHelp({ helpWidth: 120 })
    .showHelpAfterError("(--help shows what is expected)")
    .addHelpText("after", overview);
  const add = (name: string, description: string, examples: string) =>
    program
      .command(name)
      .argument("<vendor>", "a vendor whose package @vendor-jobs/<vendor> is installed here, or the path of a spec")
      .description(description)
      .option("--json", "print JSON, one value a line where several come")
      .addHelpText("after", `\nExamples:\n${examples}`);
  const port = ["--port <number>", "port on 127.0.0.1; 0 is any free one", portOf, 0] as const;
  const host = ["--host <name>", "a name beside localhost by which it may be addressed; may be repeated. Others get 403", listOf] as const;

  add(
    "mock",
    "Start a mock server (Prism): each request gets the spec's first example, a wrong request the vendor's error. It keeps no state. Needs Node ≥ 24.18 and Prism.",
    "  vendor-jobs mock flatfile --port 4010\n  curl -H 'authorization: Bearer any' http://127.0.0.1:4010/v1/jobs\n  curl -H 'authorization: Bearer any' -H 'prefer: code=404' http://127.0.0.1:4010/v1/jobs/us_jb_1",
  )
    .option(...port)
    .option("--dynamic", "make answers up from the schemas instead of taking the examples")
    .action(async (vendor, options) => done(await mock(vendor, options, io)));

  add(
    "fake",
    "Start a fake vendor with state: jobs that are created are listed, run and can be canceled; a wrong request gets the vendor's error.",
    "  vendor-jobs fake flatfile --port 4011\n  curl -H 'authorization: Bearer any' http://127.0.0.1:4011/v1/jobs",
  )
    .option(...port)
    .option(...host)
    .action(async (vendor, options) => done(await fake(vendor, options, io)));

  add(
    "proxy",
    "Stand between your code and a server, pass everything on unchanged, and tell what in requests and replies breaks the spec: where, what is expected and which type was seen, never a value.",
    "  vendor-jobs proxy flatfile --upstream https://api.x.flatfile.com --port 4012\n  FLATFILE_BASE_URL=http://127.0.0.1:4012 npm test\n  vendor-jobs proxy flatfile --upstream https://api.x.flatfile.com --record exchanges.jsonl",
  )
    .requiredOption("--upstream <url>", "the server that requests go to", urlOf)
    .option(...port)
    .option(...host)
    .option("--record <file>", "append each exchange to a file, as a line of JSON: types only")
    .option("--with-values", "record values too; credentials are redacted all the same")
    .action(async (vendor, options) => done(await proxy(vendor, options, io)));

  add(
    "verify",
    "Call the read-only operations of a real server and hold every reply against the spec. Ids are found by listing; nothing is changed. The credential comes from the environment: `vendor-jobs operations <vendor>` names the variables.",
    "  VENDOR_JOBS_TOKEN=… vendor-jobs verify flatfile --base-url https://api.x.flatfile.com\n  vendor-jobs verify workato --base-url https://www.workato.com --param recipe_id=12345\n  vendor-jobs verify flatfile --base-url http://127.0.0.1:4011 --report junit --output report.xml\n  vendor-jobs verify flatfile --base-url https://api.x.flatfile.com --suggest",
  )
    .requiredOption("--base-url <url>", "the server, as a client's baseUrl", urlOf)
    .option("--param <name=value>", "a parameter that cannot be found by listing; may be repeated", paramOf, {})
    .option("--calls <number>", "calls of one operation at most", countOf, 5)
    .addOption(new Option("--report <format>", "print the report in another form").choices(["html", "junit", "json"]))
    .option("--output <file>", "write the report to a file")
    .option("--suggest", "propose a change of the spec that lets the replies pass, as a unified diff, with the version that it would mean")
    .action(async (vendor, options) => done(await verify(vendor, options, io)));

  add("spec", "Print the vendor's OpenAPI document.", "  vendor-jobs spec flatfile > openapi.yaml")
    .addOption(new Option("--format <format>", "its form").choices(["yaml", "json"]).default("yaml"))
    .action((vendor, options) => done(printSpec(vendor, options, io)));

  add("operations", "List the vendor's operations, and the environment variables that carry its credential.", "  vendor-jobs operations flatfile").action(
    (vendor, options) => done(printOperations(vendor, options, io)),
  );
  return program;
}

const overview = `
Start here:
  vendor-jobs operations flatfile                                  what there is
  vendor-jobs fake flatfile --port 4011                            a server to test against
  vendor-jobs proxy flatfile --upstream http://127.0.0.1:4011      is my code right?
  vendor-jobs verify flatfile --base-url https://api.x.flatfile.com   is the vendor's server?

Exit codes: 0 fine, 1 the contract is broken, 2 wrong usage or credential, 3 the server could not be reached.`;

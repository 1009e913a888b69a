import { type Command, Option } from "commander";
import { withExamples } from "./help.ts";
import type { ExitCode, exitCodes, Io } from "./io.ts";
import { addressOf, callsOf, durationOf, listOf, parameterOf, portOf, scriptOf, secondsOf, seedsOf } from "./values.ts";

// What a command does is loaded once it is called: help and completion need none of it.

/** Takes the exit code of a command. */
type Done = (code: ExitCode) => void;

const port = ["--port <number>", "port on 127.0.0.1; 0 is any free one", portOf, 0] as const;
const host = ["--host <name>", "a name beside localhost by which it may be addressed; may be repeated. Others get 403", listOf] as const;

interface About {
  description: string;
  examples: readonly string[];
  /** What it may end with beside 0, 2 and 70. */
  endings?: readonly (keyof typeof exitCodes)[];
}

const ofVendor = ["<vendor>", "a vendor whose package @vendor-jobs/<vendor> is installed here, or the path of a spec"] as const;

function add(program: Command, name: string, { description, examples, endings = [] }: About, [argument, what]: readonly [string, string] = ofVendor): Command {
  const command = program.command(name).argument(argument, what).description(description).option("--json", "print JSON, one value a line where several come");
  return withExamples(command, examples, ...endings);
}

/** `mock` and `fake`. */
export function addServers(program: Command, io: Io, done: Done): void {
  add(program, "mock", {
    description:
      "Start a mock server (Prism): each request gets the spec's first example, a wrong request the vendor's error. It keeps no state. Needs Node ≥ 24.18 and Prism.",
    examples: [
      "vendor-jobs mock flatfile --port 4010",
      "curl -H 'authorization: Bearer any' http://127.0.0.1:4010/v1/jobs",
      "curl -H 'authorization: Bearer any' -H 'prefer: code=404' http://127.0.0.1:4010/v1/jobs/us_jb_1",
    ],
  })
    .option(...port)
    .option("--dynamic", "make answers up from the schemas instead of taking the examples")
    .action(async (vendor, options) => done(await (await import("./serve.ts")).mock(vendor, options, io)));

  add(program, "fake", {
    description:
      "Start a fake vendor with state: jobs that are created are listed, run and can be canceled; a wrong request gets the vendor's error. Tells of each request.",
    examples: [
      "vendor-jobs fake flatfile --port 4011",
      "vendor-jobs fake flatfile --jobs 40 --script running,503,failed",
      "curl -H 'authorization: Bearer any' http://127.0.0.1:4011/v1/jobs",
    ],
  })
    .option(...port)
    .option(...host)
    .option("--jobs <number or states>", "how many jobs it starts with, or the state of each: failed,running; without it those of the spec's examples", seedsOf)
    .option("--script <steps>", "what happens to each job, one step a look at it: states, and statuses of answers that fail", scriptOf)
    .option("--pace <time>", "without a script, how long a job stays in each state, such as 5s (default: 1s)", durationOf("--pace"))
    .action(async (vendor, options) => done(await (await import("./serve.ts")).fake(vendor, options, io)));
}

export function addProxy(program: Command, io: Io, done: Done): void {
  add(program, "proxy", {
    description:
      "Stand between your code and a server, pass everything on unchanged, and tell what in requests and replies breaks the spec: where, what is expected and what was seen there, never a value that is none of a list's words.",
    examples: [
      "vendor-jobs proxy flatfile --upstream https://api.x.flatfile.com --port 4012",
      "FLATFILE_BASE_URL=http://127.0.0.1:4012 npm test",
      "vendor-jobs proxy flatfile --upstream https://api.x.flatfile.com --record exchanges.jsonl",
    ],
    endings: ["broken", "unreachable"],
  })
    .requiredOption("--upstream <url>", "the server that requests go to", addressOf("--upstream"))
    .option(...port)
    .option(...host)
    .option("--record <file>", "append each exchange to a file, as a line of JSON: types only")
    .option("--with-values", "record values too; credentials are redacted all the same")
    .action(async (vendor, options) => done(await (await import("./proxy.ts")).proxy(vendor, options, io)));
}

export function addVerify(program: Command, io: Io, done: Done): void {
  add(program, "verify", {
    description:
      "Call the read-only operations of a real server and hold every reply against the spec. Ids are found by listing; nothing is changed. The credential comes from the environment: `vendor-jobs operations <vendor>` names the variables. Ends with 7 where no call succeeded, or time was over before all were made: then nothing, or not all, is verified.",
    examples: [
      "VENDOR_JOBS_TOKEN=… vendor-jobs verify flatfile --base-url https://api.x.flatfile.com",
      "vendor-jobs verify workato --base-url https://www.workato.com --param recipe_id=12345",
      "vendor-jobs verify flatfile --base-url http://127.0.0.1:4011 --report junit --output report.xml",
      "vendor-jobs verify flatfile --base-url https://api.x.flatfile.com --suggest",
    ],
    endings: ["broken", "unreachable", "unverified"],
  })
    .requiredOption("--base-url <url>", "the server, as a client's baseUrl", addressOf("--base-url"))
    .option("--param <name=value>", "a parameter that cannot be found by listing, a filter, or a part of the server's address; may be repeated", parameterOf)
    .option("--calls <number>", "calls of one operation at most", callsOf, 5)
    .option("--timeout <seconds>", "time for all of it, waits included; what is known then is reported", secondsOf, 300)
    .option("--token-origin <url>", "an origin beside that of --base-url which the spec may have a token asked from", addressOf("--token-origin"))
    .addOption(new Option("--report <format>", "print the report in another form").choices(["html", "junit", "json"]))
    .option("--output <file>", "write the report to a file")
    .option("--suggest", "propose a change of the spec that lets the replies pass, as a unified diff, with the version that it would mean")
    .action(async (vendor, options) => done(await (await import("./verify.ts")).verify(vendor, options, io)));
}

/** `generate`. */
export function addGenerate(program: Command, io: Io, done: Done): void {
  const about = {
    description:
      "Write a typed client of an API of your own by its spec, as the vendors' packages are: TypeScript sources that need @vendor-jobs/core alone. Nothing is written where the spec breaks a rule. Needs @vendor-jobs/generator.",
    examples: ["vendor-jobs generate jobs.yaml --out src/jobs", "vendor-jobs generate jobs.yaml --out src/jobs --check"],
    endings: ["broken"],
  } as const;
  add(program, "generate", about, ["<spec>", "the path of an OpenAPI 3.1 document"])
    .requiredOption("--out <folder>", "a folder for it alone")
    .option("--name <name>", "acme-jobs for createAcmeJobsClient (default: from the spec's title)")
    .addOption(new Option("--extension <extension>", "how the files import each other").choices(["js", "ts"]).default("js"))
    .option("--check", "write nothing; end with 1 where anything would be")
    .action(async (spec, options) => done(await (await import("./generate.ts")).generate(spec, options, io)));
}

/** `spec` and `operations`. */
export function addReaders(program: Command, io: Io, done: Done): void {
  add(program, "spec", { description: "Print the vendor's OpenAPI document.", examples: ["vendor-jobs spec flatfile > openapi.yaml"] })
    .addOption(new Option("--format <format>", "its form").choices(["yaml", "json"]).default("yaml"))
    .action(async (vendor, options) => done((await import("./describe.ts")).printSpec(vendor, options, io)));

  add(program, "operations", {
    description: "List the vendor's operations, and the environment variables that carry its credential.",
    examples: ["vendor-jobs operations flatfile"],
  }).action(async (vendor, options) => done((await import("./describe.ts")).printOperations(vendor, options, io)));
}

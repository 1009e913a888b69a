import { type Command, Option } from "commander";
import type { ExitCode, exitCodes, Io } from "./io.ts";
import { addressOf, callsOf, durationOf, limitOf, listOf, namesOf, parameterOf, portOf, scriptOf, seedsOf, stateOf } from "./values.ts";

/** A command: what it takes, what its help says, and what it does. */
interface Definition {
  about: string;
  options: readonly Option[];
  examples: readonly string[];
  /** Options that contradict each other, or mean nothing without others, beside those that commander keeps apart: what is wrong, and where that is so. */
  // biome-ignore lint/suspicious/noExplicitAny: as below
  refuses?: Readonly<Record<string, (options: any) => unknown>>;
  /** What it may end with beside 0, 2 and 70. */
  endings?: readonly (keyof typeof exitCodes)[];
  /** Loaded once it is called: help and completion need none of it. Given its arguments, its options, and itself. */
  // biome-ignore lint/suspicious/noExplicitAny: what it takes is said above, to people
  run(io: Io, ...given: any[]): Promise<ExitCode>;
  /** What else there is to say to commander. */
  set?(command: Command): void;
}

function option(flags: string, about: string, parse?: (text: string, before: never) => unknown, usual?: unknown): Option {
  const made = new Option(flags, about).default(usual);
  return parse ? made.argParser(parse as (text: string) => unknown) : made;
}

/** What arguments are. */
export const argumentTexts: Readonly<Record<string, string>> = {
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

const json = option("--json", "print JSON, one value a line where several come");
const jsonLines = option("--json", "one job a line, as JSON");
const place = option("--param <name=value>", "a parameter of the vendor's that says where jobs are, such as a space; may be repeated", parameterOf);
const port = option("--port <number>", "port on 127.0.0.1; 0 is any free one", portOf, 0);
const host = option("--host <name>", "a name beside localhost by which it may be addressed; may be repeated. Others get 403", listOf);

/** The options by which jobs are looked for. */
const looking = [
  option("--failed", "jobs that failed: --state failed"),
  option("--state <state>", "jobs in this state; may be repeated", stateOf),
  option("--since <time>", "jobs from then on: 24h, 7d, or a date"),
  option("--until <time>", "jobs until then"),
  option("--name <text>", "jobs of just this name"),
  option("--limit <number>", "at most so many jobs in all (default: 100)", limitOf),
  place,
];

/** All commands but the one that completes, by their names and arguments, in the order in which help has them. */
export const commands: Readonly<Record<string, Definition>> = {
  "jobs [connection...]": {
    about: "List the jobs of all connections, newest first.",
    options: [
      ...looking,
      option("--reasons", "read why each failed, where the list does not say"),
      option("--watch", "keep the table current until Ctrl-C").conflicts(["json", "csv"]),
      jsonLines,
      option("--csv", "one job a line, as CSV").conflicts("json"),
    ],
    examples: [
      "vendor-jobs jobs --failed --since 24h --reasons",
      "vendor-jobs jobs prod-flatfile --state running --watch",
      "vendor-jobs jobs --json | jq .error.message",
    ],
    endings: ["broken", "unreachable", "interrupted"],
    run: async (io, names, options) => (await import("./jobs.ts")).jobs(names, options, io),
  },
  "retry [connection...]": {
    about: "Run again what failed: lists it, asks once, and does it.",
    options: [...looking, option("--dry-run", "list what would run again, and do nothing").conflicts("yes"), option("--yes", "do not ask"), jsonLines],
    examples: ["vendor-jobs retry --failed --since 24h --dry-run", "vendor-jobs retry prod-workato --failed --since 2h --yes"],
    endings: ["broken", "unreachable", "interrupted"],
    run: async (io, names, options) => (await import("./retry.ts")).retry(names, options, io),
  },
  "job [connection] [id...]": {
    about: "Show one job: its state, times, error and parts; wait for it, cancel it, run it again.",
    options: [
      option("--ref <json>", "the job's reference instead of ids; - for standard input"),
      option("--wait", "wait until it has ended; the exit code says how it did"),
      option("--timeout <time>", "wait, and no longer than that, such as 10m", durationOf("--timeout", 1)).implies({ wait: true }),
      option("--cancel", "ask the vendor to cancel it").conflicts("retry"),
      option("--retry", "run it again, as the vendor does"),
      option("--log", "its parts too, with --json"),
      option("--json", "print JSON"),
    ],
    examples: [
      "vendor-jobs job prod-flatfile us_jb_1 --wait --timeout 10m",
      "vendor-jobs job --ref '{…}' --wait",
      "vendor-jobs job workato 12345 j-1 --retry --wait",
    ],
    endings: ["broken", "unreachable", "failed", "canceled", "timedOut", "interrupted"],
    run: async (io, name, ids, options) => (await import("./job.ts")).job(name, ids, options, io),
  },
  "follow [connection...]": {
    about:
      "Follow jobs to their ends, through restarts, and print or post each: at least once. Needs @vendor-jobs/follow. What is followed is kept in the folder vendor-jobs.db, or where VENDOR_JOBS_DATABASE says: postgres://… for several processes.",
    options: [
      option("--all", "jobs that run now, and those that start later"),
      option("--ref <json>", "a job by its reference; may be repeated; - for standard input, one a line", listOf),
      option("--post <url>", "post each there as JSON; VENDOR_JOBS_POST holds one that has a secret", addressOf("--post", false)),
      option("--changes", "tell changes on the way as well"),
      option("--wait", "end once all have ended; the exit code says how"),
      place,
      option("--json", "one end a line, as JSON"),
    ],
    examples: [
      "vendor-jobs follow --all",
      "vendor-jobs follow --all --post https://example.com/hook",
      "vendor-jobs jobs --state running --json | jq -c .ref | vendor-jobs follow --ref - --wait",
    ],
    refuses: { "--param says where jobs are that are looked for, and none are: give --all as well.": ({ param, all }) => param && !all },
    endings: ["broken", "failed", "canceled", "interrupted"],
    run: async (io, names, options) => (await import("./follow.ts")).follow(names, options, io),
  },
  "call <connection> [operation] [options...]": {
    about: "Call any operation, its parameters as options, and print the answer.",
    options: [],
    examples: [
      "vendor-jobs call prod-flatfile getJob --jobId us_jb_1",
      "vendor-jobs call prod-flatfile createJob --body @job.json",
      "vendor-jobs call prod-flatfile listJobs --all",
    ],
    endings: ["broken", "unreachable", "interrupted"],
    set: (command) => command.allowUnknownOption().helpOption(false),
    run: async (io, name, operation, words, _, command) =>
      /^(-h|--help)$/.test(name) ? command.help() : (await import("./call.ts")).call(name, operation, words, io),
  },
  "init [vendor]": {
    about: "Write a connection into vendor-jobs.json; asks what is not said. No secret is written: only names of environment variables.",
    options: [
      option("--name <name>", "what the connection is called"),
      option("--base-url <url>", "the server's address, where it is not the vendor's usual one", addressOf("--base-url")),
      option("--region <region>", "the vendor's region"),
      place,
    ],
    examples: ["vendor-jobs init", "vendor-jobs init workato --name prod --region eu --param recipe_id=12345"],
    refuses: { "--region and --base-url both say where the server is; expected one of them.": ({ region, baseUrl }) => region !== undefined && baseUrl },
    endings: ["interrupted"],
    run: async (io, name, options) => (await import("./init.ts")).init(name, options, io),
  },
  "mock <vendor>": {
    about:
      "Start a mock server (Prism): each request gets the spec's first example, a wrong request the vendor's error. It keeps no state. Needs Node ≥ 24.18 and Prism.",
    options: [json, port, option("--dynamic", "make answers up from the schemas instead of taking the examples")],
    examples: [
      "vendor-jobs mock flatfile --port 4010",
      "curl -H 'authorization: Bearer any' http://127.0.0.1:4010/v1/jobs",
      "curl -H 'authorization: Bearer any' -H 'prefer: code=404' http://127.0.0.1:4010/v1/jobs/us_jb_1",
    ],
    run: async (io, name, options) => (await import("./serve.ts")).mock(name, options, io),
  },
  "fake <vendor>": {
    about:
      "Start a fake vendor with state: jobs that are created are listed, run and can be canceled; a wrong request gets the vendor's error. Tells of each request.",
    options: [
      ...[json, port, host],
      option(
        "--jobs <number or states>",
        "how many jobs it starts with, or the state of each: failed,running; without it those of the spec's examples",
        seedsOf,
      ),
      option("--script <steps>", "what happens to each job, one step a look at it: states, and statuses of answers that fail", scriptOf),
      option("--pace <time>", "without a script, how long a job stays in each state, such as 5s (default: 1s)", durationOf("--pace")).conflicts("script"),
    ],
    examples: [
      "vendor-jobs fake flatfile --port 4011",
      "vendor-jobs fake flatfile --jobs 40 --script running,503,failed",
      "curl -H 'authorization: Bearer any' http://127.0.0.1:4011/v1/jobs",
    ],
    run: async (io, name, options) => (await import("./serve.ts")).fake(name, options, io),
  },
  "proxy <vendor>": {
    about:
      "Stand between your code and a server, pass everything on unchanged, and tell what in requests and replies breaks the spec: where, what is expected and what was seen there, never a value that is none of a list's words.",
    options: [
      json,
      option("--upstream <url>", "the server that requests go to", addressOf("--upstream")).makeOptionMandatory(),
      ...[port, host],
      option("--record <file>", "append each exchange to a file, as a line of JSON: types only"),
      option("--with-values", "record values too; credentials are redacted all the same"),
    ],
    examples: [
      "vendor-jobs proxy flatfile --upstream https://api.x.flatfile.com --port 4012",
      "FLATFILE_BASE_URL=http://127.0.0.1:4012 npm test",
      "vendor-jobs proxy flatfile --upstream https://api.x.flatfile.com --record exchanges.jsonl",
    ],
    refuses: {
      "--with-values says what is recorded, and nothing is: give --record <file> as well.": ({ withValues, record }) => withValues && record === undefined,
    },
    endings: ["broken", "unreachable"],
    run: async (io, name, options) => (await import("./proxy.ts")).proxy(name, options, io),
  },
  "verify <vendor>": {
    about:
      "Call the read-only operations of a real server and hold every reply against the spec. Ids are found by listing; nothing is changed. The credential comes from the environment: `vendor-jobs operations <vendor>` names the variables. Ends with 7 where no call succeeded, or time was over before all were made: then nothing, or not all, is verified.",
    options: [
      json,
      option("--base-url <url>", "the server, as a client's baseUrl", addressOf("--base-url")).makeOptionMandatory(),
      option("--param <name=value>", "a parameter that cannot be found by listing, a filter, or a part of the server's address; may be repeated", parameterOf),
      option("--calls <number>", "calls of one operation at most", callsOf, 5),
      option("--timeout <time>", "time for all of it, waits included, such as 10m; what is known then is reported (default: 5m)", durationOf("--timeout", 1)),
      option("--token-origin <url>", "an origin beside that of --base-url which the spec may have a token asked from", addressOf("--token-origin")),
      option("--report <format>", "print the report in another form").choices(["html", "junit", "json"]),
      option("--output <file>", "write the report to a file"),
      option("--suggest", "propose a change of the spec that lets the replies pass, as a unified diff, with the version that it would mean"),
    ],
    examples: [
      "VENDOR_JOBS_TOKEN=… vendor-jobs verify flatfile --base-url https://api.x.flatfile.com",
      "vendor-jobs verify workato --base-url https://www.workato.com --param recipe_id=12345",
      "vendor-jobs verify flatfile --base-url http://127.0.0.1:4011 --report junit --output report.xml",
      "vendor-jobs verify flatfile --base-url https://api.x.flatfile.com --suggest",
    ],
    refuses: {
      "--json and --report both say how the report is printed; expected one of them, or --output for the report.": ({ json, report = "json", output }) =>
        json && report !== "json" && output === undefined,
      "--suggest proposes a change, for which a report in junit has no place; expected another --report.": ({ suggest, report }) =>
        suggest && report === "junit",
    },
    endings: ["broken", "unreachable", "unverified"],
    run: async (io, name, options) => (await import("./verify.ts")).verify(name, options, io),
  },
  "draft <document>": {
    about:
      "Draft the spec of an API from a document that knows nothing of jobs: of 3.0 it makes 3.1, and what names make likely of pages, jobs and states is proposed, marked for you to confirm. Tells what is left to do. Needs @vendor-jobs/generator.",
    options: [
      json,
      option("--out <file>", "a file that is not there yet").makeOptionMandatory(),
      option("--only <operations>", 'operationIds or "GET /path", with commas; may be repeated (default: all)', namesOf),
    ],
    examples: ['vendor-jobs draft openapi.json --only listRuns,getRun,"POST /runs/{id}/cancel" --out jobs.yaml'],
    run: async (io, document, options) => (await import("./generate.ts")).draft(document, options, io),
  },
  "generate <spec>": {
    about:
      "Write a typed client of an API of your own by its spec, as the vendors' packages are: TypeScript sources that need @vendor-jobs/core alone. Nothing is written where the spec breaks a rule. Needs @vendor-jobs/generator.",
    options: [
      json,
      option("--out <folder>", "a folder for it alone").makeOptionMandatory(),
      option("--name <name>", "acme-jobs for createAcmeJobsClient (default: the spec's x-vendor, else from its title)"),
      option("--extension <extension>", "how the files import each other").choices(["js", "ts"]).default("js"),
      option("--check", "write nothing; end with 1 where anything would be"),
      option("--strict", "refuse advice as well: descriptions, examples and pages, which a client can do without"),
    ],
    examples: ["vendor-jobs generate jobs.yaml --out src/jobs", "vendor-jobs generate jobs.yaml --out src/jobs --check"],
    endings: ["broken"],
    run: async (io, spec, options) => (await import("./generate.ts")).generate(spec, options, io),
  },
  "spec <vendor>": {
    about: "Print the vendor's OpenAPI document.",
    options: [json, option("--format <format>", "its form").choices(["yaml", "json"]).default("yaml").conflicts("json")],
    examples: ["vendor-jobs spec flatfile > openapi.yaml"],
    run: async (io, name, options) => (await import("./describe.ts")).printSpec(name, options, io),
  },
  "operations <vendor>": {
    about: "List the vendor's operations, and the environment variables that carry its credential.",
    options: [json],
    examples: ["vendor-jobs operations flatfile"],
    run: async (io, name, options) => (await import("./describe.ts")).printOperations(name, options, io),
  },
};

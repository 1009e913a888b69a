/** The commands that take a spec: they serve it, hold a server against it, print it, and make a client by it. Knows `connections`. */
import type { Spec } from "../connections/index.ts";
import { addressOf, callsOf, type Definition, durationOf, listOf, namesOf, option, parameterOf, portOf, scriptOf, seedsOf } from "../options/index.ts";

const json = option("--json", "print JSON, one value a line where several come");
const port = option("--port <number>", "port on 127.0.0.1; 0 is any free one", portOf, 0);
const host = option("--host <name>", "a name beside localhost by which it may be addressed; may be repeated. Others get 403", listOf);

/** What is done by a spec, in the order in which help has it. */
export const toolCommands: Readonly<Record<string, Definition>> = {
  "mock <vendor>": {
    about:
      "Start a mock server (Prism): each request gets the spec's first example, a wrong request the vendor's error. It keeps no state. Needs Node ≥ 24.18 and Prism.",
    options: [json, port, option("--dynamic", "make answers up from the schemas instead of taking the examples")],
    examples: [
      "vendor-jobs mock flatfile --port 4010",
      "curl -H 'authorization: Bearer any' http://127.0.0.1:4010/v1/jobs",
      "curl -H 'authorization: Bearer any' -H 'prefer: code=404' http://127.0.0.1:4010/v1/jobs/us_jb_1",
    ],
    load: async () => (await import("./serve.ts")).mock,
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
    load: async () => (await import("./serve.ts")).fake,
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
    load: async () => (await import("./proxy.ts")).proxy,
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
    load: async () => (await import("./verify.ts")).verify,
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
    load: async () => (await import("./generate.ts")).draft,
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
    load: async () => (await import("./generate.ts")).generate,
  },
  "spec <vendor>": {
    about: "Print the vendor's OpenAPI document.",
    options: [json, option("--format <format>", "its form").choices(["yaml", "json"]).default("yaml").conflicts("json")],
    examples: ["vendor-jobs spec flatfile > openapi.yaml"],
    load: async () => (await import("./describe.ts")).printSpec,
  },
  "operations <vendor>": {
    about: "List the vendor's operations, and the environment variables that carry its credential.",
    options: [json],
    examples: ["vendor-jobs operations flatfile"],
    load: async () => (await import("./describe.ts")).printOperations,
  },
};

/** The operations of a spec, one a line. */
export const operationsTable = async (spec: Spec): Promise<string> => (await import("./describe.ts")).operationsTable(spec);

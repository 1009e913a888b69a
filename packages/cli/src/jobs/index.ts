/** The commands that take a connection: jobs found, shown, followed and run again, any other call, and `init`, which makes one. Knows `connections` and `tools`. */
import { addressOf, type Definition, durationOf, limitOf, listOf, option, parameterOf, stateOf, timeOf } from "../options/index.ts";

const place = option("--param <name=value>", "a parameter of the vendor's that says where jobs are, such as a space; may be repeated", parameterOf);

/** The options by which jobs are looked for. */
const looking = [
  option("--failed", "jobs that failed: --state failed"),
  option("--state <state>", "jobs in this state; may be repeated", stateOf),
  option("--since <time>", "jobs from then on: 24h, 7d, or a date here, such as 2026-11-26 or 2026-11-26T09:00", timeOf),
  option("--until <time>", "jobs until then", timeOf),
  option("--name <text>", "jobs of just this name"),
  option("--limit <number>", "at most so many jobs in all (default: 100)", limitOf),
  place,
];

const jsonLines = option("--json", "one job a line, as JSON");

/** What is done with jobs and connections, in the order in which help has it. */
export const jobCommands: Readonly<Record<string, Definition>> = {
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
    load: async () => (await import("./jobs.ts")).jobs,
  },
  "retry [connection...]": {
    about: "Run again what failed: lists it, asks once, and does it.",
    options: [...looking, option("--dry-run", "list what would run again, and do nothing").conflicts("yes"), option("--yes", "do not ask"), jsonLines],
    examples: ["vendor-jobs retry --failed --since 24h --dry-run", "vendor-jobs retry prod-workato --failed --since 2h --yes"],
    endings: ["broken", "unreachable", "interrupted"],
    load: async () => (await import("./retry.ts")).retry,
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
    load: async () => (await import("./job.ts")).job,
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
    load: async () => (await import("./follow.ts")).follow,
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
    set: (command) =>
      command
        .allowUnknownOption()
        .helpOption(false)
        .hook("preAction", ({ args: [first = ""] }) => void (/^(-h|--help)$/.test(first) && command.help())),
    load: async () => (await import("./call.ts")).call,
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
    load: async () => (await import("./init.ts")).init,
  },
};

import { type Command, Option } from "commander";
import type { FollowCommandOptions } from "./follow.ts";
import { withExamples } from "./help.ts";
import type { ExitCode, Io } from "./io.ts";
import type { JobOptions } from "./job.ts";
import type { JobsOptions } from "./jobs.ts";
import type { RetryOptions } from "./retry.ts";
import { addressOf, durationOf, limitOf, listOf, parameterOf, stateOf } from "./values.ts";

const place = ["--param <name=value>", "a parameter of the vendor's that says where jobs are, such as a space; may be repeated", parameterOf] as const;

/** The options by which jobs are looked for. */
function looking(command: Command): Command {
  return command
    .argument("[connection...]", "connections of vendor-jobs.json, or vendors; all connections without any")
    .option("--failed", "jobs that failed: --state failed")
    .addOption(new Option("--state <state>", "jobs in this state; may be repeated").argParser(stateOf))
    .option("--since <time>", "jobs from then on: 24h, 7d, or a date")
    .option("--until <time>", "jobs until then")
    .option("--name <text>", "jobs of just this name")
    .option("--limit <number>", "at most so many jobs in all", limitOf, 100)
    .option(...place);
}

type Done = (code: ExitCode) => void;

/** `jobs` and `retry`: over many jobs. */
export function addLooking(program: Command, io: Io, done: Done): void {
  withExamples(
    looking(program.command("jobs"))
      .description("List the jobs of all connections, newest first.")
      .option("--reasons", "read why each failed, where the list does not say")
      .option("--watch", "keep the table current until Ctrl-C")
      .option("--json", "one job a line, as JSON")
      .option("--csv", "one job a line, as CSV"),
    [
      "vendor-jobs jobs --failed --since 24h --reasons",
      "vendor-jobs jobs prod-flatfile --state running --watch",
      "vendor-jobs jobs --json | jq .error.message",
    ],
    "unreachable",
    "interrupted",
  ).action(async (names: string[], options: JobsOptions) => done(await (await import("./jobs.ts")).jobs(names, options, io)));

  withExamples(
    looking(program.command("retry"))
      .description("Run again what failed: lists it, asks once, and does it.")
      .option("--dry-run", "list what would run again, and do nothing")
      .option("--yes", "do not ask")
      .option("--json", "one job a line, as JSON"),
    ["vendor-jobs retry --failed --since 24h --dry-run", "vendor-jobs retry prod-workato --failed --since 2h --yes"],
    "broken",
    "unreachable",
    "interrupted",
  ).action(async (names: string[], options: RetryOptions) => done(await (await import("./retry.ts")).retry(names, options, io)));
}

/** `job`: one job. */
export function addJob(program: Command, io: Io, done: Done): void {
  withExamples(
    program
      .command("job")
      .argument("[connection]", "a connection of vendor-jobs.json, or a vendor")
      .argument("[id...]", "what names the job there")
      .description("Show one job: its state, times, error and parts; wait for it, cancel it, run it again.")
      .option("--ref <json>", "the job's reference instead of ids; - for standard input")
      .option("--wait", "wait until it has ended; the exit code says how it did")
      .option("--timeout <time>", "wait no longer, such as 10m", durationOf("--timeout"))
      .option("--cancel", "ask the vendor to cancel it")
      .option("--retry", "run it again, as the vendor does")
      .option("--log", "its parts too, with --json")
      .option("--json", "print JSON"),
    ["vendor-jobs job prod-flatfile us_jb_1 --wait --timeout 10m", "vendor-jobs job --ref '{…}' --wait", "vendor-jobs job workato 12345 j-1 --retry --wait"],
    ...(["broken", "unreachable", "failed", "canceled", "timedOut", "interrupted"] as const),
  ).action(async (name: string | undefined, ids: string[], options: JobOptions) => done(await (await import("./job.ts")).job(name, ids, options, io)));
}

/** `call` and `init`: one operation, one connection. */
export function addSingle(program: Command, io: Io, done: Done): void {
  withExamples(
    program
      .command("call")
      .argument("<connection>", "a connection of vendor-jobs.json, or a vendor")
      .argument("[operation]", "an operation of the vendor's spec: vendor-jobs operations flatfile")
      .argument("[options...]", "its parameters as options: vendor-jobs call flatfile getJob --help")
      .description("Call any operation, its parameters as options, and print the answer.")
      .allowUnknownOption()
      .helpOption(false),
    [
      "vendor-jobs call prod-flatfile getJob --jobId us_jb_1",
      "vendor-jobs call prod-flatfile createJob --body @job.json",
      "vendor-jobs call prod-flatfile listJobs --all",
    ],
    "broken",
    "unreachable",
    "interrupted",
  ).action(async (name: string, operation: string | undefined, words: string[], _: object, command: Command) =>
    /^(-h|--help)$/.test(name) ? command.help() : done(await (await import("./call.ts")).call(name, operation, words, io)),
  );

  withExamples(
    program
      .command("init")
      .argument("[vendor]", "a vendor, or the path of a spec")
      .description("Write a connection into vendor-jobs.json; asks what is not said. No secret is written: only names of environment variables.")
      .option("--name <name>", "what the connection is called")
      .option("--base-url <url>", "the server's address, where it is not the vendor's usual one", addressOf("--base-url"))
      .option("--region <region>", "the vendor's region")
      .option(...place),
    ["vendor-jobs init", "vendor-jobs init workato --name prod --region eu --param recipe_id=12345"],
    "interrupted",
  ).action(async (vendor: string | undefined, { param, ...options }) => done(await (await import("./init.ts")).init(vendor, { ...options, scope: param }, io)));
}

/** `follow`: jobs to their ends, for weeks. */
export function addFollow(program: Command, io: Io, done: Done): void {
  withExamples(
    program
      .command("follow")
      .argument("[connection...]", "connections of vendor-jobs.json, or vendors; all connections without any")
      .description(
        "Follow jobs to their ends, through restarts, and print or post each: at least once. Needs @vendor-jobs/follow. What is followed is kept in the folder vendor-jobs.db, or where VENDOR_JOBS_DATABASE says: postgres://… for several processes.",
      )
      .option("--all", "jobs that run now, and those that start later")
      .option("--ref <json>", "a job by its reference; may be repeated; - for standard input, one a line", listOf)
      .option("--post <url>", "post each there as JSON; VENDOR_JOBS_POST holds one that has a secret", addressOf("--post"))
      .option("--changes", "tell changes on the way as well")
      .option("--wait", "end once all have ended; the exit code says how")
      .option(...place)
      .option("--json", "one end a line, as JSON"),
    [
      "vendor-jobs follow --all",
      "vendor-jobs follow --all --post https://example.com/hook",
      "vendor-jobs jobs --state running --json | jq -c .ref | vendor-jobs follow --ref - --wait",
    ],
    ...(["broken", "failed", "canceled", "interrupted"] as const),
  ).action(async (names: string[], options: FollowCommandOptions) => done(await (await import("./follow.ts")).follow(names, options, io)));
}

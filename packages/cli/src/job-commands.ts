import { type Command, InvalidArgumentError, Option } from "commander";
import { call } from "./call.ts";
import { init } from "./init.ts";
import type { ExitCode, Io } from "./io.ts";
import { job } from "./job.ts";
import { type JobsOptions, jobs } from "./jobs.ts";
import { retry } from "./retry.ts";

const states = ["queued", "running", "waiting", "stopping", "succeeded", "failed", "canceled", "unknown"] as const;

const pairs = (text: string, before: Record<string, string> = {}): Record<string, string> => {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("Expected name=value.");
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
};

const countOf = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError("Expected a whole number from 1.");
  return Number(text);
};

/** ms, from `90s`, `10m`, `2h`, `1d`, or a number of seconds. */
const durationOf = (text: string): number => {
  const [, count, unit = "s"] = /^(\d+(?:\.\d+)?)(s|m|h|d)?$/.exec(text) ?? [];
  if (count === undefined) throw new InvalidArgumentError("Expected a time such as 90s, 10m or 2h.");
  return Number(count) * { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[unit as "s"];
};

/** The options by which jobs are looked for. */
function looking(command: Command): Command {
  return command
    .argument("[connection...]", "connections of vendor-jobs.json, or vendors; all connections without any")
    .option("--failed", "jobs that failed: --state failed")
    .addOption(
      new Option("--state <state>", "jobs in this state; may be repeated").argParser((text: string, before: string[] = []) => {
        if (!(states as readonly string[]).includes(text)) throw new InvalidArgumentError(`Expected one of ${states.join(", ")}.`);
        return [...before, text];
      }),
    )
    .option("--since <time>", "jobs from then on: 24h, 7d, or a date")
    .option("--until <time>", "jobs until then")
    .option("--name <text>", "jobs whose name has this in it")
    .option("--limit <number>", "at most so many jobs in all", countOf, 100)
    .option("--param <name=value>", "a parameter of the vendor's that says where jobs are, such as a space; may be repeated", pairs, {});
}

type Done = (code: ExitCode) => void;

/** `jobs` and `retry`: over many jobs. */
export function addLooking(program: Command, io: Io, done: Done): void {
  looking(program.command("jobs"))
    .description("List the jobs of all connections, newest first.")
    .option("--reasons", "read why each failed, where the list does not say")
    .option("--watch", "keep the table current until Ctrl-C")
    .option("--json", "one job a line, as JSON")
    .option("--csv", "one job a line, as CSV")
    .addHelpText(
      "after",
      "\nExamples:\n  vendor-jobs jobs --failed --since 24h --reasons\n  vendor-jobs jobs prod-flatfile --state running --watch\n  vendor-jobs jobs --json | jq .error.message",
    )
    .action(async (names: string[], options: JobsOptions) => done(await jobs(names, options, io)));

  looking(program.command("retry"))
    .description("Run again what failed: lists it, asks once, and does it.")
    .option("--dry-run", "list what would run again, and do nothing")
    .option("--yes", "do not ask")
    .option("--json", "one job a line, as JSON")
    .addHelpText("after", "\nExamples:\n  vendor-jobs retry --failed --since 24h --dry-run\n  vendor-jobs retry prod-workato --failed --since 2h --yes")
    .action(async (names: string[], options) => done(await retry(names, options, io)));
}

/** `job`, `call` and `init`: one job, one operation, one connection. */
export function addSingle(program: Command, io: Io, done: Done): void {
  program
    .command("job")
    .argument("[connection]", "a connection of vendor-jobs.json, or a vendor")
    .argument("[id...]", "what names the job there")
    .description("Show one job: its state, times, error and parts; wait for it, cancel it, run it again.")
    .option("--ref <json>", "the job's reference instead of ids; - for standard input")
    .option("--wait", "wait until it has ended; the exit code says how it did")
    .option("--timeout <time>", "wait no longer, such as 10m", durationOf)
    .option("--cancel", "ask the vendor to cancel it")
    .option("--retry", "run it again, as the vendor does")
    .option("--log", "its parts too, with --json")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  vendor-jobs job prod-flatfile us_jb_1 --wait --timeout 10m\n  vendor-jobs job --ref '{…}' --wait\n  vendor-jobs job workato 12345 j-1 --retry --wait",
    )
    .action(async (name: string | undefined, ids: string[], options) => done(await job(name, ids, options, io)));

  program
    .command("call")
    .argument("<connection>", "a connection of vendor-jobs.json, or a vendor")
    .argument("[operation]", "an operation of the vendor's spec: vendor-jobs operations flatfile")
    .argument("[options...]", "its parameters as options: vendor-jobs call flatfile getJob --help")
    .description("Call any operation, its parameters as options, and print the answer.")
    .allowUnknownOption()
    .helpOption(false)
    .addHelpText(
      "after",
      "\nExamples:\n  vendor-jobs call prod-flatfile getJob --jobId us_jb_1\n  vendor-jobs call prod-flatfile createJob --body @job.json\n  vendor-jobs call prod-flatfile listJobs --all",
    )
    .action(async (name: string, operation: string | undefined, words: string[]) => done(await call(name, operation, words, io)));

  program
    .command("init")
    .argument("[vendor]", "a vendor, or the path of a spec")
    .description("Write a connection into vendor-jobs.json; asks what is not said. No secret is written: only names of environment variables.")
    .option("--name <name>", "what the connection is called")
    .option("--base-url <url>", "the server's address, where it is not the vendor's usual one")
    .option("--region <region>", "the vendor's region")
    .option("--param <name=value>", "a parameter that says where jobs are, such as a space; may be repeated", pairs, {})
    .addHelpText("after", "\nExamples:\n  vendor-jobs init\n  vendor-jobs init workato --name prod --region eu --param recipe_id=12345")
    .action(async (vendor: string | undefined, { param, ...options }) => done(await init(vendor, { ...options, scope: param }, io)));
}

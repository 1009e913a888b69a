import type { Bump, Reason } from "./bump.ts";
import { type CommandOption, type CommandReport, commandReportPath } from "./command-report.ts";
import { lineOf } from "./manifest-changes.ts";

const rules = {
  command: { gained: "minor", lost: "major" },
  option: { gained: "minor", lost: "major" },
  /** What must be given, and what need not be. */
  need: { gained: "major", lost: "minor" },
  choice: { gained: "minor", lost: "major" },
  exitCode: { gained: "minor", lost: "major" },
  member: { gained: "minor", lost: "major" },
  /** Of what is printed: whoever reads it knows the types that there were. */
  type: { gained: "major", lost: "minor" },
} as const satisfies Record<string, Record<"gained" | "lost", Bump>>;

/** Other values of options that take one, of defaults and of exit codes mean another thing to the same scripts. */
const other: Bump = "major";

type Note = (bump: Bump, why: string, ...keys: string[]) => unknown;

/**
 * What a change of the command line means to scripts that call it.
 * @param then - Its report at the last release, and now, as texts.
 */
export function commandChanges(then: string, now: string): Reason[] {
  const reasons: Reason[] = [];
  const note: Note = (bump, why, ...keys) => reasons.push({ bump, why, file: commandReportPath, line: lineOf(now, keys) });
  const [before, after] = [JSON.parse(then) as CommandReport, JSON.parse(now) as CommandReport];
  each(before.commands, after.commands, (name, was, is) => {
    if (!was || !is) return note(rules.command[is ? "gained" : "lost"], `the command ${name} was ${is ? "added" : "removed"}`, "commands", name);
    argumentChanges(name, was.arguments, is.arguments, note);
    each(was.options, is.options, (option, old, option2) => optionChanges(name, option, old, option2, note));
  });
  each(before.exitCodes, after.exitCodes, (name, was, is) => {
    if (was === undefined || is === undefined)
      note(
        rules.exitCode[was === undefined ? "gained" : "lost"],
        `the exit code ${was ?? is}, ${name}, was ${was === undefined ? "added" : "removed"}`,
        "exitCodes",
        name,
      );
    else if (was !== is) note(other, `the exit code of ${name} is ${is}, and was ${was}`, "exitCodes", name);
  });
  each(before.json, after.json, (name, was, is) => {
    if (!was || !is) return note(rules.member[is ? "gained" : "lost"], `${name} prints ${is ? "JSON" : "no JSON any more"}`, "json", name);
    each(was, is, (path, old, types) => {
      if (!old || !types)
        return note(rules.member[types ? "gained" : "lost"], `${name} --json: ${path} was ${types ? "added" : "removed"}`, "json", name, path);
      for (const type of types) if (!old.includes(type)) note(rules.type.gained, `${name} --json: ${path} may be ${type}`, "json", name, path);
      for (const type of old) if (!types.includes(type)) note(rules.type.lost, `${name} --json: ${path} is no longer ${type}`, "json", name, path);
    });
  });
  return reasons;
}

const isNeeded = (argument: string) => argument.startsWith("<");
const isMany = (argument: string) => argument.includes("...");

function argumentChanges(command: string, then: readonly string[], now: readonly string[], note: Note): void {
  const say = (bump: Bump, why: string) => note(bump, `${command} ${why}`, "commands", command, "arguments");
  for (let index = 0; index < Math.max(then.length, now.length); index++) {
    const [was, is] = [then[index], now[index]];
    if (was === undefined) say(isNeeded(is as string) ? rules.need.gained : rules.option.gained, `takes ${is}`);
    else if (is === undefined) say(rules.option.lost, `no longer takes ${was}`);
    else {
      if (isNeeded(was) !== isNeeded(is)) say(rules.need[isNeeded(is) ? "gained" : "lost"], `takes ${is} in place of ${was}`);
      if (isMany(was) !== isMany(is)) say(rules.option[isMany(is) ? "gained" : "lost"], `takes ${is} in place of ${was}`);
    }
  }
}

function optionChanges(command: string, name: string, was: CommandOption | undefined, is: CommandOption | undefined, note: Note) {
  const say = (bump: Bump, why: string) => void note(bump, `${command} ${name} ${why}`, "commands", command, "options", name);
  if (!was || !is) {
    if (!is) say(rules.option.lost, "was removed");
    else say(is.isRequired ? rules.need.gained : rules.option.gained, `was added${is.isRequired ? ", and must be given" : ""}`);
    return;
  }
  const formOf = ({ takes }: CommandOption) => takes.replace(/[^<[.]/g, "");
  if (formOf(was) !== formOf(is))
    say(formOf(was) === "<" && formOf(is) === "[" ? rules.need.lost : other, `takes ${is.takes || "nothing"}, and took ${was.takes || "nothing"}`);
  if (was.isRequired !== is.isRequired) say(rules.need[is.isRequired ? "gained" : "lost"], `${is.isRequired ? "must" : "need not"} be given`);
  if (was.default !== is.default) say(other, `is ${is.default ?? "nothing"} where it is not given, and was ${was.default ?? "nothing"}`);
  if (!was.choices !== !is.choices) say(rules.choice[is.choices ? "lost" : "gained"], `takes ${is.choices ? `one of ${is.choices.join(", ")}` : "anything"}`);
  for (const choice of was.choices ?? []) if (is.choices && !is.choices.includes(choice)) say(rules.choice.lost, `no longer takes ${choice}`);
  for (const choice of is.choices ?? []) if (was.choices && !was.choices.includes(choice)) say(rules.choice.gained, `takes ${choice}`);
}

function each<T>(before: Record<string, T>, after: Record<string, T>, judge: (name: string, was: T | undefined, is: T | undefined) => unknown): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) judge(name, before[name], after[name]);
}

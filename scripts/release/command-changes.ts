import { asked, type Note, notesIn, offered, paired, type Reason, wayOf } from "./bump/index.ts";
import { type CommandOption, type CommandReport, commandReportPath } from "./command-report.ts";

/** Other values of options that take one, of defaults and of exit codes mean another thing to the same scripts. */
const other = "major";

/**
 * What a change of the command line means to scripts that call it.
 * @param then - Its report at the last release, and now, as texts.
 */
export function commandChanges(then: string, now: string): Reason[] {
  const { reasons, note } = notesIn(commandReportPath, now);
  const [before, after] = [JSON.parse(then) as CommandReport, JSON.parse(now) as CommandReport];
  for (const [name, was, is, alone] of paired(before.commands, after.commands)) {
    if (alone) note(offered[alone], `the command ${name} was ${alone}`, "commands", name);
    else {
      argumentChanges(was.arguments, is.arguments, (bump, why) => note(bump, `${name} ${why}`, "commands", name, "arguments"));
      for (const [option, ...sides] of paired(was.options, is.options))
        optionChanges(sides[0], sides[1], (bump, why) => note(bump, `${name} ${option} ${why}`, "commands", name, "options", option));
    }
  }
  for (const [name, was, is, alone] of paired(before.exitCodes, after.exitCodes)) {
    if (alone) note(offered[alone], `the exit code ${is ?? was}, ${name}, was ${alone}`, "exitCodes", name);
    else if (was !== is) note(other, `the exit code of ${name} is ${is}, and was ${was}`, "exitCodes", name);
  }
  for (const [name, was, is, alone] of paired(before.json, after.json)) {
    if (alone) note(offered[alone], `${name} prints ${alone === "added" ? "JSON" : "no JSON any more"}`, "json", name);
    else
      for (const [path, ...sides] of paired(was, is))
        memberChanges(sides[0], sides[1], (bump, why) => note(bump, `${name} --json: ${path} ${why}`, "json", name, path));
  }
  return reasons;
}

function memberChanges(was: readonly string[] | undefined, is: readonly string[] | undefined, note: Note): void {
  if (!was || !is) return void note(offered[wayOf(!was)], `was ${wayOf(!was)}`);
  // Whoever reads it knows the types that there were.
  for (const type of is) if (!was.includes(type)) note(asked.added, `may be ${type}`);
  for (const type of was) if (!is.includes(type)) note(asked.removed, `is no longer ${type}`);
}

const isNeeded = (argument: string) => argument.startsWith("<");
const isMany = (argument: string) => argument.includes("...");

function argumentChanges(then: readonly string[], now: readonly string[], note: Note): void {
  for (let index = 0; index < Math.max(then.length, now.length); index++) {
    const [was, is] = [then[index], now[index]];
    if (was === undefined) note(isNeeded(is as string) ? asked.added : offered.added, `takes ${is}`);
    else if (is === undefined) note(offered.removed, `no longer takes ${was}`);
    else {
      if (isNeeded(was) !== isNeeded(is)) note(asked[wayOf(isNeeded(is))], `takes ${is} in place of ${was}`);
      if (isMany(was) !== isMany(is)) note(offered[wayOf(isMany(is))], `takes ${is} in place of ${was}`);
    }
  }
}

/** Whether its value must be said, need not be, or there is none. */
const formOf = ({ takes }: CommandOption) => takes.replace(/[^<[.]/g, "");

function optionChanges(was: CommandOption | undefined, is: CommandOption | undefined, note: Note): void {
  if (!is) return void note(offered.removed, "was removed");
  if (!was) return void note((is.isRequired ? asked : offered).added, `was added${is.isRequired ? ", and must be given" : ""}`);
  if (formOf(was) !== formOf(is))
    note(formOf(was) === "<" && formOf(is) === "[" ? asked.removed : other, `takes ${is.takes || "nothing"}, and took ${was.takes || "nothing"}`);
  if (was.isRequired !== is.isRequired) note(asked[wayOf(is.isRequired)], `${is.isRequired ? "must" : "need not"} be given`);
  if (was.default !== is.default) note(other, `is ${is.default ?? "nothing"} where it is not given, and was ${was.default ?? "nothing"}`);
  if (was.choices && is.choices) {
    for (const choice of was.choices) if (!is.choices.includes(choice)) note(offered.removed, `no longer takes ${choice}`);
    for (const choice of is.choices) if (!was.choices.includes(choice)) note(offered.added, `takes ${choice}`);
  } else if (is.choices) note(offered.removed, `takes one of ${is.choices.join(", ")}`);
  else if (was.choices) note(offered.added, "takes anything");
}

import type { Command } from "commander";
import { exitCodes } from "./io.ts";

type Ending = keyof typeof exitCodes;

/** What each exit code means. */
const meanings: Readonly<Record<Ending, string>> = {
  fine: "fine",
  broken: "the contract is broken, what is generated is stale, or the vendor refused",
  usage: "wrong usage or credential",
  unreachable: "the server could not be reached or its answer not be read",
  failed: "the job failed",
  canceled: "it was canceled",
  timedOut: "it had not ended in time",
  unverified: "nothing was verified or not all",
  defect: "an error of the command itself",
  interrupted: "it was broken off",
};

const exitText = (endings: readonly Ending[]): string => `Exit codes: ${endings.map((ending) => `${exitCodes[ending]} ${meanings[ending]}`).join(", ")}.`;

/** Lines of at most so many letters. */
const wrapped = (text: string, width = 118): string => text.replace(new RegExp(`(.{1,${width}})(?: |$)`, "g"), "$1\n").trimEnd();

export const allExitCodes = (): string => wrapped(exitText(Object.keys(meanings) as Ending[]));

/** What stands below a command's help: how it is used, and what it ends with beside 0, 2 and 70. */
export const withExamples = (command: Command, examples: readonly string[], ...endings: Ending[]): Command =>
  command.addHelpText(
    "after",
    `\nExamples:\n${examples.map((line) => `  ${line}`).join("\n")}\n\n${wrapped(exitText((Object.keys(meanings) as Ending[]).filter((ending) => ["fine", "usage", "defect", ...endings].includes(ending))))}`,
  );

import { Command, type CommanderError, Option } from "commander";
import { type ExitCode, type exitCodes, type Io, UsageError } from "../io/index.ts";
import { hint } from "./values.ts";

/** A command: what it takes, what its help says, and what it does. */
export interface Definition {
  about: string;
  options: readonly Option[];
  examples: readonly string[];
  /** Options that contradict each other, or mean nothing without others, beside those that commander keeps apart: what is wrong, and where that is so. */
  // biome-ignore lint/suspicious/noExplicitAny: as below
  refuses?: Readonly<Record<string, (options: any) => unknown>>;
  /** What it may end with beside 0, 2 and 70. */
  endings?: readonly (keyof typeof exitCodes)[];
  /** Loads what it does, once it is called: help and completion need none of it. That is given its arguments, its options, and what it reads and writes. */
  // biome-ignore lint/suspicious/noExplicitAny: what it takes is said above, to people
  load(): Promise<(...given: any[]) => Promise<ExitCode> | ExitCode>;
  /** What else there is to say to commander. */
  set?(command: Command): void;
}

export function option(flags: string, about: string, parse?: (text: string, before: never) => unknown, usual?: unknown): Option {
  const made = new Option(flags, about).default(usual);
  return parse ? made.argParser(parse as (text: string) => unknown) : made;
}

/** A command of commander's that prints its help, and throws what is wrong of its arguments. */
export const quietCommand = (name: string, io: Io): Command =>
  new Command(name)
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.out(text), writeErr: (text) => void io.err(text), outputError: () => {} })
    .configureHelp({ helpWidth: 120 });

/** What commander says, without the value of an option that it does not know. */
export function usageErrorOf({ message }: CommanderError): UsageError {
  const said = message.replace(/'(--?[\w-]+)=[^\n]*'/g, "'$1=…'").replace(/\n\(Did you mean (.*)\?\)$/, "; did you mean $1?");
  const [first = ""] = said.replace(/^error: /, "");
  return new UsageError(`${first.toUpperCase()}${said.replace(/^error: ./, "")}${/[.?]$/.test(said) ? "" : "."} ${hint}`);
}

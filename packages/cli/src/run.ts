import { CommanderError } from "commander";
import { type ExitCode, exitCodes, harmlessly, type Io, tellEnd } from "./io/index.ts";
import { usageErrorOf } from "./options/index.ts";
import { programOf } from "./program.ts";

/** Runs the command `vendor-jobs` with its arguments, and gives the exit code. */
export async function run(args: readonly string[], given: Io): Promise<ExitCode> {
  const io = harmlessly(given);
  let code: ExitCode = exitCodes.fine;
  const isCompleting = args[0] === "complete";
  const finish = (result: ExitCode) => {
    code = result;
  };
  const program = programOf(io, finish, isCompleting);
  try {
    if (isCompleting) (await import("./completion.ts")).addCompletion(program, io);
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (thrown) {
    // Help was shown: as it was asked for, or where nothing was.
    if (thrown instanceof CommanderError && (thrown.exitCode === 0 || thrown.code === "commander.help"))
      return thrown.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    const error = thrown instanceof CommanderError ? usageErrorOf(thrown) : (thrown as Error);
    return tellEnd(io, { json: args.includes("--json") }, error);
  }
}

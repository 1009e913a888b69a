import { CommanderError } from "commander";
import { type ExitCode, exitCodes, harmlessly, type Io, jsonLine } from "./io.ts";
import { programOf } from "./program.ts";

/** What our errors end with. An `Error` is what is said of a spec that cannot be used. */
const endings: readonly (readonly [code: ExitCode, errors: readonly string[]])[] = [
  [
    exitCodes.usage,
    ["UsageError", "CredentialMissingError", "InvalidArgumentError", "RefusedError", "PrismMissingError", "SpecError", "UnsupportedSpecError", "Error"],
  ],
  [exitCodes.unreachable, ["UnreachableError", "NetworkError", "TimeoutError"]],
  [exitCodes.interrupted, ["AbortError"]],
  [exitCodes.broken, ["AmbiguousRequestError", "ApiError", "ResponseFormatError", "JobStepError", "VendorJobsError"]],
];

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
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    const { name, message, stack } = error as Error;
    const known = isOfSystem(error) ? exitCodes.usage : endings.find(([, errors]) => errors.includes(name))?.[0];
    const said = known === undefined ? `vendor-jobs itself failed, which says nothing of the vendor: ${stack}` : message;
    io.err(args.includes("--json") ? jsonLine({ error: name, message: said }) : `${said}\n`);
    return known ?? exitCodes.defect;
  }
}

/** Whether the system refused something that the caller can mend: a port that is taken, a disk that is full, a folder that is not there. */
const isOfSystem = (error: unknown): boolean => {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  return typeof syscall === "string" && /^E[A-Z\d]+$/.test(String(code));
};

export { type ExitCode, exitCodes, type Io, UsageError } from "./io/index.ts";
export { run } from "./run.ts";

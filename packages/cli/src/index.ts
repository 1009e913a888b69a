export { type ExitCode, exitCodes, type Io, UsageError } from "./io.js";
export { run } from "./run.js";

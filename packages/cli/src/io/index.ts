/** What every command reads, writes and ends with. Knows no other room, and no vendor; loaded at each start, `--help` included. */
export { loadBeside } from "./beside.ts";
export { codeOf, codeOfAll, type ExitCode, exitCodes, of, tellEnd, tellError, UsageError } from "./errors.ts";
export { type Ask, endSignal, harmless, harmlessly, type Io, isTerminal, jsonLine, quoted, self } from "./io.ts";

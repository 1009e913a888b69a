/** Starts a job once, and finds the job of a start that got no answer. Knows one job. */

export type { FindStartOptions, FoundStarts } from "./find-start.ts";
export { startKeys } from "./key.ts";
export { type StartCall, startCall, startFinder } from "./start.ts";
export type { SendStart } from "./starting.ts";

/** What a process does at work: it sends starts, looks at jobs, tells what came of them. Knows `database`. */
export type { Context } from "./context.ts";
export { decide } from "./starter.ts";
export { here } from "./telemetry.ts";
export { beginWork } from "./work.ts";

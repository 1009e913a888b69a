export { shareAlarms as preload } from "./shared-alarms.ts";

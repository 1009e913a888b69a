import { existsSync, rmSync } from "node:fs";
import { dirname } from "node:path";

// Ends well where `together.ts` has done the task that turbo starts here, on the very inputs whose hash turbo gives it; once, so that a task which is forced runs.
const { TURBO_HASH, npm_package_json = "", npm_lifecycle_event } = process.env;
const mark = `${dirname(npm_package_json)}/.turbo/${npm_lifecycle_event}-${TURBO_HASH}.done`;
process.exitCode = existsSync(mark) ? 0 : 1;
rmSync(mark, { force: true });

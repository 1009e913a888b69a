import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
/** The command as a line of the shell begins with it. */
export const command = `node -C @vendor-jobs/source ${main}`;

/** Runs a line of the shell in a folder; gives what it prints, and tells of the first that it prints. */
export function shell(folder: string, line: string, onFirst: (pid: number) => void = () => {}, onStart: (pid: number) => void = () => {}) {
  const child = spawn("bash", ["-c", `set -o pipefail; ${line}`], { cwd: folder, env: { ...process.env, VENDOR_JOBS_TOKEN: "any" } });
  onStart(child.pid as number);
  let text = "";
  const take = (chunk: Buffer) => {
    if (text === "") onFirst(child.pid as number);
    text += chunk;
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  return new Promise<{ code: number | null; text: string }>((resolve) => child.once("close", (code) => resolve({ code, text })));
}

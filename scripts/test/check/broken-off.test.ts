import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter } from "node:path";
import { afterAll, expect, it } from "vitest";
import { root } from "../../workspace/index.ts";

const folder = mkdtempSync(`${realpathSync(tmpdir())}/broken-off-`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
// In turbo's place, one that plans nothing, and then says that it begins, and ends when it is told to.
const program = `if (process.argv.includes("--dry=json")) {
  console.log(JSON.stringify({ tasks: [] }));
  process.exit();
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));
console.log("begun");
setInterval(() => {}, 1000);`;
writeFileSync(`${folder}/turbo`, `#!${process.execPath}\n${program}\n`, { mode: 0o755 });

it.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
  "a check that is told to end by %s begins nothing more",
  async (signal) => {
    const env = { ...process.env, PATH: [folder, process.env.PATH].join(delimiter) };
    const child = spawn(process.execPath, [`${root}/scripts/check/check.ts`], { env, stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk;
      if (String(chunk).includes("begun")) child.kill(signal);
    });
    const [code] = await once(child, "close");
    expect([code, text]).toEqual([1, "begun\n0 passed, 1 failed\n"]);
  },
  30_000,
);

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { root } from "./root.ts";

const { packageManager, devDependencies } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

const cache = `${root}/node_modules/.cache/toolbox`;

/**
 * A package of the registry at an exact version, such as `deno@2.9.6`, installed beside the workspace rather than in it: runtimes and servers
 * that weigh a hundred megabytes and only few commands need. Gives its folder; there at once where it has been installed before.
 * @throws where npm cannot install it, with what npm said.
 */
export function tool(name: string, version: string): string {
  const folder = `${cache}/${name.replace("/", "+")}@${version}`;
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(`${folder}-`);
    try {
      writeFileSync(`${fresh}/package.json`, '{ "private": true }');
      // Windows finds npm through a shell only; the words are ours and hold no spaces.
      const words = ["install", "--save-exact", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", `${name}@${version}`];
      execFileSync("npm", words, { cwd: fresh, stdio: "pipe", shell: process.platform === "win32" });
      renameSync(fresh, folder);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      // Another process was quicker.
      if (!existsSync(folder)) throw error;
    }
  }
  return `${folder}/node_modules/${name}`;
}

/** The pnpm of this repository, wherever this was started from. */
export const pnpm = (): string => tool("pnpm", /@(\d+\.\d+\.\d+)/.exec(packageManager)?.[1] as string);

/** A package as `name@version`, at the version that this repository has it. */
export const pinned = (name: string): string => `${name}@${devDependencies[name]}`;

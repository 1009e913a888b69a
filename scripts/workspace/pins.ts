import { readFileSync } from "node:fs";
import { root } from "./root.ts";
import { tool } from "./toolbox.ts";

const { packageManager, devDependencies } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

/** The pnpm of this repository, wherever this was started from. */
export const pnpm = (): string => tool("pnpm", /@(\d+\.\d+\.\d+)/.exec(packageManager)?.[1] as string);

/** A package as `name@version`, at the version that this repository has it. */
export const pinned = (name: string): string => `${name}@${devDependencies[name]}`;

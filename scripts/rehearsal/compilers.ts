import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { tool, vendorIds } from "../workspace/index.ts";
import { type Place, run } from "./children.ts";

export interface Compiler {
  folder: () => string;
  requiresModules: boolean;
  /** How it resolves in the short form: the oldest and the newest between them go both ways. */
  short?: keyof typeof resolutions;
}

const ours = (name: string) => () => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** The oldest TypeScript that understands the packages, the one that they are made with, and the newest. */
export const compilers = {
  "TypeScript 5.4": { folder: () => tool("typescript", "5.4.5"), requiresModules: false, short: "bundler" },
  "TypeScript 5.9": { folder: ours("typescript"), requiresModules: true },
  "TypeScript 7": { folder: ours("typescript-7"), requiresModules: true, short: "nodenext" },
} satisfies Record<string, Compiler>;

export const resolutions = { nodenext: "nodenext", bundler: "esnext" } as const;

/** Where the types of `fetch` and its like come from. */
const platforms = {
  "the DOM": { lib: ["ES2022", "DOM", "DOM.Iterable"], types: [] },
  Node: { lib: ["ES2022"], types: ["node"] },
} as const;

/** Compiles the consumers against the installed packages. @throws with what the compiler found. */
export async function compile(compiler: Compiler, resolution: keyof typeof resolutions, published: readonly string[], place: Place): Promise<void> {
  const consumers = vendorIds().map((vendor) => `programs/${vendor}.ts`);
  for (const [platform, options] of Object.entries(platforms)) {
    const files = [...consumers];
    // The same programs as CommonJS, which asks for the packages with `require`.
    if (resolution === "nodenext" && compiler.requiresModules) files.push(...consumers.map((file) => asCommonJs(file, place.cwd)));
    if (platform === "Node") files.push("programs/contract.ts", everyEntry(published, place.cwd));
    await check(files, { ...options, module: resolutions[resolution], moduleResolution: resolution }, place, compiler.folder());
  }
}

/**
 * Has a compiler look at files of a folder, and at all declarations that these read.
 * @param folder - Of the compiler.
 * @throws with what it found.
 */
export async function check(files: readonly string[], options: object, place: Place, folder = compilers["TypeScript 5.9"].folder()): Promise<void> {
  const compilerOptions = { target: "ES2022", strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true, ...options };
  const config = `tsconfig.${crypto.randomUUID()}.json`;
  writeFileSync(`${place.cwd}/${config}`, JSON.stringify({ compilerOptions, files }));
  await run([process.execPath, `${folder}/bin/tsc`, "--project", config], place);
}

function asCommonJs(file: string, folder: string): string {
  const common = file.replace(/\.ts$/, ".cts");
  cpSync(`${folder}/${file}`, `${folder}/${common}`);
  return common;
}

/** A file that asks for each entry of each package, so that the declarations of all of them are read. */
function everyEntry(published: readonly string[], folder: string): string {
  const file = "programs/every-entry.ts";
  const entries = published.flatMap((name) => {
    const { exports } = JSON.parse(readFileSync(`${folder}/node_modules/${name}/package.json`, "utf8"));
    return Object.entries<{ types?: string }>(exports).flatMap(([path, { types }]) => (types && !needsPeer.test(path) ? [name + path.slice(1)] : []));
  });
  writeFileSync(`${folder}/${file}`, entries.map((entry, index) => `export type * as entry${index} from "${entry}";\n`).join(""));
  return file;
}

/** Entries whose types are of a peer that users who want them install. */
const needsPeer = /\/(vitest|undici)$/;

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pinned, pnpm, tool } from "../workspace/index.ts";
import { type Place, run } from "./children.ts";

/** A package manager that users install with. */
export interface Installer {
  /** The command that adds packages to a folder, without their names. */
  add: () => readonly string[];
  /** Its settings, a file each. */
  files?: (registry: string) => Readonly<Record<string, string>>;
  lockfile: string;
  /** Finds each copy of core in the lock file; the first group tells one from another. */
  copies: RegExp;
  /** What goes between Node and the program, where Node alone does not find the packages. */
  nodeOptions?: readonly string[];
}

const yarn = (linker: string): Installer => ({
  add: () => [process.execPath, `${tool("@yarnpkg/cli-dist", "4.18.1")}/bin/yarn.js`, "add"],
  files: (registry) => ({
    // Without it, yarn looks for a project in the folders above.
    "yarn.lock": "",
    ".yarnrc.yml": [
      `nodeLinker: ${linker}`,
      `npmRegistryServer: "${registry}"`,
      "unsafeHttpWhitelist: [127.0.0.1]",
      // Our packages are seconds old.
      "npmMinimalAgeGate: 0",
      "enableGlobalCache: false",
      "enableTelemetry: false",
      "enableImmutableInstalls: false",
      "",
    ].join("\n"),
  }),
  lockfile: "yarn.lock",
  copies: /resolution: "(@vendor-jobs\/core@[^"]+)"/g,
});

/** Each way to install; the folder of npm is the one that the runtimes share. */
export const installers = {
  npm: {
    add: () => ["npm", "install", "--no-audit", "--no-fund"],
    lockfile: "package-lock.json",
    copies: /"(node_modules\/(?:.*\/)?@vendor-jobs\/core)": \{/g,
  },
  pnpm: {
    add: () => [process.execPath, `${pnpm()}/bin/pnpm.cjs`, "add"],
    lockfile: "pnpm-lock.yaml",
    copies: /^ {2}'(@vendor-jobs\/core@[^']+)':$/gm,
  },
  yarn: yarn("node-modules"),
  "yarn, Plug'n'Play": { ...yarn("pnp"), nodeOptions: ["--require", "./.pnp.cjs", "--experimental-loader", "./.pnp.loader.mjs"] },
  bun: {
    add: () => [`${tool("bun", "1.4.5")}/bin/bun.exe`, "add"],
    lockfile: "bun.lock",
    copies: /\["(@vendor-jobs\/core@[^"]+)"/g,
  },
} satisfies Record<string, Installer>;

/** Installs packages by name, and the types of Node, into a folder that is not there yet. @throws where core is not there exactly once. */
export async function install(names: readonly string[], { add, files, lockfile, copies }: Installer, { cwd, env }: Place, registry: string): Promise<void> {
  mkdirSync(cwd, { recursive: true });
  const project = { "package.json": '{ "private": true, "type": "module" }\n', ...files?.(registry) };
  for (const [file, text] of Object.entries(project)) writeFileSync(`${cwd}/${file}`, text);
  const output = await run([...add(), ...names, pinned("@types/node")], { cwd, env });
  const found = new Set([...readFileSync(`${cwd}/${lockfile}`, "utf8").matchAll(copies)].map(([, copy]) => copy));
  if (found.size !== 1) throw new Error(`${lockfile} has ${found.size} copies of core: ${[...found].join(", ")}\n${output}`);
}

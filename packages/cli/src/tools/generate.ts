import type * as Generator from "@vendor-jobs/generator";
import { type ExitCode, exitCodes, type Io, jsonLine, loadBeside } from "../io/index.ts";

export type GenerateCommandOptions = Omit<Generator.GenerateOptions, "cwd"> & { json?: boolean };

/** `vendor-jobs generate`: a client of an API of one's own, by its spec. The generator's libraries are five times as large as all that the other commands need. */
export async function generate(spec: string, { json, ...options }: GenerateCommandOptions, io: Io): Promise<ExitCode> {
  const { formatGenerated, generate } = await loadBeside<typeof Generator>("@vendor-jobs/generator", "generate", io.cwd);
  const made = await generate(spec, { ...options, cwd: io.cwd });
  io.out(json ? jsonLine(made) : formatGenerated(made));
  return made.stale ? exitCodes.broken : exitCodes.fine;
}

export type DraftCommandOptions = Omit<Generator.DraftOptions, "cwd" | "vendor"> & { json?: boolean };

/** `vendor-jobs draft`: a spec of an API by a document that knows nothing of jobs. */
export async function draft(document: string, { json, ...options }: DraftCommandOptions, io: Io): Promise<ExitCode> {
  const { draft, formatDrafted } = await loadBeside<typeof Generator>("@vendor-jobs/generator", "draft", io.cwd);
  const drafted = await draft(document, { ...options, cwd: io.cwd });
  io.out(json ? jsonLine(drafted) : formatDrafted(drafted));
  return exitCodes.fine;
}

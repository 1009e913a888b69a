/** What a command reads and writes: those of the process, or others for tests. */
export interface Io {
  /** Results. */
  out(text: string): unknown;
  /** Progress and errors. */
  err(text: string): unknown;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** Resolves when the command should end: servers stop, and what calls one tells what it knows. */
  ended: Promise<unknown>;
}

/** What the command ends with. `defect` is one of its own. */
export const exitCodes = { fine: 0, broken: 1, usage: 2, unreachable: 3, unverified: 4, defect: 70 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An argument is wrong: the message says which, what was given, what is expected and what to do. */
export class UsageError extends Error {
  override name = "UsageError";
}

import { closeSync, openSync, writeSync } from "node:fs";
import { resolve } from "node:path";

/** A file that is written to. */
export interface OutputFile {
  /** Throws as the system does, such as where the disk is full. */
  write(text: string): void;
  close(): void;
}

/** Opens a file before the work whose result it is to hold, so that a wrong path is told at once. Throws as the system does. */
export function openOutput(cwd: string, path: string, { flags, mode }: { flags: "a" | "w"; mode?: number }): OutputFile {
  const file = openSync(resolve(cwd, path), flags, mode);
  return {
    write(text) {
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    },
    close: () => closeSync(file),
  };
}

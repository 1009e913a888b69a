import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";

/** A new temporary folder, for `using`: gone when the block ends that has it. The real path: macOS has its temporary folder behind a link. */
export function freshFolder(name: string): Disposable & { path: string } {
  const path = mkdtempSync(`${realpathSync(tmpdir())}/vendor-jobs-${name}-`);
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

const closers = new Set<() => unknown>();
let isOver = false;

/** @throws once the rehearsal is ending: nothing is begun then, since nothing would end it. */
export function refuseAtEnd(): void {
  if (isOver) throw new Error("The rehearsal is ending.");
}

/** What is to be closed or removed when the rehearsal ends, however it ends, the last one first; or earlier, by what this gives. */
export function atEnd(close: () => unknown): () => Promise<void> {
  closers.add(close);
  if (isOver) void end();
  return async () => {
    if (closers.delete(close)) await close();
  };
}

/** Closes everything. What fails to close does not keep the rest open. */
export async function end(): Promise<void> {
  isOver = true;
  for (const close of [...closers].reverse()) {
    closers.delete(close);
    try {
      await close();
    } catch (error) {
      console.error(error);
    }
  }
}

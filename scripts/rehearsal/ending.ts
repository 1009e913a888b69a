const closers = new Set<() => unknown>();

/** What is to be closed or removed when the rehearsal ends, however it ends, the last one first; or earlier, by what this gives. */
export function atEnd(close: () => unknown): () => Promise<void> {
  closers.add(close);
  return async () => {
    if (closers.delete(close)) await close();
  };
}

/** Closes everything. What fails to close does not keep the rest open. */
export async function end(): Promise<void> {
  for (const close of [...closers].reverse()) {
    closers.delete(close);
    try {
      await close();
    } catch (error) {
      console.error(error);
    }
  }
}

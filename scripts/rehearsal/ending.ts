const closers = new AsyncDisposableStack();

/** @throws once the rehearsal is ending: nothing is begun then, since nothing would end it. */
export function refuseAtEnd(): void {
  if (closers.disposed) throw new Error("The rehearsal is ending.");
}

/** What is to be closed or removed when the rehearsal ends, however it ends, the last one first; or earlier, by what this gives. */
export function atEnd(close: () => unknown): () => Promise<void> {
  let isOpen = true;
  const closeOnce = async () => {
    if (isOpen) {
      isOpen = false;
      await close();
    }
  };
  if (closers.disposed) void closeOnce();
  else closers.defer(closeOnce);
  return closeOnce;
}

/** Closes everything. What fails to close does not keep the rest open. */
export const end = (): Promise<void> => closers.disposeAsync().catch(console.error);

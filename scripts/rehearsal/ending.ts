const closers: (() => unknown)[] = [];

/** What is to be closed or removed when the rehearsal ends, however it ends; the last one first. */
export function atEnd(close: () => unknown): void {
  closers.push(close);
}

/** Closes everything, once. What fails to close does not keep the rest open. */
export async function end(): Promise<void> {
  for (let close = closers.pop(); close; close = closers.pop()) {
    try {
      await close();
    } catch (error) {
      console.error(error);
    }
  }
}

import { checkSignal } from "../checks.ts";

interface Watch {
  readonly rings: Set<() => void>;
  readonly listener: () => void;
}

const watches = new WeakMap<AbortSignal, Watch>();

/**
 * Rings when the signal is aborted, at once where it was before; what it gives ends that. However many wait for one signal, it has one
 * listener: platforms warn of many, and go through all of them for each that is added.
 */
export function onAbort(signal: AbortSignal, ring: () => void): () => void {
  checkSignal(signal);
  if (signal.aborted) {
    ring();
    return () => {};
  }
  let watch = watches.get(signal);
  if (!watch) {
    const rings = new Set<() => void>();
    watch = { rings, listener: () => rings.forEach((ring) => void ring()) };
    watches.set(signal, watch);
  }
  const { rings, listener } = watch;
  if (rings.size === 0) signal.addEventListener("abort", listener);
  rings.add(ring);
  return () => {
    if (rings.delete(ring) && rings.size === 0) signal.removeEventListener("abort", listener);
  };
}

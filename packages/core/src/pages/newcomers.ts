/** How many ids are remembered: new items of a list move the others on by so many at most without one coming twice. */
const remembered = 10_000;

/** Tells whether an item is new by its id; without one it is. */
export function newcomers(): (id: unknown) => boolean {
  const known = new Set<unknown>();
  // One for all: each begins at the first that ever was.
  const oldest = known.values();
  return (id) => {
    if (id === undefined) return true;
    const isKnown = known.delete(id);
    known.add(id);
    if (known.size > remembered) known.delete(oldest.next().value);
    return !isKnown;
  };
}

/** How many of the last items of a list are known again at least. More would outlive collections of garbage, and have the engine take half as much memory again for a long list. */
export const remembered = 1000;

/**
 * Tells whether an item is new by its id; without one it is.
 * @param remembered How many ids at least: new items of a list move the others on by so many without one coming twice.
 */
export function newcomers(remembered: number): (id: unknown) => boolean {
  // Two sets of which one is let go at a time: to take out the oldest one by one costs more than all else.
  let newer = new Set<unknown>();
  let older = newer;
  return (id) => {
    if (id === undefined) return true;
    const isKnown = newer.has(id) || older.has(id);
    newer.add(id);
    if (newer.size === remembered) [older, newer] = [newer, new Set()];
    return !isKnown;
  };
}

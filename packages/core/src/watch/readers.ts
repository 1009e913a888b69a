import { bounded } from "../time/index.ts";

/** How many reads begin at a time. */
const readers = 8;

/** How long a read keeps others from beginning, in ms: one that gets no answer goes on, and holds up nobody. */
const patience = 1000;

/** Does work in the order in which it is given, some at a time. */
export function createReaders(): (work: () => Promise<void>) => void {
  const queue: (() => Promise<void>)[] = [];
  let free = readers;
  const release = () => {
    free++;
    begin();
  };
  const begin = () => {
    for (; free > 0; free--) {
      const work = queue.shift();
      if (!work) return;
      bounded(work(), patience, undefined, Error).then(release, release);
    }
  };
  return (work) => {
    queue.push(work);
    begin();
  };
}

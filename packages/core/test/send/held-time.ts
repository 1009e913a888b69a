import { vi } from "vitest";
import type { ClientEvent } from "../../src/send/events.ts";
import type { Arrival } from "../fault-server.ts";

const turn = setImmediate;

/** How many turns what a server in this process writes takes to be read, and many more. */
const enough = 50;

/** Time that passes only once the server has what was sent, and the client what was answered: a machine under load may let it pass before. */
export function heldTime(arrivals: readonly Arrival[]) {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let sent = 0;
  return {
    onEvent: ({ type }: ClientEvent) => {
      if (type === "request") sent++;
    },
    async passUntil<T>(work: Promise<T>): Promise<T> {
      let isDone = false;
      const done = () => {
        isDone = true;
      };
      work.then(done, done);
      for (let turns = 0; !isDone; turns++) {
        await new Promise<void>((resolve) => turn(resolve));
        if (sent > arrivals.length) turns = 0;
        else if (turns % enough === enough - 1) vi.advanceTimersToNextTimer();
      }
      return work;
    },
    [Symbol.dispose]: () => void vi.useRealTimers(),
  };
}

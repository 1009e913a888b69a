import { AsyncLocalStorage } from "node:async_hooks";
import { getEventListeners } from "node:events";
import { vi } from "vitest";
import { bearer, type Credentials, headerCredential } from "../../src/index.ts";
import type { ClientEvent } from "../../src/send/events.ts";
import { faultClient } from "../fault-server.ts";
import { clientCredentials } from "../granted.ts";
import { network, type Sent } from "./network.ts";
import { base, type Scenario } from "./scenario.ts";
import { carriedBy } from "./transports.ts";

export interface Trace {
  sent: Sent[];
  /** Requests for tokens. */
  tokens: Sent[];
  error: unknown;
  settledAt: number;
  abortedAt: number | undefined;
  started: number;
  events: ClientEvent[];
  timersLeft: number;
  listenersLeft: number;
  sentLater: number;
}

/** Timers that are set and have not fired. */
const timers = new Set<NodeJS.Timeout>();

/** Marks what is done on the clock that is counted: what an earlier file of this process has left is none of it. */
const counted = new AsyncLocalStorage<true>();

/** Does work whose timers are counted. */
export const counting = <T>(work: () => Promise<T>): Promise<T> => counted.run(true, work);

/** How many of them keep the process alive. */
export const timersLeft = (): number => [...timers].filter((timer) => timer.hasRef()).length;

/** Keeps account of the timers of the clock, that is in place. */
export function countTimers(): void {
  timers.clear();
  const { setTimeout, clearTimeout } = globalThis;
  const set = (ring: () => void, ms?: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      ring();
    }, ms);
    if (counted.getStore()) timers.add(timer);
    return timer;
  };
  const clear = (timer?: NodeJS.Timeout) => {
    if (timer) timers.delete(timer);
    clearTimeout(timer);
  };
  vi.stubGlobal("setTimeout", set);
  vi.stubGlobal("clearTimeout", clear);
}

const credentials: Record<Scenario["credential"], (secret: string) => Credentials> = {
  bearer: (secret) => bearer(secret),
  cookie: (secret) => headerCredential("cookie", secret, "sid="),
  "API key": (secret) => headerCredential("x-api-key", secret),
  "client credentials": (secret) => clientCredentials(`${base}/token`, "id", secret),
};

/** A turn of the real event loop, which is not faked, lets all that does not wait for the clock happen. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Plays one call on a clock and a network that are made up, to its end and beyond. */
export async function play(given: Scenario): Promise<Trace> {
  const controller = new AbortController();
  const started = Date.now();
  const left = { timersLeft: 0, listenersLeft: 0, sentLater: 0 };
  const trace: Trace = { sent: [], tokens: [], error: undefined, settledAt: Number.NaN, abortedAt: undefined, started, events: [], ...left };
  vi.spyOn(Math, "random").mockReturnValue(given.jitter);
  const abort = () => {
    if (Number.isNaN(trace.settledAt)) trace.abortedAt ??= Date.now();
    controller.abort("why");
  };
  const settled = callOf(given, trace, controller.signal, abort).then(
    () => {},
    (error) => {
      trace.error = error ?? new Error("rejected with nothing");
    },
  );
  const timer = given.abort && "after" in given.abort ? setTimeout(abort, given.abort.after) : undefined;
  await advanceUntil(settled);
  trace.settledAt = Date.now();
  clearTimeout(timer);
  await turn();
  trace.timersLeft = timersLeft();
  trace.listenersLeft = getEventListeners(controller.signal, "abort").length;
  const count = trace.sent.length + trace.tokens.length;
  for (let turns = 0; turns < 1000 && vi.getTimerCount() > 0; turns++) {
    vi.advanceTimersToNextTimer();
    await turn();
  }
  trace.sentLater = trace.sent.length + trace.tokens.length - count;
  return trace;
}

/** Makes the call that the scenario says. */
function callOf(given: Scenario, trace: Trace, signal: AbortSignal, abort: () => void): Promise<unknown> {
  const { timeout, deadline, retry, limit, credential, secret, operation } = given;
  const { call } = faultClient(
    {
      baseUrl: base,
      ...carriedBy[given.by](network(given, trace, () => signal.aborted)),
      timeout,
      deadline,
      retry,
      onEvent(event) {
        trace.events.push(event);
        // A request for a token is made for all callers, and outlives one who aborts.
        if (given.abort && "at" in given.abort && given.abort.at === event.type && event.operation !== "token request") abort();
      },
    },
    credentials[credential](secret),
    limit,
  );
  return call(operation, { signal });
}

/** Moves the clock from timer to timer until the call has settled. */
async function advanceUntil(settled: Promise<void>): Promise<void> {
  let isSettled = false;
  settled.then(() => {
    isSettled = true;
  });
  for (let turns = 0; ; turns++) {
    await turn();
    if (isSettled) return;
    if (vi.getTimerCount() === 0 || turns > 1000) throw new Error("The call waits for nothing.");
    vi.advanceTimersToNextTimer();
  }
}

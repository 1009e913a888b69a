import { inspect } from "node:util";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TimeoutError, VendorJobsError } from "../../src/errors.ts";
import type { Sent } from "./network.ts";
import { counting, countTimers, play, type Trace } from "./play.ts";
import { printed } from "./results.ts";
import { eachOnce, timeout } from "./runs.ts";
import { base, type Scenario, scenario } from "./scenario.ts";

const nameOf = (error: unknown) => (error as Error | undefined)?.name;
/** Whether the network let a byte of the request through. */
const reached = ({ step }: Sent) => step.is !== "refused";
const isUnsafe = ({ operation }: Scenario) => operation === "createJob";

describe("whatever the network does", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout", "clearTimeout"], now: Date.UTC(2026, 0, 1) });
    countTimers();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const playOnce = eachOnce((given: Scenario) => counting(() => play(given)));
  const always = (title: string, check: (trace: Trace, given: Scenario) => void, only: (given: Scenario) => boolean = () => true) =>
    it(title, { timeout }, async () => {
      await fc.assert(
        fc.asyncProperty(scenario.filter(only), async (given) => {
          vi.setSystemTime(Date.UTC(2026, 0, 1));
          check(await playOnce(given), given);
        }),
      );
    });

  always(
    "an unsafe request that reached the server is not sent again, but for a 429, or a 401 that renews the credential",
    ({ sent }, { credential }) => {
      let renewed = false;
      sent.slice(0, -1).forEach((request) => {
        const isRenewal = request.status === 401 && credential === "client credentials" && !renewed;
        renewed ||= isRenewal;
        if (reached(request) && request.status !== 429 && !isRenewal) expect.unreachable(`sent again after ${inspect(request.step)}`);
      });
    },
    isUnsafe,
  );

  always("an unsafe request whose fate is unknown ends as an AmbiguousRequestError, and no other does", ({ sent, error, abortedAt }, given) => {
    if (abortedAt !== undefined) return;
    const last = sent.at(-1);
    const isRefused = last?.step.is === "refused" && !last.aborted;
    const isSent = isUnsafe(given) && last !== undefined && !isRefused;
    if (isSent && last.status === undefined) expect(nameOf(error)).toBe("AmbiguousRequestError");
    if (nameOf(error) !== "AmbiguousRequestError") return;
    expect(isSent).toBe(true);
    // A success that broke off has acted; what it made is as unknown.
    expect(last?.status ?? 200).toBeLessThan(300);
  });

  always(
    "a failure whose status came is an ApiError of that status, whatever became of the rest",
    ({ sent, error, abortedAt, events }) => {
      const status = sent.at(-1)?.status ?? 0;
      if (status < 400 || abortedAt !== undefined || events.at(-1)?.type === "retry") return;
      // A call that the server's 429s leave no time for was not sent once more; they are why.
      const told = status === 429 && error instanceof TimeoutError ? error.cause : error;
      expect(told).toMatchObject({ name: "ApiError", status });
    },
    ({ credential, limit }) => credential !== "client credentials" && limit === undefined,
  );

  always("no call is sent more often than its attempts, after a 429, and once more for a credential", ({ sent, events }, { retry }) => {
    const attempts = events.filter((event) => event.type === "request" && event.operation !== "token request").length;
    const renewals = events.filter(({ type }) => type === "credential-renewed").length;
    const early = retry ? events.filter((event) => event.type === "response" && event.status === 429).length : 0;
    expect(renewals).toBeLessThanOrEqual(1);
    expect(attempts - renewals - early).toBeLessThanOrEqual(retry ? retry.attempts : 1);
    expect(sent.length).toBeLessThanOrEqual(attempts * 6);
  });

  always(
    "nothing is sent after an abort, and the call ends with it",
    ({ sent, abortedAt, settledAt, sentLater }) => {
      expect(sent.filter(({ afterAbort }) => afterAbort)).toEqual([]);
      expect(sentLater).toBe(0);
      if (abortedAt === undefined) return;
      expect(settledAt).toBe(abortedAt);
    },
    ({ abort }) => abort !== undefined,
  );

  always("a call that has ended leaves no timer and no listener, and sends nothing", ({ timersLeft, listenersLeft, sentLater }) => {
    expect({ timersLeft, listenersLeft, sentLater }).toEqual({ timersLeft: 0, listenersLeft: 0, sentLater: 0 });
  });

  always("a call ends by its deadline, and an attempt by its timeout, to the tick", ({ started, settledAt, sent }, { deadline, timeout }) => {
    expect(settledAt - started).toBeLessThanOrEqual(deadline + 1);
    for (const { at, ended } of sent) expect((ended ?? settledAt) - at).toBeLessThanOrEqual(timeout + 1);
  });

  always("nothing is sent for which no time is left", ({ started, sent }, { deadline }) => {
    for (const { at } of sent) expect(at - started).toBeLessThan(deadline);
  });

  always("Retry-After is waited for in full", ({ sent }) => {
    sent.slice(1).forEach(({ at }, index) => {
      const { step, status = 0, ended = 0 } = sent[index] as Sent;
      if (step.is !== "answer" || status < 400 || status === 401 || !/^[\d.]+$/.test(step.retryAfter ?? "")) return;
      expect(at - ended).toBeGreaterThanOrEqual(Number(step.retryAfter) * 1000);
    });
  });

  always("every failure is an error of ours", ({ error }) => {
    if (error !== undefined && !(error instanceof VendorJobsError)) throw error;
  });

  always("each request has one event that tells of its end", ({ events }) => {
    const open = new Map<number, number>();
    for (const event of events) {
      if (event.type === "request") open.set(event.call, event.attempt);
      else if (event.type === "response" || event.type === "error") {
        expect(open.get(event.call)).toBe(event.attempt);
        open.delete(event.call);
      }
    }
    expect([...open]).toEqual([]);
  });

  always("no credential is in an error or an event", ({ error, events }) => {
    expect(printed(error, events)).not.toContain("c4nary");
  });

  always("no credential goes to another origin", ({ sent }) => {
    for (const { url, headers } of sent) if (new URL(url).origin !== base) expect(JSON.stringify(headers)).not.toContain("c4nary");
  });

  always("what is not a GET follows no redirect", ({ sent }) => {
    for (const { url, method } of sent) if (method !== "GET") expect(url).toMatch(/^http:\/\/acme\.test\/v1\//);
  });
});

import { getEventListeners } from "node:events";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { VendorJobsError } from "../../src/errors.ts";
import {
  answer,
  closeRead,
  closeUnread,
  cutChunked,
  cutLength,
  type Fault,
  failure,
  faultClient,
  gzipJunk,
  notHttp,
  type OperationName,
  redirect,
  resetRead,
  resetUnread,
  serveFaults,
  stallBody,
  stallHead,
  success,
} from "../fault-server.ts";
import { by, numRuns, timeout } from "./runs.ts";
import { transports } from "./transports.ts";

describe("whatever a server does", () => {
  const faults: Record<string, Fault> = {
    success,
    closeUnread,
    resetUnread,
    closeRead,
    resetRead,
    stallHead,
    notHttp,
    stallBody: stallBody(),
    stallBody500: stallBody(500),
    cutLength: cutLength(),
    cutChunked: cutChunked(),
    cutLength503: cutLength(503),
    gzipJunk: gzipJunk(),
    html: answer({ text: "<p>", headers: { "content-type": "text/html" } }),
    nothing: answer({}),
    moved: redirect(307, "/moved"),
    "400": failure(400),
    "401": failure(401),
    "429": failure(429),
    "429 at once": failure(429, "0"),
    "503": failure(503),
    "503 in an hour": failure(503, "3600"),
  };
  const timersOpen = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;

  it("no unsafe request is sent twice, every failure is ours, and no timer, listener or socket stays", { timeout: timeout * 2 }, async () => {
    const property = fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(faults)), { minLength: 1, maxLength: 5 }),
      fc.constantFrom<OperationName>("getJob", "createJob", "cancelJob", "deleteJob"),
      fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
      fc.constantFrom(...transports.filter(([transport]) => by.includes(transport as "fetch"))),
      async (script, name, abortAfter, [, carried]) => {
        await using server = await serveFaults(...script.map((fault) => faults[fault] as Fault));
        const before = timersOpen();
        const controller = new AbortController();
        const { call } = faultClient({ ...carried, baseUrl: server.url, timeout: 30, deadline: 400 });
        const timer = abortAfter === undefined ? undefined : setTimeout(() => controller.abort(), abortAfter);
        const error = await call(name, { signal: controller.signal }).then(
          () => undefined,
          (error) => error,
        );
        const aborted = controller.signal.aborted;
        clearTimeout(timer);
        // Fetch may open a connection for a request that is aborted before it is written.
        const read = () => server.arrivals.filter(({ method }) => method !== undefined).length;
        const last = () => server.arrivals.findLastIndex(({ method }) => method !== undefined);
        const count = read();
        if (error !== undefined) expect(error).toBeInstanceOf(VendorJobsError);
        expect(getEventListeners(controller.signal, "abort")).toEqual([]);
        // A connection that is being made has a timer of its own for a moment.
        for (let tries = 0; tries < 50 && timersOpen() > before; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
        expect(timersOpen()).toBeLessThanOrEqual(before);
        if (name === "createJob") for (let index = 0; index < last(); index++) expect(script[Math.min(index, script.length - 1)]).toMatch(/^429/);
        if (aborted) {
          await new Promise((resolve) => setTimeout(resolve, 5));
          // What was written before the abort may arrive after it.
          expect(read()).toBeLessThanOrEqual(count + 1);
        }
        // A connection on which an answer came whole may wait for the next call.
        if (script.every((fault) => fault.startsWith("stall"))) await vi.waitFor(() => expect(server.sockets.size).toBe(0), { timeout: 10_000 });
      },
    );
    await fc.assert(property, { numRuns: Math.ceil(numRuns / 10) });
  });
});

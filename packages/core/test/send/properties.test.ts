import { getEventListeners } from "node:events";
import { inspect } from "node:util";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError, VendorJobsError } from "../../src/errors.ts";
import { bearer, type Credentials, headerCredential } from "../../src/index.ts";
import type { ClientEvent } from "../../src/send/events.ts";
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
import { clientCredentials } from "../granted.ts";

const numRuns = Number(process.env.FAST_CHECK_RUNS ?? 1000);
const seed = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 2 ** 31);
console.log(`fast-check: FAST_CHECK_SEED=${seed} FAST_CHECK_RUNS=${numRuns}`);
fc.configureGlobal({ numRuns, seed });
/** The slowest property takes some 2 ms a run on one slow core; ten times that is stuck. */
const timeout = 20_000 + numRuns * 20;

const base = "http://acme.test";
const elsewhere = "http://elsewhere.test";

type Echo = "raw" | "JSON" | "slashes" | "unicode";

/** What the network does with one request. Times in ms. */
type Step =
  | { is: "refused"; code: string; after: number }
  | { is: "lost"; code: string; after: number }
  | { is: "silence" }
  | { is: "answer"; status: number; after: number; body: "job" | "html" | "nothing" | "cut" | "stalls"; retryAfter?: string; echo: Echo; bodyAfter: number }
  | { is: "redirect"; status: number; after: number; to: string };

interface Scenario {
  operation: OperationName;
  steps: Step[];
  /** What the token endpoint answers, in turn; the last stays. */
  tokens: unknown[];
  credential: "bearer" | "cookie" | "API key" | "client credentials";
  secret: string;
  timeout: number;
  deadline: number;
  retry: false | { attempts: number; minDelay: number; maxDelay: number };
  limit: { requests: number; seconds: number } | undefined;
  /** When the caller aborts: after so many ms, or at an event. */
  abort: { after: number } | { at: ClientEvent["type"] } | undefined;
  /** In place of Math.random, so that a seed repeats a run. */
  jitter: number;
}

const after = fc.integer({ min: 0, max: 80 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      {
        is: fc.constant("answer" as const),
        status: fc.constantFrom(200, 200, 201, 204, 400, 401, 403, 404, 408, 409, 422, 429, 429, 500, 501, 502, 503, 504),
        after,
        body: fc.constantFrom("job", "job", "html", "nothing", "cut", "stalls"),
        retryAfter: fc.constantFrom(...["0", "1", "0.05", "2", "3600", "soon", "-1", "Thu, 01 Jan 2026 00:00:01 GMT"]),
        echo: fc.constantFrom("raw", "JSON", "slashes", "unicode"),
        bodyAfter: fc.integer({ min: 0, max: 30 }),
      },
      { requiredKeys: ["is", "status", "after", "body", "echo", "bodyAfter"] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constant("refused"), code: fc.constantFrom("ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"), after }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant("lost"),
      code: fc.constantFrom("UND_ERR_SOCKET", "ECONNRESET", "EPIPE", "UND_ERR_HEADERS_TIMEOUT", "HPE_INVALID_CONSTANT", "ETIMEDOUT", ""),
      after,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ is: "silence" }) },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant("redirect"),
      status: fc.constantFrom(301, 302, 303, 307, 308),
      after,
      to: fc.constantFrom("/moved", `${base}/moved`, `${elsewhere}/moved`, "//elsewhere.test/", "http://", "ftp://acme.test/x"),
    }),
  },
) as fc.Arbitrary<Step>;

const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    operation: fc.constantFrom("getJob", "createJob", "createJob", "cancelJob", "updateJob", "deleteJob"),
    steps: fc.array(step, { minLength: 1, maxLength: 8 }),
    tokens: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constant({ access_token: "" }) },
        { weight: 1, arbitrary: fc.constantFrom<unknown>(null, [], {}, 0, "token", { access_token: 5 }, { access_token: null }) },
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    credential: fc.constantFrom("bearer", "cookie", "API key", "client credentials"),
    // Its beginning is what is looked for; the rest is to trip what looks for the whole.
    secret: fc.string({ unit: fc.constantFrom(..."aZ09-._~+/=\"\\'%&<>$"), maxLength: 12 }).map((rest) => `c4nary${rest}`),
    timeout: fc.constantFrom(1, 20, 50, 100, 1000),
    deadline: fc.constantFrom(0, 10, 60, 150, 1000, 5000, 10_000_000),
    retry: fc.oneof(
      fc.constant(false as const),
      fc.record({ attempts: fc.integer({ min: 1, max: 5 }), minDelay: fc.integer({ min: 0, max: 50 }), maxDelay: fc.integer({ min: 0, max: 200 }) }),
    ),
    limit: fc.option(fc.record({ requests: fc.integer({ min: 1, max: 2 }), seconds: fc.constantFrom(0.05, 1) }), { nil: undefined }),
    abort: fc.option(
      fc.oneof(
        fc.record({ after: fc.integer({ min: 0, max: 300 }) }),
        fc.record({ at: fc.constantFrom("request", "response", "error", "retry", "rate-limited", "credential-renewed") }) as fc.Arbitrary<{
          at: ClientEvent["type"];
        }>,
      ),
      { nil: undefined },
    ),
    jitter: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  })
  // A request for a token that waits for its place outlives a caller who aborts: faults.test.ts has that.
  .filter(({ credential, limit }) => credential !== "client credentials" || limit === undefined);

/** A request that the network was given. */
interface Sent {
  url: string;
  method: string;
  headers: Record<string, string>;
  at: number;
  /** When nothing more came of it: the answer whole, broken off or aborted. */
  ended?: number;
  /** Of the answer, as soon as its head is there. */
  status?: number;
  answered?: number;
  /** Whether it was ended from our side. */
  aborted?: true;
  step: Step;
  afterAbort: boolean;
}

interface Trace {
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

/** As undici reports it. */
const networkError = (code: string) => new TypeError("fetch failed", { cause: Object.assign(new Error(`connect ${code}`), code ? { code } : {}) });

const echoed = (credential: string, echo: Echo): string => {
  const json = JSON.stringify({ message: `no ${credential}`, details: [{ [credential]: credential }] });
  if (echo === "slashes") return json.replaceAll("/", "\\/");
  if (echo === "unicode") return `{"message":"${[...credential].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"}`;
  return echo === "JSON" ? json : credential;
};

/** Timers that are set and have not fired. */
const timers = new Set<NodeJS.Timeout>();

/** Keeps account of the timers of the clock, that is in place. */
function countTimers(): void {
  timers.clear();
  const { setTimeout, clearTimeout } = globalThis;
  const set = (ring: () => void, ms?: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      ring();
    }, ms);
    timers.add(timer);
    return timer;
  };
  const clear = (timer?: NodeJS.Timeout) => {
    if (timer) timers.delete(timer);
    clearTimeout(timer);
  };
  vi.stubGlobal("setTimeout", set);
  vi.stubGlobal("clearTimeout", clear);
}

/** Plays one call on a clock and a network that are made up, to its end and beyond. */
async function play(given: Scenario): Promise<Trace> {
  const controller = new AbortController();
  const trace: Trace = {
    sent: [],
    tokens: [],
    error: undefined,
    settledAt: Number.NaN,
    abortedAt: undefined,
    started: Date.now(),
    events: [],
    timersLeft: 0,
    listenersLeft: 0,
    sentLater: 0,
  };
  vi.spyOn(Math, "random").mockReturnValue(given.jitter);
  const abort = () => {
    if (Number.isNaN(trace.settledAt)) trace.abortedAt ??= Date.now();
    controller.abort("why");
  };

  const network = (url: string, init: RequestInit): Promise<Response> => {
    const { signal } = init as { signal: AbortSignal };
    // As fetch does: nothing is sent where the signal is aborted.
    if (signal.aborted) return Promise.reject(signal.reason);
    const isToken = url === `${base}/token`;
    const list = isToken ? trace.tokens : trace.sent;
    const step: Step = isToken
      ? { is: "answer", status: 200, after: 0, body: "job", echo: "raw", bodyAfter: 0 }
      : (given.steps[Math.min(list.length, given.steps.length - 1)] as Step);
    const sent: Sent = {
      url,
      method: init.method as string,
      headers: { ...(init.headers as Record<string, string>) },
      at: Date.now(),
      step,
      afterAbort: controller.signal.aborted,
    };
    list.push(sent);
    const end = () => (sent.ended ??= Date.now());
    if (isToken) {
      const answer = given.tokens[Math.min(list.length, given.tokens.length) - 1];
      const isToken = (answer as { access_token?: string } | null)?.access_token === "";
      return Promise.resolve(Response.json(isToken ? { access_token: given.secret + list.length } : answer));
    }
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const abortable = (fail: (reason: unknown) => void) =>
        signal.addEventListener(
          "abort",
          () => {
            clearTimeout(timer);
            // Timers of one tick fire before anybody sees what the first of them did.
            if ((sent.ended ?? Date.now()) === Date.now()) sent.aborted = true;
            if (sent.answered === Date.now()) delete sent.status;
            end();
            fail(signal.reason);
          },
          { once: true },
        );
      abortable(reject);
      const respond = (body: ReadableStream | null, status: number, headers: Headers) => {
        sent.status = status;
        sent.answered = Date.now();
        if (!body) end();
        resolve(new Response(body, { status, headers }));
      };
      if (step.is === "silence") return;
      timer = setTimeout(() => {
        if (step.is === "refused" || step.is === "lost") {
          end();
          return reject(networkError(step.code));
        }
        if (step.is === "redirect") return respond(null, step.status, new Headers({ location: step.to }));
        const credential = Object.values(sent.headers).join(" ");
        const headers = new Headers({ "x-echo": credential });
        if (step.retryAfter !== undefined) headers.set("retry-after", step.retryAfter);
        if (step.status === 204 || step.body === "nothing") return respond(null, step.status, headers);
        const text = step.body === "html" ? `<p>${credential}</p>` : step.status < 300 ? '{"id":"1"}' : echoed(credential, step.echo);
        const body = new ReadableStream<Uint8Array>({
          start(stream) {
            abortable((reason) => stream.error(reason));
            timer = setTimeout(() => {
              stream.enqueue(new TextEncoder().encode(step.body === "cut" ? text.slice(0, -1) : text));
              if (step.body === "stalls") return;
              end();
              if (step.body === "cut")
                stream.error(new TypeError("terminated", { cause: Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" }) }));
              else stream.close();
            }, step.bodyAfter);
          },
          cancel() {
            clearTimeout(timer);
            end();
          },
        });
        respond(body, step.status, headers);
      }, step.after);
    });
  };

  const credentials: Record<Scenario["credential"], () => Credentials> = {
    bearer: () => bearer(given.secret),
    cookie: () => headerCredential("cookie", given.secret, "sid="),
    "API key": () => headerCredential("x-api-key", given.secret),
    "client credentials": () => clientCredentials(`${base}/token`, "id", given.secret),
  };
  const { call } = faultClient(
    {
      baseUrl: base,
      fetch: network,
      timeout: given.timeout,
      deadline: given.deadline,
      retry: given.retry,
      onEvent(event) {
        trace.events.push(event);
        // A request for a token is made for all callers, and outlives one who aborts.
        if (given.abort && "at" in given.abort && given.abort.at === event.type && event.operation !== "token request") abort();
      },
    },
    credentials[given.credential](),
    given.limit,
  );

  const settled = call(given.operation, { signal: controller.signal }).then(
    () => {},
    (error) => {
      trace.error = error ?? new Error("rejected with nothing");
    },
  );
  const timer = given.abort && "after" in given.abort ? setTimeout(abort, given.abort.after) : undefined;
  let isSettled = false;
  settled.then(() => {
    isSettled = true;
    trace.settledAt = Date.now();
  });
  // A turn of the real event loop, which is not faked, lets all that does not wait for the clock happen.
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  for (let turns = 0; !isSettled; turns++) {
    await turn();
    if (isSettled) break;
    if (vi.getTimerCount() === 0 || turns > 1000) throw new Error("The call waits for nothing.");
    vi.advanceTimersToNextTimer();
  }
  clearTimeout(timer);
  await turn();
  trace.timersLeft = [...timers].filter((timer) => timer.hasRef()).length;
  trace.listenersLeft = getEventListeners(controller.signal, "abort").length;
  const count = trace.sent.length + trace.tokens.length;
  for (let turns = 0; turns < 1000 && vi.getTimerCount() > 0; turns++) {
    vi.advanceTimersToNextTimer();
    await turn();
  }
  trace.sentLater = trace.sent.length + trace.tokens.length - count;
  return trace;
}

const nameOf = (error: unknown) => (error as Error | undefined)?.name;
/** Whether the network let a byte of the request through. */
const reached = ({ step }: Sent) => step.is !== "refused";
const isUnsafe = ({ operation }: Scenario) => operation === "createJob";

/** All that can be printed of an error and of events. */
function printed(error: unknown, events: readonly ClientEvent[]): string {
  const texts: unknown[] = [];
  const options = { depth: 20, showHidden: true, getters: true };
  for (let seen = error; seen instanceof Error; seen = seen.cause) {
    texts.push(seen.message, seen.stack, JSON.stringify(seen), inspect(seen, options));
    if (seen instanceof ApiError) texts.push(...[...seen.headers].flat());
  }
  return [...texts, inspect(events, options), JSON.stringify(events)].join("\n");
}

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

  const always = (title: string, check: (trace: Trace, given: Scenario) => void, only: (given: Scenario) => boolean = () => true) =>
    it(title, { timeout }, async () => {
      await fc.assert(
        fc.asyncProperty(scenario.filter(only), async (given) => {
          vi.setSystemTime(Date.UTC(2026, 0, 1));
          check(await play(given), given);
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
      expect(error).toMatchObject({ name: "ApiError", status });
    },
    ({ credential, limit }) => credential !== "client credentials" && limit === undefined,
  );

  always("no call is sent more often than its attempts, and once more for a credential", ({ sent, events }, { retry }) => {
    const attempts = events.filter((event) => event.type === "request" && event.operation !== "token request").length;
    const renewals = events.filter(({ type }) => type === "credential-renewed").length;
    expect(renewals).toBeLessThanOrEqual(1);
    expect(attempts - renewals).toBeLessThanOrEqual(retry ? retry.attempts : 1);
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
      async (script, name, abortAfter) => {
        await using server = await serveFaults(...script.map((fault) => faults[fault] as Fault));
        const before = timersOpen();
        const controller = new AbortController();
        const { call } = faultClient({ baseUrl: server.url, timeout: 30 });
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
        if (script.every((fault) => fault.startsWith("stall"))) await vi.waitFor(() => expect(server.sockets.size).toBe(0));
      },
    );
    await fc.assert(property, { numRuns: Math.ceil(numRuns / 10) });
  });
});

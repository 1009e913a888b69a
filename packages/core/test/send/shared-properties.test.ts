import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type CallOptions, createClient, VendorJobsError } from "../../src/index.ts";
import { api } from "../acme.ts";
import { clientCredentials } from "../granted.ts";
import { counting, countTimers, timersLeft } from "./play.ts";
import { numRuns, timeout } from "./runs.ts";
import { base } from "./scenario.ts";
import { type Asked, type Came, type Shared, serverOf, shared, type Trouble, troubles } from "./shared.ts";
import { carriedBy } from "./transports.ts";

interface Ended {
  asked: Asked;
  /** Of a list, how many pages came. */
  pages: number;
  error: unknown;
  startedAt: number;
  endedAt: number;
  abortedAt: number | undefined;
}

interface Client {
  getJob(args: object, options: CallOptions): Promise<unknown>;
  createJob(args: object, options: CallOptions): Promise<unknown>;
  listJobs(args: object, options: CallOptions): { pages(): AsyncIterable<unknown> };
}

/** Turns of the real event loop, which is not faked: bodies of several answers take some. */
async function turn(): Promise<void> {
  for (let turns = 0; turns < 4; turns++) await new Promise((resolve) => setImmediate(resolve));
}
const told = new Map<Trouble, number>();
let runs = 0;

/** Random numbers that a seed repeats. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function clientOf(given: Shared, fetch: ReturnType<typeof serverOf>["fetch"]): Client {
  const { listJobs } = api.operations;
  const operations = {
    ...api.operations,
    listJobs: {
      ...listJobs,
      method: "GET",
      path: "/v1/jobs",
      params: { after: "query", size: "query" },
      pagination: { style: "cursor", items: "/items", id: ["/id"], parameter: "after", next: "/next", isOptional: true },
    },
  } as const;
  const { limit: rateLimit } = given;
  const table = { ...api, operations, ...(rateLimit && { rateLimit }) };
  return createClient<Client, object>(
    table,
    { baseUrl: base, ...carriedBy[given.by](fetch), timeout: 2000 },
    clientCredentials(`${base}/token`, "id", "c4nary"),
  );
}

async function callOf(client: Client, asked: Asked): Promise<Ended> {
  const { operation, deadline, abortAfter } = asked;
  await new Promise((resolve) => setTimeout(resolve, asked.at));
  const ended: Ended = { asked, pages: 0, error: undefined, startedAt: Date.now(), endedAt: 0, abortedAt: undefined };
  const controller = new AbortController();
  const abort = () => {
    ended.abortedAt = Date.now();
    controller.abort();
  };
  const timer = abortAfter === undefined ? undefined : setTimeout(abort, abortAfter);
  const options = { deadline, signal: controller.signal };
  try {
    if (operation === "listJobs") for await (const _ of client.listJobs({ size: 1 }, options).pages()) ended.pages++;
    else if (operation === "getJob") await client.getJob({ jobId: "1" }, options);
    else await client.createJob({ body: {} }, options);
  } catch (error) {
    ended.error = error ?? new Error("rejected with nothing");
  }
  ended.endedAt = Date.now();
  clearTimeout(timer);
  return ended;
}

interface Run {
  ended: Ended[];
  came: Came[];
  left: { timers: number; sentLater: number };
}

async function playAll(given: Shared): Promise<Run> {
  vi.spyOn(Math, "random").mockImplementation(random(given.seed));
  const { fetch, came, made } = serverOf(given);
  const client = clientOf(given, fetch);
  let ended: Ended[] | undefined;
  Promise.all(given.calls.map((asked) => callOf(client, asked))).then((all) => {
    ended = all;
  });
  for (let turns = 0; ; turns++) {
    await turn();
    if (ended) break;
    if (vi.getTimerCount() === 0 || turns > 20_000) throw new Error("The calls wait for nothing, or for ever.");
    vi.advanceTimersToNextTimer();
  }
  const timers = timersLeft();
  const count = came.length;
  for (let turns = 0; turns < 1000 && vi.getTimerCount() > 0; turns++) {
    vi.advanceTimersToNextTimer();
    await turn();
  }
  const sentLater = came.length - count;
  runs++;
  for (const trouble of made) told.set(trouble, (told.get(trouble) ?? 0) + 1);
  return { ended, came, left: { timers, sentLater } };
}

/** Each ends by its deadline or its abort, with what came or an error of ours. */
function checkEnds({ ended }: Run): void {
  for (const { asked, error, startedAt, endedAt, abortedAt, pages } of ended) {
    if (error !== undefined && !(error instanceof VendorJobsError)) throw error;
    // Each page is a call of its own.
    expect(endedAt - startedAt).toBeLessThanOrEqual(asked.deadline * (pages + 1) + 1);
    if (abortedAt !== undefined) expect(endedAt).toBe(abortedAt);
  }
}

/** Nothing is sent while the server asks for no request, though many wait. */
function checkPauses({ came }: Run): void {
  for (const { status, at, pausedUntil } of came) {
    if (status === 429) expect(came.filter((other) => other.at > at + 20 && other.at < pausedUntil)).toEqual([]);
  }
}

/** No start is sent twice, but after a 429. */
function checkStarts({ came, ended }: Run): void {
  const starts = came.filter(({ method, status }) => method === "POST" && status !== 429);
  expect(starts.length).toBeLessThanOrEqual(ended.filter(({ asked }) => asked.operation === "createJob").length);
}

function checkLists({ ended, came }: Run, { round }: Shared): void {
  const lists = ended.filter(({ asked }) => asked.operation === "listJobs");
  for (const { pages } of lists) expect(pages).toBeLessThanOrEqual(round.pages);
  const asked = came.filter(({ url, status }) => url.includes("size=") && status === 200);
  expect(asked.length).toBeLessThanOrEqual(lists.length * (round.pages + 1));
}

describe("whatever befalls many calls of one client", () => {
  // What is loaded once pages are read takes real time, in which the clock would be moved on.
  beforeAll(() => import("../../src/pages/all.ts"));
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout", "clearTimeout"], now: Date.UTC(2026, 0, 1) });
    countTimers();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  afterAll(() => {
    console.log(`${runs} runs with ${troubles.map((trouble) => `${trouble}: ${told.get(trouble) ?? 0}`).join(", ")}`);
    for (const trouble of troubles) expect(told.get(trouble) ?? 0, trouble).toBeGreaterThan(0);
  });

  const always = (scenario: fc.Arbitrary<Shared>, check: (run: Run, given: Shared) => void) =>
    fc.assert(
      fc.asyncProperty(scenario, async (given) => {
        vi.setSystemTime(Date.UTC(2026, 0, 1));
        check(await counting(() => playAll(given)), given);
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    );

  it("each ends in time, nothing is sent too early, twice, or round and round, and nothing stays", { timeout: timeout * 2 }, async () => {
    await always(shared, (run, given) => {
      for (const check of [checkEnds, checkPauses, checkStarts, checkLists]) check(run, given);
      expect(run.left).toEqual({ timers: 0, sentLater: 0 });
    });
  });

  it("a herd that has time gets through, whole", { timeout: timeout * 2 }, async () => {
    const herd = shared.map(
      (given): Shared => ({
        ...given,
        troubles: [...given.troubles.filter((trouble) => trouble === "a pause with waiting calls"), "a herd"],
        calls: given.calls.map((call) => ({ ...call, operation: "getJob", deadline: 300_000, abortAfter: undefined })),
      }),
    );
    await always(herd, ({ ended }) => {
      for (const { error } of ended) if (error !== undefined) throw error;
    });
  });
});

import fc from "fast-check";
import type { Fetch } from "../../src/index.ts";
import { by } from "./runs.ts";
import { base } from "./scenario.ts";

/** What goes wrong for all calls of a client at once. */
export const troubles = ["a pause with waiting calls", "a herd", "a body cut within a string", "a page that goes round", "a hung token"] as const;
export type Trouble = (typeof troubles)[number];

export interface Asked {
  operation: "getJob" | "createJob" | "listJobs";
  /** Ms after the first. */
  at: number;
  deadline: number;
  abortAfter: number | undefined;
}

export interface Shared {
  calls: Asked[];
  troubles: Trouble[];
  limit: { requests: number; seconds: number } | undefined;
  /** How many requests a second the server takes, where a herd meets it. */
  pace: number;
  /** Of the server's answers, the one that asks for a pause, and for how many seconds. */
  pause: { at: number; seconds: number };
  /** Of the server's answers, those whose body ends within a string, and after how many characters of that. */
  cut: { at: number[]; after: number; escaped: boolean };
  /** How the pages of a list go round, and how many there are until they do. */
  round: { pages: number; to: number };
  /** Of the requests for a token, those that get no answer. */
  hung: number[];
  /** What is between the client and the server. */
  by: "fetch" | "undici";
  seed: number;
}

const few = fc.integer({ min: 0, max: 6 });

/** Several calls of one client, and what goes wrong meanwhile. */
export const shared: fc.Arbitrary<Shared> = fc.record({
  calls: fc.array(
    fc.record({
      operation: fc.constantFrom("getJob", "getJob", "createJob", "listJobs"),
      at: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 400 })),
      deadline: fc.constantFrom(50, 1000, 5000, 60_000, 300_000),
      abortAfter: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined, freq: 4 }),
    }),
    { minLength: 2, maxLength: 14 },
  ),
  troubles: fc.subarray([...troubles], { minLength: 1, maxLength: 3 }),
  limit: fc.option(fc.record({ requests: fc.integer({ min: 1, max: 3 }), seconds: fc.constantFrom(0.05, 0.5, 1) }), { nil: undefined }),
  pace: fc.integer({ min: 1, max: 5 }),
  pause: fc.record({ at: few, seconds: fc.constantFrom(0.5, 3, 20) }),
  cut: fc.record({ at: fc.array(few, { minLength: 1, maxLength: 3 }), after: fc.constantFrom(0, 1, 40, 3000), escaped: fc.boolean() }),
  round: fc.record({ pages: fc.integer({ min: 1, max: 4 }), to: few }),
  hung: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 3 }),
  by: fc.constantFrom(...by),
  seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
});

/** A request that the server was given. */
export interface Came {
  url: string;
  method: string;
  at: number;
  status: number | undefined;
  /** Until when the answer asks for no request. */
  pausedUntil: number;
}

/** A server that answers all within 20 ms, but for the troubles; and which of these it made. */
export function serverOf(given: Shared): { fetch: Fetch; came: Came[]; made: Set<Trouble> } {
  const came: Came[] = [];
  const made = new Set<Trouble>();
  const is = (trouble: Trouble, happens: boolean) => {
    const isMade = happens && given.troubles.includes(trouble);
    if (isMade) made.add(trouble);
    return isMade;
  };
  let tokens = 0;
  let [window, taken] = [0, 0];
  const answerTo = (url: URL, index: number): Response => {
    if (Date.now() - window >= 1000) [window, taken] = [Date.now(), 0];
    if (is("a herd", ++taken > given.pace)) return new Response("{}", { status: 429, headers: { "retry-after": "1" } });
    if (is("a pause with waiting calls", index === given.pause.at && given.calls.length > 3))
      return new Response("{}", { status: 429, headers: { "retry-after": String(given.pause.seconds) } });
    const { cut, round } = given;
    if (is("a body cut within a string", cut.at.includes(index)))
      return new Response(`{"id":"1","note":"${(cut.escaped ? '\\"' : "a").repeat(cut.after)}`, { headers: { "content-type": "application/json" } });
    if (url.pathname !== "/v1/jobs" || !url.searchParams.has("size")) return Response.json({ id: "1" });
    const page = Number(url.searchParams.get("after") ?? 0);
    const isRound = page + 1 >= round.pages && is("a page that goes round", true);
    const next = isRound ? round.to % round.pages : page + 1;
    return Response.json({ items: [{ id: `${page}` }], ...(page + 1 < round.pages || isRound ? { next: `${next}` } : {}) });
  };
  const fetch: Fetch = (url, { method, signal }) => {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const isToken = url === `${base}/token`;
    const one: Came = { url, method: method as string, at: Date.now(), status: undefined, pausedUntil: 0 };
    if (!isToken) came.push(one);
    const index = came.length - 1;
    const silent = isToken && is("a hung token", given.hung.includes(tokens++));
    return new Promise((resolve, reject) => {
      const timer = silent
        ? undefined
        : setTimeout(() => {
            const response = isToken ? Response.json({ access_token: "t", expires_in: 3600 }) : answerTo(new URL(url), index);
            one.status = response.status;
            if (response.status === 429) one.pausedUntil = Date.now() + Number(response.headers.get("retry-after")) * 1000;
            resolve(response);
          }, 20);
      signal?.addEventListener("abort", () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    });
  };
  return { fetch, came, made };
}

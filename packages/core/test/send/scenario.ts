import fc from "fast-check";
import type { ClientEvent } from "../../src/send/events.ts";
import type { OperationName } from "../fault-server.ts";
import { by } from "./runs.ts";

export const base = "http://acme.test";
const elsewhere = "http://elsewhere.test";

export type Echo = "raw" | "JSON" | "slashes" | "unicode";

/** What the network does with one request. Times in ms. */
export type Step =
  | { is: "refused"; code: string; after: number }
  | { is: "lost"; code: string; after: number }
  | { is: "silence" }
  | { is: "answer"; status: number; after: number; body: "job" | "html" | "nothing" | "cut" | "stalls"; retryAfter?: string; echo: Echo; bodyAfter: number }
  | { is: "redirect"; status: number; after: number; to: string };

export interface Scenario {
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
  /** What is between the client and the network. */
  by: "fetch" | "undici";
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

const isEndless = (step: Step | undefined) => step?.is === "answer" && step.status === 429;

export const scenario: fc.Arbitrary<Scenario> = fc
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
    by: fc.constantFrom(...by),
    jitter: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  })
  // A request for a token that waits for its place outlives a caller who aborts: faults.test.ts has that.
  .filter(({ credential, limit }) => credential !== "client credentials" || limit === undefined)
  // The last step stays, and a call waits for the end of 429 as long as it may.
  .map(({ deadline, ...given }) => ({ ...given, deadline: isEndless(given.steps.at(-1)) ? Math.min(deadline, 20_000) : deadline }));

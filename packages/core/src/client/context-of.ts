import type { Api, Operation, RateLimit } from "../api.ts";
import { checkFunction, checkNames, given, refuse } from "../checks.ts";
import { byFetch, isRepeatable, lowerCased } from "../request/index.ts";
import { type ClientEvent, type Context, type Credentials, defaultTiming, limitingPart, type Pace, timingOf } from "../send/index.ts";
import { type ClientOptions, parseBaseUrl } from "./options.ts";

/** Checks the options, and makes what the client keeps between calls. */
export function contextOf(api: Api, options: ClientOptions, credentials: Credentials): Context {
  const { baseUrl = api.servers.default, fetch, headers, onEvent, rateLimit = true, transport, validate } = given("options", options);
  checkFunction("fetch", fetch);
  checkFunction("onEvent", onEvent);
  checkFunction("transport", transport);
  if (fetch && transport) refuse("transport", transport, "none beside fetch");
  const paceOf = pacing(checkedLimit(rateLimit) ?? api.rateLimit, rateLimit !== false);
  if (validate !== undefined && (typeof validate?.validators !== "object" || !["report", "throw"].includes(validate.on)))
    refuse("validate", validate, `{ validators, on }: those of @vendor-jobs/${api.vendor}/validators, and on: "report" or "throw"`);
  checkNames(validate, ["validators", "on"], "validate.");

  const acts = new Set([api.job?.start, api.job?.retry].flat().map((act) => act?.operation));
  const endpointOf = (name: string, operation: Operation) => ({
    name,
    operation,
    // What makes a job run is sent again with a key only, whatever its method and whatever is said of it.
    isRepeatable: !acts.has(name) && isRepeatable(operation),
    pace: paceOf(operation.rateLimit),
  });
  // A broken logger must not break the call that it logs, at once or later.
  const emit = (event: ClientEvent) => {
    (async () => onEvent?.(event))().catch(() => {});
  };
  return {
    api,
    baseUrl: parseBaseUrl(baseUrl),
    transport: transport ?? byFetch(fetch),
    headers: lowerCased(headers),
    credentials,
    secrets: new Set(),
    timing: timingOf(options, defaultTiming),
    limits: {},
    endpointOf,
    validate,
    emit: onEvent && emit,
  };
}

/** Gives the pace of an operation, by the limit of its own if it has one; those with the same limit share it. */
function pacing(common: RateLimit | undefined, isKept: boolean): (own: RateLimit | undefined) => Pace {
  const paces = new Map<RateLimit | undefined, Pace>();
  return (own = common) => {
    const limit = isKept ? own : undefined;
    if (!paces.has(limit)) {
      paces.set(limit, { limit });
      // The first call would else wait for it.
      if (limit) limitingPart().catch(() => {});
    }
    return paces.get(limit) as Pace;
  };
}

/** A limit of the caller's own, in place of the vendor's documented one. */
function checkedLimit(given: unknown): RateLimit | undefined {
  if (typeof given === "boolean") return undefined;
  const { requests, seconds } = (given ?? {}) as Partial<RateLimit>;
  if (!Number.isInteger(requests) || Number(requests) < 1 || !(Number(seconds) > 0))
    refuse("rateLimit", given, "true, false, or { requests, seconds }: a whole number from 1 in so many seconds");
  checkNames(given as RateLimit, ["requests", "seconds"], "rateLimit.");
  return { requests, seconds } as RateLimit;
}

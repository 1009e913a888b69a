import { show } from "../checks.ts";
import { InvalidArgumentError } from "../errors.ts";
import type { Fetch, Transport } from "../request/index.ts";
import type { CallOptions, ClientEvent } from "../send/index.ts";
import type { ValidateOptions } from "../validation/index.ts";

/** Options that every vendor's client takes; those of a call are the defaults for all its calls. */
export interface ClientOptions extends Omit<CallOptions, "signal" | "beforeSend"> {
  /** Where the API is, without its paths. @default the vendor's own, where there is one */
  baseUrl?: string;
  /** Sends the requests: a proxy, a test double, an instrumented fetch. @default globalThis.fetch, as it is at the time of each */
  fetch?: Fetch;
  /** Carries the requests in place of a fetch, such as `undici()` of `@vendor-jobs/core/undici`, which takes less time for it. @default none */
  transport?: Transport;
  /**
   * Whether to keep to the limits that the vendor documents, by waiting before a request that would pass them. A server that answers 429 is
   * obeyed in any case: all calls that share its limit wait as long as it asks, and then go at the pace that it takes. `{ requests, seconds }` is the limit of your plan, in place
   * of the documented one; operations with a limit of their own keep that. @default true
   */
  rateLimit?: boolean | { readonly requests: number; readonly seconds: number };
  /** Holds bodies of JSON against the vendor's spec, at the cost of a small part of their parsing. @default none */
  validate?: ValidateOptions;
  /** Is told of every request, response, retry and wait: for logs, spans and metrics. Nothing in an event is secret. What it throws or rejects with is ignored. */
  onEvent?: (event: ClientEvent) => void;
}

/** Throws where a credential is missing: an unset environment variable is the usual reason. The value is never shown. */
export function requireCredential(option: string, value: unknown, meaning: string): asserts value is string {
  const isText = typeof value === "string" && value.trim() !== "";
  // Half of a pair of code units: no encoding of a URL takes it.
  if (isText && !/\p{Surrogate}/u.test(value)) return;
  const given = isText ? "no text that can be sent" : typeof value === "string" ? "empty" : value === undefined ? "undefined" : `a ${typeof value}`;
  throw new InvalidArgumentError(`${option} is ${given}; expected a non-empty string: ${meaning}.`);
}

/** URL.canParse, which browsers of before 2024 lack. */
export function isUrl(text: string): boolean {
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
}

/** The base URL without a slash at its end; throws where it is none. */
export function parseBaseUrl(baseUrl: unknown): string {
  const fail = (why: string): never => {
    throw new InvalidArgumentError(`baseUrl ${why}; expected an absolute URL such as https://host/path.`);
  };
  if (typeof baseUrl !== "string") return fail(`is ${show(baseUrl)}`);
  // A key in its query, a password: what is wrong with it may be what is secret in it.
  const shown = show(
    baseUrl
      .replace(/[?#].*/s, "?…")
      .replace(/^([a-z+.-]*:?\/\/)?[^/]*@/i, "$1…@")
      .slice(0, 200),
  );
  if (!isUrl(baseUrl)) return fail(`${shown} is no absolute URL`);
  const url = new URL(baseUrl);
  if (url.protocol !== "http:" && url.protocol !== "https:") fail(`${shown} is neither http nor https`);
  if (url.username !== "" || url.password !== "") fail("holds a user name or password, which fetch refuses: give the credential by its own option");
  if (url.search !== "" || url.hash !== "") fail(`${shown} has a query or a fragment`);
  return url.href.replace(/\/+$/, "");
}

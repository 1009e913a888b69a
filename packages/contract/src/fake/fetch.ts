import type { Incoming } from "../check/index.ts";
import type { Fake } from "./fake-options.ts";
import type { Handle } from "./outgoing.ts";

/** Answers by a handler as `fetch` does: what it throws, or the reason of a signal that is aborted before, is what it rejects with. */
export const fetchBy =
  (handle: Handle): Fake["fetch"] =>
  async (input, init) => {
    const given = input instanceof Request ? new Request(input, init) : { ...init, url: String(input) };
    const { status, headers, body } = await untilAborted(given.signal, async () => handle(await incomingOf(given)));
    return new Response(body ?? null, { status, headers });
  };

/** What comes of some work, unless a signal is aborted before. */
async function untilAborted<T>(signal: AbortSignal | null | undefined, work: () => Promise<T>): Promise<T> {
  if (!signal) return work();
  signal.throwIfAborted();
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort);
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", abort));
  });
}

/** What `fetch` was given, as a request that came. */
async function incomingOf(given: Request | (RequestInit & { url: string })): Promise<Incoming> {
  const { method = "GET", url, body } = given;
  // A body may bring its type, as a form does.
  const made = given instanceof Request ? given : body == null ? undefined : new Response(body);
  const headers = new Headers(given.headers);
  const type = made?.headers.get("content-type");
  if (type && !headers.has("content-type")) headers.set("content-type", type);
  return { method: method.toUpperCase(), url: new URL(url), headers, body: (await made?.text()) ?? "" };
}

import type { Incoming } from "../check/index.ts";

/** What `fetch` was given, as a request that came. @throws the reason of a signal that is aborted */
export async function incomingOf(input: string | URL | Request, init?: RequestInit): Promise<Incoming> {
  const own = input instanceof Request ? new Request(input, init) : undefined;
  const signal = own?.signal ?? init?.signal;
  signal?.throwIfAborted();
  // A body may bring its type, as a form does.
  const made = own ?? (init?.body == null ? undefined : new Response(init.body));
  const headers = new Headers(own?.headers ?? init?.headers);
  const type = made?.headers.get("content-type");
  if (type && !headers.has("content-type")) headers.set("content-type", type);
  return { method: (own?.method ?? init?.method ?? "GET").toUpperCase(), url: new URL(own?.url ?? String(input)), headers, body: (await made?.text()) ?? "" };
}

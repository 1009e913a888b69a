import { own } from "../request/index.ts";

/**
 * Has Deno and Bun send what changes something once. Deno from 2.7 on, and Bun before 1.3.14 (since then all but POST and PATCH), send again, by themselves, what got
 * no answer on a connection that was used before, though the server may have acted: a connection that is new has none before. Deno's client is made with the
 * module, so that no test of a user's is told that it left one.
 */
export function sendOnce(): void {
  const { Bun, Deno } = globalThis as { Bun?: object; Deno?: { createHttpClient?(options: object): object } };
  const client = Deno?.createHttpClient?.({ poolMaxIdlePerHost: 0 });
  const fresh = client ? { client } : Bun && { keepalive: false };
  if (fresh) for (const method of ["POST", "PUT", "PATCH", "DELETE"]) own[method] = fresh;
}

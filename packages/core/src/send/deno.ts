import { own } from "./transport.ts";

/**
 * Has Deno send what changes something once. From 2.7 on it sends again, by itself, what got no answer on a connection that was used before, though the server
 * may have acted: a connection that is new has none before. The client is made with the module, so that no test of a user's is told that it left one.
 */
export function sendOnce(): void {
  const { Deno } = globalThis as { Deno?: { createHttpClient?(options: object): object } };
  const client = Deno?.createHttpClient?.({ poolMaxIdlePerHost: 0 });
  if (client) for (const method of ["POST", "PUT", "PATCH", "DELETE"]) own[method] = { client };
}

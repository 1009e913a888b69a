import type { TransportAnswer } from "../request/index.ts";

/** Frees the connection of an answer that nobody will read. Not waited for: bodies of some fetches never end, others are no web streams. */
export function discard(response: TransportAnswer | undefined): void {
  const body = response?.body as { cancel?(): unknown; destroy?(): unknown } | null | undefined;
  (async () => (body?.cancel ? body.cancel() : body?.destroy?.()))().catch(() => {});
}

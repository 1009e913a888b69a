import type { ClientEvent } from "@vendor-jobs/core";

/** What an event says, in a line; those of plain requests and answers are on the wire already. */
export function eventText(event: ClientEvent): string {
  const { type, operation } = event as ClientEvent & { operation: string };
  const rest: Readonly<Record<string, (one: never) => string>> = {
    request: ({ attempt }: { attempt: number }) => `attempt ${attempt}`,
    response: ({ status, duration }: { status: number; duration: number }) => `${status} after ${Math.round(duration)} ms`,
    error: ({ error }: { error: Error }) => `${error.name}: ${error.message}`,
    retry: ({ delay, error }: { delay: number; error: Error }) => `again in ${Math.round(delay)} ms, for ${error.name}`,
    "rate-limited": ({ delay }: { delay: number }) => `waits ${Math.round(delay)} ms`,
    violation: (one: object) => JSON.stringify({ ...one, type: undefined, operation: undefined, url: undefined }),
    "unknown-state": ({ status }: { status: unknown }) => `status ${String(status)} is in no document`,
    "look-failed": ({ delay, error }: { delay: number; error: Error }) => `${error.name}, looks again in ${Math.round(delay)} ms`,
  };
  return `${type} · ${operation}${rest[type] ? ` · ${rest[type](event as never)}` : ""}`;
}

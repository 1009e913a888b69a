import { inspect } from "node:util";
import { expect } from "vitest";
import { ApiError, VendorJobsError } from "../../src/errors.ts";
import type { ClientEvent } from "../../src/send/events.ts";
import type { OperationName } from "../fault-server.ts";

/** What comes of a call, in the words of the tables. */
export const resultOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "result",
    (error) => {
      if (!(error instanceof VendorJobsError)) return `an error that is not ours: ${error}`;
      const { name, status, kind } = error as ApiError;
      return [name, status, kind].filter((part) => part !== undefined).join(" ");
    },
  );

/** What a call throws. */
export const errorOf = async <E extends Error>(call: Promise<unknown>): Promise<E> =>
  call.then(
    () => expect.unreachable("succeeded"),
    (error) => error,
  );

export const requests: readonly [title: string, name: OperationName][] = [
  ["safe GET", "getJob"],
  ["unsafe POST", "createJob"],
  ["idempotent POST", "cancelJob"],
];

/** All that can be printed of an error and of events. */
export function printed(error: unknown, events: readonly ClientEvent[]): string {
  const texts: unknown[] = [];
  const add = (value: unknown) => texts.push(String(value), inspect(value, { depth: 20, showHidden: true, getters: true }), JSON.stringify(value));
  for (const seen of [error, ...events.flatMap((event) => [event, ...("error" in event ? [event.error] : [])])]) {
    add(seen);
    for (let cause = seen as Error | undefined; cause instanceof Error; cause = cause.cause as Error | undefined) {
      texts.push(cause.message, cause.stack);
      add(cause);
      if (cause instanceof ApiError) texts.push(...[...cause.headers].flat());
    }
  }
  return texts.join("\n");
}

import type { Outgoing } from "../check/index.ts";
import type { VendorModel } from "../model/index.ts";
import { checkOptions, kinds, needed, type OperationInfo } from "../spec/index.ts";
import { failureReply } from "./failures.ts";
import type { RefuseOptions } from "./fake-options.ts";

/** Keeps the calls that a test wants refused; `next` gives the answer to one of an operation that is to be. */
export function refusedCalls({ spec, operations }: VendorModel) {
  const left = new Map<string, { status: number; times: number; retryAfter: number | undefined }[]>();
  return {
    add(operation: string, status: number, options: RefuseOptions = {}): void {
      checkOptions(options, { times: kinds.some, retryAfter: kinds.seconds });
      const { times = 1, retryAfter } = options;
      const known = operations.map(({ id }) => id);
      if (!known.includes(operation)) throw new Error(`The spec has no operation ${operation}; expected one of ${known.join(", ")}.`);
      checkOptions({ status }, { status: needed(kinds.status) });
      left.set(operation, [...(left.get(operation) ?? []), { status, times, retryAfter }]);
    },
    next(info: OperationInfo): Outgoing | undefined {
      const [first, ...others] = left.get(info.id) ?? [];
      if (!first) return undefined;
      if (--first.times <= 0) left.set(info.id, others);
      return failureReply(spec, info, first.status, undefined, first.retryAfter);
    },
  };
}

import type { Outgoing } from "../check/index.ts";
import type { OperationInfo } from "../spec/index.ts";
import { failureReply } from "./failure-reply.ts";
import type { RefuseOptions } from "./fake-options.ts";
import { checkStatus } from "./status.ts";
import type { VendorModel } from "./vendor-model.ts";

/** Calls that a test wants refused. */
export class Refused {
  readonly #model: VendorModel;
  readonly #left = new Map<string, { status: number; times: number; retryAfter: number | undefined }[]>();

  constructor(model: VendorModel) {
    this.#model = model;
  }

  add(operation: string, status: number, { times = 1, retryAfter }: RefuseOptions = {}): void {
    const known = this.#model.operations.map(({ id }) => id);
    if (!known.includes(operation)) throw new Error(`The spec has no operation ${operation}; expected one of ${known.join(", ")}.`);
    checkStatus(`The refusal of ${operation}`, status);
    this.#left.set(operation, [...(this.#left.get(operation) ?? []), { status, times, retryAfter }]);
  }

  /** The answer to a call that is to be refused. */
  next(info: OperationInfo): Outgoing | undefined {
    const [first, ...others] = this.#left.get(info.id) ?? [];
    if (!first) return undefined;
    if (--first.times <= 0) this.#left.set(info.id, others);
    return failureReply(this.#model.spec, info, first.status, undefined, first.retryAfter === undefined ? {} : { "retry-after": String(first.retryAfter) });
  }
}

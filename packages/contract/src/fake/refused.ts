import { checkNames } from "@vendor-jobs/core";
import type { Outgoing } from "../check/index.ts";
import type { OperationInfo } from "../spec/index.ts";
import { failureReply } from "./failures.ts";
import type { RefuseOptions } from "./fake-options.ts";
import type { VendorModel } from "./vendor-model.ts";

/** Keeps the calls that a test wants refused; `next` gives the answer to one of an operation that is to be. */
export function refusedCalls({ spec, operations }: VendorModel) {
  const left = new Map<string, { status: number; times: number; retryAfter: number | undefined }[]>();
  return {
    add(operation: string, status: number, options: RefuseOptions = {}): void {
      checkNames(options, ["times", "retryAfter"]);
      const { times = 1, retryAfter } = options;
      const known = operations.map(({ id }) => id);
      if (!known.includes(operation)) throw new Error(`The spec has no operation ${operation}; expected one of ${known.join(", ")}.`);
      checkStatus(`The refusal of ${operation}`, status);
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

/** Refuses, for a test, what no answer can have as its status. */
function checkStatus(where: string, status: unknown): void {
  if (Number.isInteger(status) && (status as number) >= 200 && (status as number) <= 599) return;
  throw new Error(`${where} has the status ${JSON.stringify(status) ?? String(status)}; expected a whole number from 200 to 599.`);
}

/** Refuses a script that has an answer with what is no status, or a step with what none has. */
export function checkScript(where: string, script: readonly unknown[], of: string): void {
  for (const [index, step] of script.entries()) {
    if (step === null || typeof step !== "object") continue;
    if ("status" in step) checkStatus(where, step.status);
    checkNames(step, "status" in step ? ["status", "retryAfter"] : ["job", "state"], `${of}[${index}].`);
  }
}

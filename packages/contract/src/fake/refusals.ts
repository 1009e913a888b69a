import { type ErrorKind, matches } from "@vendor-jobs/core";
import type { Outgoing } from "../check/index.ts";
import { errorShapeOf, type Json, type OperationInfo, pick } from "../spec/index.ts";
import { failureReply } from "./failure-reply.ts";

const usual: Partial<Record<ErrorKind, readonly number[]>> = { not_found: [404, 410], conflict: [409], validation: [422, 400] };

/** How an operation documents a failure of a kind: by its status, or by the vendor's rules for kinds; undefined where it does not. */
export function documentedFailure(spec: Json, info: OperationInfo, kind: ErrorKind, message?: string): Outgoing | undefined {
  const { kinds = [], message: messageAt = [], failure } = errorShapeOf(spec) ?? {};
  const ruledAs = (status: number, body: Json) => {
    const said = String(pick(body, messageAt) ?? "").toLowerCase();
    return kinds.find(
      (rule) =>
        (rule.status?.includes(status) ?? true) &&
        (rule.when === undefined || matches(body, rule.when)) &&
        rule.headers === undefined &&
        (rule.says?.some((words) => said.includes(words.toLowerCase())) ?? true),
    )?.kind;
  };
  for (const { status, examples, mediaType } of info.responses) {
    // A failure within a success as well.
    const failures = examples.filter((example) => status >= 400 || (failure && matches(example, failure)));
    const body = failures.find((example) => ruledAs(status, example) === kind);
    if (body !== undefined) return { status, headers: { "content-type": mediaType ?? "application/json" }, body: JSON.stringify(body) };
  }
  const status = usual[kind]?.find((one) =>
    info.responses.some((response) => response.status === one && response.examples.every((body) => (ruledAs(one, body) ?? kind) === kind)),
  );
  return status === undefined ? undefined : failureReply(spec, info, status, message);
}

/** The answer to a call for a job that is not here. */
export const notFound = (spec: Json, info: OperationInfo): Outgoing => documentedFailure(spec, info, "not_found") ?? failureReply(spec, info, 404);

import { type ErrorKind, matches } from "@vendor-jobs/core";
import { filledAt, isFree, leastOf, type VendorModel } from "../model/index.ts";
import {
  at,
  checkOptions,
  errorShapeOf,
  holderOf,
  isJson,
  isSuccess,
  type Json,
  kinds,
  needed,
  type OperationInfo,
  operationsOf,
  pick,
  put,
  responseFor,
  schemaAt,
  typesOf,
} from "../spec/index.ts";
import type { RefuseOptions } from "./fake-options.ts";
import { type Outgoing, outgoingOf } from "./outgoing.ts";

const reasons: Record<number, string> = {
  400: "Bad request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  415: "Unsupported media type",
  422: "Unprocessable",
  429: "Too many requests",
};

/** A failure as the vendor documents it: with the body of {@link failureBody}. */
export function failureReply(spec: Json, info: OperationInfo | undefined, status: number, message?: string, retryAfter?: number): Outgoing {
  const reply = outgoingOf(spec, status, failureBody(spec, info, status, message), info && responseFor(info, status));
  if (retryAfter !== undefined) reply.headers["retry-after"] = String(retryAfter);
  return reply;
}

/**
 * The body of a failure: the status's first example, with what was wrong in the place of its message; where it has none, what its schema
 * asks for, and text is what was wrong itself. A status that the operation does not document has a body with a message, and code, where `x-error` finds them.
 */
export function failureBody(spec: Json, info: OperationInfo | undefined, status: number, message?: string): Json {
  const documented = info && responseFor(info, status);
  const { message: saidAt = ["/message"], code: codeAt = [], statusDivisor } = errorShapeOf(spec) ?? {};
  // Of several errors the first.
  const messageAt = saidAt.map((pointer) => pointer.replaceAll("/*", "/0"));
  const reason = message ?? reasons[status] ?? `Status ${status}`;
  const saidIn = (body: Json) => messageAt.find((pointer) => typeof at(body, pointer) === "string");
  const withReason = (body: Json, place: string | undefined) => (place === undefined ? body : put(body, place, reason));
  const { mediaType = "", schema, examples = [] } = documented ?? {};
  if (examples.length > 0) {
    const body = structuredClone(examples[0]);
    return message === undefined ? body : withReason(body, saidIn(body));
  }
  if (documented && !isJson(mediaType)) return mediaType === "" ? undefined : reason;
  if (schema !== undefined) {
    const least = leastOf(spec, schema, status);
    for (const pointer of messageAt.filter((place) => typesOf(spec, schemaAt(spec, schema, place)).includes("string"))) {
      const body = filledAt(spec, schema, structuredClone(least), holderOf(pointer), status);
      if (isFree(body, pointer)) return put(body, pointer, reason);
    }
    return least;
  }
  const other = info?.responses.find((response) => response.status >= 400 && response.examples.length > 0);
  const body = structuredClone(other ? other.examples[0] : anyFailure(spec, status)) ?? {};
  withReason(body, saidIn(body) ?? messageAt.find((pointer) => Object.keys(body).length === 0 || pointer.lastIndexOf("/") === 0));
  if (codeAt[0] !== undefined && statusDivisor !== undefined) put(body, codeAt[0], status * statusDivisor);
  return body;
}

/** The fake's own refusal, by the first of these statuses that the operation documents; where it documents none, by the first, and its message says so. */
export function refusalReply(spec: Json, info: OperationInfo, statuses: readonly [number, ...number[]], message?: string): Outgoing {
  const documented = statuses.find((status) => responseFor(info, status) !== undefined);
  if (documented !== undefined) return failureReply(spec, info, documented, message);
  const [status] = statuses;
  return failureReply(spec, info, status, `${message ?? reasons[status]} (the fake's own: ${info.id} has no ${status} in the spec)`);
}

/** A failure that some operation shows: one of this status, else the first. */
function anyFailure(spec: Json, wanted: number): Json {
  const shown = operationsOf(spec).flatMap(({ responses }) => responses.filter((response) => !isSuccess(response) && response.examples.length > 0));
  return (shown.find(({ status }) => status === wanted) ?? shown[0])?.examples[0];
}

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
  for (const response of info.responses) {
    const { status, examples } = response;
    // A failure within a success as well.
    const failures = examples.filter((example) => status >= 400 || (failure && matches(example, failure)));
    const body = failures.find((example) => ruledAs(status, example) === kind);
    if (body !== undefined) return outgoingOf(spec, status, body, response);
  }
  const status = usual[kind]?.find((one) =>
    info.responses.some((response) => response.status === one && response.examples.every((body) => (ruledAs(one, body) ?? kind) === kind)),
  );
  return status === undefined ? undefined : failureReply(spec, info, status, message);
}

/** The answer to a call for a job that is not here. */
export const notFound = (spec: Json, info: OperationInfo): Outgoing => documentedFailure(spec, info, "not_found") ?? refusalReply(spec, info, [404]);

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

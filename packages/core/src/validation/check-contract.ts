import type { Api } from "../api.ts";
import { ContractError, type RequestInfo } from "../errors.ts";
import { redactorOf, type Secretive } from "../redaction/index.ts";
import type { Violation } from "./finding.ts";
import type { Validators } from "./validators.ts";

/** How bodies of JSON are held against the vendor's spec; others are not. */
export interface ValidateOptions {
  /** Of `@vendor-jobs/<vendor>/validators`. */
  validators: Validators;
  /** What becomes of a violation: told to `onEvent`, or thrown as a `ContractError`. What is merely new, a field or an enum value, is only ever told. */
  on: "report" | "throw";
}

/** A body is not as the spec has it, or with `drift` has something new. For an answer, `status` is its status. Only with the option `validate`. */
export interface ViolationEvent {
  readonly type: "violation";
  /** The operation, or method and path for `client.http`. */
  readonly operation: string;
  readonly direction: "request" | "response";
  readonly status: number | undefined;
  readonly violations: readonly Violation[];
}

interface Checking {
  readonly api: Api;
  readonly validate: ValidateOptions | undefined;
  readonly emit: ((event: ViolationEvent) => void) | undefined;
}

/**
 * Holds a body against the spec; `status` is that of the answer it came with, undefined for a request's. What is told has no secret of the
 * request's: a name in a body may be one.
 * @throws {ContractError} where it breaks the contract and violations are to be thrown.
 */
export function checkContract(
  { api, emit, validate }: Checking,
  name: string,
  request: RequestInfo & Secretive,
  status: number | undefined,
  body: unknown,
): void {
  const { body: sent, responses = {} } = validate?.validators[name] ?? {};
  const validator = status === undefined ? sent : (responses[status] ?? responses[Math.trunc(status / 100)] ?? responses[0]);
  const found = validator?.(body) ?? [];
  if (found.length === 0) return;
  const violations = redactorOf(request).value(found);
  const direction = status === undefined ? "request" : "response";
  emit?.({ type: "violation", operation: name, direction, status, violations });
  const broken = violations.filter(({ drift }) => !drift);
  // A failure that the vendor reports is thrown as that, whatever its body looks like.
  if (broken.length === 0 || validate?.on !== "throw" || (status !== undefined && status >= 400)) return;
  const where = status === undefined ? "the body of the request" : `the answer with status ${status}`;
  const acted = status === undefined ? "Nothing was sent." : "The call itself succeeded.";
  throw new ContractError(`${api.name} ${name}: ${where} is not as the spec has it: ${broken.map(textOf).join("; ")}. ${acted}`, request, broken);
}

const textOf = ({ pointer, expected, seen }: Violation) => `${pointer || "the whole"} is ${seen}, expected ${expected}`;

import { RequestError, type RequestInfo } from "../errors.ts";

/** A body is not as the vendor's spec has it; `violations` says where and what. Only thrown with `validate: { on: "throw" }`. */
export class ContractError<Violation = unknown> extends RequestError {
  static override readonly label: string = "ContractError";
  declare readonly violations: readonly Violation[];

  constructor(message: string, request: RequestInfo, violations: readonly Violation[]) {
    super(message, request);
    this.violations = violations;
  }
}

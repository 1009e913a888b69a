/** Holds bodies against schemas. Knows nothing of clients, requests and jobs. */
export { checkContract, type ValidateOptions, type ViolationEvent } from "./check-contract.ts";
export type { Finding, Violation } from "./finding.ts";
export { equal, formats, limits } from "./limits.ts";
export type { Schema, SchemaNode } from "./schema.ts";
export { unknownMembers } from "./unknown-members.ts";
export { type OperationValidators, requestValidator, responseValidator, type Validator, type Validators } from "./validators.ts";

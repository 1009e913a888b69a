// What the validators of vendors' packages need at run time. Nothing else imports it, so a client without validators does not carry it.
export {
  equal,
  type Finding,
  formats,
  limits,
  type OperationValidators,
  requestValidator,
  responseValidator,
  type Schema,
  type SchemaNode,
  unknownMembers,
  type Validator,
  type Validators,
  type Violation,
} from "./validation/index.ts";

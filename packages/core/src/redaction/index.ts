/** Takes secrets out of what people and logs get to see: texts, parsed values, errors. Knows nothing of the rest of core. */
export { isSecretName } from "./names.ts";
export { redactorOf, type Secretive } from "./of-request.ts";
export { createRedactor, type Redactor } from "./redactor.ts";

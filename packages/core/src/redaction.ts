// What takes secrets out of what people and logs get to see, for packages that show more than a client does. A client carries it already.
export { createRedactor, isSecretName, type Redactor } from "./redaction/index.ts";

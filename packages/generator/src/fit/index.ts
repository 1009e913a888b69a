/** Makes a document of others a spec by our rules, as far as that is a matter of form. Knows no other room, and nothing of jobs. */

export { fit } from "./fit.ts";
export { fromSwagger } from "./from-swagger.ts";
export { namesIn, operationsIn, pascal } from "./operations.ts";
export { pick, unsaid } from "./pick.ts";

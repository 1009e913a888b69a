/** Makes a document of others a spec by our rules, as far as that is a matter of form. Knows no other room, and nothing of jobs. */

export { fit } from "./fit.ts";
export { fromSwagger } from "./from-swagger.ts";
export { namesIn, operationsOf, pascal } from "./operations.ts";
export { pick } from "./pick.ts";
export { unsaid } from "./security.ts";

/** Makes a document of others a spec by our rules, as far as that is a matter of form. Knows what clients can be printed of, and nothing of jobs. */

export { extensionsSchema } from "./extensions.ts";
export { fit } from "./fit.ts";
export { fromSwagger } from "./from-swagger.ts";
export { namesIn, operationsOf, pascal } from "./operations.ts";
export { unsaid } from "./security.ts";

/** Reads specs: operations, schemas, pointers, files. Knows OpenAPI and the extensions, and nothing that sends or serves. */
export { loadSpec } from "./load-spec.ts";
export { at, exampleArguments, exampleOf, isSuccess, type Json, type OperationInfo, operationsOf, type ResponseInfo, resolve } from "./openapi.ts";
export { type Condition, matches, pick, put, remove } from "./pointer.ts";
export { basePathOf, routerOf } from "./router.ts";
export { plainName, propertiesOf, requiredOf, schemaAt, timeFor, typesOf, valuesOf } from "./schema.ts";
export { madeUpOptions, type SignIn, type SignIns, schemeOf, signInsOf, simplestWayOf } from "./sign-in.ts";
export { readSpecFiles, type SpecFile } from "./spec-files.ts";

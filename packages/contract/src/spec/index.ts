/** Reads specs: operations, schemas, pointers, extensions, files. Knows OpenAPI and what we add to it, and nothing that is made of specs. */
export { checkForm } from "./check-form.ts";
export { checkOptions, type Kind, kinds, needed } from "./check-options.ts";
export {
  callsOf,
  errorShapeOf,
  jobListOf,
  jobShapeOf,
  type NamedCall,
  needsBaseUrl,
  ownIdOf,
  pointersOf,
  rateLimitOf,
  type ServerInfo,
  serversIn,
  serversOf,
  serverVariablesOf,
  sharedHeadersOf,
  unconfirmedOf,
  vendorNameOf,
} from "./extensions.ts";
export { loadSpec, otherVersion, readSpecFiles, type SpecFile } from "./load-spec.ts";
export { bareType, isJson, isRecords, type Media, mediaFor, mediaSent, preferredMedia } from "./media-type.ts";
export { distance, nearest } from "./nearest.ts";
export { once } from "./once.ts";
export {
  at,
  decoded,
  defaultOf,
  exampleArguments,
  isSuccess,
  type Json,
  mustBeGiven,
  nameIn,
  type OperationInfo,
  operationsOf,
  partsOf,
  pathItemOf,
  type ResponseInfo,
  resolve,
  responseFor,
  securitySchemesOf,
  sentByDefault,
  successOf,
} from "./openapi.ts";
export { escaped, holderOf, pick, put, remove, segmentsOf } from "./pointer.ts";
export { basePathOf, type Route, routerOf, usualBasePath } from "./router.ts";
export {
  fieldAsParameter,
  isAlwaysThere,
  isBinary,
  isLong,
  mayBeNumber,
  plainName,
  propertiesOf,
  requiredOf,
  requiresNothing,
  schemaAt,
  schemaOfPlace,
  textIntegers,
  typesOf,
  valuesOf,
  withEnum,
} from "./schema.ts";
export { inSpiteOfEach, seePage, type Unsupported, UnsupportedSpecError, unsupported, unsupportedIn } from "./unsupported.ts";
export { sharedVariable, variableName } from "./variable-name.ts";

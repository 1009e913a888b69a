/** Reads specs: operations, schemas, pointers, extensions, files; makes the runtime's table of them, and a client. Knows OpenAPI, and nothing that serves or checks. */
export { apiOf, displayName, isBinary, isRequired, jobSchemas, kindOf, vendorOf } from "./api-of.ts";
export { checkOptions, type Kind, kinds, needed } from "./check-options.ts";
export { ofClients } from "./check-spec.ts";
export { type AnyClient, createClientOf } from "./client-of.ts";
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
  serversOf,
  serverVariablesOf,
  sharedHeadersOf,
  unconfirmedOf,
} from "./extensions.ts";
export { credentialPlacesOf, grantBody, grantsOf, loginsOf, tokenPathsOf } from "./grants.ts";
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
export { escaped, holderOf, pick, put, remove } from "./pointer.ts";
export { basePathOf, type Route, routerOf, usualBasePath } from "./router.ts";
export { fieldAsParameter, isLong, mayBeNumber, plainName, propertiesOf, requiredOf, schemaAt, schemaOfPlace, typesOf, valuesOf, withEnum } from "./schema.ts";
export { schemeOf } from "./security.ts";
export { madeUpOptions, optionFrom, type SignIn, type SignIns, signInsOf, simplestWayOf } from "./sign-in.ts";
export { seePage, type Unsupported, UnsupportedSpecError } from "./unsupported.ts";
export { sharedVariable, variableName } from "./variable-name.ts";

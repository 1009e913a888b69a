/** Makes of a spec what the runtime calls a vendor by: its table, ways to sign in, and a client; refuses what that cannot do. Knows specs. */
export { apiOf, displayName, isRequired, jobSchemas, kindOf, vendorOf } from "./api-of.ts";
export { ofClients } from "./check-spec.ts";
export { type AnyClient, createClientOf } from "./client-of.ts";
export { credentialPlacesOf, grantBody, grantsOf, loginsOf, tokenPathsOf } from "./grants.ts";
export { schemeOf } from "./security.ts";
export { madeUpOptions, optionFrom, type SignIn, type SignIns, signInsOf, simplestWayOf } from "./sign-in.ts";

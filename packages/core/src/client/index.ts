/** Makes a vendor's client from its table: options, credentials, a method an operation. Knows all other rooms; none knows it. */
export { anyAddress } from "./any-address.ts";
export { assembleClient } from "./assemble.ts";
export type { Client } from "./create-client.ts";
export { bearer, headerCredential } from "./credentials.ts";
export { type Following, following } from "./following.ts";
export type { HttpClient } from "./http.ts";
export { keySignIn } from "./key-sign-in.ts";
export type { ClientOptions } from "./options.ts";
export { plainAddress } from "./plain-address.ts";
export { type Grant, renewable } from "./renewable.ts";
export { signIn } from "./sign-in.ts";
export { createClient, createVendorClient } from "./vendor-client.ts";
export type { VendorParts } from "./vendor-parts.ts";

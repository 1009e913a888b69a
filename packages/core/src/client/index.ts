/** Makes a vendor's client from its table: options, credentials, a method an operation. Knows all other rooms; none knows it. */
export { type Client, createClient } from "./create-client.ts";
export { bearer, headerCredential } from "./credentials.ts";
export { type Following, following } from "./following.ts";
export type { HttpClient } from "./http.ts";
export { createKeyClient } from "./key-client.ts";
export type { ClientOptions } from "./options.ts";
export { type Grant, renewable } from "./renewable.ts";
export { createVendorClient } from "./vendor-client.ts";

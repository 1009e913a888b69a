import type { Api } from "../api.ts";
import type { Keys } from "../job/index.ts";
import type { Credentials } from "../send/index.ts";
import type { ClientOptions } from "./options.ts";
import type { Given } from "./put-at.ts";

/** Options by which the vendor's table finds an address. */
export type AddressOptions = ClientOptions & { readonly region?: string };

/**
 * What clients of vendors differ in beyond data: the index of a vendor's package names those that its table needs, and no others are in its bundle.
 * `startKeys` are for vendors whose starts take a key.
 */
export interface VendorParts extends Partial<Keys> {
  /** Makes credentials of the options: `keySignIn` for one option that goes into one header as it is, `signIn` for any. */
  signIn(api: Api, given: Given, baseUrl: string): Credentials;
  /** Says where requests go, and what headers they all carry: `plainAddress` for servers without options but a region, `anyAddress` for any. */
  address(api: Api, options: AddressOptions): { readonly baseUrl: string; readonly headers: ClientOptions["headers"] };
}

import type { Api } from "../api.ts";
import type { WithKey } from "../job/index.ts";
import { type Credentials, checkTable, refuse } from "../send/index.ts";
import { type Client, createClientWith } from "./create-client.ts";
import type { ClientOptions } from "./options.ts";
import type { Address, AddressOptions } from "./plain-address.ts";
import type { Given } from "./put-at.ts";

/** What clients of vendors differ in beyond data. The index of a vendor's package names those that its table needs: no others are in a bundle. */
export interface VendorParts {
  /** Makes credentials of the options: `keySignIn` for one option that goes into one header as it is, `signIn` for any. */
  readonly signIn: (api: Api, given: Given, baseUrl: string) => Credentials;
  /** Says where requests go: `plainAddress` for servers without options but a region, `anyAddress` for any. */
  readonly address: (api: Api, options: AddressOptions) => Address;
  /** `withKey`, where calls that start jobs take a key. */
  readonly withKey?: WithKey;
}

/** Makes a vendor's client from its table, the options, and the parts that the table needs. */
export function assembleClient<Operations, Paths extends object>(api: Api, options: ClientOptions, parts: VendorParts): Operations & Client<Paths> {
  checkTable(api);
  if (options === null || typeof options !== "object") refuse("options", options, "an object");
  const address = parts.address(api, options);
  return createClientWith(api, { ...options, ...address } as ClientOptions, parts.signIn(api, options as Given, address.baseUrl), parts.withKey);
}

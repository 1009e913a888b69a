import type { Api, Security } from "../api.ts";
import type { Credentials } from "../send/index.ts";
import type { Client } from "./create-client.ts";
import { createFrom } from "./create-from.ts";
import { headerCredential } from "./credentials.ts";
import { type ClientOptions, requireCredential } from "./options.ts";
import type { Given } from "./put-at.ts";

/** What `createVendorClient` makes, in fewer bytes, for vendors who know one way to sign in: one option, sent in one header as it is. */
export const createKeyClient = <Operations, Paths extends object>(api: Api, options: ClientOptions): Operations & Client<Paths> =>
  createFrom(api, options, key);

function key({ security }: Api, given: Given): Credentials {
  const { options, ways } = security as Security;
  const [[name = ""] = [], [place] = []] = [ways[0]?.options, ways[0]?.places];
  const secret = given[name];
  requireCredential(name, secret, options[name]?.what ?? "");
  return headerCredential(place?.header ?? "", secret, place?.prefix);
}

import type { Api, Security } from "../api.ts";
import type { Credentials } from "../send/index.ts";
import { headerCredential } from "./credentials.ts";
import { requireCredential } from "./options.ts";
import type { Given } from "./put-at.ts";
import type { VendorParts } from "./vendor-parts.ts";

/** Credentials of vendors who know one way to sign in: one option, sent in one header as it is. */
export const keySignIn: Pick<VendorParts, "signIn"> = { signIn: credentialOf };

function credentialOf({ security }: Api, given: Given): Credentials {
  const { options, ways } = security as Security;
  const [[name = ""] = [], [place] = []] = [ways[0]?.options, ways[0]?.places];
  const secret = given[name];
  requireCredential(name, secret, options[name]?.what ?? "");
  return headerCredential(place?.header ?? "", secret, place?.prefix);
}

import type { Api, CredentialGrant, Security, SignInWay } from "../api.ts";
import type { Credentials } from "../send/index.ts";
import { loaded } from "../time/index.ts";
import { filled } from "./any-address.ts";
import { type Given, putAt } from "./put-at.ts";
import { renewable } from "./renewable.ts";

/** Credentials that the vendor's server gives out: a token or a session's cookie. */
export function granted(api: Api, way: SignInWay, given: Given, baseUrl: string): Credentials {
  const security = api.security as Security;
  const asked = way.grant as CredentialGrant;
  const grant = { ...asked, url: filled(api, given, asked.url) };
  const { header = "authorization", prefix = "" } = way.places.find(({ options }) => !options) ?? {};
  const secrets = way.options.filter((option) => !security.options[option]?.open).map((option) => String(given[option]));
  const asking = { vendor: api.name, grant, put: putAt(grant.places ?? [], security, given), given, secrets, baseUrl };
  return renewable(header, prefix, async (send, signal) => (await loaded(import("./obtain.ts"))).obtain(asking, send, signal));
}

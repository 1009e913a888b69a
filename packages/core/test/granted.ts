import type { Given } from "../src/client/put-at.ts";
import { signIn } from "../src/client/sign-in.ts";
import type { Api, CredentialGrant, Credentials, Security } from "../src/index.ts";

const authorization = { header: "authorization", prefix: "Bearer " };

const sign = (security: Security, given: Given, baseUrl = "https://api.acme.test"): Credentials => {
  const api: Api = { vendor: "acme", name: "Acme", servers: {}, operations: {}, security };
  return signIn.signIn(api, given, baseUrl);
};

/** What differs in a grant of OAuth2 client credentials. */
export const clientCredentials = (url: string, clientId: string, clientSecret: string, more: Partial<CredentialGrant> = {}, baseUrl?: string): Credentials => {
  const options = ["clientId", "clientSecret"];
  const places = [{ header: "authorization", prefix: "Basic ", options, encode: "form" } as const];
  const form = { grant_type: "client_credentials" };
  const grant = { name: "token request", url, places, form, token: ["/access_token"], seconds: ["/expires_in"], ...more };
  const security = {
    options: { clientId: { what: "the id", open: true }, clientSecret: { what: "the secret" } },
    ways: [{ options, places: [authorization], grant }],
  } as const;
  return sign(security, { clientId, clientSecret }, baseUrl);
};

/** A session that the operation `login` opens with the cookie `sid`. */
export const cookieSession = (url: string, account: string, body: object): Credentials => {
  const places = [{ ...authorization, options: ["account"] }];
  const grant = { name: "login", url, places, body: "{body}", cookie: "sid" };
  const ways = [{ options: ["account", "body"], places: [{ header: "cookie", prefix: "sid=" }], grant }];
  return sign({ options: { account: { what: "an account" }, body: { what: "a body", members: {} } }, ways, own: { account: places } }, { account, body });
};

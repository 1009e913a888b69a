import { bearer, type Client, type ClientOptions, clientCredentials, createClient, requireCredential } from "@vendor-jobs/core";
import { api, type Operations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

export * from "./generated/index.ts";

interface ServerOptions extends ClientOptions {
  /** The server's Web API address, such as `https://alteryx.example.org/webapi`; `/webapi` is added where it is missing. */
  baseUrl: string;
}

/** Options that sign in with an API key: the client asks for tokens, keeps and renews them. */
export interface AlteryxServerKeyOptions extends ServerOptions {
  /** API Access Key, from the user's profile. */
  clientId: string | undefined;
  /** API Access Secret, from the user's profile. */
  clientSecret: string | undefined;
  token?: never;
}

/** Options with a token that the caller got and renews: it lives 60 minutes. */
export interface AlteryxServerTokenOptions extends ServerOptions {
  /** Access token. */
  token: string | undefined;
  clientId?: never;
  clientSecret?: never;
}

/** Options of {@link createAlteryxServerClient}. */
export type AlteryxServerOptions = AlteryxServerKeyOptions | AlteryxServerTokenOptions;

/** Client of Alteryx Server's jobs API: a method an operation. */
export interface AlteryxServerClient extends Operations, Client<paths> {}

/**
 * Makes a client of Alteryx Server's jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createAlteryxServerClient(options: AlteryxServerOptions): AlteryxServerClient {
  const { token, clientId, clientSecret } = options;
  // Users give the host alone, the Web API address, or the address with a version as the vendor's pages print it.
  const baseUrl = String(options.baseUrl).replace(/(\/webapi)?(\/v\d)?\/*$/i, "/webapi");
  if (clientId === undefined && clientSecret === undefined) {
    requireCredential("token", token, "an access token, or give clientId and clientSecret instead");
    return createClient(api, { ...options, baseUrl }, bearer(token));
  }
  requireCredential("clientId", clientId, "the API Access Key of the user's profile");
  requireCredential("clientSecret", clientSecret, "the API Access Secret of the user's profile");
  return createClient(api, { ...options, baseUrl }, clientCredentials(`${baseUrl}/oauth2/token`, clientId, clientSecret));
}

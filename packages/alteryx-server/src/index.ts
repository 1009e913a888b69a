// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { anyAddress, assembleClient, type Client, type ClientOptions, signIn } from "@vendor-jobs/core";
import { api, type Operations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

export * from "./generated/index.ts";

interface ServerOptions extends ClientOptions {
  /** Where the server is, of the form `http://{host}/webapi`. Your Server's "Web API address". It ends in `/webapi`. `/webapi` is added where it is missing, and a version behind it cut off. */
  baseUrl: string;
}

/** Options that sign in with an API key: the client asks for tokens, keeps and renews them. */
export interface AlteryxServerKeyOptions extends ServerOptions {
  /** The API Access Key of the user's profile. */
  clientId: string | undefined;
  /** The API Access Secret of the user's profile. */
  clientSecret: string | undefined;
  token?: never;
}

/** Options that hold a token that you got and renew yourself: it lives 60 minutes. */
export interface AlteryxServerTokenOptions extends ServerOptions {
  /** An access token. */
  token: string | undefined;
  clientId?: never;
  clientSecret?: never;
}

/** Options of {@link createAlteryxServerClient}. */
export type AlteryxServerOptions = AlteryxServerKeyOptions | AlteryxServerTokenOptions;

/** Client of the Alteryx Server jobs API: a method an operation. */
export interface AlteryxServerClient extends Operations, Client<paths> {}

/**
 * Makes a client of the Alteryx Server jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createAlteryxServerClient(options: AlteryxServerOptions): AlteryxServerClient {
  return assembleClient<Operations, paths>(api, options, { ...signIn, ...anyAddress });
}

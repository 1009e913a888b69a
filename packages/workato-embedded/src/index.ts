import { bearer, type Client, type ClientOptions, createClient, regionUrl, requireCredential } from "@vendor-jobs/core";
import { api, type Operations, type Region } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

export * from "./generated/index.ts";

/** Options of {@link createWorkatoEmbeddedClient}. */
export interface WorkatoEmbeddedOptions extends ClientOptions {
  /** Token of an API client, made under Workspace admin > API clients. */
  token: string | undefined;
  /** Data center of the workspace; the others answer 401 to its tokens. Not used where a `baseUrl` is given. @default "us" */
  region?: Region;
}

/** Client of the jobs API of Workato Embedded: a method an operation. */
export interface WorkatoEmbeddedClient extends Operations, Client<paths> {}

/**
 * Makes a client of the jobs API of Workato Embedded. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createWorkatoEmbeddedClient(options: WorkatoEmbeddedOptions): WorkatoEmbeddedClient {
  requireCredential("token", options.token, "the token of a Workato API client");
  const baseUrl = options.baseUrl ?? regionUrl(api.servers, options.region ?? "us");
  return createClient(api, { ...options, baseUrl }, bearer(options.token));
}

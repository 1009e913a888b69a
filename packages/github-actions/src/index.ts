// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { anyAddress, assembleClient, type Client, type ClientOptions, keySignIn } from "@vendor-jobs/core";
import { api, type Operations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

export * from "./generated/index.ts";

/** Options of {@link createGithubActionsClient}. */
export interface GithubActionsOptions extends ClientOptions {
  /** A fine-grained personal access token, the token of an app's installation, or that of a workflow. */
  token: string | undefined;
  /** The version of the REST API, 2022-11-28 or 2026-03-10. Sent as the header `X-GitHub-Api-Version`. @default "2022-11-28" */
  apiVersion?: string;
}

/** Client of the GitHub Actions jobs API: a method an operation. */
export interface GithubActionsClient extends Operations, Client<paths> {}

/**
 * Makes a client of the GitHub Actions jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function createGithubActionsClient(options: GithubActionsOptions): GithubActionsClient {
  return assembleClient<Operations, paths>(api, options, { ...keySignIn, ...anyAddress });
}

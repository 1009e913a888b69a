import { seePage } from "../spec/index.ts";

/** The server gave no answer at all, or its sign-in one of 429 or 5xx. Not thrown where it answers a call with an error. */
export class UnreachableError extends Error {
  override name = "UnreachableError";
  constructor(message: string, options?: ErrorOptions) {
    super(`${message} ${seePage("unreachable")}`, options);
  }
}

/** The server refused the credential: nothing can be said about its contract. */
export class RefusedError extends Error {
  override name = "RefusedError";
  constructor(message: string, options?: ErrorOptions) {
    super(`${message} ${seePage("refused")}`, options);
  }
}

/** No credential that can be sent, or a part of one only: the message names the environment variables, and shows no value. */
export class CredentialMissingError extends Error {
  override name = "CredentialMissingError";
  constructor(message: string, options?: ErrorOptions) {
    super(`${message} ${seePage("credentialmissing")}`, options);
  }
}

/** The server gave no answer at all. Not thrown where it answers with an error. */
export class UnreachableError extends Error {
  override name = "UnreachableError";
}

/** The server refused the credential: nothing can be said about its contract. */
export class RefusedError extends Error {
  override name = "RefusedError";
}

/** No credential that can be sent, or a part of one only: the message names the environment variables, and shows no value. */
export class CredentialMissingError extends Error {
  override name = "CredentialMissingError";
}

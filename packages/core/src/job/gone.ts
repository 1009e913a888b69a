import { ApiError } from "../errors.ts";

/** A job that is not there is nothing; another failure is thrown on. */
export function orGone(error: unknown): undefined {
  if (!(error instanceof ApiError) || error.kind !== "not_found") throw error;
}

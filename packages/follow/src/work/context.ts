import type { Database, Steps } from "../database/index.ts";
import type { FollowedClient, FollowerOptions } from "../types.ts";

/** What all of a follower's parts share. */
export interface Context extends Required<Pick<FollowerOptions, "tries" | "keep">> {
  readonly database: Database;
  readonly steps: Steps;
  /** By what names them. */
  readonly clients: ReadonlyMap<string, FollowedClient>;
  /** ms between two looks at a job, at the least and at the most. */
  readonly interval: { readonly min: number; readonly max: number };
}

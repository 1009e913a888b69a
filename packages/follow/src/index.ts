export { createFollower, type Follower, type StartMethod, type StartOptions } from "./follower.ts";
export type {
  ClientTrouble,
  FollowedClient,
  FollowedRun,
  FollowerOptions,
  FollowerStats,
  Handlers,
  Phase,
  RunChange,
  RunEnd,
  RunsQuery,
  RunTrouble,
  Undelivered,
  WorkOptions,
} from "./types.ts";

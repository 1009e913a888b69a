export { createFollower } from "./follower.ts";
export type {
  ClientTrouble,
  FollowedClient,
  FollowedRun,
  Follower,
  FollowerOptions,
  FollowerStats,
  Handlers,
  Phase,
  RunChange,
  RunEnd,
  RunsQuery,
  RunTrouble,
  StartMethod,
  StartOptions,
  Undelivered,
  WorkOptions,
} from "./types.ts";

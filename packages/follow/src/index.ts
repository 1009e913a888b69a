export { createFollower } from "./follower.ts";
export type * from "./types.ts";

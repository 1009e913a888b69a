export { DatabaseError } from "./database-error.ts";
export { createFollower } from "./follower.ts";
export type * from "./types.ts";

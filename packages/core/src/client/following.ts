import type { JobStart } from "../api.ts";
import { refuse } from "../checks.ts";
import type { JobRef } from "../job/index.ts";
import type { LimitShare } from "../send/index.ts";
import type { JobLook, LookOptions } from "../watch/index.ts";

/** What a client has for those who follow its jobs over many processes, such as `@vendor-jobs/follow`. */
export interface Following {
  /** The operations that start jobs. */
  readonly starts: readonly JobStart[];
  /** Has the client ask for a place before each request that counts against a limit, beside its own. */
  shareLimits(share: LimitShare): void;
  /** Looks once at each of many jobs, by one list of them where that takes fewer requests, and tells of each as soon as it is known. */
  lookAt(refs: readonly JobRef[], tell: (look: JobLook) => void, options?: LookOptions): Promise<void>;
}

// The same for every copy of this package.
export const inner: unique symbol = Symbol.for("@vendor-jobs/core/following") as never;

/** What a client has for those who follow its jobs. @throws {InvalidArgumentError} where it is no client of this project, or one that knows no jobs. */
export function following(client: object): Following {
  return (client as { [inner]?: Following } | undefined)?.[inner] ?? refuse("client", client, "a client that knows jobs");
}

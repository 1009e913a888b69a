import { loaded } from "../time/index.ts";

/**
 * What is loaded once it is needed: most calls succeed. On Node, where nothing is downloaded, it is there from the start (`at-once.ts`): a test's
 * clock that is moved at once must find it.
 */
export const parts: { failing?: typeof import("./failing.ts").failing; limiting?: typeof import("./limiting.ts").limiting } = {};

/** What says why an attempt failed, and what becomes of its call. */
export const failingPart = async () => (parts.failing ??= (await import("./failing.ts")).failing);

/** What keeps to limits, for vendors who have some and servers that ask to wait. */
export const limitingPart = async () => (parts.limiting ??= (await loaded(import("./limiting.ts"))).limiting);

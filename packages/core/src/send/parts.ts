import { VendorJobsError } from "../errors.ts";
import { bounded } from "./bounded.ts";
import { defaultTiming } from "./call-options.ts";

/**
 * What is loaded once it is needed: most calls succeed. On Node, where nothing is downloaded, it is there from the start (`at-once.ts`): a test's
 * clock that is moved at once must find it.
 */
export const parts: { failing?: typeof import("./failing.ts").failing; limiting?: typeof import("./limiting.ts").limiting } = {};

/** What was asked for by `import()`. @throws {VendorJobsError} where that cannot be had, or not within `ms` */
export const loaded = <Part>(part: Promise<Part>, ms = defaultTiming.deadline): Promise<Part> =>
  bounded(part, ms, undefined, () => new Error(`It did not come within ${ms} ms.`)).catch((cause: unknown) => {
    throw new VendorJobsError("A part of the program could not be loaded: the network may be gone, or a deployment may have replaced the program.", { cause });
  });

/** What says why an attempt failed, and what becomes of its call. */
export const failingPart = async () => (parts.failing ??= (await import("./failing.ts")).failing);

/** What keeps to limits, for vendors who have some and servers that ask to wait. */
export const limitingPart = async () => (parts.limiting ??= (await loaded(import("./limiting.ts"))).limiting);

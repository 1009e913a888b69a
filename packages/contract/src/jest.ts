import type {} from "expect";
import { type MatchResult, matchOperation, type OperationArguments } from "./matchers/index.ts";

export { type MatchOptions, useVendor } from "./matchers/index.ts";

interface Extensible {
  extend(matchers: Record<string, (received: unknown, ...args: OperationArguments) => MatchResult | Promise<MatchResult>>): void;
}

/** The matchers, for an `expect` that is no global: `expect.extend(matchers)`. */
export const matchers = { toMatchOperation: matchOperation };

const { expect } = globalThis as { expect?: Extensible };
expect?.extend(matchers);

/** What both of jest's ways to have `expect` get. */
interface OperationMatchers {
  /**
   * Passes where a request or response is as the spec has this operation: `("getJob", 200)` after `useVendor("flatfile")`, or
   * `("flatfile", "getJob", 200)`; `{ drift: "fail" }` behind it refuses what the spec does not list as well. Await it where a Response or Request is held.
   */
  toMatchOperation(...args: OperationArguments): Promise<void>;
}

// That of `@jest/globals`.
declare module "expect" {
  interface Matchers<R extends void | Promise<void>, T = unknown> extends OperationMatchers {}
}

// The global one, of `@types/jest`.
declare global {
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: an augmentation repeats the type parameters as they are
    interface Matchers<R, T = {}> extends OperationMatchers {}
  }
}

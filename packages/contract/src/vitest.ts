import { expect } from "vitest";
import { matchOperation, type OperationArguments } from "./matchers/index.ts";

export { type MatchOptions, useVendor } from "./matchers/index.ts";

expect.extend({ toMatchOperation: matchOperation as (received: unknown, ...args: OperationArguments) => ReturnType<typeof matchOperation> });

declare global {
  // What vitest's assertions are made of in each of its versions; the type parameters of its own interfaces change from one to the next.
  namespace Chai {
    interface Assertion {
      /**
       * Passes where a request or response is as the spec has this operation: `("getJob", 200)` after `useVendor("flatfile")`, or
       * `("flatfile", "getJob", 200)`; `{ drift: "fail" }` behind it refuses what the spec does not list as well. Await it where a Response or Request is held.
       */
      toMatchOperation(...args: OperationArguments): Promise<void>;
    }
  }
}

import { expect } from "vitest";
import { matchOperation, type OperationArguments } from "./matchers/index.ts";

export { useVendor } from "./matchers/index.ts";

expect.extend({ toMatchOperation: matchOperation as (received: unknown, ...args: OperationArguments) => ReturnType<typeof matchOperation> });

declare module "vitest" {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /**
     * Passes where a request or response is as the spec has this operation: `("getJob", 200)` after `useVendor("flatfile")`, or
     * `("flatfile", "getJob", 200)`. Await it where a Response or Request is held.
     */
    toMatchOperation(...args: OperationArguments): Promise<void>;
  }
}

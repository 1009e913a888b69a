import { describe, expect, it } from "vitest";
import type { ApiError } from "../../src/index.ts";
import { failure, faultClient, resetRead, serveFaults } from "../fault-server.ts";
import { errorOf } from "./results.ts";

describe("a repeat that is refused", () => {
  it.each([
    ["deleteJob", 404],
    ["cancelJob", 409],
    ["updateJob", 409],
  ] as const)("of %s with %i says that an earlier attempt may have done it", async (name, status) => {
    await using server = await serveFaults(resetRead, failure(status));
    const error = await errorOf<ApiError>(faultClient({ baseUrl: server.url }).call(name));
    expect(error).toMatchObject({ status, mayHaveSucceeded: true, message: expect.stringContaining("An earlier attempt") });
  });

  it("says so after a gateway's failure too", async () => {
    await using server = await serveFaults(failure(502), failure(404));
    expect(await errorOf(faultClient({ baseUrl: server.url }).call("deleteJob"))).toMatchObject({ status: 404, mayHaveSucceeded: true });
  });

  it.each([
    ["a first attempt", "deleteJob", [failure(404)]],
    ["a repeat after a 429", "deleteJob", [failure(429), failure(404)]],
    ["a repeat of what reads", "getJob", [resetRead, failure(404)]],
  ] as const)("does not say so of %s", async (_, name, script) => {
    await using server = await serveFaults(...script);
    const error = await errorOf<ApiError>(faultClient({ baseUrl: server.url }).call(name));
    expect(error).toMatchObject({ status: 404, mayHaveSucceeded: false });
    expect(error.message).not.toContain("earlier");
  });
});

import { describe, expect, it, vi } from "vitest";
import { answer, failure, faultClient, resetRead, serveFaults, stallHead, success } from "../fault-server.ts";
import { resultOf } from "./results.ts";

describe("events", () => {
  it.each([
    ["fails", [failure(404)]],
    ["is no JSON", [answer({ text: "<p>Sign in</p>" })]],
    ["breaks off", [resetRead]],
    ["comes too late", [stallHead]],
    ["comes after a 503", [failure(503), success]],
  ])("one follows each request, where the answer %s", async (_, script) => {
    await using server = await serveFaults(...script);
    const types: string[] = [];
    await resultOf(faultClient({ baseUrl: server.url, onEvent: ({ type }) => types.push(type) }).call("getJob"));
    expect(types.filter((type) => type !== "retry").join(" ")).toMatch(/^(request (response|error) ?)+$/);
  });

  it("one follows each request, where the caller aborts", async () => {
    await using server = await serveFaults(stallHead);
    const types: string[] = [];
    const result = resultOf(faultClient({ baseUrl: server.url, onEvent: ({ type }) => types.push(type) }).call("getJob", { signal: AbortSignal.timeout(50) }));
    expect(await result).toBe("AbortError");
    expect(types).toEqual(["request", "error"]);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("broken logger");
      },
    ],
    ["rejects", () => Promise.reject(new Error("broken logger"))],
  ])("do not break the call where onEvent %s", async (_, onEvent) => {
    await using server = await serveFaults(success);
    const surfaced = vi.fn();
    const listeners = process.rawListeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    process.on("unhandledRejection", surfaced);
    try {
      expect(await resultOf(faultClient({ baseUrl: server.url, onEvent }).call("getJob"))).toBe("result");
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(surfaced).not.toHaveBeenCalled();
    } finally {
      process.removeAllListeners("unhandledRejection");
      for (const listener of listeners) process.on("unhandledRejection", listener as NodeJS.UnhandledRejectionListener);
    }
  });
});

import { describe, expect, it } from "vitest";
import { AmbiguousRequestError, ApiError } from "../../src/index.ts";
import { serve } from "../server.ts";
import { clientOf, posts, type Start } from "./start-client.ts";

describe("a start that a gateway answers in place of the vendor", () => {
  const find: Start = { ids: { id: ["/id"] }, find: { args: { flow: "{flow}" } } };
  /** A gateway's answer to a start, and the list of what the vendor has made of it. */
  const behind = (status: number, runs: object[]) =>
    serve(({ method }) => (method === "POST" ? { status, text: "<html>", headers: { "content-type": "text/html" } } : { json: { runs } }));

  it.each([502, 504])("is looked for after a %i, and is the one job that must be it", async (status) => {
    await using server = await behind(status, [{ id: 1, created: new Date().toISOString() }]);
    const job = await clientOf(server.url, find).startRun({ flow: "f", body: {} }).job();
    expect(job.ids).toEqual({ flow: "f", id: 1 });
    expect(posts(server.seen)).toHaveLength(1);
  });

  it("is not known to have failed where there is none", async () => {
    await using server = await behind(504, []);
    const failure = await clientOf(server.url, find)
      .startRun({ flow: "f", body: {} })
      .job()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AmbiguousRequestError);
    expect(failure).toMatchObject({ message: expect.stringMatching(/failed: 504 server.* There is none that may be it/), cause: { status: 504 } });
  });

  it.each<[string, number, Start]>([
    ["is what the vendor says by its own failure", 500, find],
    ["is what was answered, where nothing can be looked for", 504, { ids: find.ids ?? {} }],
  ])("%s", async (_, status, start) => {
    await using server = await behind(status, []);
    await expect(clientOf(server.url, start).startRun({ flow: "f", body: {} }).job()).rejects.toThrow(ApiError);
    expect(server.seen).toHaveLength(1);
  });
});

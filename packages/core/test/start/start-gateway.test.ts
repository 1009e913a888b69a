import { describe, expect, it } from "vitest";
import { AmbiguousRequestError, ApiError } from "../../src/index.ts";
import { clientCredentials } from "../granted.ts";
import { type Reply, serve } from "../server.ts";
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

  it.each([
    ["a page", { text: "<html>", headers: { "content-type": "text/html" } }],
    ["nothing", { text: "" }],
    ["what is cut off", { text: '{"id":' }],
    ["what breaks off", { text: '{"id":', headers: { "content-length": "99" } }],
  ])("is looked for after a success of %s, which may be whoever's", async (_, answer) => {
    const runs = [{ id: 1, created: new Date().toISOString() }];
    let isThere = true;
    await using server = await serve(({ method }) => (method === "POST" ? answer : { json: { runs: isThere ? runs : [] } }));
    const start: Start = { ...find, find: { ...find.find, proves: true } };
    const job = () => clientOf(server.url, start).startRun({ flow: "f", body: {} }, { timeout: 500 }).job();
    expect((await job()).ids).toEqual({ flow: "f", id: 1 });
    isThere = false;
    const message = expect.stringMatching(/200[^.]*\. There is none that may be it .*, so it was not started: it may be sent again\./);
    await expect(job()).rejects.toMatchObject({ name: "AmbiguousRequestError", message, cause: { name: "ResponseFormatError" } });
    expect(posts(server.seen)).toHaveLength(2);
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

  it.each<[string, object, Reply]>([
    ["a failure", { name: "ApiError", mayHaveSucceeded: false }, { status: 504, text: "" }],
    ["a page", { name: "ResponseFormatError" }, { text: "<html>" }],
  ])("is not looked for where the sign-in before it brought %s", async (_, failure, answer) => {
    await using server = await serve(() => answer);
    const client = clientOf(server.url, find, {}, {}, clientCredentials(`${server.url}/token`, "id", "s3cret"));
    await expect(client.startRun({ flow: "f", body: {} }).job()).rejects.toMatchObject(failure);
    expect(new Set(server.seen.map(({ url }) => url))).toEqual(new Set(["/token"]));
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

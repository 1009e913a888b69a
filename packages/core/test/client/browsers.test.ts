import { describe, expect, it } from "vitest";
import { acme } from "../acme.ts";
import { serve } from "../server.ts";

/** What platforms have had since ES2022 was new, and older browsers lack. */
const newer: [object, string][] = [
  [AbortSignal, "any"],
  [AbortSignal, "timeout"],
  [AbortSignal.prototype, "throwIfAborted"],
  [Promise, "withResolvers"],
  [Promise, "try"],
  [URL, "canParse"],
  [URL, "parse"],
  [Array, "fromAsync"],
  [Object, "groupBy"],
  [Map, "groupBy"],
  [Headers.prototype, "getSetCookie"],
  [Response, "json"],
  [globalThis, "structuredClone"],
  ...["toSorted", "toReversed", "toSpliced", "with", "findLast", "findLastIndex"].map((name): [object, string] => [Array.prototype, name]),
];

describe("a client on a platform of ES2022", () => {
  it("calls, lists, waits, follows redirects, and reads failures and raw responses", async () => {
    await using server = await serve(({ url }) => {
      if (url === "/v1/jobs/moved") return { status: 302, text: "", headers: { location: "/v1/jobs/1" } };
      if (url.startsWith("/v1/jobs?") || url === "/v1/jobs") return { json: { items: [{ id: "1" }], pages: 1 } };
      return url.endsWith("/none") ? { status: 404, json: { message: "none" } } : { json: { id: "1", status: "done" } };
    });
    const { url } = server;
    const taken = newer.map(([holder, name]) => [holder, name, Object.getOwnPropertyDescriptor(holder, name)] as const);
    try {
      for (const [holder, name, was] of taken) if (was) Object.defineProperty(holder, name, { value: undefined, configurable: true, writable: true });
      const { signal } = new AbortController();
      const client = acme({ baseUrl: url });
      const ids: string[] = [];
      for await (const { id } of client.listJobs({}, { signal })) ids.push(id);
      const raw = await client.getJob({ jobId: "1" }, { signal }).response();
      const ended = await client.job({ jobId: "1" }).wait({ interval: { min: 1 } });
      const failure = await client.getJob({ jobId: "none" }).catch((error) => error.message);
      const moved = await client.getJob({ jobId: "moved" });
      for (const [holder, name, was] of taken) if (was) Object.defineProperty(holder, name, was);
      expect({ ids, raw: await raw.json(), state: ended.state, moved }).toEqual({
        ids: ["1"],
        raw: { id: "1", status: "done" },
        state: "succeeded",
        moved: { id: "1", status: "done" },
      });
      expect(failure).toContain("not_found: none");
    } finally {
      for (const [holder, name, was] of taken) if (was) Object.defineProperty(holder, name, was);
    }
  });
});

import { describe, expect, it } from "vitest";
import type { Pagination } from "../../src/index.ts";
import { acmeWith } from "../acme.ts";
import { serve } from "../server.ts";
import { all, ids, jobs } from "./listed.ts";

const byPage: Pagination = { style: "page", items: "/items", id: ["/id"], parameter: "page", first: 1, total: "/total" };
const byOffset: Pagination = { style: "offset", items: "/items", id: ["/id"], parameter: "offset", total: "/total" };

/** A list of 20 in pages of 4, of which some are deleted before so many requests. */
async function read(pagination: Pagination, deleted: readonly [before: number, ids: readonly string[]][], concurrency: number) {
  let list = jobs(0, 20);
  await using server = await serve(({ url }, count) => {
    for (const [before, gone] of deleted) if (before === count) list = list.filter(({ id }) => !gone.includes(id));
    const { page = "1", offset = `${(Number(page) - 1) * 4}` } = Object.fromEntries(new URL(url, "http://x").searchParams);
    return { json: { items: list.slice(+offset, +offset + 4), total: list.length } };
  });
  const found = ids(await all(acmeWith(pagination, { baseUrl: server.url, rateLimit: false }).listJobs({}, { concurrency })));
  return { found, stay: ids(list), requests: server.seen.length };
}

describe.each([
  ["page", byPage],
  ["offset", byOffset],
] as const)("a list by %s from which jobs are deleted while it is read", (_, pagination) => {
  it.each<[string, readonly [number, readonly string[]][]]>([
    ["one of the first page", [[2, ["j1"]]]],
    ["one of them before the last page", [[5, ["j1"]]]],
    ["as many as a page has", [[3, ["j0", "j1", "j2", "j3"]]]],
    ["more than a page has", [[4, ["j0", "j2", "j4", "j6", "j7", "j8"]]]],
    ["one before each page", [2, 4, 6, 8].map((before) => [before, [`j${before}`]])],
    [
      "another while what moved is looked for",
      [
        [2, ["j1"]],
        [3, ["j0", "j2", "j3"]],
      ],
    ],
    ["all that was read", [[4, ids(jobs(0, 12))]]],
  ])("gives all others once: %s", async (_, deleted) => {
    for (const concurrency of [0, 1]) {
      const { found, stay } = await read(pagination, deleted, concurrency);
      expect(new Set(found).size).toBe(found.length);
      expect(found).toEqual(expect.arrayContaining(stay));
    }
  });

  it("asks for no page twice where none is", async () => {
    expect(await read(pagination, [], 1)).toMatchObject({ found: ids(jobs(0, 20)), requests: 5 });
  });
});

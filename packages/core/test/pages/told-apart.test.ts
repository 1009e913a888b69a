import { expect, it } from "vitest";
import { acmeWith } from "../acme.ts";
import { serve } from "../server.ts";

it("tells the items of a list apart by what they are within as well, where that is said", async () => {
  const item = (space?: number, id = "j0") => ({ id, ...(space && { space }), status: "done" });
  // Two pages with the same ids alone are no page that comes again.
  const pages = [
    [item(1), item(2), item(1)],
    [item(2), item(3), item()],
    [item(3, "j1"), item()],
  ];
  await using server = await serve(({ url }) => ({ json: { items: pages[Number(/page=(\d)/.exec(url)?.[1] ?? 1) - 1], pages: 3 } }));
  const pagination = { style: "page", items: "/items", id: ["/id"], within: [["/space"]], parameter: "page", first: 1, pages: "/pages" } as const;
  const found: object[] = [];
  for await (const one of acmeWith(pagination, { baseUrl: server.url }).listJobs({})) found.push(one);
  expect(found).toEqual([item(1), item(2), item(3), item(), item(3, "j1")]);
});

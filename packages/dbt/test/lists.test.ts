import { createDbtClient } from "@vendor-jobs/dbt";
import { expect, it } from "vitest";

/** What is asked of dbt for some jobs. */
async function asked(query: Omit<Parameters<ReturnType<typeof createDbtClient>["jobs"]>[0], "scope">): Promise<URLSearchParams[]> {
  const sent: URLSearchParams[] = [];
  const dbt = createDbtClient({
    accountPrefix: "ab123",
    token: "any",
    fetch: (async (input: string | URL | Request) => {
      sent.push(new URL(input instanceof Request ? input.url : input).searchParams);
      return Response.json({ status: { code: 200 }, data: [], extra: { pagination: { count: 0, total_count: 0 } } });
    }) as typeof globalThis.fetch,
  });
  for await (const _ of dbt.jobs({ ...query, scope: { account_id: 12345 } })) throw new Error("There are none.");
  return sent;
}

it("asks for several statuses and for a range of times at once, as lists in JSON", async () => {
  const [query, ...more] = await asked({ states: ["queued", "failed"], since: "2026-03-01T00:00:01Z", until: "2026-03-02T00:00:00Z" });
  expect(more).toEqual([]);
  expect(query?.get("status__in")).toBe("[1,2,20]");
  expect(query?.get("created_at__range")).toBe('["2026-03-01T00:00:00Z","2026-03-02T00:00:01Z"]');
});

it("asks for no end where none is wanted", async () => {
  const [query] = await asked({ since: "2026-03-01T00:00:01Z" });
  expect(query?.get("created_at__range")).toBe('["2026-03-01T00:00:00Z","2100-01-01T00:00:00Z"]');
});

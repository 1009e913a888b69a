import { createPrefectClient } from "@vendor-jobs/prefect";
import { describe, expect, it } from "vitest";

const flow = "58ed68b1-0201-4f37-adef-0ea24bd2a022";
const idOf = (index: number) => `8f018174-4792-40d5-bcbc-${String(index).padStart(12, "0")}`;

/** A client of a server that answers POSTs by their path and body. */
const clientOf = (answer: (path: string, body: Record<string, never>) => unknown) =>
  createPrefectClient({
    accountId: "account",
    workspaceId: "workspace",
    apiKey: "any",
    fetch: (async (input: string | URL | Request, init?: RequestInit) => {
      const request = new Request(input, init);
      const text = await request.text();
      return Response.json(answer(new URL(request.url).pathname.split("/workspaces/workspace")[1] ?? "", text === "" ? {} : JSON.parse(text)));
    }) as typeof globalThis.fetch,
  });

const run = (index: number, more: object = {}) => ({
  id: idOf(index),
  created: null,
  updated: null,
  flow_id: flow,
  state_type: "COMPLETED",
  state_id: idOf(index),
  ...more,
});

it("signs in to a server of one's own by its auth string", async () => {
  let sent: string | null = null;
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    sent = new Request(input, init).headers.get("authorization");
    return Response.json([]);
  };
  const baseUrl = "http://localhost:4200/api";
  const client = createPrefectClient({
    baseUrl,
    accountId: undefined,
    workspaceId: undefined,
    authString: "admin:pässe",
    fetch: fetch as typeof globalThis.fetch,
  });
  await client.listRuns({ body: {} });
  expect(sent).toBe(`Basic ${Buffer.from("admin:pässe").toString("base64")}`);
});

describe("runs of Prefect", () => {
  it.each([undefined, 150, 200])("are listed to the last of 450, which no answer counts, with a limit of %s", async (limit) => {
    const runs = Array.from({ length: 450 }, (_, index) => run(index));
    const asked: { offset?: number; sort?: string }[] = [];
    const client = clientOf((_, body) => {
      asked.push(body);
      const { offset = 0, limit: size = 200 } = body as { offset?: number; limit?: number };
      return runs.slice(offset, offset + Math.min(size, 200));
    });
    const found = new Set<string>();
    for await (const { id } of client.listRuns({ body: { sort: "START_TIME_DESC", ...(limit && { limit }) } })) found.add(id);
    expect(found.size).toBe(450);
    expect(asked.every(({ sort }) => sort === "START_TIME_DESC")).toBe(true);
  });

  it("are not canceled in silence where the server turns that down", async () => {
    const client = clientOf(() => ({ status: "ABORT", state: null, details: { type: "abort_details", reason: "This run has already terminated." } }));
    await expect(client.job({ id: idOf(1) }).cancel()).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("This run has already terminated."),
    });
  });

  it("are canceled where the server has them canceled at once instead", async () => {
    const client = clientOf(() => ({
      status: "REJECT",
      state: { id: idOf(2), type: "CANCELLED", name: "Cancelled" },
      details: { type: "reject_details", reason: null },
    }));
    await expect(client.job({ id: idOf(1) }).cancel()).resolves.toBeUndefined();
  });

  describe("that ended before they started, on a server that gives these no times", () => {
    type Row = Record<"state_type", string> & Partial<Record<"start_time" | "end_time" | "expected_start_time", string | null>>;
    type Bounds = { after_?: string; before_?: string; is_null_?: boolean };
    type Asked = {
      flow_runs?: Partial<Record<"start_time" | "end_time" | "expected_start_time", Bounds>> & { state?: { type: { any_: string[] } } };
      sort?: string;
      offset?: number;
    };
    const hour = 3_600_000;
    const ago = (hours: number) => new Date(Date.now() - hours * hour).toISOString();
    /** One that was scheduled days ahead. */
    const never = (index: number, type: string, expected: number, ended: number) =>
      run(index, {
        created: ago(expected + 70),
        ...{ start_time: null, end_time: null, expected_start_time: ago(expected) },
        ...{ state_type: type, state: { id: idOf(index), type, name: type, timestamp: ago(ended), message: "why" } },
      });
    const begun = (index: number, type: string, started: number) =>
      run(index, { created: ago(90), start_time: ago(started), expected_start_time: ago(started), state_type: type, end_time: ago(started - 0.5) });
    const runs = [
      begun(1, "COMPLETED", 3),
      begun(2, "FAILED", 5),
      begun(3, "FAILED", 40),
      never(4, "CRASHED", 4, 4),
      never(5, "CANCELLED", 30, 2),
      never(6, "CANCELLED", -50, 6),
      never(7, "CRASHED", 40, 39),
      run(8, { created: ago(70), start_time: null, end_time: null, expected_start_time: ago(-20), state_type: "SCHEDULED" }),
    ] as Row[];

    /** The filters and orders of servers before 3.6.14: with what is expected in place of the start, and before that without. */
    const server = (isExpectedTaken: boolean) => {
      const asked: object[] = [];
      const client = clientOf((_, body) => {
        asked.push(body);
        const { flow_runs = {}, sort, offset = 0 } = body as Asked;
        const startOf = (one: Row) => one.start_time ?? (isExpectedTaken ? one.expected_start_time : undefined);
        const isWithin = (time: string | undefined | null, { after_, before_ }: Bounds = {}) =>
          (!after_ || (!!time && Date.parse(time) >= Date.parse(after_))) && (!before_ || (!!time && Date.parse(time) <= Date.parse(before_)));
        const found = runs.filter(
          (one) =>
            isWithin(startOf(one), flow_runs.start_time) &&
            isWithin(one.end_time, flow_runs.end_time) &&
            isWithin(one.expected_start_time, flow_runs.expected_start_time) &&
            (!flow_runs.start_time?.is_null_ || one.start_time === null) &&
            (!flow_runs.state || flow_runs.state.type.any_.includes(one.state_type)),
        );
        const key = (one: Row) => one.start_time ?? one.expected_start_time ?? "";
        if (sort === "START_TIME_DESC") found.sort((one, other) => (key(one) < key(other) ? 1 : -1));
        return found.slice(offset, offset + 200);
      });
      const find = async (query: object) => {
        asked.length = 0;
        const found: number[] = [];
        for await (const { id } of client.jobs({ since: "24h", ...query })) found.push(Number(id?.slice(-12)));
        return { found, requests: asked.length };
      };
      return find;
    };

    it.each([true, false])("are found by since, each at its end (what was expected is taken for the start: %s)", async (isExpectedTaken) => {
      const find = server(isExpectedTaken);
      expect(await find({})).toEqual({ found: [8, 5, 1, 4, 2, 6], requests: 6 });
      expect(await find({ states: ["failed", "canceled"] })).toEqual({ found: [5, 4, 2, 6], requests: 4 });
      expect((await find({ order: "oldest", states: ["failed", "canceled"] })).found).toEqual([6, 2, 4, 5]);
      expect((await find({ states: ["canceled"], limit: 1 })).found).toEqual([5]);
      expect((await find({ states: ["canceled"], until: "3h" })).found).toEqual([6]);
      expect((await find({ states: ["failed"], since: undefined, until: "24h" })).found).toEqual([7, 3]);
    });

    it("have their end as that of an overview", () => {
      const client = clientOf(() => ({}));
      expect(client.overview(never(9, "CRASHED", 4, 3) as never)).toMatchObject({ startedAt: undefined, finishedAt: expect.any(Date), duration: undefined });
    });
  });
});

import { describe, expect, it } from "vitest";
import { apiOf, type Json } from "../../src/spec.ts";
import { madeUpSpec } from "../made-up-spec.ts";

/** What tells the items of the made-up vendor's list of jobs apart, where that is what its jobs are named by. */
function toldApart(ids: object, paging?: object) {
  const spec: Json = structuredClone(madeUpSpec(paging));
  spec["x-job"].ids = ids;
  const { id, within } = apiOf(spec).operations.listTasks?.pagination ?? {};
  return { id, within };
}

describe("what tells listed jobs apart", () => {
  it.each<[what: string, ids: object, within: string[][] | undefined]>([
    ["is their id", { taskKey: ["/key"] }, undefined],
    ["is what else names them as well", { owner: ["/owner"], taskKey: ["/key"] }, [["/owner"]]],
    ["is what they have of it", { server: [], owner: ["/boss", "/owner"], site: ["/site"], taskKey: ["/key"] }, [["/owner"]]],
  ])("%s", (_, ids, within) => expect(toldApart(ids)).toEqual({ id: ["/key"], within }));

  it("is no more than the list says, where it does", () => {
    const paging = { style: "none", items: "/rows", id: ["/label"] };
    expect(toldApart({ owner: ["/owner"], taskKey: ["/key"] }, paging)).toEqual({ id: ["/label"], within: undefined });
  });
});

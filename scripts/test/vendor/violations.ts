import { readFileSync } from "node:fs";
import type { Json } from "@vendor-jobs/contract/spec";
import { expect, it } from "vitest";
import { root } from "../../workspace/root.ts";
import type { validatedVendor } from "./validated-vendors.ts";

type Vendor = Awaited<ReturnType<typeof validatedVendor>>;

const sampleOf = (vendor: string, name: string) => JSON.parse(readFileSync(`${root}/specs/${vendor}/samples/${name}.json`, "utf8")).response.body;
const finder =
  ({ operations }: Vendor) =>
  (operation: string, value: Json, request = false) => {
    const own = operations.find(({ name }) => name === operation)?.own;
    return (request ? own?.body : own?.responses[200])?.(value);
  };

type Find = ReturnType<typeof finder>;

const canary = "canary-7f3a";
const job = (members: object) => ({ data: { ...sampleOf("flatfile", "get-job").data, ...members } });
const statuses = "created, planning, scheduled, ready, executing, waiting, complete, failed, canceled, cancelled";

function ofAnswers(find: Find): void {
  it.each<[string, Json, string, string, string, boolean]>([
    ["a number where text is due", job({ id: 7 }), "/data/id", "string", "number", false],
    ["text where a number is due", job({ progress: canary }), "/data/progress", "number", "string", false],
    ["a number past its limit", job({ progress: 101 }), "/data/progress", "number up to 100", "number", false],
    ["null where none may be", job({ status: null }), "/data/status", "string", "null", false],
    ["an object where text or null is due", job({ startedAt: { canary } }), "/data/startedAt", "string or null", "object", false],
    ["text that is no date", job({ createdAt: canary }), "/data/createdAt", "date-time", "string", false],
    ["a member missing", job({ id: undefined }), "/data", "member id", "object", false],
    ["the envelope lost", job({}).data, "", "member data", "object", false],
    ["no object at all", null, "", "object", "null", false],
    ["a new member", job({ sinceToday: { canary } }), "/data/sinceToday", "no such member", "object", true],
    ["a new member, its name no word", job({ "user@host": canary }), "/data/*", "no such member", "string", true],
    ["a new value of an open enum", job({ status: canary }), "/data/status", `one of ${statuses}`, "string", true],
    ["a new value of an enum in a nested object", job({ subject: { type: canary } }), "/data/subject/type", "one of resource, collection", "string", true],
  ])("tells where and what of %s", (_, value, pointer, expected, seen, drift) => {
    const found = find("getJob", value)?.filter((one) => one.drift === drift);
    expect(found).toEqual([{ pointer, expected, seen, drift }]);
    expect(JSON.stringify(found)).not.toContain(canary);
  });

  it("stands beside drift in the same body, neither hiding the other", () => {
    expect(find("getJob", job({ id: 7, brandNew: 1, status: "new" }))).toEqual(
      expect.arrayContaining([
        { pointer: "/data/id", expected: "string", seen: "number", drift: false },
        { pointer: "/data/brandNew", expected: "no such member", seen: "number", drift: true },
        { pointer: "/data/status", expected: `one of ${statuses}`, seen: "string", drift: true },
      ]),
    );
  });
}

function ofPages(find: Find): void {
  it("tells of new members in all objects of a page, and of what is wrong beside them", () => {
    const [first, second] = [job({ constructor: 1 }).data, job({ subject: { type: "resource", id: "1", extra: 1 } }).data];
    const page = { data: [{ ...first, toString: null }, second], pagination: { currentPage: 1, pageCount: 1, totalCount: 2, next: canary }, cursor: [] };
    const pointers = (value: Json) =>
      find("listJobs", value)
        ?.map(({ pointer, drift }) => `${pointer} ${drift ? "new" : "wrong"}`)
        .sort();
    const anew = ["/cursor new", "/data/0/constructor new", "/data/0/toString new", "/pagination/next new"];
    expect(pointers({ ...page, data: [page.data[0]] })).toEqual(anew);
    expect(pointers(page)).toEqual([...anew, "/data/1/subject/extra new"].sort());
    expect(pointers({ ...page, data: [{ ...page.data[0], progress: 101 }] })).toEqual([...anew, "/data/0/progress wrong"].sort());
    expect(pointers({ ...page, data: [page.data[0], null] })).toEqual([...anew, "/data/1 wrong"].sort());
  });

  it("is found in the item that has it", () => {
    const page = sampleOf("flatfile", "list-jobs");
    page.data = [...page.data, { ...page.data[0], operation: false }];
    expect(find("listJobs", page)).toEqual([{ pointer: `/data/${page.data.length - 1}/operation`, expected: "string", seen: "boolean", drift: false }]);
  });
}

function ofRequests(find: Find): void {
  const newJob = { type: "space", operation: "a", source: "b" };

  it.each<[string, Json, string, string, string]>([
    ["an enum broken", { ...newJob, mode: canary }, "/mode", "one of foreground, background, toolbarBlocking, hidden", "string"],
    ["an unknown member", { ...newJob, color: canary }, "/color", "no such member", "string"],
    ["none of the forms", { ...newJob, subject: { type: canary, id: "1" } }, "/subject/type", "one of resource, collection", "string"],
    ["the nearest form incomplete", { ...newJob, subject: { type: "collection" } }, "/subject", "member resource", "object"],
    ["neither of two types", { ...newJob, subject: canary }, "/subject", "object", "string"],
  ])("of a request tells where and what: %s", (_, value, pointer, expected, seen) => {
    expect(find("createJob", value, true)).toEqual([{ pointer, expected, seen, drift: false }]);
  });
}

/** What is told of violations, tried on a vendor's own bodies. */
export const violations: Readonly<Record<string, (vendor: Vendor) => void>> = {
  flatfile(vendor) {
    for (const told of [ofAnswers, ofPages, ofRequests]) told(finder(vendor));
  },
  workato(vendor) {
    const find = finder(vendor);

    it("is not what an integer past 2^53 is, which the runtime reads as text", () => {
      const page = { job_succeeded_count: "9007199254740993", job_failed_count: 0, job_count: 1, items: [] };
      expect(find("listJobs", page)).toEqual([]);
      expect(find("listJobs", { ...page, job_succeeded_count: "12" })).toHaveLength(1);
    });
  },
};

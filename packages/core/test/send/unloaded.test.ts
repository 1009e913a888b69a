import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

interface End {
  readonly what: string;
  readonly sent: number;
  readonly name?: string;
  readonly message?: string;
  readonly status?: number;
  readonly kind?: string;
  readonly hasToken?: boolean;
  readonly value?: unknown;
}

/** What came of the calls of a program whose files that are loaded later are gone, or slow. */
function endsOf(how: "gone" | "slow"): End[] {
  const program = fileURLToPath(new URL("unloaded-program.ts", import.meta.url));
  const said = execFileSync(process.execPath, ["-C", "@vendor-jobs/source", "--no-warnings", program, how], { encoding: "utf8", timeout: 30_000 });
  return said
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("where what is loaded later cannot be had", () => {
  const ends = endsOf("gone");
  const endOf = (what: string) => ends.find((end) => end.what === what);

  it.each([
    ["refused", { name: "ApiError", status: 404, kind: "not_found" }],
    ["failing server", { name: "ApiError", status: 503, kind: "server" }],
    ["start refused", { name: "ApiError", status: 422, kind: "validation" }],
    ["start refused, its job", { name: "ApiError", status: 422, kind: "validation" }],
    ["cut off", { name: "NetworkError" }],
    ["start cut off", { name: "AmbiguousRequestError" }],
    ["late", { name: "TimeoutError" }],
    ["start with a page", { name: "ResponseFormatError", status: 200 }],
    ["failure within a success", { name: "ResponseFormatError", status: 200 }],
    ["raw", { value: 500 }],
    ["aborted", { name: "AbortError" }],
  ])("%s: the vendor's answer is told, and nothing is sent twice", (what, end) => {
    expect(endOf(what)).toMatchObject({ sent: 1, ...end });
  });

  it("no error holds the credential, for nothing could take it out", () => {
    expect(ends.filter(({ hasToken }) => hasToken)).toEqual([]);
    expect(ends.length).toBe(18);
  });

  it("a call that may have acted is not said to have failed", () => {
    for (const what of ["start with a page", "failure within a success"]) expect(endOf(what)?.message).toContain("Do not send it again");
  });

  it("an error says of a wait that a part of the program is missing", () => {
    expect(endOf("wait")).toMatchObject({ name: "VendorJobsError", message: expect.stringContaining("could not be loaded") });
  });

  it("all is as ever once it is there", () => {
    expect(endOf("by path")).toMatchObject({ sent: 0, name: "VendorJobsError" });
    expect(endOf("by path, there again")).toMatchObject({ sent: 1, value: { data: {} } });
    expect(endOf("there again")).toMatchObject({ name: "ApiError", status: 404, message: expect.stringContaining("none") });
  });

  it.each(["limited", "start", "start, its job"])("%s: nothing is sent without what the call needs first", (what) => {
    expect(endOf(what)).toMatchObject({ sent: 0, name: "VendorJobsError", message: expect.stringContaining("could not be loaded") });
  });
});

describe("where what is loaded later does not come", () => {
  const ends = endsOf("slow");

  it.each([
    ["refused", { sent: 1, name: "ApiError", status: 404 }],
    ["aborted while it loads", { sent: 1, name: "AbortError" }],
    ["limited", { sent: 0, name: "TimeoutError" }],
    ["start", { sent: 0, name: "VendorJobsError" }],
    ["start, its job", { sent: 0, name: "VendorJobsError" }],
    ["wait", { sent: 0, name: "VendorJobsError" }],
  ])("%s: the call ends all the same", (what, end) => {
    expect(ends.find((one) => one.what === what)).toMatchObject(end);
  });
});

import { expect, it } from "vitest";
import { AmbiguousRequestError, ApiError, VendorJobsError, WaitTimeoutError } from "../src/index.ts";

const request = { method: "POST", url: "https://acme.test/jobs" };

it("ends the message of each error with the short address of its page, in minified bundles too", () => {
  class Own extends ApiError {}
  const init = { status: 404, kind: "not_found", body: undefined, headers: new Headers() } as const;
  const errors = [
    new VendorJobsError("No."),
    new AmbiguousRequestError("No.", request),
    new WaitTimeoutError("No.", undefined),
    new ApiError("No.", request, init),
    new Own("No.", request, init),
  ];
  expect(errors.map(({ name, message }) => `${name}: ${message}`)).toEqual([
    "VendorJobsError: No. (see errors/vendorjobs)",
    "AmbiguousRequestError: No. (POST https://acme.test/jobs) (see errors/ambiguous)",
    "WaitTimeoutError: No. (see errors/waittimeout)",
    "ApiError: No. (POST https://acme.test/jobs) (see errors/api)",
    "ApiError: No. (POST https://acme.test/jobs) (see errors/api)",
  ]);
});

it("puts before it where the caller keeps the pages, after a message of any length", () => {
  VendorJobsError.pages = "https://docs.acme.test/";
  try {
    expect(new VendorJobsError("x".repeat(9000)).message).toMatch(/^x{4000}… \(see https:\/\/docs\.acme\.test\/errors\/vendorjobs\)$/);
  } finally {
    VendorJobsError.pages = "";
  }
});

import { afterEach, describe, expect, it, vi } from "vitest";
import { type Api, type FieldPlace, type JobOverview, overviewOf } from "../../src/index.ts";
import { api } from "../acme.ts";

const read = (job: object, fields: Record<string, readonly FieldPlace[]>): JobOverview =>
  overviewOf({ ...api, job: { ...api.job, fields: { ...api.job?.fields, ...fields } } } as Api, { id: "j1", status: "done", ...job });

afterEach(() => {
  vi.unstubAllEnvs();
});

const noon = Date.UTC(2026, 10, 26, 12);

describe("what jobs of all vendors have in common", () => {
  it("is read from the answer that has the job as well", () => {
    const within = { ...api, job: { ...api.job, at: "/data" } } as Api;
    for (const job of [{ id: "j1", status: "done" }, { data: { id: "j1", status: "done" } }, { status: { code: 200 }, data: { id: "j1", status: "done" } }])
      expect(overviewOf(within, job)).toMatchObject({ id: "j1", state: "succeeded" });
    for (const none of [{ data: null }, { data: "j1" }, { data: [] }, {}]) expect(overviewOf(within, none)).toMatchObject({ id: undefined, state: "unknown" });
    expect(overviewOf(within, { status: "done" })).toMatchObject({ id: undefined, state: "succeeded" });
  });

  it.each([
    ["ISO text", "2026-11-26T12:00:00Z"],
    ["ISO text with an offset", "2026-11-26T13:00:00+01:00"],
    ["milliseconds", noon],
    ["seconds", noon / 1000],
    ["microseconds", noon * 1000],
    ["nanoseconds as text", `${noon}000000`],
    ["ISO text without a zone", "2026-11-26T12:00:00"],
    ["ISO text without a zone, by a space", "2026-11-26 12:00:00.000000"],
    ["seconds and a fraction as text", `${noon / 1000}.000000`],
    ["of mail", "Thu, 26 Nov 2026 07:00:00 -0500"],
    ["ISO text by a space, with an offset", "2026-11-26 13:00:00+01:00"],
  ])("reads times that are %s, wherever this machine is", (_, value) => {
    vi.stubEnv("TZ", "Asia/Tokyo");
    expect(read({ made: value }, { created: ["/made"] }).createdAt).toEqual(new Date(noon));
  });

  it.each([
    ["of 0", 0],
    ["of 0 as text", "0"],
    ["of nothing", null],
    ["that is none", "soon"],
    ["that is a number in text", "job 5"],
    ["of -1", -1],
    ["of -1 as text", "-1"],
    ["of a type's first moment", "0001-01-01T00:00:00Z"],
    ["of a type's last moment", "9999-12-31T23:59:59Z"],
    ["that no date can be", 1e300],
  ])("has no time %s", (_, value) => {
    expect(read({ made: value }, { created: ["/made"] }).createdAt).toBeUndefined();
  });

  it.each([
    ["milliseconds", 62_500, 62_500],
    ["milliseconds as text", "62500", 62_500],
    ["ISO 8601", "PT1M2.5S", 62_500],
    ["ISO 8601 with days", "P1DT1H", 90_000_000],
    ["hours, minutes and seconds", "00:01:02.5", 62_500],
    ["text that is none", "long", undefined],
  ])("reads durations: %s", (_, value, duration) => {
    expect(read({ took: value }, { duration: ["/took"] }).duration).toBe(duration);
  });

  it("reckons the duration from start and end, and the end from start and duration", () => {
    expect(read({ started: noon, finished: noon + 5000 }, {})).toMatchObject({ duration: 5000 });
    expect(read({ started: noon, took: "PT5S" }, { duration: ["/took"] })).toMatchObject({ finishedAt: new Date(noon + 5000) });
    expect(read({ status: "busy", started: noon, took: "PT5S" }, { duration: ["/took"] }).finishedAt).toBeUndefined();
    expect(read({ started: noon }, {}).duration).toBeUndefined();
  });

  it.each([
    [true, "true"],
    [["a", "b"], '["a","b"]'],
    [3, 3],
    ["done", "done"],
  ])("has the status %j as text or number", (value, status) => {
    expect(read({ was: value }, { status: ["/was"] }).status).toBe(status);
  });

  it("takes a field in the states in which it holds", () => {
    const fields = { finished: [{ at: "/updated", in: ["succeeded", "failed"] }] } as const;
    expect(read({ updated: noon }, fields).finishedAt).toEqual(new Date(noon));
    expect(read({ status: "busy", updated: noon }, fields).finishedAt).toBeUndefined();
  });

  it("takes the first element that meets a condition", () => {
    const fields = { error: [{ at: "/messages/*/text", when: { "/level": ["error", "fatal"] }, in: ["failed"] }] } as const;
    const messages = [
      { level: "info", text: "started" },
      { level: "error", text: "no such column" },
      { level: "fatal", text: "gave up" },
    ];
    expect(read({ messages }, fields).error).toEqual({ message: "no such column", code: undefined });
    expect(read({ messages: messages.slice(0, 1) }, fields).error).toBeUndefined();
    const always = { error: [{ at: "/messages/*/text", when: { "/level": ["error"] } }] };
    for (const none of ["none", null, undefined]) expect(read({ messages: none }, always).error).toBeUndefined();
  });

  it("has the vendor's words for an error, and none where there is none", () => {
    const fields = { error: ["/error"], errorCode: ["/code"] };
    expect(read({ error: "no", code: 7 }, fields).error).toEqual({ message: "no", code: "7" });
    expect(read({ code: "E7" }, fields).error).toEqual({ message: undefined, code: "E7" });
    expect(read({ error: { why: "no" } }, fields).error).toEqual({ message: '{"why":"no"}', code: undefined });
    expect(read({ error: null }, fields).error).toBeUndefined();
  });

  it.each([
    ["as the job has it", ["/url"], "https://acme.test/x"],
    ["made of what it has", ["https://acme.test/{/space}/jobs/{jobId}"], "https://acme.test/a%2Fb/jobs/j1"],
    ["none where a part of it is missing", ["https://acme.test/{/nothing}/{jobId}"], undefined],
    ["the next one then", ["https://acme.test/{/nothing}", "/url"], "https://acme.test/x"],
  ])("gives the page %s", (_, page, expected) => {
    expect(read({ url: "https://acme.test/x", space: "a/b" }, { page }).page).toBe(expected);
  });

  it("reads owner, attempt and failures", () => {
    const fields = { owner: ["/by"], attempt: ["/run"], failures: ["/bad"] };
    expect(read({ by: "ada", run: 2, bad: "3" }, fields)).toMatchObject({ owner: "ada", attempt: 2, failures: 3 });
  });
});

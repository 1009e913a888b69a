import { createFake } from "@vendor-jobs/contract";
import { type Json, operationsOf } from "@vendor-jobs/contract/spec";
import { canaryEnv as env, exampleParams, exampleServer, withCanaries } from "@vendor-jobs/contract/test/example-server";
import { formatReport, isReadOnly, verify } from "@vendor-jobs/contract/tools";
import type { JobState } from "@vendor-jobs/core";
import { describe, expect, it } from "vitest";
import { mockOf, vendors } from "./vendors.ts";

/** A job in each state that the vendor's own words tell. */
const states = (spec: Json): JobState[] => [...new Set<JobState>(spec["x-job"].states.flatMap((rule: Json) => (rule["x-unconfirmed"] ? [] : rule.state)))];

describe.each(vendors)("verify of $id", ({ spec }) => {
  const readable = operationsOf(spec).filter(isReadOnly);

  it("finds that the Prism mock keeps to the spec, in every operation that reads", async () => {
    const { baseUrl } = await mockOf(spec);
    const report = await verify(spec, { baseUrl, env, params: exampleParams(spec), calls: 2 });
    expect(report.operations.map(({ id, verdict, deviations }) => [id, verdict, deviations])).toEqual(readable.map(({ id }) => [id, "kept", []]));
    expect(report.verdict).toBe("kept");
  });

  it.each([
    ["jobs of its examples", {}],
    ["jobs in all states", { jobs: states(spec) }],
  ])("finds that the fake keeps to the spec, with %s", async (_, options) => {
    const { baseUrl, close } = await createFake(spec, options).listen();
    const report = await verify(spec, { baseUrl, env, params: exampleParams(spec) });
    await close();
    expect(report.operations.flatMap(({ id, deviations }) => deviations.map((found) => [id, found]))).toEqual([]);
    expect(report.verdict).toBe("kept");
  });

  it("calls nothing but operations that read, and shows no value in any form of report", async () => {
    await using server = await exampleServer(spec, (operation, body) => {
      return {
        body: body && typeof body === "object" ? { ...withCanaries(spec, operation, body), brandNew: "CANARY-new", nested: { "CANARY@mail.test": 1 } } : body,
      };
    });
    const base = new URL(spec.servers[0].url.replace(/\{[^{}]+\}/g, "0")).pathname.replace(/\/$/, "");
    const progress: string[] = [];
    const report = await verify(spec, {
      baseUrl: server.url + base,
      env,
      params: exampleParams(spec),
      calls: 2,
      onProgress: ({ operation, status }) => progress.push(`${operation} ${status}`),
    });
    const isSafe = ({ operation, url }: (typeof server.seen)[number]) => /\/(oauth2|auth)\/token$/.test(url) || readable.some(({ id }) => id === operation);
    expect(server.seen.filter((request) => !isSafe(request))).toEqual([]);
    expect(progress.length).toBeGreaterThan(0);
    for (const format of ["text", "html", "junit", "json"] as const) expect(formatReport(report, format)).not.toContain("CANARY");
    expect(JSON.stringify([report, progress])).not.toContain("CANARY");
  });
});

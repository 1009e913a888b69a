import { readdirSync, readFileSync } from "node:fs";
import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "../../workspace/root.ts";

const load = (path: string): Json => parse(readFileSync(`${root}/.github/${path}`, "utf8"));
const jobsOf = (workflow: string): [string, Json][] => Object.entries(load(`workflows/${workflow}`).jobs);
const setup: Json[] = load("actions/setup/action.yml").runs.steps;
const isLocal = (step: Json) => step.uses?.startsWith("./");
const stepsOf = (job: Json): Json[] => job.steps.flatMap((step: Json) => (isLocal(step) ? setup : [step]));

describe.each(readdirSync(`${root}/.github/workflows`))("the workflow %s", (workflow) => {
  it("pins actions by commit, says which version that is, and gives no job more rights than it names", () => {
    const text = readFileSync(`${root}/.github/workflows/${workflow}`, "utf8");
    for (const [, action] of text.matchAll(/uses: (.*)/g)) expect(action).toMatch(/^(\.\/\.github\/actions\/\w+|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
    expect(load(`workflows/${workflow}`).permissions).toEqual({});
    for (const [, job] of jobsOf(workflow)) expect(Object.keys(job.permissions)).not.toHaveLength(0);
  });
});

describe("a release", () => {
  const jobs = new Map(jobsOf("release.yml"));
  const publishers = [...jobs].filter(([, job]) => job.permissions["id-token"] === "write");

  it("is published by one job, in a protected environment, which builds nothing and uses no cache", () => {
    expect(publishers.map(([name, job]) => [name, job.environment])).toEqual([["publish", "npm"]]);
    const steps = stepsOf(jobs.get("publish"));
    for (const step of steps) expect(step.run ?? "install").toMatch(/install/);
    for (const step of steps) if (step.uses?.startsWith("actions/setup-node@")) expect(step.with).toMatchObject({ "package-manager-cache": false });
    for (const step of steps) expect(step.uses ?? "").not.toContain("cache");
  });

  it("is proposed by a job that cannot publish, and packed by one that can write nothing", () => {
    expect(jobs.get("version")?.permissions).toEqual({ contents: "write", "pull-requests": "write" });
    expect(jobs.get("pack")?.permissions).toEqual({ contents: "read" });
  });

  it("knows no secret", () => {
    expect(readFileSync(`${root}/.github/workflows/release.yml`, "utf8")).not.toMatch(/secrets\./);
  });
});

import { createFake } from "@vendor-jobs/contract";
import { acrossJobs, hasEnded, resumeJob } from "@vendor-jobs/core";
import { createDbtClient } from "@vendor-jobs/dbt";
import { createFlatfileClient } from "@vendor-jobs/flatfile";
import { createGithubActionsClient } from "@vendor-jobs/github-actions";
import { expect } from "vitest";

/** Vendors by a word of their hosts. */
const hosts: Readonly<Record<string, string>> = { flatfile: "flatfile", github: "github-actions", dbt: "dbt" };

process.env.FLATFILE_TOKEN = "any";

const fakeOf = (vendor: string) => createFake(vendor, { jobs: 3, pace: 20, script: ["running", "failed"] });

/** What the programs of documents speak of without having made it. Every request goes to a fake: of the one vendor, or of the one whose word is in the address. */
export async function makeWorld(vendor?: string) {
  const fakes = new Map<string, ReturnType<typeof createFake>>();
  const fake = (name: string) => {
    if (!fakes.has(name)) fakes.set(name, fakeOf(name));
    return fakes.get(name) as ReturnType<typeof createFake>;
  };
  globalThis.fetch = (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    const word = Object.keys(hosts).find((part) => url.includes(part)) ?? "flatfile";
    return fake(vendor ?? (hosts[word] as string)).fetch(input as string | URL | Request, init);
  };
  const flatfile = createFlatfileClient({ token: "any" });
  const [jobId = ""] = fake("flatfile").jobs.map(({ id }) => String(id));
  const [owner, repo] = ["acme", "app"];
  return {
    ...{ acrossJobs, createFlatfileClient, expect, hasEnded, resumeJob },
    ...{ flatfile, dbt: createDbtClient({ accountPrefix: "acme", token: "any" }), github: createGithubActionsClient({ token: "any" }) },
    ...{ fake: fake("flatfile"), signal: AbortSignal.timeout(60_000), onUpdate() {}, onEvent() {}, db: { async save(_: string) {} } },
    ...{ owner, repo, scope: { owner, repo }, spaceId: "us_sp_1", jobId, account_id: 1, job_id: 1, accountId: "any", workspaceId: "any" },
    ...{ body: { type: "workbook", operation: "clean", source: "us_wb_1" } as const, text: JSON.stringify(flatfile.job({ jobId })), next: [] },
    ...{ jobs: [flatfile.job({ jobId })], error: new Error("failed"), headers: { authorization: "any-token" } },
    ...{ token: "any-token", accountPrefix: "acme", domain: "acme", baseUrl: "https://jobs.example.com", clientId: "id", clientSecret: "secret" },
    ...{ account: "root", password: "nebula", username: "ada", apiKey: "key", apiSecret: "secret", graph: { address: "127.0.0.1", port: 9669 } },
    ...{ dag_id: "daily", managed_user_id: "1", recipe_id: 1 },
  };
}

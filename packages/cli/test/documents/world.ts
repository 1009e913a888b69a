import { AsyncLocalStorage } from "node:async_hooks";
import { createFake, type Fake } from "@vendor-jobs/contract";
import { acrossJobs, hasEnded, resumeJob } from "@vendor-jobs/core";
import { createDbtClient } from "@vendor-jobs/dbt";
import { createFlatfileClient } from "@vendor-jobs/flatfile";
import { createGithubActionsClient } from "@vendor-jobs/github-actions";
import { expect } from "vitest";

/** Vendors by a word of their hosts. */
const hosts: Readonly<Record<string, string>> = { flatfile: "flatfile", github: "github-actions", dbt: "dbt" };

process.env.FLATFILE_TOKEN = "any";

type Fakes = (vendor: string) => Fake;

/** Gives the fake for a request of the program that runs now. */
const current = new AsyncLocalStorage<(url: string) => Fake>();

/** Has each program's requests answered by its fakes, and none leave; gives what undoes that. */
export function answerByFakes(): () => void {
  const usual = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    const fake = current.getStore()?.(url);
    if (!fake) throw new Error(`No fake answers ${url}.`);
    return fake.fetch(input as string | URL | Request, init);
  };
  return () => {
    globalThis.fetch = usual;
  };
}

/** Runs a program in a world of its own, where every request goes to a fake: of the one vendor, or of the one whose word is in the address. */
export function inWorld<Result>(vendor: string | undefined, run: (world: World) => Result): Result {
  const made = new Map<string, Fake>();
  const fakes: Fakes = (name) => {
    const fake = made.get(name) ?? createFake(name, { jobs: 3, pace: 20, script: ["running", "failed"] });
    made.set(name, fake);
    return fake;
  };
  const wordIn = (url: string) => Object.keys(hosts).find((part) => url.includes(part)) ?? "flatfile";
  const fakeFor = (url: string) => fakes(vendor ?? (hosts[wordIn(url)] as string));
  return current.run(fakeFor, () => run(makeWorld(fakes)));
}

export type World = ReturnType<typeof makeWorld>;

/** What the programs of documents speak of without having made it. */
function makeWorld(fakes: Fakes) {
  const flatfile = createFlatfileClient({ token: "any" });
  const [jobId = ""] = fakes("flatfile").jobs.map(({ id }) => String(id));
  const [owner, repo] = ["acme", "app"];
  return {
    ...{ acrossJobs, createFlatfileClient, expect, hasEnded, resumeJob },
    ...{ flatfile, dbt: createDbtClient({ accountPrefix: "acme", token: "any" }), github: createGithubActionsClient({ token: "any" }) },
    ...{ fake: fakes("flatfile"), signal: AbortSignal.timeout(60_000), onUpdate() {}, onEvent() {}, db: { async save(_: string) {} } },
    ...{ owner, repo, scope: { owner, repo }, spaceId: "us_sp_1", jobId, account_id: 1, job_id: 1, accountId: "any", workspaceId: "any" },
    ...{ body: { type: "workbook", operation: "clean", source: "us_wb_1" } as const, text: JSON.stringify(flatfile.job({ jobId })), next: [] },
    ...{ jobs: [flatfile.job({ jobId })], error: new Error("failed"), headers: { authorization: "any-token" } },
    ...{ token: "any-token", accountPrefix: "acme", domain: "acme", baseUrl: "https://jobs.example.com", clientId: "id", clientSecret: "secret" },
    ...{ account: "root", password: "nebula", username: "ada", apiKey: "key", apiSecret: "secret", graph: { address: "127.0.0.1", port: 9669 } },
    ...{ dag_id: "daily", managed_user_id: "1", recipe_id: 1 },
  };
}

import { describe, expect, expectTypeOf, it } from "vitest";
import { createWorkatoClient, type JobPage, type Region } from "../src/index.ts";

describe("createWorkatoClient", () => {
  it.each([
    [undefined, "https://www.workato.com"],
    ["eu", "https://app.eu.workato.com"],
    ["cn", "https://app.workatoapp.cn"],
    ["kr", "https://app.kr.workato.com"],
    ["uk", "https://app.uk.workato.com"],
  ] as const)("finds region %s at %s", (region, url) => {
    expect(createWorkatoClient({ token: "t", ...(region && { region }) }).baseUrl).toBe(url);
  });

  it("takes a base URL of its own", () => {
    expect(createWorkatoClient({ token: "t", baseUrl: "https://workato.example.org/" }).baseUrl).toBe("https://workato.example.org");
  });

  it.each(["mars", "toString"])("refuses region %s with the list of regions", (region) => {
    expect(() => createWorkatoClient({ token: "t", region: region as Region })).toThrow(/expected one of us, eu, jp, sg, au, il, trial, cn, kr, uk/);
  });
});

it("shows the token that resumes a job in no error, though the server repeats it", async () => {
  const token = "5531-cYb8Q";
  const fetch = (async () => Response.json({ message: `No job waits for ${token}` }, { status: 404 })) as typeof globalThis.fetch;
  const outcome = await createWorkatoClient({ token: "t", fetch })
    .resumeJob({ body: { token, data: { approved: true } } })
    .outcome();
  const error = outcome.ok ? undefined : outcome.error;
  expect(error?.message).toContain("No job waits for [redacted]");
  expect(JSON.stringify({ ...error })).not.toContain(token);
});

// Never run: the type check is the test.
export async function types() {
  const workato = createWorkatoClient({ token: "t", region: "jp" });
  const page = await workato.listJobs({ recipe_id: 137, status: "failed", prev: true });
  expectTypeOf(page).toEqualTypeOf<JobPage>();
  // Numbers before about 2022, handles since; both can be handed back.
  expectTypeOf(page.items[0]?.id).toEqualTypeOf<string | number | undefined>();
  await workato.getJob({ recipe_id: 137, job_handle: page.items[0]?.id ?? "" });
  expectTypeOf(page.items[0]?.completed_at).toEqualTypeOf<string | null | undefined>();
  expectTypeOf(await workato.resumeJob({ body: { token: "x" } })).toEqualTypeOf<undefined>();
  const { results } = await workato.repeatJobs({ recipe_id: 137, body: { job_ids: ["j-1"] } });
  expectTypeOf(results[0]?.job_id).toEqualTypeOf<string | undefined>();

  for await (const job of workato.jobs({ states: ["failed"], since: "24h", scope: { recipe_id: 137 } })) {
    expectTypeOf(job.error?.message).toEqualTypeOf<string | undefined>();
    expectTypeOf(job.job.completed_at).toEqualTypeOf<string | null>();
    await job.cancel();
  }

  // @ts-expect-error: jobs are listed within a recipe only
  workato.jobs({ states: ["failed"] });
  // @ts-expect-error: no such region
  createWorkatoClient({ token: "t", region: "mars" });
  // @ts-expect-error: one status, of three
  workato.listJobs({ recipe_id: 137, status: "running" });
  // @ts-expect-error: recipe_id is a number
  workato.listJobs({ recipe_id: "137" });
  // @ts-expect-error: job_ids is a list
  workato.repeatJobs({ recipe_id: 137, body: { job_ids: "j-1" } });
}

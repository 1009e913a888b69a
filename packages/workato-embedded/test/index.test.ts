import { describe, expect, expectTypeOf, it } from "vitest";
import { createWorkatoEmbeddedClient } from "../src/index.ts";

describe("createWorkatoEmbeddedClient", () => {
  it("runs in the same regions as the platform", () => {
    expect(createWorkatoEmbeddedClient({ token: "t", region: "sg" }).baseUrl).toBe("https://app.sg.workato.com");
  });

  it("percent-encodes external customer ids", async () => {
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(url);
      return Response.json({ items: [] });
    };
    await createWorkatoEmbeddedClient({ token: "t", fetch }).listJobs({ managed_user_id: "EA 23/00", recipe_id: 1 });
    expect(urls).toEqual(["https://www.workato.com/api/managed_users/EA%2023%2F00/recipes/1/jobs"]);
  });
});

// Never run: the type check is the test.
export async function types() {
  const embedded = createWorkatoEmbeddedClient({ token: "t" });
  const job = await embedded.getJob({ managed_user_id: "EA2300", recipe_id: 1, job_handle: "j-1" });
  expectTypeOf(job.id).toEqualTypeOf<string>();
  expectTypeOf(job.lines[0]?.input).toBeUnknown();
  // @ts-expect-error: the customer is missing
  embedded.listJobs({ recipe_id: 1 });
  // @ts-expect-error: Embedded has no cancel
  embedded.cancelJobs({});
  // @ts-expect-error: the deprecated filter is the platform's alone
  embedded.listJobs({ managed_user_id: "1", recipe_id: 1, failed: true });
}

import { createGithubActionsClient } from "@vendor-jobs/github-actions";
import { expect, it } from "vitest";

/** How a 403 with these words and headers is told. */
async function kindOf(message: string, headers: Record<string, string>) {
  const client = createGithubActionsClient({
    token: "any",
    retry: false,
    deadline: 1000,
    rateLimit: false,
    fetch: (async () => Response.json({ message }, { status: 403, headers })) as typeof globalThis.fetch,
  });
  const outcome = await client.getRun({ owner: "octo-org", repo: "octo-repo", run_id: 1 }).outcome();
  return outcome.ok ? undefined : (outcome.error as { kind?: string }).kind;
}

const inAnHour = String(Math.ceil(Date.now() / 1000) + 3600);

it("tells a rate limit of GitHub's as one, and a right that is missing as that", async () => {
  expect(await kindOf("API rate limit exceeded for user ID 1.", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": inAnHour })).toBe("rate_limited");
  expect(await kindOf("You have exceeded a secondary rate limit.", { "retry-after": "60" })).toBe("rate_limited");
  expect(await kindOf("You have triggered an abuse detection mechanism.", { "retry-after": "60" })).toBe("rate_limited");
  expect(await kindOf("Resource not accessible by personal access token", { "x-ratelimit-remaining": "4999", "x-ratelimit-reset": inAnHour })).toBe(
    "permission",
  );
});

it("tells a run that cannot be rerun as it stands from a right that is missing", async () => {
  expect(await kindOf("This workflow is already running", { "x-ratelimit-remaining": "4999", "x-ratelimit-reset": inAnHour })).toBe("conflict");
  expect(await kindOf("This workflow run cannot be retried", {})).toBe("conflict");
  expect(await kindOf("This workflow run cannot be rerun", {})).toBe("conflict");
  expect(await kindOf("Unable to retry this workflow run because it was created over a month ago", {})).toBe("conflict");
});

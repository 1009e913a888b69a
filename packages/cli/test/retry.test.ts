import { writeFileSync } from "node:fs";
import { createFake, type Fake, loadSpec } from "@vendor-jobs/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ask } from "../src/io.ts";
import { project, cli as runCli } from "./run-cli.ts";

const place = project();
const cli = (args: string[], ask?: Ask) => runCli(place.folder, args, { FLATFILE_TOKEN: "any" }, { ask });
const answering = (answer: boolean | undefined): Ask & { asked: string[] } => {
  const asked: string[] = [];
  const nothing = async () => undefined;
  return { asked, confirm: async (question) => (asked.push(question) > 0 ? answer : undefined), text: nothing, choice: nothing };
};
let fake: Fake;
let server: Awaited<ReturnType<Fake["listen"]>>;
const retries = () => fake.requests.filter(({ operation }) => operation === "retryJob").length;

beforeEach(async () => {
  fake = createFake(loadSpec("flatfile", place.folder), { jobs: ["succeeded", "failed", "running"] });
  server = await fake.listen(0);
  writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { files: { vendor: "flatfile", baseUrl: server.baseUrl } } }));
});
afterEach(() => server.close());

describe("vendor-jobs retry", () => {
  it("lists what would run again with --dry-run, and does nothing", async () => {
    const { code, out } = await cli(["retry", "--dry-run"]);
    expect([code, retries()]).toEqual([0, 0]);
    expect(out).toContain(String(fake.jobs[1]?.id));
    expect(out).not.toContain(String(fake.jobs[0]?.id));
  });

  it("asks once, and runs it again where the answer is yes", async () => {
    const ask = answering(true);
    const { code, out } = await cli(["retry"], ask);
    expect([code, ask.asked, retries()]).toEqual([0, ["Run this job again?"], 1]);
    expect(out).toContain("runs again as");
  });

  it.each([false, undefined])("runs nothing where the answer is %s", async (answer) => {
    const { code, err } = await cli(["retry"], answering(answer));
    expect([code, err, retries()]).toEqual([130, "Nothing was run.\n", 0]);
  });

  it("does not ask with --yes, and prints what runs as JSON", async () => {
    const { code, out } = await cli(["retry", "--yes", "--json"]);
    expect([code, JSON.parse(out), retries()]).toEqual([
      0,
      expect.objectContaining({ connection: "files", again: expect.objectContaining({ vendor: "flatfile" }) }),
      1,
    ]);
  });

  it("runs nothing where nobody can be asked", async () => {
    const { code, err } = await cli(["retry"]);
    expect([code, err, retries()]).toEqual([2, expect.stringContaining("give --yes"), 0]);
  });

  it("says where there is nothing to run again", async () => {
    fake.set(fake.jobs[1]?.id ?? "", "succeeded");
    expect(await cli(["retry"])).toMatchObject({ code: 0, err: "There is nothing to run again.\n" });
  });
});

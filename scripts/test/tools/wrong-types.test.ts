import * as core from "@vendor-jobs/core";
import { describe, expect, it } from "vitest";
import { root } from "../../workspace/index.ts";
import { functionsOf, notOurs, wrong } from "../vendor/wrong-types.ts";

describe("whatever is given, the error is ours and says what was expected", () => {
  it.each(functionsOf(core))("core's %s", async (name, run) => {
    expect(await notOurs(name, run, wrong)).toEqual([]);
  });

  it("a client's methods and options", async () => {
    const { createFlatfileClient } = await import(`${root}/packages/flatfile/src/index.ts`);
    const fetch = async () => Response.json({ data: { id: "us_jb_1", status: "complete" } });
    const client = createFlatfileClient({ token: "t", fetch });
    const job = client.job({ jobId: "a" });
    for (const name of ["listJobs", "getJob", "createJob", "job", "waitAll", "watchAll", "overview"])
      expect(await notOurs(name, client[name], wrong)).toEqual([]);
    for (const name of ["get", "wait", "watch", "cancel"]) expect(await notOurs(name, job[name])).toEqual([]);
    for (const option of ["baseUrl", "fetch", "headers", "timeout", "deadline", "retry", "rateLimit", "validate", "onEvent", "maxResponseSize", "token"])
      expect(await notOurs(option, (value) => createFlatfileClient({ token: "t", fetch, [option]: value }))).toEqual([]);
    for (const option of ["signal", "timeout", "deadline", "headers", "retry", "maxResponseSize"])
      expect(await notOurs(option, (value) => client.getJob({ jobId: "a" }, { [option]: value }))).toEqual([]);
    for (const option of ["signal", "timeout", "interval", "onUpdate", "maxQueued", "throwOnFailure"])
      expect(await notOurs(option, (value) => job.wait({ [option]: value }))).toEqual([]);
  });
});

import * as core from "@vendor-jobs/core";
import { VendorJobsError } from "@vendor-jobs/core";
import { describe, expect, it } from "vitest";
import { root, vendorIds } from "../../workspace/index.ts";

/** One of every type, and what programs give by mistake. */
const wrong = [
  undefined,
  null,
  5,
  -1,
  Number.NaN,
  1n,
  "",
  "x",
  "\ud800",
  true,
  Symbol("s"),
  [],
  {},
  () => {},
  new Date(Number.NaN),
  new Map(),
  Object.create(null),
];

type Run = (...given: unknown[]) => unknown;

/** What came of a call, to its end; a wait is long enough to see what it makes of its arguments. */
async function outcomeOf(run: () => unknown): Promise<unknown> {
  try {
    const result = await Promise.race([run(), new Promise((resolve) => setTimeout(resolve, 20))]);
    const iterable = result as AsyncIterable<unknown> | undefined;
    if (typeof iterable === "object" && iterable !== null && Symbol.asyncIterator in iterable) for await (const _ of iterable) break;
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Each combination that was answered by an error that is not ours. */
async function notOurs(name: string, run: Run, seconds: readonly unknown[] = [undefined]): Promise<string[]> {
  const found = await Promise.all(
    wrong.flatMap((first) =>
      seconds.map(async (second) => {
        const error = await outcomeOf(() => run(first, second));
        return error === undefined || error instanceof VendorJobsError ? [] : [`${name}(${typeof first}, ${typeof second}): ${error}`];
      }),
    ),
  );
  return found.flat();
}

const functionsOf = (module: object) =>
  Object.entries(module).filter((entry): entry is [string, Run] => typeof entry[1] === "function" && !/Error$/.test(entry[0]));

describe("whatever is given, the error is ours and says what was expected", () => {
  it.each(functionsOf(core))("core's %s", async (name, run) => {
    expect(await notOurs(name, run, wrong)).toEqual([]);
  });

  it.each(vendorIds())("the exports of %s", async (vendor) => {
    const module = await import(`${root}/packages/${vendor}/src/index.ts`);
    for (const [name, run] of functionsOf(module)) expect(await notOurs(name, run, wrong)).toEqual([]);
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

import { createFlatfileClient } from "@vendor-jobs/flatfile";

/** Has a start get no answer, in each way that `losing.ts` has, on a connection that was used before. @throws where that is not told as what it is. */
export async function loseStarts(baseUrl: string): Promise<void> {
  const flatfile = createFlatfileClient({ baseUrl, token: "any", retry: { attempts: 3, minDelay: 1, maxDelay: 2 } });
  for (const jobId of ["reset", "closed", "halved", "silent"]) {
    // Some runtimes put a connection back only a little after its answer was read.
    for (let reads = 0; reads < 3; reads++) await flatfile.listJobs();
    const error = await flatfile.executeJob({ jobId }, { timeout: 500 }).then(
      () => new Error("an answer"),
      (thrown: Error) => thrown,
    );
    if (error.name !== "AmbiguousRequestError") throw new Error(`A start that was lost (${jobId}) ended with ${error}; expected an AmbiguousRequestError.`);
  }
}

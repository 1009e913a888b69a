import { createFlatfileClient } from "@vendor-jobs/flatfile";

/**
 * What a runtime is told: where each vendor is, what the client of a vendor that it truly cannot use has to say, from the start of the message, and where
 * starts are lost, but for browsers: these send again what they lose, whatever a script asks.
 */
export interface Task {
  urls: Readonly<Record<string, string>>;
  refusals: Readonly<Record<string, string>>;
  losing?: string;
}

/** What a runtime answers. */
export interface Report {
  agent: string;
  vendors: readonly string[];
}

type Consume = (baseUrl: string) => Promise<void>;

declare const navigator: { userAgent: string } | undefined;
declare const process: { versions: { node: string } };

/** Goes through every vendor in turn. @throws where one is not as documented, or where core is there more than once. */
export async function goThrough(
  consumers: Readonly<Record<string, Consume>>,
  packages: readonly { ApiError: unknown }[],
  { urls, refusals, losing }: Task,
): Promise<Report> {
  if (new Set(packages.map(({ ApiError }) => ApiError)).size !== 1) throw new Error("The packages do not share one copy of core.");
  for (const [vendor, consume] of Object.entries(consumers)) {
    const refusal = refusals[vendor];
    const error = await consume(urls[vendor] as string).catch((thrown: Error) => thrown);
    const isRefused = refusal !== undefined && error?.name === "InvalidArgumentError" && error.message.startsWith(refusal);
    if (error && !isRefused) throw new Error(`${vendor}: ${error.stack}`);
    if (!error && refusal) throw new Error(`${vendor}: worked; expected an InvalidArgumentError that starts with ${JSON.stringify(refusal)}`);
  }
  if (losing) await loseStarts(losing);
  // Node 20 has no navigator.
  return { agent: typeof navigator === "undefined" ? `Node.js/${process.versions.node}` : navigator.userAgent, vendors: Object.keys(consumers) };
}

/** Has a start get no answer, in each way that `losing.ts` has, on a connection that was used before. @throws where that is not told as what it is. */
async function loseStarts(baseUrl: string): Promise<void> {
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

import type { JobSource } from "../job/index.ts";
import type { CallOptions } from "../send/index.ts";
import { lazily, loaded } from "../time/index.ts";
import type { AnyFoundJob, JobsFound, JobsQuery } from "./jobs-query.ts";

// Loaded when first used: most look for no jobs.
const load = () => loaded(import("./search.ts"));

/** Looks for jobs of a vendor, by what its list can be asked for and what has to be sifted here. */
export const findJobs = (source: JobSource, query: JobsQuery = {}, options: CallOptions = {}): JobsFound<AnyFoundJob> => ({
  get plan() {
    return load().then(({ planOf }) => planOf(source, query));
  },
  [Symbol.asyncIterator]: () => lazily(async () => (await load()).search(source, query, options)),
});

import { type Json, jobShapeOf } from "@vendor-jobs/contract/spec";

/** The names that the package exports beside its factory: listed one by one, so that a review sees the public surface change. */
export function generatedIndex(spec: Json, types: string, operations: string): string {
  const { start = [], parts } = jobShapeOf(spec) ?? {};
  const errors = [...errorNames, ...(start.some(({ steps }) => steps) ? ["JobStepError"] : [])].sort();
  const shared = [...coreNames, ...(parts ? ["JobPart"] : []), ...(start.length > 0 ? ["FoundStarts", "StartCall"] : [])].sort();
  const typesOf = (text: string) => [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name as string).sort();
  const block = (names: string[]) => `{\n${names.map((name) => `  ${name},\n`).join("")}}`;
  return `${jobShapeOf(spec) ? overviewBinding : ""}export ${block([...errors, ...(jobShapeOf(spec) ? ["hasEnded"] : [])])} from "@vendor-jobs/core";
export type ${block(shared)} from "@vendor-jobs/core";
export type ${block(typesOf(operations))} from "./operations.ts";
export type ${block(typesOf(types))} from "./types.ts";
`;
}

/** What reads jobs without a client: of a webhook, a file, a list that was kept. */
const overviewBinding = `import { type JobOverview, overviewOf as overviewBy } from "@vendor-jobs/core";
import { api } from "./operations.ts";

/** What jobs of all vendors have in common, read from a job or a list's item of this vendor as it came. Reads only what is there; sends nothing. */
export const overviewOf = (job: object): JobOverview => overviewBy(api, job);

`;

/** The types of core that appear in signatures of a client. */
export const coreNames = [
  "Call",
  "CallOptions",
  "ClientEvent",
  "JobChange",
  "JobHandle",
  "JobOverview",
  "JobRef",
  "JobState",
  "JobSnapshot",
  "JobsWatch",
  "ListCall",
  "ListOptions",
  "WaitAllResult",
  "WaitOptions",
];

/** The errors that each vendor's package re-exports, so that a user needs one import. */
export const errorNames = [
  "AbortError",
  "AmbiguousRequestError",
  "ApiError",
  "ContractError",
  "InvalidArgumentError",
  "JobFailedError",
  "NetworkError",
  "ResponseFormatError",
  "TimeoutError",
  "VendorJobsError",
  "WaitTimeoutError",
];

import type { Json } from "@vendor-jobs/contract/spec";
import { jobShapeOf } from "@vendor-jobs/contract/spec";
import type { JobStart } from "@vendor-jobs/core";

/** What an operation does that starts a job, if it is one. */
export const jobStartOf = (spec: Json, operation: string): JobStart | undefined => jobShapeOf(spec)?.start?.find((start) => start.operation === operation);

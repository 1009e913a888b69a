import { jobShapeOf } from "@vendor-jobs/contract/spec";
import type { JobStart } from "@vendor-jobs/core";
import type { Json } from "../lint/index.ts";

/** What an operation does that starts a job, if it is one. */
export const jobStartOf = (spec: Json, operation: string): JobStart | undefined => jobShapeOf(spec)?.start?.find((start) => start.operation === operation);

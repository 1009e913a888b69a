/** Follows many jobs at once. Knows one job. */

export type { JobChange, JobsWatch, WaitAllOptions, WaitAllResult } from "./change.ts";
export { lookAt, waitAll, watchAll } from "./follow-many.ts";
export type { JobLook, LookOptions } from "./look.ts";

/** One job: its reference, its state, reading and waiting for it. Calls operations by their names, and knows not how they are sent. */

export { createJob, jobOf } from "./create-job.ts";
export { orGone } from "./gone.ts";
export type { FollowedJob, Job, JobAct, JobActs, JobHandle, JobPart } from "./handle.ts";
export { idsOfItem } from "./ids-of-item.ts";
export { madeIds } from "./made.ts";
export { type JobMark, markOf } from "./mark.ts";
export { expectObject, hasEnded, type JobError, type JobOverview, type JobSnapshot, overviewOf } from "./overview.ts";
export type { JobIds, JobRef } from "./ref.ts";
export { type ResumingClient, resumeJob } from "./resume-job.ts";
export { type Answer, inLargePages, type JobSource, type Keys, labelOf, listOf, newestFirst, readJob, type StartOptions, snapshotOf } from "./source.ts";
export { argumentsOf, filled, filledAt, namesIn, withArgs } from "./template.ts";
export { isReadable, timeText } from "./time-text.ts";
export { type Times, timesOf, type WaitOptions, waitAllOptions } from "./times.ts";
export { createVigil, isPassing, tell, type Vigil } from "./vigil.ts";

/** What a list is asked for, and the page that it gives. Knows the jobs of a fake, and no other calls. */

export { pageOfJobs, pageOfParts } from "./lists.ts";
export { type ListCall, type Lists, pagingOf } from "./page.ts";

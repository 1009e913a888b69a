/** What a list is asked for, and the page that it gives. Knows the jobs of a fake. */

export { filterJobs, jobsInOrder } from "./filter-jobs.ts";
export { inPlace, type Listed, type Listing, nextUrl, pageBody, pageHeaders, pageOf, pagingOf } from "./page-of-jobs.ts";

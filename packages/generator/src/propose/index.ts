/**
 * Makes a spec of a document that knows nothing of jobs: what is a matter of form is done, what its names make likely is proposed, the rest is left to a person. Knows
 * how a document is made to fit.
 */

export { asksForPage } from "./pages.ts";
export { proposed, skeletonOf } from "./proposed.ts";
export { marked, told } from "./told.ts";

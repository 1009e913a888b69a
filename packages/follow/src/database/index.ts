/** What is kept and how: the database with its statements and the engine, the runs in it, the steps of many at once, the limits that processes share. Knows no client. */
export { type Database, openDatabase, queueOf } from "./database.ts";
export { createShare } from "./limits.ts";
export { clientName, jsonOf, type News, ofJob, overviewIn, partsOf, type Row, refName, runOf, type Start, textFor, textOf, titleOf } from "./run.ts";
export { createSteps, type Steps } from "./steps.ts";
export { together } from "./together.ts";

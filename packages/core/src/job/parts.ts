import { loaded } from "../send/index.ts";

/** What is loaded once somebody starts a job, reads or waits for one; on Node from the start, as what reads failures is. */
export const parts: { one?: typeof import("./one.ts").one; starting?: typeof import("./starting.ts").starting } = {};

export const onePart = async () => (parts.one ??= (await loaded(import("./one.ts"))).one);

export const startingPart = async () => (parts.starting ??= (await loaded(import("./starting.ts"))).starting);

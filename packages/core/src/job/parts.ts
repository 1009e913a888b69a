import { loaded } from "../send/index.ts";

/** What is loaded once somebody starts a job, reads or waits for one; on Node from the start, as what reads failures is. */
export const parts: { one?: typeof import("./one.ts").one; starting?: typeof import("./starting.ts").starting } = {};

export const onePart = async (ms: number) => (parts.one ??= (await loaded(import("./one.ts"), ms)).one);

export const startingPart = async (ms: number) => (parts.starting ??= (await loaded(import("./starting.ts"), ms)).starting);

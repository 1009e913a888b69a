import { loaded } from "../time/index.ts";

/** What is loaded once somebody reads a job or waits for one; on Node from the start, as what reads failures is. */
export const parts: { one?: typeof import("./one.ts").one } = {};

export const onePart = async (ms: number) => (parts.one ??= (await loaded(import("./one.ts"), ms)).one);

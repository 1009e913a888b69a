import { loaded } from "../send/index.ts";

/** What is loaded once somebody waits for a job; on Node from the start, as what reads failures is. */
export const parts: { one?: typeof import("./one.ts").one } = {};

export const onePart = async () => (parts.one ??= (await loaded(import("./one.ts"))).one);

import * as job from "./job/at-once.ts";
import * as send from "./send/at-once.ts";
import * as start from "./start/at-once.ts";
import * as time from "./time/at-once.ts";

// For Node: what browsers load once it is needed is there from the start.
for (const room of [time, send, job, start]) room.preload();

export * from "./browser.ts";

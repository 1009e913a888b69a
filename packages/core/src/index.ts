import * as job from "./job/at-once.ts";
import * as send from "./send/at-once.ts";

// For Node: what browsers load once it is needed is there from the start.
send.preload();
job.preload();

export * from "./browser.ts";

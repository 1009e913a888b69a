/** A program for clock.test.ts: waits for a job while node:test moves the timers, and says how that ended. */
import { mock } from "node:test";
import { acme } from "../acme.ts";

const turn = setImmediate;
mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
const fetch = async () => Response.json({ id: "j1", status: "busy" });
let end: Error | undefined;
acme({ fetch })
  .job({ jobId: "j1" })
  .wait({ timeout: 20_000 })
  .catch((error: Error) => {
    end = error;
  });
let seconds = 0;
for (; !end && seconds < 60; seconds++) {
  mock.timers.tick(1000);
  for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => turn(resolve));
}
console.log(`${end?.name} after ${seconds} s`);

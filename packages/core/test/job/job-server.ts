import { acme } from "../acme.ts";
import { type Reply, serve } from "../server.ts";

/** Looks that follow one another at once, so that tests are quick. */
export const interval = { min: 1, max: 2 };

/** A server whose job goes through these answers, the last for ever. */
export const jobServer = (...steps: (Reply | object)[]) =>
  serve((_, count) => {
    const step = steps[Math.min(count, steps.length) - 1] as Reply;
    return "status" in step && typeof step.status === "number" ? step : { json: { id: "j1", ...step } };
  });

export const waiting = (url: string, options: object = {}) => acme({ baseUrl: url, retry: false, ...options }).job({ jobId: "j1" });

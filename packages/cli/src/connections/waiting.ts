import type { ClientEvent } from "@vendor-jobs/core";
import { type Io, jsonLine } from "../io/index.ts";

/** From how long on a pause is told of, in ms. */
const long = 5000;

/**
 * Says what a connection's client waits for, that nobody takes it for the end: each long pause, each answer that is long in coming, and once that a job that is
 * waited for cannot be read.
 */
export function waitingTeller(connection: string, { json }: { json?: boolean }, io: Io): (event: ClientEvent) => void {
  let isUnread = false;
  let underWay = 0;
  let answer: NodeJS.Timeout | undefined;
  const tell = (delay: number, message: string) => {
    const seconds = Math.ceil(delay / 1000);
    io.err(json ? jsonLine({ event: "waiting", connection, seconds, message }) : `${connection}: waiting ${seconds} s: ${message}\n`);
  };
  return (event) => {
    if (event.type === "request") underWay++;
    if (event.type === "response" || event.type === "error") underWay--;
    clearTimeout(answer);
    if (underWay > 0) answer = setTimeout(tell, long, long, "its server has not answered yet").unref();
    if (event.type === "response" && event.status < 400) isUnread = false;
    else if (event.type === "rate-limited" && event.delay >= long) tell(event.delay, "to keep to a limit");
    else if (event.type === "retry" && event.delay >= long) tell(event.delay, event.error.message);
    else if (event.type === "look-failed") {
      if (!isUnread) tell(event.delay, event.error.message);
      isUnread = true;
    }
  };
}

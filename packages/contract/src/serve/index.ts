/** Servers on the loopback interface, for this machine's programs. Knows neither specs nor jobs. */
export { isHere } from "./hosts.ts";
export { endServer, listenHere } from "./listen.ts";

/** Servers on the loopback interface, for this machine's programs. Knows neither specs nor jobs. */
export { corsHeaders, isPreflight } from "./cors.ts";
export { isHere, notHere } from "./hosts.ts";
export { endServer, listenHere } from "./listen.ts";
export { headersOf, plainUrl, urlOfTarget } from "./target.ts";

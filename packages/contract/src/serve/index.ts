/** Servers on the loopback interface, for this machine's programs. Knows neither specs nor jobs. */
export { corsHeaders, isHere, isPreflight, notHere } from "./browsers.ts";
export { endServer, listenHere } from "./listen.ts";
export { headersOf, plainUrl, urlOfTarget } from "./target.ts";

/** Holds requests and replies against a spec, within bounds. Knows schemas; knows no server and no job. */
export { bounds } from "./bounds.ts";
export { checkRequest, problemText } from "./check-request.ts";
export { ExchangeInspector, isCredential, type Message, placeOf } from "./exchange.ts";
export { type Change, type Deviation, deviationText, type Findings, type Sights } from "./finding.ts";
export type { Incoming, Outgoing } from "./incoming.ts";
export { typesAt } from "./places.ts";
export { type Structure, structureOf } from "./structure.ts";
export { type Problem, problemLine, SpecValidator } from "./validator.ts";

/** Holds requests and replies against a spec. Knows schemas; knows no server and no job. */
export { type CheckedRequest, checkRequest, problemText } from "./check-request.ts";
export { type Change, type Deviation, type Sights, typesAt } from "./deviations.ts";
export { createExchangeInspector, type ExchangeInspector, isCredential, type Message, placeOf } from "./exchange.ts";
export type { Incoming, Outgoing } from "./incoming.ts";
export { type Structure, structureOf } from "./structure.ts";
export { type Problem, SpecValidator } from "./validator.ts";

/** Holds requests and replies against a spec, within bounds. Knows schemas; knows no server and no job. */
export { contentsOf, readBody } from "./body.ts";
export { bounds, parseBounded } from "./bounds.ts";
export { checkHeaders, checkRequest, problemsOf, problemText, type RequestProblem } from "./check-request.ts";
export { ExchangeInspector, type Message } from "./exchange.ts";
export { type Change, type Deviation, deviationText, type Findings, type Sights } from "./finding.ts";
export { isLongText } from "./long-text.ts";
export { placeOf } from "./places.ts";
export { cookieOf, grouped, type Incoming, numberOf, parsed } from "./read.ts";
export { isName, type Structure, structureOf } from "./structure.ts";
export { type Problem, problemLine, SpecValidator } from "./validator.ts";

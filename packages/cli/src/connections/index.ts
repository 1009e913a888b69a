/** What a vendor's or a connection's name stands for: its spec, found and read, its entry in `vendor-jobs.json`, its credential, its client. Knows `options`. */
export { type ConnectionConfig, configName, didYouMean, findConfig, readConfig, readConnections } from "./config.ts";
export {
  type Connection,
  connectionOf,
  type Described,
  type Found,
  findConnection,
  findConnections,
  missingScope,
  optionsFor,
} from "./connections.ts";
export { variablesOf } from "./credentials.ts";
export { findSpec, isSpecPath, knownVendors } from "./find-spec.ts";
export { madeOf, type Spec, tableOf } from "./read-spec.ts";

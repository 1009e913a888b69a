/** How commands and their options are declared, and what the texts mean that are given for them. Knows `io` and commander; loaded at each start, `--help` included. */
export { type Definition, option, quietCommand, usageErrorOf } from "./command.ts";
export {
  addressOf,
  callsOf,
  durationOf,
  limitOf,
  listOf,
  namesOf,
  parameterOf,
  parsedJson,
  portOf,
  scriptOf,
  seedsOf,
  shownAddress,
  stateOf,
  timeOf,
} from "./values.ts";

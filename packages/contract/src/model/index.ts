/** What a fake knows of a vendor before it has any job: all of it from the spec, read once. Knows specs, and how values are held against them. */

export { collectionOf, hasIdInPath, hasParts, idsIn, isMeant, isOfOneJob, mayNameNone, type SaidEffect, saidCalls } from "./job-calls.ts";
export { leastOf } from "./least-of.ts";
export { fits, meantBy, type Sent, sentAt, sentFor, slotsIn } from "./sent.ts";
export { durationLike, moveTimes, msOf, timeAt, timePointers } from "./time-fields.ts";
export { isOfTypes, project, putTyped, typedAs } from "./typed.ts";
export {
  answered,
  envelopeOf,
  fieldSchema,
  fieldTypes,
  firstStateOf,
  isTime,
  isTimestamp,
  isUpdated,
  lookedAt,
  memberOf,
  modelOf,
  partsPlace,
  placesIn,
  propertyNamed,
  stateBy,
  stateOf,
  tellingOf,
  type VendorModel,
} from "./vendor-model.ts";

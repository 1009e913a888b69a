/** What a fake knows of a vendor before it has any job: all of it from the spec, read once. Knows specs, and how values are held against them. */

export { collectionOf, hasIdInPath, hasParts, idsIn, isMeant, isOfOneJob, mayNameNone, type SaidEffect, saidCalls } from "./job-calls.ts";
export { leastOf } from "./least-of.ts";
export { project } from "./project.ts";
export { fits, isOfTypes, meantBy, putTyped, type Sent, sentAt, sentFor, slotsIn, typedAs } from "./sent.ts";
export { durationLike, moveTimes, msOf, timeAt, timePointers } from "./time-fields.ts";
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

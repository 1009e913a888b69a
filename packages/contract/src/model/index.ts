/** What a fake knows of a vendor before it has any job: all of it from the spec, read once. Knows specs, and how values are held against them. */

export { batchMember, type Effect, type Meaning, meaningsOf, targetOf } from "./effects.ts";
export {
  answered,
  fieldSchema,
  fieldTypes,
  firstStateOf,
  isTime,
  isTimestamp,
  isUpdated,
  lookedAt,
  memberOf,
  placesIn,
  propertyNamed,
  stateBy,
  stateOf,
  tellingOf,
} from "./fields.ts";
export { collectionOf, hasIdInPath, hasParts, idsIn, type SaidEffect } from "./job-calls.ts";
export { envelopeOf, exampleJob } from "./job-places.ts";
export { filledAt, isFree, leastOf } from "./least-of.ts";
export { fits, meantBy, type Sent, sentAt, sentFor, slotsIn } from "./sent.ts";
export { durationLike, moveTimes, msOf, timeAt, timePointers } from "./time-fields.ts";
export { isOfTypes, project, putTyped, typedAs } from "./typed.ts";
export { modelOf, type VendorModel } from "./vendor-model.ts";

// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { formats, requestValidator, responseValidator, unknownMembers, type OperationValidators, type Finding, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

const schema$JobPage: SchemaNode = { type: "object", required: ["data"], properties: { data: { type: "array", items: () => schema$Job }, pagination: () => schema$Pagination } };

const schema$Job: SchemaNode = { type: "object", required: ["id", "createdAt", "updatedAt", "type", "operation", "source"], properties: { id: { type: "string", minLength: 1 }, type: () => schema$JobType, operation: { type: "string" }, source: { type: "string", minLength: 1 }, destination: { type: "string", minLength: 1 }, status: () => schema$JobStatus, progress: { type: "number", minimum: 0, maximum: 100 }, info: { type: "string" }, trigger: () => schema$JobTrigger, mode: () => schema$JobMode, managed: { type: "boolean" }, config: () => schema$JobConfig, input: { type: "object", additionalProperties: true }, subject: () => schema$JobSubject, outcome: { type: "object", additionalProperties: true }, result: { type: "object", additionalProperties: true }, metadata: { type: "object", additionalProperties: true }, fileId: { type: "string", minLength: 1 }, environmentId: { type: "string", minLength: 1 }, spaceId: { type: "string", minLength: 1 }, part: { type: "integer", minimum: 0 }, partData: { type: "object", additionalProperties: true }, partExecution: () => schema$JobPartExecution, parentId: { type: "string", minLength: 1 }, predecessorIds: { type: "array", items: { type: "string", minLength: 1 } }, createdBy: { type: "string", minLength: 1 }, createdAt: { type: "string", format: "date-time" }, updatedAt: { type: "string", format: "date-time" }, startedAt: { type: ["string", "null"], format: "date-time" }, finishedAt: { type: ["string", "null"], format: "date-time" }, outcomeAcknowledgedAt: { type: ["string", "null"], format: "date-time" }, estimatedCompletionAt: { type: ["string", "null"], format: "date-time" }, fromAction: { type: ["object", "null"], additionalProperties: true } } };

const schema$JobType: SchemaNode = { anyOf: [{ type: "string", enum: ["file", "workbook", "sheet", "space", "document", "app", "agent", "autobuild", "onboarding"] }, { type: "string" }] };

const schema$JobStatus: SchemaNode = { anyOf: [{ type: "string", enum: ["created", "planning", "scheduled", "ready", "executing", "waiting", "complete", "failed", "canceled", "cancelled"] }, { type: "string" }] };

const schema$JobTrigger: SchemaNode = { anyOf: [{ type: "string", enum: ["manual", "immediate"] }, { type: "string" }] };

const schema$JobMode: SchemaNode = { anyOf: [{ type: "string", enum: ["foreground", "background", "toolbarBlocking", "hidden"] }, { type: "string" }] };

const schema$JobConfig: SchemaNode = { type: "object", additionalProperties: true };

const schema$JobSubject: SchemaNode = { anyOf: [{ type: "object", required: ["type", "id"], properties: { type: { enum: ["resource"], type: "string" }, id: { type: "string", minLength: 1 } } }, { type: "object", required: ["type", "resource"], properties: { type: { enum: ["collection"], type: "string" }, resource: { type: "string", minLength: 1 }, params: { type: "object", additionalProperties: true }, query: { type: "object", additionalProperties: true } } }, { type: "object", required: ["type"], properties: { type: { pattern: "^(?!(?:resource|collection)$)", anyOf: [{ type: "string", enum: ["resource", "collection"] }, { type: "string" }] }, id: { type: "string", minLength: 1 }, resource: { type: "string", minLength: 1 }, params: { type: "object", additionalProperties: true }, query: { type: "object", additionalProperties: true } } }] };

const schema$JobPartExecution: SchemaNode = { anyOf: [{ type: "string", enum: ["sequential", "parallel"] }, { type: "string" }] };

const schema$Pagination: SchemaNode = { type: "object", required: ["currentPage", "pageCount", "totalCount"], properties: { currentPage: { type: "integer", minimum: 0 }, pageCount: { type: "integer", minimum: 0 }, totalCount: { type: "integer", minimum: 0 } } };

const schema$ErrorList: SchemaNode = { type: "object", required: ["errors"], properties: { errors: { type: "array", items: () => schema$ErrorDetail }, message: { type: "string" } } };

const schema$ErrorDetail: SchemaNode = { type: "object", required: ["message"], properties: { key: { type: "string" }, message: { type: "string" } } };

const schema$NewJob: SchemaNode = { type: "object", additionalProperties: false, required: ["type", "operation", "source"], properties: { type: { type: "string", enum: ["file", "workbook", "sheet", "space", "document", "app", "agent", "autobuild", "onboarding"] }, operation: { type: "string", minLength: 1 }, source: { type: "string", minLength: 1 }, destination: { type: "string", minLength: 1 }, config: () => schema$JobConfig, trigger: { type: "string", enum: ["manual", "immediate"] }, status: () => schema$NewJobStatus, progress: { type: "number", minimum: 0, maximum: 100 }, fileId: { type: "string", minLength: 1 }, mode: { type: "string", enum: ["foreground", "background", "toolbarBlocking", "hidden"] }, input: { type: "object", additionalProperties: true }, subject: () => schema$NewJobSubject, outcome: { type: "object", additionalProperties: true }, result: { type: "object", additionalProperties: true }, info: { type: "string" }, managed: { type: "boolean" }, environmentId: { type: "string", minLength: 1 }, part: { type: "integer", minimum: 0 }, partData: { type: "object", additionalProperties: true }, partExecution: { type: "string", enum: ["sequential", "parallel"] }, parentId: { type: "string", minLength: 1 }, predecessorIds: { type: "array", items: { type: "string", minLength: 1 } }, metadata: { type: "object", additionalProperties: true } } };

const schema$NewJobStatus: SchemaNode = { type: "string", enum: ["created", "planning", "scheduled", "ready", "executing", "waiting", "complete", "failed", "canceled"] };

const schema$NewJobSubject: SchemaNode = { oneOf: [{ type: "object", additionalProperties: false, required: ["type", "id"], properties: { type: { enum: ["resource"], type: "string" }, id: { type: "string", minLength: 1 } } }, { type: "object", additionalProperties: false, required: ["type", "resource"], properties: { type: { enum: ["collection"], type: "string" }, resource: { type: "string", minLength: 1 }, params: { type: "object", additionalProperties: true }, query: { type: "object", additionalProperties: true } } }] };

const schema$JobResponse: SchemaNode = { type: "object", required: ["data"], properties: { data: () => schema$Job } };

const schema$Mutation: SchemaNode = { type: "object", additionalProperties: false, required: ["sheetId", "mutateRecord"], properties: { sheetId: { type: "string", minLength: 1 }, mutateRecord: { type: "string", minLength: 1 }, mutationId: { type: "string", minLength: 1 }, snapshotLabel: { type: "string" }, snapshotId: { type: "string", minLength: 1 }, filter: { type: "string", enum: ["valid", "error", "all", "none"] }, filterField: { type: "string" }, searchValue: { type: "string" }, searchField: { type: "string", minLength: 1 }, q: { type: "string" }, ids: { type: "array", items: { type: "string", minLength: 1 } } } };

const schema$MutationPreview: SchemaNode = { type: "object", required: ["data"], properties: { data: { type: "array", items: () => schema$RecordDiff } } };

const schema$RecordDiff: SchemaNode = { type: "object", required: ["id", "values"], properties: { id: { type: "string", minLength: 1 }, values: { type: "object", additionalProperties: () => schema$ValueDiff }, versionId: { type: "string", minLength: 1 }, commitId: { type: "string", minLength: 1 }, valid: { type: "boolean" }, messages: { type: "array", items: () => schema$ValidationMessage }, metadata: { type: "object", additionalProperties: true }, config: { type: "object", properties: { readonly: { type: "boolean" }, markedForDeletion: { type: "boolean" }, fields: { type: "object", additionalProperties: { type: "object", properties: { readonly: { type: "boolean" } } } } } }, resolves: { type: "array", items: () => schema$ConflictResolution } } };

const schema$ValueDiff: SchemaNode = { type: "object", properties: { value: () => schema$CellValue, snapshotValue: () => schema$CellValue, clipValue: () => schema$CellValue, valid: { type: "boolean" }, messages: { type: "array", items: () => schema$ValidationMessage }, metadata: { type: "object", additionalProperties: true }, layer: { type: "string" }, updatedAt: { type: "string", format: "date-time" }, warning: { type: "boolean" }, warnings: { type: "array", items: { type: "string" } } } };

const schema$CellValue: SchemaNode = { anyOf: [{ type: "string" }, { type: "number" }, { type: "boolean" }, { type: "array", items: { type: "string" } }, { type: "null" }] };

const schema$ValidationMessage: SchemaNode = { type: "object", properties: { field: { type: "string", minLength: 1 }, type: { anyOf: [{ type: "string", enum: ["error", "warn", "info"] }, { type: "string" }] }, source: { anyOf: [{ type: "string", enum: ["required-constraint", "unique-constraint", "custom-logic", "unlinked", "invalid-option", "is-artifact"] }, { type: "string" }] }, message: { type: "string" }, path: { type: "string" } } };

const schema$ConflictResolution: SchemaNode = { type: "object", properties: { field: { type: "string", minLength: 1 }, type: { anyOf: [{ type: "string", enum: ["conflict", "resolve"] }, { type: "string" }] }, resolveTo: { anyOf: [{ type: "string", enum: ["clip", "main", "snapshot"] }, { type: "string" }] }, clip_value_reference: { type: "string" }, main_value_reference: { type: "string" }, removedFromMainResolution: { anyOf: [{ type: "string", enum: ["ignore", "restore"] }, { type: "string" }] } } };

const schema$Success: SchemaNode = { type: "object", properties: { data: { type: "object", required: ["success"], properties: { success: { type: "boolean" } } } } };

const schema$JobUpdate: SchemaNode = { type: "object", additionalProperties: false, properties: { config: () => schema$JobConfig, status: () => schema$NewJobStatus, progress: { type: "number", minimum: 0, maximum: 100 }, outcomeAcknowledgedAt: { type: "string", format: "date-time" }, info: { type: "string" }, metadata: { type: "object", additionalProperties: true } } };

const schema$JobPlanResponse: SchemaNode = { type: "object", required: ["data"], properties: { data: () => schema$PlannedJob } };

const schema$PlannedJob: SchemaNode = { type: "object", required: ["job"], properties: { job: () => schema$Job, plan: { oneOf: [() => schema$JobPlan, { type: "null" }] } } };

const schema$JobPlan: SchemaNode = { type: "object", required: ["fieldMapping", "unmappedSourceFields", "unmappedDestinationFields"], properties: { fieldMapping: { type: "array", items: () => schema$FieldMapping }, unmappedSourceFields: { type: "array", items: () => schema$SourceField }, unmappedDestinationFields: { type: "array", items: () => schema$DestinationField }, programId: { type: "string", minLength: 1 } } };

const schema$FieldMapping: SchemaNode = { type: "object", required: ["sourceField", "destinationField"], properties: { sourceField: () => schema$Property, destinationField: () => schema$Property, preview: { type: "array", items: { type: "string" } }, enumDetails: () => schema$EnumMapping, metadata: () => schema$MappingMetadata } };

const schema$Property: SchemaNode = { anyOf: [() => schema$StringProperty, () => schema$NumberProperty, () => schema$BooleanProperty, () => schema$DateProperty, () => schema$EnumProperty, () => schema$EnumListProperty, () => schema$ReferenceProperty, () => schema$ReferenceListProperty, () => schema$StringListProperty, () => schema$OtherProperty] };

const schema$StringProperty: SchemaNode = { type: "object", required: ["type"], properties: { type: { enum: ["string"], type: "string" }, config: { required: ["size"], allOf: [() => schema$PropertyConfig] } }, allOf: [() => schema$PropertyBase] };

const schema$PropertyConfig: SchemaNode = { type: "object", properties: { size: { anyOf: [{ type: "string", enum: ["tiny", "normal", "medium", "long"] }, { type: "string" }] }, decimalPlaces: { type: "integer", minimum: 0 }, allowIndeterminate: { type: "boolean" }, allowCustom: { type: "boolean" }, options: { type: "array", items: () => schema$PropertyOption }, sortBy: { anyOf: [{ type: "string", enum: ["label", "value", "ordinal"] }, { type: "string" }] }, ref: { type: "string" }, key: { type: "string", minLength: 1 }, filter: { type: "object", required: ["refField", "recordField"], properties: { refField: { type: "string", minLength: 1 }, recordField: { type: "string", minLength: 1 } } }, relationship: { anyOf: [{ type: "string", enum: ["has-one", "has-many"] }, { type: "string" }] } } };

const schema$PropertyOption: SchemaNode = { type: "object", properties: { value: {  }, label: { type: "string" }, description: { type: "string" }, color: { type: "string" }, icon: { type: "string" }, meta: { type: "object", additionalProperties: true }, alternativeNames: { type: "array", items: { type: "string" } }, ordinal: { type: "integer", minimum: 0 } } };

const schema$PropertyBase: SchemaNode = { type: "object", required: ["key"], properties: { key: { type: "string", minLength: 1 }, label: { type: "string" }, description: { type: "string" }, constraints: { type: "array", items: () => schema$PropertyConstraint }, readonly: { type: "boolean" }, appearance: { type: "object", properties: { size: { anyOf: [{ type: "string", enum: ["xs", "s", "m", "l", "xl"] }, { type: "string" }] } } }, actions: { type: "array", items: { type: "object", additionalProperties: true } }, metadata: {  }, treatments: { type: "array", items: { type: "string" } }, alternativeNames: { type: "array", items: { type: "string" } }, isArray: { type: "boolean" }, multi: { type: "boolean" } } };

const schema$PropertyConstraint: SchemaNode = { anyOf: [{ type: "object", required: ["type"], properties: { type: { enum: ["required"], type: "string" }, config: { type: "object", properties: { message: { type: "string" }, level: { anyOf: [{ type: "string", enum: ["error", "warn", "info"] }, { type: "string" }] } } } } }, { type: "object", required: ["type"], properties: { type: { enum: ["unique"], type: "string" }, config: { type: "object", properties: { caseSensitive: { type: "boolean" }, ignoreEmpty: { type: "boolean" }, message: { type: "string" }, level: { anyOf: [{ type: "string", enum: ["error", "warn", "info"] }, { type: "string" }] } } } } }, { type: "object", required: ["type"], properties: { type: { enum: ["computed"], type: "string" } } }, { type: "object", required: ["type", "validator"], properties: { type: { enum: ["external"], type: "string" }, validator: { type: "string", minLength: 1 }, label: { type: "string" }, description: { type: "string" }, config: {  } } }, { type: "object", required: ["type", "validator"], properties: { type: { enum: ["stored"], type: "string" }, validator: { type: "string", minLength: 1 }, version: { type: "integer", minimum: 0 }, label: { type: "string" }, description: { type: "string" }, config: {  } } }, { type: "object", required: ["type"], properties: { type: { pattern: "^(?!(?:required|unique|computed|external|stored)$)", anyOf: [{ type: "string", enum: ["required", "unique", "computed", "external", "stored"] }, { type: "string" }] }, validator: { type: "string", minLength: 1 }, version: { type: "integer", minimum: 0 }, label: { type: "string" }, description: { type: "string" }, config: {  } } }] };

const schema$NumberProperty: SchemaNode = { type: "object", required: ["type"], properties: { type: { enum: ["number"], type: "string" }, config: () => schema$PropertyConfig }, allOf: [() => schema$PropertyBase] };

const schema$BooleanProperty: SchemaNode = { type: "object", required: ["type"], properties: { type: { enum: ["boolean"], type: "string" }, config: { required: ["allowIndeterminate"], allOf: [() => schema$PropertyConfig] } }, allOf: [() => schema$PropertyBase] };

const schema$DateProperty: SchemaNode = { type: "object", required: ["type"], properties: { type: { enum: ["date"], type: "string" }, config: () => schema$PropertyConfig }, allOf: [() => schema$PropertyBase] };

const schema$EnumProperty: SchemaNode = { type: "object", required: ["type", "config"], properties: { type: { enum: ["enum"], type: "string" }, config: { required: ["options"], allOf: [() => schema$PropertyConfig] } }, allOf: [() => schema$PropertyBase] };

const schema$EnumListProperty: SchemaNode = { type: "object", required: ["type", "config"], properties: { type: { enum: ["enum-list"], type: "string" }, config: { required: ["options"], allOf: [() => schema$PropertyConfig] } }, allOf: [() => schema$PropertyBase] };

const schema$ReferenceProperty: SchemaNode = { type: "object", required: ["type", "config"], properties: { type: { enum: ["reference"], type: "string" }, config: { required: ["ref", "key"], allOf: [() => schema$PropertyConfig] } }, allOf: [() => schema$PropertyBase] };

const schema$ReferenceListProperty: SchemaNode = { type: "object", required: ["type", "config"], properties: { type: { enum: ["reference-list"], type: "string" }, config: { required: ["ref", "key"], allOf: [() => schema$PropertyConfig] } }, allOf: [() => schema$PropertyBase] };

const schema$StringListProperty: SchemaNode = { type: "object", required: ["type"], properties: { type: { enum: ["string-list"], type: "string" }, config: () => schema$PropertyConfig }, allOf: [() => schema$PropertyBase] };

const schema$OtherProperty: SchemaNode = { type: "object", required: ["type"], properties: { type: () => schema$PropertyType, config: () => schema$PropertyConfig }, allOf: [() => schema$PropertyBase] };

const schema$PropertyType: SchemaNode = { pattern: "^(?!(?:string|number|boolean|date|enum|reference|reference-list|string-list|enum-list)$)", anyOf: [{ type: "string", enum: ["string", "number", "boolean", "date", "enum", "reference", "reference-list", "string-list", "enum-list"] }, { type: "string" }] };

const schema$EnumMapping: SchemaNode = { type: "object", required: ["mapping"], properties: { mapping: { type: "array", items: { type: "object", properties: { sourceValue: { type: ["string", "number", "boolean", "null"] }, destinationValue: {  } } } }, unusedSourceValues: { type: "array", items: { type: ["string", "number", "boolean", "null"] } }, unusedDestinationValues: { type: "array", items: {  } } } };

const schema$MappingMetadata: SchemaNode = { type: "object", properties: { certainty: { anyOf: [{ type: "string", enum: ["absolute", "strong", "moderate", "weak"] }, { type: "string" }] }, confidence: { type: "number", minimum: 0, maximum: 1 }, source: { type: "string" }, detectedDelimiter: { type: "string" } } };

const schema$SourceField: SchemaNode = { type: "object", required: ["sourceField"], properties: { sourceField: () => schema$Property, preview: { type: "array", items: { type: "string" } } } };

const schema$DestinationField: SchemaNode = { type: "object", required: ["destinationField"], properties: { destinationField: () => schema$Property, preview: { type: "array", items: { type: "string" } } } };

const schema$JobPlanReplacement: SchemaNode = { type: "object", additionalProperties: false, required: ["fileId", "jobId", "fieldMapping", "unmappedSourceFields", "unmappedDestinationFields"], properties: { fileId: { type: "string", minLength: 1 }, jobId: { type: "string", minLength: 1 }, fieldMapping: { type: "array", items: () => schema$NewFieldMapping }, unmappedSourceFields: { type: "array", items: () => schema$NewSourceField }, unmappedDestinationFields: { type: "array", items: () => schema$NewDestinationField }, programId: { type: "string", minLength: 1 } } };

const schema$NewFieldMapping: SchemaNode = { type: "object", additionalProperties: false, required: ["sourceField", "destinationField"], properties: { sourceField: () => schema$NewProperty, destinationField: () => schema$NewProperty, preview: { type: "array", items: { type: "string" } }, enumDetails: { type: "object", additionalProperties: false, required: ["mapping"], properties: { mapping: { type: "array", items: { type: "object", additionalProperties: false, properties: { sourceValue: { type: ["string", "number", "boolean", "null"] }, destinationValue: {  } } } }, unusedSourceValues: { type: "array", items: { type: ["string", "number", "boolean", "null"] } }, unusedDestinationValues: { type: "array", items: {  } } } }, metadata: { type: "object", additionalProperties: false, properties: { certainty: { type: "string", enum: ["absolute", "strong", "moderate", "weak"] }, confidence: { type: "number", minimum: 0, maximum: 1 }, source: { type: "string" }, detectedDelimiter: { type: "string" } } } } };

const schema$NewProperty: SchemaNode = { oneOf: [{ type: "object", additionalProperties: false, required: ["type", "key"], properties: { type: { enum: ["string"], type: "string" }, key: { type: "string", minLength: 1 }, label: { type: "string" }, description: { type: "string" }, constraints: { type: "array", items: () => schema$NewPropertyConstraint }, readonly: { type: "boolean" }, appearance: { type: "object", additionalProperties: false, properties: { size: { type: "string", enum: ["xs", "s", "m", "l", "xl"] } } }, actions: { type: "array", items: { type: "object", additionalProperties: true } }, metadata: {  }, treatments: { type: "array", items: { type: "string" } }, alternativeNames: { type: "array", items: { type: "string" } }, config: { type: "object", additionalProperties: false, required: ["size"], properties: { size: { type: "string", enum: ["tiny", "normal", "medium", "long"] } } } } }, { type: "object", additionalProperties: false, required: ["type", "key"], properties: { type: { enum: ["number"], type: "string" }, key: { type: "string", minLength: 1 }, label: { type: "string" }, description: { type: "string" }, constraints: { type: "array", items: () => schema$NewPropertyConstraint }, readonly: { type: "boolean" }, appearance: { type: "object", additionalProperties: false, properties: { size: { type: "string", enum: ["xs", "s", "m", "l", "xl"] } } }, actions: { type: "array", items: { type: "object", additionalProperties: true } }, metadata: {  }, treatments: { type: "array", items: { type: "string" } }, alternativeNames: { type: "array", items: { type: "string" } }, isArray: { type: "boolean" }, config: { type: "object", additionalProperties: false, properties: { decimalPlaces: { type: "integer", minimum: 0 } } } } }, { type: "object", additionalProperties: false, required: ["type", "key"], properties: { type: { enum: ["boolean"], type: "string" }, key: { type: "string", minLength: 1 }, label: { type: "string" }, description: { type: "string" }, constraints: { type: "array", items: () => schema$NewPropertyConstraint }, readonly: { type: "boolean" }, appearance: { type: "object", additionalProperties: false, properties: { size: { type: "string", enum: ["xs", "s", "m", "l", "xl"] } } }, actions: { type: "array", items: { type: "object", additionalProperties: true } }, metadata: {  }, treatments: { type: "array", items: { type: "string" } }, alternativeNames: { type: "array", items: { type: "string" } }, config: { type: "object", additionalProperties: false, required: ["allowIndeterminate"], properties: { allowIndeterminate: { type: "boolean" } } } } }, { type: "object", additionalProperties: false, required: ["type", "key"], properties: { type: { enum: ["date"], type: "string" }, key: { type: "string", minLength: 1 }, label: { type: "string" }, description: { type: "string" }, constraints: { type: "array", items: () => schema$NewPropertyConstraint }, readonly: { type: "boolean" }, appearance: { type: "object", additionalProperties: false, properties: { size: { type: "string", enum: ["xs", "s", "m", "l", "xl"] } } }, actions: { type: "array", items: { type: "object", additionalProperties: true } }, metadata: {  }, treatments: { type: "array", items: { type: "string" } }, alternativeNames: { type: "array", items: { type: "string" } } } }, { type: "object", additionalProperties: false, required: ["type", "key", "config"], properties: { type: { enum: ["enum"], type: "string" }, key: { type: "string", minLength: 1 }, label: { type: "string" }, description: { type: "string" }, constraints: { type: "array", items: () => schema$NewPropertyConstraint }, readonly: { type: "boolean" }, appearance: { type: "object", additionalProperties: false, properties: { size: { type: "string", enum: ["xs", "s", "m", "l", "xl"] } } }, actions: { type: "array", items: { type: "object", additionalProperties: true } }, metadata: {  }, treatments: { type: "array", items: { type: "string" } }, alternativeNames: { type: "array", items: { type: "string" } }, isArray: { type: "boolean" }, multi: { type: "boolean" }, config: () => schema$NewEnumConfig } }, { type: "object", additionalProperties: false, required: ["type", "key", "config"], properties: { type: { enum: ["reference"], type: "string" }, key: { type: "string", minLength: 1 }, label: { type: "string" }, description: { type: "string" }, constraints: { type: "array", items: () => schema$NewPropertyConstraint }, readonly: { type: "boolean" }, appearance: { type: "object", additionalProperties: false, properties: { size: { type: "string", enum: ["xs", "s", "m", "l", "xl"] } } }, actions: { type: "array", items: { type: "object", additionalProperties: true } }, metadata: {  }, treatments: { type: "array", items: { type: "string" } }, alternativeNames: { type: "array", items: { type: "string" } }, isArray: { type: "boolean" }, config: { type: "object", additionalProperties: false, required: ["ref", "key"], properties: { ref: { type: "string" }, key: { type: "string", minLength: 1 }, filter: { type: "object", additionalProperties: false, required: ["refField", "recordField"], properties: { refField: { type: "string", minLength: 1 }, recordField: { type: "string", minLength: 1 } } }, relationship: { type: "string", enum: ["has-one", "has-many"] } } } } }, { type: "object", additionalProperties: false, required: ["type", "key", "config"], properties: { type: { enum: ["reference-list"], type: "string" }, key: { type: "string", minLength: 1 }, label: { type: "string" }, description: { type: "string" }, constraints: { type: "array", items: () => schema$NewPropertyConstraint }, readonly: { type: "boolean" }, appearance: { type: "object", additionalProperties: false, properties: { size: { type: "string", enum: ["xs", "s", "m", "l", "xl"] } } }, actions: { type: "array", items: { type: "object", additionalProperties: true } }, metadata: {  }, treatments: { type: "array", items: { type: "string" } }, alternativeNames: { type: "array", items: { type: "string" } }, isArray: { type: "boolean" }, config: { type: "object", additionalProperties: false, required: ["ref", "key"], properties: { ref: { type: "string" }, key: { type: "string", minLength: 1 }, filter: { type: "object", additionalProperties: false, required: ["refField", "recordField"], properties: { refField: { type: "string", minLength: 1 }, recordField: { type: "string", minLength: 1 } } } } } } }, { type: "object", additionalProperties: false, required: ["type", "key"], properties: { type: { enum: ["string-list"], type: "string" }, key: { type: "string", minLength: 1 }, label: { type: "string" }, description: { type: "string" }, constraints: { type: "array", items: () => schema$NewPropertyConstraint }, readonly: { type: "boolean" }, appearance: { type: "object", additionalProperties: false, properties: { size: { type: "string", enum: ["xs", "s", "m", "l", "xl"] } } }, actions: { type: "array", items: { type: "object", additionalProperties: true } }, metadata: {  }, treatments: { type: "array", items: { type: "string" } }, alternativeNames: { type: "array", items: { type: "string" } } } }, { type: "object", additionalProperties: false, required: ["type", "key", "config"], properties: { type: { enum: ["enum-list"], type: "string" }, key: { type: "string", minLength: 1 }, label: { type: "string" }, description: { type: "string" }, constraints: { type: "array", items: () => schema$NewPropertyConstraint }, readonly: { type: "boolean" }, appearance: { type: "object", additionalProperties: false, properties: { size: { type: "string", enum: ["xs", "s", "m", "l", "xl"] } } }, actions: { type: "array", items: { type: "object", additionalProperties: true } }, metadata: {  }, treatments: { type: "array", items: { type: "string" } }, alternativeNames: { type: "array", items: { type: "string" } }, config: () => schema$NewEnumConfig } }] };

const schema$NewPropertyConstraint: SchemaNode = { oneOf: [{ type: "object", additionalProperties: false, required: ["type"], properties: { type: { enum: ["required"], type: "string" }, config: { type: "object", additionalProperties: false, properties: { message: { type: "string" }, level: { type: "string", enum: ["error", "warn", "info"] } } } } }, { type: "object", additionalProperties: false, required: ["type"], properties: { type: { enum: ["unique"], type: "string" }, config: { type: "object", additionalProperties: false, properties: { caseSensitive: { type: "boolean" }, ignoreEmpty: { type: "boolean" }, message: { type: "string" }, level: { type: "string", enum: ["error", "warn", "info"] } } } } }, { type: "object", additionalProperties: false, required: ["type"], properties: { type: { enum: ["computed"], type: "string" } } }, { type: "object", additionalProperties: false, required: ["type", "validator"], properties: { type: { enum: ["external"], type: "string" }, validator: { type: "string", minLength: 1 }, label: { type: "string" }, description: { type: "string" }, config: {  } } }, { type: "object", additionalProperties: false, required: ["type", "validator"], properties: { type: { enum: ["stored"], type: "string" }, validator: { type: "string", minLength: 1 }, version: { type: "integer", minimum: 0 }, label: { type: "string" }, description: { type: "string" }, config: {  } } }] };

const schema$NewEnumConfig: SchemaNode = { type: "object", additionalProperties: false, required: ["options"], properties: { options: { type: "array", items: { type: "object", additionalProperties: false, properties: { value: {  }, label: { type: "string" }, description: { type: "string" }, color: { type: "string" }, icon: { type: "string" }, meta: { type: "object", additionalProperties: true }, alternativeNames: { type: "array", items: { type: "string" } }, ordinal: { type: "integer", minimum: 0 } } } }, allowCustom: { type: "boolean" }, sortBy: { type: "string", enum: ["label", "value", "ordinal"] } } };

const schema$NewSourceField: SchemaNode = { type: "object", additionalProperties: false, required: ["sourceField"], properties: { sourceField: () => schema$NewProperty, preview: { type: "array", items: { type: "string" } } } };

const schema$NewDestinationField: SchemaNode = { type: "object", additionalProperties: false, required: ["destinationField"], properties: { destinationField: () => schema$NewProperty, preview: { type: "array", items: { type: "string" } } } };

const schema$JobPlanUpdate: SchemaNode = { type: "object", additionalProperties: false, required: ["fileId", "jobId"], properties: { fileId: { type: "string", minLength: 1 }, jobId: { type: "string", minLength: 1 }, fieldMapping: { type: "array", items: () => schema$NewFieldMapping }, unmappedSourceFields: { type: "array", items: () => schema$NewSourceField }, unmappedDestinationFields: { type: "array", items: () => schema$NewDestinationField }, programId: { type: "string", minLength: 1 } } };

const schema$JobAcknowledgement: SchemaNode = { type: "object", additionalProperties: false, properties: { info: { type: "string" }, progress: { type: "number", minimum: 0, maximum: 100 }, estimatedCompletionAt: { type: "string", format: "date-time" } } };

const schema$JobCompletion: SchemaNode = { type: "object", additionalProperties: false, properties: { outcome: () => schema$JobOutcome, info: { type: "string" } } };

const schema$JobOutcome: SchemaNode = { type: "object", additionalProperties: false, properties: { acknowledge: { type: "boolean" }, trigger: { oneOf: [{ type: "string", enum: ["manual", "automatic", "automatic_silent"] }, { type: "object", additionalProperties: false, required: ["type"], properties: { type: { type: "string", enum: ["manual", "automatic", "automatic_silent"] }, audience: { type: "string", enum: ["originator", "all"] } } }] }, heading: { type: "string" }, message: { type: "string" }, buttonText: { type: "string" }, hideDefaultButton: { type: "boolean" }, next: () => schema$JobOutcomeNext } };

const schema$JobOutcomeNext: SchemaNode = { oneOf: [{ type: "object", additionalProperties: false, required: ["type", "id"], properties: { type: { enum: ["id"], type: "string" }, id: { type: "string", minLength: 1 }, label: { type: "string" }, path: { type: "string" }, query: { type: "string" } } }, { type: "object", additionalProperties: false, required: ["type", "url"], properties: { type: { enum: ["url"], type: "string" }, url: { type: "string", minLength: 1 }, label: { type: "string" }, replace: { type: "boolean" } } }, { type: "object", additionalProperties: false, required: ["type", "url"], properties: { type: { enum: ["download"], type: "string" }, url: { type: "string", minLength: 1 }, label: { type: "string" }, fileName: { type: "string" } } }, { type: "object", additionalProperties: false, required: ["type", "files"], properties: { type: { enum: ["files"], type: "string" }, label: { type: "string" }, files: { type: "array", items: { type: "object", additionalProperties: false, required: ["fileId"], properties: { fileId: { type: "string", minLength: 1 }, label: { type: "string" } } } } } }, { type: "object", additionalProperties: false, required: ["type"], properties: { type: { enum: ["wait"], type: "string" }, fade: { type: "boolean" }, confetti: { type: "boolean" } } }, { type: "object", additionalProperties: false, required: ["type", "snapshotId", "sheetId"], properties: { type: { enum: ["snapshot"], type: "string" }, snapshotId: { type: "string", minLength: 1 }, sheetId: { type: "string", minLength: 1 } } }, { type: "object", additionalProperties: false, required: ["type"], properties: { type: { enum: ["retry"], type: "string" }, label: { type: "string" } } }, { type: "object", additionalProperties: false, required: ["type", "sheetId", "hiddenColumns"], properties: { type: { enum: ["view"], type: "string" }, sheetId: { type: "string", minLength: 1 }, hiddenColumns: { type: "array", items: { type: "string", minLength: 1 } }, label: { type: "string" } } }, { type: "object", additionalProperties: false, required: ["type"], properties: { type: { enum: ["clearFilters"], type: "string" }, label: { type: "string" }, sheetIds: { type: "array", items: { type: "string", minLength: 1 } } } }] };

const schema$JobCancellation: SchemaNode = { type: "object", additionalProperties: false, properties: { info: { type: "string" } } };

const schema$JobSplit: SchemaNode = { type: "object", additionalProperties: false, required: ["parts"], properties: { parts: { oneOf: [{ type: "integer", minimum: 1 }, { type: "array", minItems: 1, items: { type: "object", additionalProperties: true } }] }, runInParallel: { type: "boolean" } } };

function known$JobPage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobPage$members(v, d, p);
}

function known$Job(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Job$members(v, d, p);
}

function known$JobType(v: any): boolean {
  return ((v === "file") || (v === "workbook") || (v === "sheet") || (v === "space") || (v === "document") || (v === "app") || (v === "agent") || (v === "autobuild") || (v === "onboarding"));
}

function known$JobStatus(v: any): boolean {
  return ((v === "created") || (v === "planning") || (v === "scheduled") || (v === "ready") || (v === "executing") || (v === "waiting") || (v === "complete") || (v === "failed") || (v === "canceled") || (v === "cancelled"));
}

function known$JobTrigger(v: any): boolean {
  return ((v === "manual") || (v === "immediate"));
}

function known$JobMode(v: any): boolean {
  return ((v === "foreground") || (v === "background") || (v === "toolbarBlocking") || (v === "hidden"));
}

function known$JobConfig(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v);
}

function known$JobSubject(v: any): boolean {
  return ((typeof v === "object" && v !== null && !Array.isArray(v) && known$JobSubject$any0$members(v)) || (typeof v === "object" && v !== null && !Array.isArray(v) && known$JobSubject$any1$members(v)) || (typeof v === "object" && v !== null && !Array.isArray(v) && known$JobSubject$any2$members(v)));
}

function known$JobSubject$any0$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "resource")) return false;
  n++;
  x = v.id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function known$JobSubject$any1$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "collection")) return false;
  n++;
  x = v.resource;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.params;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.query;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$JobSubject$any2$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!((!(typeof x === "string") || (/^(?!(?:resource|collection)$)/u.test(x))) && ((x === "resource") || (x === "collection")))) return false;
  n++;
  x = v.id;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.resource;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.params;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.query;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$JobPartExecution(v: any): boolean {
  return ((v === "sequential") || (v === "parallel"));
}

function known$Job$predecessorIds$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && x !== "")) return false;
  return true;
}

function known$Job$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.type;
  if (!(known$JobType(x))) return false;
  n++;
  x = v.operation;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.source;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.destination;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.status;
  if (x !== undefined) {
    if (!(known$JobStatus(x))) return false;
    n++;
  }
  x = v.progress;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && x >= 0 && x <= 100)) return false;
    n++;
  }
  x = v.info;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.trigger;
  if (x !== undefined) {
    if (!(known$JobTrigger(x))) return false;
    n++;
  }
  x = v.mode;
  if (x !== undefined) {
    if (!(known$JobMode(x))) return false;
    n++;
  }
  x = v.managed;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.config;
  if (x !== undefined) {
    if (!(known$JobConfig(x))) return false;
    n++;
  }
  x = v.input;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.subject;
  if (x !== undefined) {
    if (!(known$JobSubject(x))) return false;
    n++;
  }
  x = v.outcome;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.result;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.fileId;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.environmentId;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.spaceId;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.part;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.partData;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.partExecution;
  if (x !== undefined) {
    if (!(known$JobPartExecution(x))) return false;
    n++;
  }
  x = v.parentId;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.predecessorIds;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$Job$predecessorIds$items(x))) return false;
    n++;
  }
  x = v.createdBy;
  if (x !== undefined) {
    if (!(typeof x === "string" && x !== "")) return false;
    n++;
  }
  x = v.createdAt;
  if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
  n++;
  x = v.updatedAt;
  if (!(typeof x === "string" && formats["date-time"]!(x))) return false;
  n++;
  x = v.startedAt;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.finishedAt;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.outcomeAcknowledgedAt;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.estimatedCompletionAt;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.fromAction;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Job, d, p);
}

function known$JobPage$data$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Job(x, d, p + "/" + i))) return false;
  return true;
}

function known$Pagination(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Pagination$members(v, d, p);
}

function known$Pagination$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.currentPage;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  n++;
  x = v.pageCount;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  n++;
  x = v.totalCount;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Pagination, d, p);
}

function known$JobPage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.data;
  if (!(Array.isArray(x) && known$JobPage$data$items(x, d, p + "/data"))) return false;
  n++;
  x = v.pagination;
  if (x !== undefined) {
    if (!(known$Pagination(x, d, p + "/pagination"))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobPage, d, p);
}

function known$JobResponse(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobResponse$members(v, d, p);
}

function known$JobResponse$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.data;
  if (!(known$Job(x, d, p + "/data"))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobResponse, d, p);
}

const response$JobPage = /* @__PURE__ */ responseValidator(() => schema$JobPage, known$JobPage);

const response$ErrorList = /* @__PURE__ */ responseValidator(() => schema$ErrorList);

const request$NewJob = /* @__PURE__ */ requestValidator(() => schema$NewJob);

const response$JobResponse = /* @__PURE__ */ responseValidator(() => schema$JobResponse, known$JobResponse);

const request$Mutation = /* @__PURE__ */ requestValidator(() => schema$Mutation);

const response$MutationPreview = /* @__PURE__ */ responseValidator(() => schema$MutationPreview);

const response$Success = /* @__PURE__ */ responseValidator(() => schema$Success);

const request$JobUpdate = /* @__PURE__ */ requestValidator(() => schema$JobUpdate);

const response$JobPlanResponse = /* @__PURE__ */ responseValidator(() => schema$JobPlanResponse);

const request$JobPlanReplacement = /* @__PURE__ */ requestValidator(() => schema$JobPlanReplacement);

const request$JobPlanUpdate = /* @__PURE__ */ requestValidator(() => schema$JobPlanUpdate);

const request$JobAcknowledgement = /* @__PURE__ */ requestValidator(() => schema$JobAcknowledgement);

const request$JobCompletion = /* @__PURE__ */ requestValidator(() => schema$JobCompletion);

const request$JobCancellation = /* @__PURE__ */ requestValidator(() => schema$JobCancellation);

const request$JobSplit = /* @__PURE__ */ requestValidator(() => schema$JobSplit);

/** The validators of {@link Operations.listJobs}. */
export const listJobs: OperationValidators = {
  responses: {
    200: response$JobPage,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.createJob}. */
export const createJob: OperationValidators = {
  body: request$NewJob,
  responses: {
    200: response$JobResponse,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.previewMutation}. */
export const previewMutation: OperationValidators = {
  body: request$Mutation,
  responses: {
    200: response$MutationPreview,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.getJob}. */
export const getJob: OperationValidators = {
  responses: {
    200: response$JobResponse,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.deleteJob}. */
export const deleteJob: OperationValidators = {
  responses: {
    200: response$Success,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.updateJob}. */
export const updateJob: OperationValidators = {
  body: request$JobUpdate,
  responses: {
    200: response$JobResponse,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.executeJob}. */
export const executeJob: OperationValidators = {
  responses: {
    200: response$Success,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.getJobPlan}. */
export const getJobPlan: OperationValidators = {
  responses: {
    200: response$JobPlanResponse,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.replaceJobPlan}. */
export const replaceJobPlan: OperationValidators = {
  body: request$JobPlanReplacement,
  responses: {
    200: response$JobPlanResponse,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.updateJobPlan}. */
export const updateJobPlan: OperationValidators = {
  body: request$JobPlanUpdate,
  responses: {
    200: response$JobPlanResponse,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.acknowledgeJob}. */
export const acknowledgeJob: OperationValidators = {
  body: request$JobAcknowledgement,
  responses: {
    200: response$JobResponse,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.acknowledgeJobOutcome}. */
export const acknowledgeJobOutcome: OperationValidators = {
  responses: {
    200: response$JobResponse,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.completeJob}. */
export const completeJob: OperationValidators = {
  body: request$JobCompletion,
  responses: {
    200: response$JobResponse,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.failJob}. */
export const failJob: OperationValidators = {
  body: request$JobCompletion,
  responses: {
    200: response$JobResponse,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.cancelJob}. */
export const cancelJob: OperationValidators = {
  body: request$JobCancellation,
  responses: {
    200: response$JobResponse,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.retryJob}. */
export const retryJob: OperationValidators = {
  responses: {
    200: response$JobResponse,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of {@link Operations.splitJob}. */
export const splitJob: OperationValidators = {
  body: request$JobSplit,
  responses: {
    200: response$JobResponse,
    400: response$ErrorList,
    401: response$ErrorList,
    403: response$ErrorList,
    404: response$ErrorList,
    429: response$ErrorList,
  },
};

/** The validators of all operations. */
export const validators: Validators = {
  listJobs,
  createJob,
  previewMutation,
  getJob,
  deleteJob,
  updateJob,
  executeJob,
  getJobPlan,
  replaceJobPlan,
  updateJobPlan,
  acknowledgeJob,
  acknowledgeJobOutcome,
  completeJob,
  failJob,
  cancelJob,
  retryJob,
  splitJob,
};

// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { limits, requestValidator, responseValidator, type OperationValidators, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
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

function known$JobPage(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobPage$members(v);
}

function known$Job(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Job$members(v);
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
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
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
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
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
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.resource;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
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
  for (const x of v) if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  return true;
}

function known$Job$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.type;
  if (!(known$JobType(x))) return false;
  n++;
  x = v.operation;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.source;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.destination;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.status;
  if (x !== undefined) {
    if (!(known$JobStatus(x))) return false;
    n++;
  }
  x = v.progress;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && limits["minimum"]!.holds(x, 0) && limits["maximum"]!.holds(x, 100))) return false;
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
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.environmentId;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.spaceId;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.part;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
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
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.predecessorIds;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$Job$predecessorIds$items(x))) return false;
    n++;
  }
  x = v.createdBy;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.createdAt;
  if (!(typeof x === "string" && limits["format"]!.holds(x, "date-time"))) return false;
  n++;
  x = v.updatedAt;
  if (!(typeof x === "string" && limits["format"]!.holds(x, "date-time"))) return false;
  n++;
  x = v.startedAt;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
    n++;
  }
  x = v.finishedAt;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
    n++;
  }
  x = v.outcomeAcknowledgedAt;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
    n++;
  }
  x = v.estimatedCompletionAt;
  if (x !== undefined) {
    if (!(((typeof x === "string" && limits["format"]!.holds(x, "date-time")) || (x === null)))) return false;
    n++;
  }
  x = v.fromAction;
  if (x !== undefined) {
    if (!(((typeof x === "object" && x !== null && !Array.isArray(x)) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$JobPage$data$items(v: any[]): boolean {
  for (const x of v) if (!(known$Job(x))) return false;
  return true;
}

function known$Pagination(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Pagination$members(v);
}

function known$Pagination$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.currentPage;
  if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
  n++;
  x = v.pageCount;
  if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
  n++;
  x = v.totalCount;
  if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function known$JobPage$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.data;
  if (!(Array.isArray(x) && known$JobPage$data$items(x))) return false;
  n++;
  x = v.pagination;
  if (x !== undefined) {
    if (!(known$Pagination(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$ErrorList(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$ErrorList$members(v);
}

function known$ErrorDetail(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$ErrorDetail$members(v);
}

function known$ErrorDetail$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.key;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.message;
  if (!(typeof x === "string")) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function known$ErrorList$errors$items(v: any[]): boolean {
  for (const x of v) if (!(known$ErrorDetail(x))) return false;
  return true;
}

function known$ErrorList$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.errors;
  if (!(Array.isArray(x) && known$ErrorList$errors$items(x))) return false;
  n++;
  x = v.message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewJob(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewJob$members(v);
}

function valid$JobConfig(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v);
}

function valid$NewJobStatus(v: any): boolean {
  return ((v === "created") || (v === "planning") || (v === "scheduled") || (v === "ready") || (v === "executing") || (v === "waiting") || (v === "complete") || (v === "failed") || (v === "canceled"));
}

function valid$NewJobSubject(v: any): boolean {
  return Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewJobSubject$one0$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewJobSubject$one1$members(v)) === 1;
}

function valid$NewJobSubject$one0$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "resource")) return false;
  n++;
  x = v.id;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewJobSubject$one1$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "collection")) return false;
  n++;
  x = v.resource;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
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

function valid$NewJob$predecessorIds$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  return true;
}

function valid$NewJob$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(((x === "file") || (x === "workbook") || (x === "sheet") || (x === "space") || (x === "document") || (x === "app") || (x === "agent") || (x === "autobuild") || (x === "onboarding")))) return false;
  n++;
  x = v.operation;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.source;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.destination;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.config;
  if (x !== undefined) {
    if (!(valid$JobConfig(x))) return false;
    n++;
  }
  x = v.trigger;
  if (x !== undefined) {
    if (!(((x === "manual") || (x === "immediate")))) return false;
    n++;
  }
  x = v.status;
  if (x !== undefined) {
    if (!(valid$NewJobStatus(x))) return false;
    n++;
  }
  x = v.progress;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && limits["minimum"]!.holds(x, 0) && limits["maximum"]!.holds(x, 100))) return false;
    n++;
  }
  x = v.fileId;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.mode;
  if (x !== undefined) {
    if (!(((x === "foreground") || (x === "background") || (x === "toolbarBlocking") || (x === "hidden")))) return false;
    n++;
  }
  x = v.input;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.subject;
  if (x !== undefined) {
    if (!(valid$NewJobSubject(x))) return false;
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
  x = v.info;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.managed;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.environmentId;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.part;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  x = v.partData;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.partExecution;
  if (x !== undefined) {
    if (!(((x === "sequential") || (x === "parallel")))) return false;
    n++;
  }
  x = v.parentId;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.predecessorIds;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewJob$predecessorIds$items(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$JobResponse(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobResponse$members(v);
}

function known$JobResponse$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.data;
  if (!(known$Job(x))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function valid$Mutation(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$Mutation$members(v);
}

function valid$Mutation$ids$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  return true;
}

function valid$Mutation$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.sheetId;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.mutateRecord;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.mutationId;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.snapshotLabel;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.snapshotId;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.filter;
  if (x !== undefined) {
    if (!(((x === "valid") || (x === "error") || (x === "all") || (x === "none")))) return false;
    n++;
  }
  x = v.filterField;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.searchValue;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.searchField;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.q;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.ids;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$Mutation$ids$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$MutationPreview(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$MutationPreview$members(v);
}

function known$RecordDiff(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$RecordDiff$members(v);
}

function known$ValueDiff(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$ValueDiff$members(v);
}

function known$CellValue(v: any): boolean {
  return ((typeof v === "string") || Number.isFinite(v) || (typeof v === "boolean") || (Array.isArray(v) && known$CellValue$any3$items(v)) || (v === null));
}

function known$CellValue$any3$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$ValidationMessage(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$ValidationMessage$members(v);
}

function known$ValidationMessage$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.field;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.type;
  if (x !== undefined) {
    if (!(((x === "error") || (x === "warn") || (x === "info")))) return false;
    n++;
  }
  x = v.source;
  if (x !== undefined) {
    if (!(((x === "required-constraint") || (x === "unique-constraint") || (x === "custom-logic") || (x === "unlinked") || (x === "invalid-option") || (x === "is-artifact")))) return false;
    n++;
  }
  x = v.message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.path;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$ValueDiff$messages$items(v: any[]): boolean {
  for (const x of v) if (!(known$ValidationMessage(x))) return false;
  return true;
}

function known$ValueDiff$warnings$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$ValueDiff$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.value;
  if (x !== undefined) {
    if (!(known$CellValue(x))) return false;
    n++;
  }
  x = v.snapshotValue;
  if (x !== undefined) {
    if (!(known$CellValue(x))) return false;
    n++;
  }
  x = v.clipValue;
  if (x !== undefined) {
    if (!(known$CellValue(x))) return false;
    n++;
  }
  x = v.valid;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.messages;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$ValueDiff$messages$items(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.layer;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.updatedAt;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["format"]!.holds(x, "date-time"))) return false;
    n++;
  }
  x = v.warning;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.warnings;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$ValueDiff$warnings$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$RecordDiff$values$members(v: any): boolean {
  for (const k in v) {
    const x = v[k];
    if (x !== undefined && !(known$ValueDiff(x))) return false;
  }
  return true;
}

function known$RecordDiff$messages$items(v: any[]): boolean {
  for (const x of v) if (!(known$ValidationMessage(x))) return false;
  return true;
}

function known$RecordDiff$config$fields$other$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.readonly;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$RecordDiff$config$fields$members(v: any): boolean {
  for (const k in v) {
    const x = v[k];
    if (x !== undefined && !(typeof x === "object" && x !== null && !Array.isArray(x) && known$RecordDiff$config$fields$other$members(x))) return false;
  }
  return true;
}

function known$RecordDiff$config$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.readonly;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.markedForDeletion;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.fields;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && known$RecordDiff$config$fields$members(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$ConflictResolution(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$ConflictResolution$members(v);
}

function known$ConflictResolution$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.field;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.type;
  if (x !== undefined) {
    if (!(((x === "conflict") || (x === "resolve")))) return false;
    n++;
  }
  x = v.resolveTo;
  if (x !== undefined) {
    if (!(((x === "clip") || (x === "main") || (x === "snapshot")))) return false;
    n++;
  }
  x = v.clip_value_reference;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.main_value_reference;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.removedFromMainResolution;
  if (x !== undefined) {
    if (!(((x === "ignore") || (x === "restore")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$RecordDiff$resolves$items(v: any[]): boolean {
  for (const x of v) if (!(known$ConflictResolution(x))) return false;
  return true;
}

function known$RecordDiff$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.values;
  if (!(typeof x === "object" && x !== null && !Array.isArray(x) && known$RecordDiff$values$members(x))) return false;
  n++;
  x = v.versionId;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.commitId;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.valid;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.messages;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$RecordDiff$messages$items(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.config;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && known$RecordDiff$config$members(x))) return false;
    n++;
  }
  x = v.resolves;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$RecordDiff$resolves$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$MutationPreview$data$items(v: any[]): boolean {
  for (const x of v) if (!(known$RecordDiff(x))) return false;
  return true;
}

function known$MutationPreview$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.data;
  if (!(Array.isArray(x) && known$MutationPreview$data$items(x))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function known$Success(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Success$members(v);
}

function known$Success$data$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.success;
  if (!(typeof x === "boolean")) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function known$Success$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.data;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && known$Success$data$members(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobUpdate(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobUpdate$members(v);
}

function valid$JobUpdate$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.config;
  if (x !== undefined) {
    if (!(valid$JobConfig(x))) return false;
    n++;
  }
  x = v.status;
  if (x !== undefined) {
    if (!(valid$NewJobStatus(x))) return false;
    n++;
  }
  x = v.progress;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && limits["minimum"]!.holds(x, 0) && limits["maximum"]!.holds(x, 100))) return false;
    n++;
  }
  x = v.outcomeAcknowledgedAt;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["format"]!.holds(x, "date-time"))) return false;
    n++;
  }
  x = v.info;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$JobPlanResponse(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobPlanResponse$members(v);
}

function known$PlannedJob(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$PlannedJob$members(v);
}

function known$JobPlan(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobPlan$members(v);
}

function known$FieldMapping(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$FieldMapping$members(v);
}

function known$Property(v: any): boolean {
  return (known$StringProperty(v) || known$NumberProperty(v) || known$BooleanProperty(v) || known$DateProperty(v) || known$EnumProperty(v) || known$EnumListProperty(v) || known$ReferenceProperty(v) || known$ReferenceListProperty(v) || known$StringListProperty(v) || known$OtherProperty(v));
}

function known$StringProperty(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$StringProperty$members(v) && part$PropertyBase(v) && (typeof v !== "object" || known$StringProperty$names(v));
}

function part$StringProperty$config$members(v: any): boolean {
  let x: any;
  x = v.size;
  if (x === undefined) return false;
  return true;
}

function part$PropertyConfig(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$PropertyConfig$members(v);
}

function known$PropertyOption(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$PropertyOption$members(v);
}

function known$PropertyOption$alternativeNames$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$PropertyOption$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.value;
  if (x !== undefined) {
    n++;
  }
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.color;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.icon;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.meta;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.alternativeNames;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$PropertyOption$alternativeNames$items(x))) return false;
    n++;
  }
  x = v.ordinal;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$PropertyConfig$options$items(v: any[]): boolean {
  for (const x of v) if (!(known$PropertyOption(x))) return false;
  return true;
}

function known$PropertyConfig$filter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.refField;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.recordField;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function part$PropertyConfig$members(v: any): boolean {
  let x: any;
  x = v.size;
  if (x !== undefined) {
    if (!(((x === "tiny") || (x === "normal") || (x === "medium") || (x === "long")))) return false;
  }
  x = v.decimalPlaces;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
  }
  x = v.allowIndeterminate;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
  }
  x = v.allowCustom;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
  }
  x = v.options;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$PropertyConfig$options$items(x))) return false;
  }
  x = v.sortBy;
  if (x !== undefined) {
    if (!(((x === "label") || (x === "value") || (x === "ordinal")))) return false;
  }
  x = v.ref;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
  }
  x = v.key;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  }
  x = v.filter;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && known$PropertyConfig$filter$members(x))) return false;
  }
  x = v.relationship;
  if (x !== undefined) {
    if (!(((x === "has-one") || (x === "has-many")))) return false;
  }
  return true;
}

function known$StringProperty$config$names(v: any): boolean {
  for (const k in v) if (!["size", "decimalPlaces", "allowIndeterminate", "allowCustom", "options", "sortBy", "ref", "key", "filter", "relationship"].includes(k)) return false;
  return true;
}

function part$StringProperty$members(v: any): boolean {
  let x: any;
  x = v.type;
  if (!(x === "string")) return false;
  x = v.config;
  if (x !== undefined) {
    if (!((!(typeof x === "object" && x !== null && !Array.isArray(x)) || (part$StringProperty$config$members(x))) && part$PropertyConfig(x) && (typeof x !== "object" || known$StringProperty$config$names(x)))) return false;
  }
  return true;
}

function part$PropertyBase(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$PropertyBase$members(v);
}

function known$PropertyConstraint(v: any): boolean {
  return ((typeof v === "object" && v !== null && !Array.isArray(v) && known$PropertyConstraint$any0$members(v)) || (typeof v === "object" && v !== null && !Array.isArray(v) && known$PropertyConstraint$any1$members(v)) || (typeof v === "object" && v !== null && !Array.isArray(v) && known$PropertyConstraint$any2$members(v)) || (typeof v === "object" && v !== null && !Array.isArray(v) && known$PropertyConstraint$any3$members(v)) || (typeof v === "object" && v !== null && !Array.isArray(v) && known$PropertyConstraint$any4$members(v)) || (typeof v === "object" && v !== null && !Array.isArray(v) && known$PropertyConstraint$any5$members(v)));
}

function known$PropertyConstraint$any0$config$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.level;
  if (x !== undefined) {
    if (!(((x === "error") || (x === "warn") || (x === "info")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$PropertyConstraint$any0$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "required")) return false;
  n++;
  x = v.config;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && known$PropertyConstraint$any0$config$members(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$PropertyConstraint$any1$config$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.caseSensitive;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.ignoreEmpty;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.level;
  if (x !== undefined) {
    if (!(((x === "error") || (x === "warn") || (x === "info")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$PropertyConstraint$any1$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "unique")) return false;
  n++;
  x = v.config;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && known$PropertyConstraint$any1$config$members(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$PropertyConstraint$any2$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "computed")) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function known$PropertyConstraint$any3$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "external")) return false;
  n++;
  x = v.validator;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.config;
  if (x !== undefined) {
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$PropertyConstraint$any4$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "stored")) return false;
  n++;
  x = v.validator;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.version;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.config;
  if (x !== undefined) {
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$PropertyConstraint$any5$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!((!(typeof x === "string") || (/^(?!(?:required|unique|computed|external|stored)$)/u.test(x))) && ((x === "required") || (x === "unique") || (x === "computed") || (x === "external") || (x === "stored")))) return false;
  n++;
  x = v.validator;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.version;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.config;
  if (x !== undefined) {
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$PropertyBase$constraints$items(v: any[]): boolean {
  for (const x of v) if (!(known$PropertyConstraint(x))) return false;
  return true;
}

function known$PropertyBase$appearance$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.size;
  if (x !== undefined) {
    if (!(((x === "xs") || (x === "s") || (x === "m") || (x === "l") || (x === "xl")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$PropertyBase$actions$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function known$PropertyBase$treatments$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$PropertyBase$alternativeNames$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function part$PropertyBase$members(v: any): boolean {
  let x: any;
  x = v.key;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
  }
  x = v.constraints;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$PropertyBase$constraints$items(x))) return false;
  }
  x = v.readonly;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
  }
  x = v.appearance;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && known$PropertyBase$appearance$members(x))) return false;
  }
  x = v.actions;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$PropertyBase$actions$items(x))) return false;
  }
  x = v.metadata;
  x = v.treatments;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$PropertyBase$treatments$items(x))) return false;
  }
  x = v.alternativeNames;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$PropertyBase$alternativeNames$items(x))) return false;
  }
  x = v.isArray;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
  }
  x = v.multi;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
  }
  return true;
}

function known$StringProperty$names(v: any): boolean {
  for (const k in v) if (!["type", "config", "key", "label", "description", "constraints", "readonly", "appearance", "actions", "metadata", "treatments", "alternativeNames", "isArray", "multi"].includes(k)) return false;
  return true;
}

function known$NumberProperty(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$NumberProperty$members(v) && part$PropertyBase(v) && (typeof v !== "object" || known$NumberProperty$names(v));
}

function known$PropertyConfig(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$PropertyConfig$members(v);
}

function known$PropertyConfig$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.size;
  if (x !== undefined) {
    if (!(((x === "tiny") || (x === "normal") || (x === "medium") || (x === "long")))) return false;
    n++;
  }
  x = v.decimalPlaces;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  x = v.allowIndeterminate;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.allowCustom;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.options;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$PropertyConfig$options$items(x))) return false;
    n++;
  }
  x = v.sortBy;
  if (x !== undefined) {
    if (!(((x === "label") || (x === "value") || (x === "ordinal")))) return false;
    n++;
  }
  x = v.ref;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.key;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.filter;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && known$PropertyConfig$filter$members(x))) return false;
    n++;
  }
  x = v.relationship;
  if (x !== undefined) {
    if (!(((x === "has-one") || (x === "has-many")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function part$NumberProperty$members(v: any): boolean {
  let x: any;
  x = v.type;
  if (!(x === "number")) return false;
  x = v.config;
  if (x !== undefined) {
    if (!(known$PropertyConfig(x))) return false;
  }
  return true;
}

function known$NumberProperty$names(v: any): boolean {
  for (const k in v) if (!["type", "config", "key", "label", "description", "constraints", "readonly", "appearance", "actions", "metadata", "treatments", "alternativeNames", "isArray", "multi"].includes(k)) return false;
  return true;
}

function known$BooleanProperty(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$BooleanProperty$members(v) && part$PropertyBase(v) && (typeof v !== "object" || known$BooleanProperty$names(v));
}

function part$BooleanProperty$config$members(v: any): boolean {
  let x: any;
  x = v.allowIndeterminate;
  if (x === undefined) return false;
  return true;
}

function known$BooleanProperty$config$names(v: any): boolean {
  for (const k in v) if (!["allowIndeterminate", "size", "decimalPlaces", "allowCustom", "options", "sortBy", "ref", "key", "filter", "relationship"].includes(k)) return false;
  return true;
}

function part$BooleanProperty$members(v: any): boolean {
  let x: any;
  x = v.type;
  if (!(x === "boolean")) return false;
  x = v.config;
  if (x !== undefined) {
    if (!((!(typeof x === "object" && x !== null && !Array.isArray(x)) || (part$BooleanProperty$config$members(x))) && part$PropertyConfig(x) && (typeof x !== "object" || known$BooleanProperty$config$names(x)))) return false;
  }
  return true;
}

function known$BooleanProperty$names(v: any): boolean {
  for (const k in v) if (!["type", "config", "key", "label", "description", "constraints", "readonly", "appearance", "actions", "metadata", "treatments", "alternativeNames", "isArray", "multi"].includes(k)) return false;
  return true;
}

function known$DateProperty(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$DateProperty$members(v) && part$PropertyBase(v) && (typeof v !== "object" || known$DateProperty$names(v));
}

function part$DateProperty$members(v: any): boolean {
  let x: any;
  x = v.type;
  if (!(x === "date")) return false;
  x = v.config;
  if (x !== undefined) {
    if (!(known$PropertyConfig(x))) return false;
  }
  return true;
}

function known$DateProperty$names(v: any): boolean {
  for (const k in v) if (!["type", "config", "key", "label", "description", "constraints", "readonly", "appearance", "actions", "metadata", "treatments", "alternativeNames", "isArray", "multi"].includes(k)) return false;
  return true;
}

function known$EnumProperty(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$EnumProperty$members(v) && part$PropertyBase(v) && (typeof v !== "object" || known$EnumProperty$names(v));
}

function part$EnumProperty$config$members(v: any): boolean {
  let x: any;
  x = v.options;
  if (x === undefined) return false;
  return true;
}

function known$EnumProperty$config$names(v: any): boolean {
  for (const k in v) if (!["options", "size", "decimalPlaces", "allowIndeterminate", "allowCustom", "sortBy", "ref", "key", "filter", "relationship"].includes(k)) return false;
  return true;
}

function part$EnumProperty$members(v: any): boolean {
  let x: any;
  x = v.type;
  if (!(x === "enum")) return false;
  x = v.config;
  if (!((!(typeof x === "object" && x !== null && !Array.isArray(x)) || (part$EnumProperty$config$members(x))) && part$PropertyConfig(x) && (typeof x !== "object" || known$EnumProperty$config$names(x)))) return false;
  return true;
}

function known$EnumProperty$names(v: any): boolean {
  for (const k in v) if (!["type", "config", "key", "label", "description", "constraints", "readonly", "appearance", "actions", "metadata", "treatments", "alternativeNames", "isArray", "multi"].includes(k)) return false;
  return true;
}

function known$EnumListProperty(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$EnumListProperty$members(v) && part$PropertyBase(v) && (typeof v !== "object" || known$EnumListProperty$names(v));
}

function part$EnumListProperty$config$members(v: any): boolean {
  let x: any;
  x = v.options;
  if (x === undefined) return false;
  return true;
}

function known$EnumListProperty$config$names(v: any): boolean {
  for (const k in v) if (!["options", "size", "decimalPlaces", "allowIndeterminate", "allowCustom", "sortBy", "ref", "key", "filter", "relationship"].includes(k)) return false;
  return true;
}

function part$EnumListProperty$members(v: any): boolean {
  let x: any;
  x = v.type;
  if (!(x === "enum-list")) return false;
  x = v.config;
  if (!((!(typeof x === "object" && x !== null && !Array.isArray(x)) || (part$EnumListProperty$config$members(x))) && part$PropertyConfig(x) && (typeof x !== "object" || known$EnumListProperty$config$names(x)))) return false;
  return true;
}

function known$EnumListProperty$names(v: any): boolean {
  for (const k in v) if (!["type", "config", "key", "label", "description", "constraints", "readonly", "appearance", "actions", "metadata", "treatments", "alternativeNames", "isArray", "multi"].includes(k)) return false;
  return true;
}

function known$ReferenceProperty(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$ReferenceProperty$members(v) && part$PropertyBase(v) && (typeof v !== "object" || known$ReferenceProperty$names(v));
}

function part$ReferenceProperty$config$members(v: any): boolean {
  let x: any;
  x = v.ref;
  if (x === undefined) return false;
  x = v.key;
  if (x === undefined) return false;
  return true;
}

function known$ReferenceProperty$config$names(v: any): boolean {
  for (const k in v) if (!["ref", "key", "size", "decimalPlaces", "allowIndeterminate", "allowCustom", "options", "sortBy", "filter", "relationship"].includes(k)) return false;
  return true;
}

function part$ReferenceProperty$members(v: any): boolean {
  let x: any;
  x = v.type;
  if (!(x === "reference")) return false;
  x = v.config;
  if (!((!(typeof x === "object" && x !== null && !Array.isArray(x)) || (part$ReferenceProperty$config$members(x))) && part$PropertyConfig(x) && (typeof x !== "object" || known$ReferenceProperty$config$names(x)))) return false;
  return true;
}

function known$ReferenceProperty$names(v: any): boolean {
  for (const k in v) if (!["type", "config", "key", "label", "description", "constraints", "readonly", "appearance", "actions", "metadata", "treatments", "alternativeNames", "isArray", "multi"].includes(k)) return false;
  return true;
}

function known$ReferenceListProperty(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$ReferenceListProperty$members(v) && part$PropertyBase(v) && (typeof v !== "object" || known$ReferenceListProperty$names(v));
}

function part$ReferenceListProperty$config$members(v: any): boolean {
  let x: any;
  x = v.ref;
  if (x === undefined) return false;
  x = v.key;
  if (x === undefined) return false;
  return true;
}

function known$ReferenceListProperty$config$names(v: any): boolean {
  for (const k in v) if (!["ref", "key", "size", "decimalPlaces", "allowIndeterminate", "allowCustom", "options", "sortBy", "filter", "relationship"].includes(k)) return false;
  return true;
}

function part$ReferenceListProperty$members(v: any): boolean {
  let x: any;
  x = v.type;
  if (!(x === "reference-list")) return false;
  x = v.config;
  if (!((!(typeof x === "object" && x !== null && !Array.isArray(x)) || (part$ReferenceListProperty$config$members(x))) && part$PropertyConfig(x) && (typeof x !== "object" || known$ReferenceListProperty$config$names(x)))) return false;
  return true;
}

function known$ReferenceListProperty$names(v: any): boolean {
  for (const k in v) if (!["type", "config", "key", "label", "description", "constraints", "readonly", "appearance", "actions", "metadata", "treatments", "alternativeNames", "isArray", "multi"].includes(k)) return false;
  return true;
}

function known$StringListProperty(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$StringListProperty$members(v) && part$PropertyBase(v) && (typeof v !== "object" || known$StringListProperty$names(v));
}

function part$StringListProperty$members(v: any): boolean {
  let x: any;
  x = v.type;
  if (!(x === "string-list")) return false;
  x = v.config;
  if (x !== undefined) {
    if (!(known$PropertyConfig(x))) return false;
  }
  return true;
}

function known$StringListProperty$names(v: any): boolean {
  for (const k in v) if (!["type", "config", "key", "label", "description", "constraints", "readonly", "appearance", "actions", "metadata", "treatments", "alternativeNames", "isArray", "multi"].includes(k)) return false;
  return true;
}

function known$OtherProperty(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && part$OtherProperty$members(v) && part$PropertyBase(v) && (typeof v !== "object" || known$OtherProperty$names(v));
}

function known$PropertyType(v: any): boolean {
  return (!(typeof v === "string") || (/^(?!(?:string|number|boolean|date|enum|reference|reference-list|string-list|enum-list)$)/u.test(v))) && ((v === "string") || (v === "number") || (v === "boolean") || (v === "date") || (v === "enum") || (v === "reference") || (v === "reference-list") || (v === "string-list") || (v === "enum-list"));
}

function part$OtherProperty$members(v: any): boolean {
  let x: any;
  x = v.type;
  if (!(known$PropertyType(x))) return false;
  x = v.config;
  if (x !== undefined) {
    if (!(known$PropertyConfig(x))) return false;
  }
  return true;
}

function known$OtherProperty$names(v: any): boolean {
  for (const k in v) if (!["type", "config", "key", "label", "description", "constraints", "readonly", "appearance", "actions", "metadata", "treatments", "alternativeNames", "isArray", "multi"].includes(k)) return false;
  return true;
}

function known$FieldMapping$preview$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$EnumMapping(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$EnumMapping$members(v);
}

function known$EnumMapping$mapping$item$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.sourceValue;
  if (x !== undefined) {
    if (!(((typeof x === "string") || Number.isFinite(x) || (typeof x === "boolean") || (x === null)))) return false;
    n++;
  }
  x = v.destinationValue;
  if (x !== undefined) {
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$EnumMapping$mapping$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x) && known$EnumMapping$mapping$item$members(x))) return false;
  return true;
}

function known$EnumMapping$unusedSourceValues$items(v: any[]): boolean {
  for (const x of v) if (!(((typeof x === "string") || Number.isFinite(x) || (typeof x === "boolean") || (x === null)))) return false;
  return true;
}

function known$EnumMapping$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.mapping;
  if (!(Array.isArray(x) && known$EnumMapping$mapping$items(x))) return false;
  n++;
  x = v.unusedSourceValues;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$EnumMapping$unusedSourceValues$items(x))) return false;
    n++;
  }
  x = v.unusedDestinationValues;
  if (x !== undefined) {
    if (!(Array.isArray(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$MappingMetadata(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$MappingMetadata$members(v);
}

function known$MappingMetadata$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.certainty;
  if (x !== undefined) {
    if (!(((x === "absolute") || (x === "strong") || (x === "moderate") || (x === "weak")))) return false;
    n++;
  }
  x = v.confidence;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && limits["minimum"]!.holds(x, 0) && limits["maximum"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.source;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.detectedDelimiter;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$FieldMapping$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.sourceField;
  if (!(known$Property(x))) return false;
  n++;
  x = v.destinationField;
  if (!(known$Property(x))) return false;
  n++;
  x = v.preview;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$FieldMapping$preview$items(x))) return false;
    n++;
  }
  x = v.enumDetails;
  if (x !== undefined) {
    if (!(known$EnumMapping(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    if (!(known$MappingMetadata(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$JobPlan$fieldMapping$items(v: any[]): boolean {
  for (const x of v) if (!(known$FieldMapping(x))) return false;
  return true;
}

function known$SourceField(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$SourceField$members(v);
}

function known$SourceField$preview$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$SourceField$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.sourceField;
  if (!(known$Property(x))) return false;
  n++;
  x = v.preview;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$SourceField$preview$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$JobPlan$unmappedSourceFields$items(v: any[]): boolean {
  for (const x of v) if (!(known$SourceField(x))) return false;
  return true;
}

function known$DestinationField(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$DestinationField$members(v);
}

function known$DestinationField$preview$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function known$DestinationField$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.destinationField;
  if (!(known$Property(x))) return false;
  n++;
  x = v.preview;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$DestinationField$preview$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$JobPlan$unmappedDestinationFields$items(v: any[]): boolean {
  for (const x of v) if (!(known$DestinationField(x))) return false;
  return true;
}

function known$JobPlan$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.fieldMapping;
  if (!(Array.isArray(x) && known$JobPlan$fieldMapping$items(x))) return false;
  n++;
  x = v.unmappedSourceFields;
  if (!(Array.isArray(x) && known$JobPlan$unmappedSourceFields$items(x))) return false;
  n++;
  x = v.unmappedDestinationFields;
  if (!(Array.isArray(x) && known$JobPlan$unmappedDestinationFields$items(x))) return false;
  n++;
  x = v.programId;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$PlannedJob$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.job;
  if (!(known$Job(x))) return false;
  n++;
  x = v.plan;
  if (x !== undefined) {
    if (!((known$JobPlan(x) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$JobPlanResponse$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.data;
  if (!(known$PlannedJob(x))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobPlanReplacement(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobPlanReplacement$members(v);
}

function valid$NewFieldMapping(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewFieldMapping$members(v);
}

function valid$NewProperty(v: any): boolean {
  return Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewProperty$one0$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewProperty$one1$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewProperty$one2$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewProperty$one3$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewProperty$one4$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewProperty$one5$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewProperty$one6$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewProperty$one7$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewProperty$one8$members(v)) === 1;
}

function valid$NewPropertyConstraint(v: any): boolean {
  return Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewPropertyConstraint$one0$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewPropertyConstraint$one1$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewPropertyConstraint$one2$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewPropertyConstraint$one3$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewPropertyConstraint$one4$members(v)) === 1;
}

function valid$NewPropertyConstraint$one0$config$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.level;
  if (x !== undefined) {
    if (!(((x === "error") || (x === "warn") || (x === "info")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewPropertyConstraint$one0$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "required")) return false;
  n++;
  x = v.config;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewPropertyConstraint$one0$config$members(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewPropertyConstraint$one1$config$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.caseSensitive;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.ignoreEmpty;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.level;
  if (x !== undefined) {
    if (!(((x === "error") || (x === "warn") || (x === "info")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewPropertyConstraint$one1$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "unique")) return false;
  n++;
  x = v.config;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewPropertyConstraint$one1$config$members(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewPropertyConstraint$one2$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "computed")) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewPropertyConstraint$one3$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "external")) return false;
  n++;
  x = v.validator;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.config;
  if (x !== undefined) {
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewPropertyConstraint$one4$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "stored")) return false;
  n++;
  x = v.validator;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.version;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.config;
  if (x !== undefined) {
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one0$constraints$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewPropertyConstraint(x))) return false;
  return true;
}

function valid$NewProperty$one0$appearance$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.size;
  if (x !== undefined) {
    if (!(((x === "xs") || (x === "s") || (x === "m") || (x === "l") || (x === "xl")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one0$actions$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function valid$NewProperty$one0$treatments$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one0$alternativeNames$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one0$config$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.size;
  if (!(((x === "tiny") || (x === "normal") || (x === "medium") || (x === "long")))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one0$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "string")) return false;
  n++;
  x = v.key;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.constraints;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one0$constraints$items(x))) return false;
    n++;
  }
  x = v.readonly;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.appearance;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one0$appearance$members(x))) return false;
    n++;
  }
  x = v.actions;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one0$actions$items(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    n++;
  }
  x = v.treatments;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one0$treatments$items(x))) return false;
    n++;
  }
  x = v.alternativeNames;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one0$alternativeNames$items(x))) return false;
    n++;
  }
  x = v.config;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one0$config$members(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one1$constraints$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewPropertyConstraint(x))) return false;
  return true;
}

function valid$NewProperty$one1$appearance$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.size;
  if (x !== undefined) {
    if (!(((x === "xs") || (x === "s") || (x === "m") || (x === "l") || (x === "xl")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one1$actions$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function valid$NewProperty$one1$treatments$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one1$alternativeNames$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one1$config$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.decimalPlaces;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one1$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "number")) return false;
  n++;
  x = v.key;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.constraints;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one1$constraints$items(x))) return false;
    n++;
  }
  x = v.readonly;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.appearance;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one1$appearance$members(x))) return false;
    n++;
  }
  x = v.actions;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one1$actions$items(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    n++;
  }
  x = v.treatments;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one1$treatments$items(x))) return false;
    n++;
  }
  x = v.alternativeNames;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one1$alternativeNames$items(x))) return false;
    n++;
  }
  x = v.isArray;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.config;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one1$config$members(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one2$constraints$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewPropertyConstraint(x))) return false;
  return true;
}

function valid$NewProperty$one2$appearance$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.size;
  if (x !== undefined) {
    if (!(((x === "xs") || (x === "s") || (x === "m") || (x === "l") || (x === "xl")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one2$actions$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function valid$NewProperty$one2$treatments$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one2$alternativeNames$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one2$config$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.allowIndeterminate;
  if (!(typeof x === "boolean")) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one2$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "boolean")) return false;
  n++;
  x = v.key;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.constraints;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one2$constraints$items(x))) return false;
    n++;
  }
  x = v.readonly;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.appearance;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one2$appearance$members(x))) return false;
    n++;
  }
  x = v.actions;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one2$actions$items(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    n++;
  }
  x = v.treatments;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one2$treatments$items(x))) return false;
    n++;
  }
  x = v.alternativeNames;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one2$alternativeNames$items(x))) return false;
    n++;
  }
  x = v.config;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one2$config$members(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one3$constraints$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewPropertyConstraint(x))) return false;
  return true;
}

function valid$NewProperty$one3$appearance$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.size;
  if (x !== undefined) {
    if (!(((x === "xs") || (x === "s") || (x === "m") || (x === "l") || (x === "xl")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one3$actions$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function valid$NewProperty$one3$treatments$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one3$alternativeNames$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one3$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "date")) return false;
  n++;
  x = v.key;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.constraints;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one3$constraints$items(x))) return false;
    n++;
  }
  x = v.readonly;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.appearance;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one3$appearance$members(x))) return false;
    n++;
  }
  x = v.actions;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one3$actions$items(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    n++;
  }
  x = v.treatments;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one3$treatments$items(x))) return false;
    n++;
  }
  x = v.alternativeNames;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one3$alternativeNames$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one4$constraints$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewPropertyConstraint(x))) return false;
  return true;
}

function valid$NewProperty$one4$appearance$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.size;
  if (x !== undefined) {
    if (!(((x === "xs") || (x === "s") || (x === "m") || (x === "l") || (x === "xl")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one4$actions$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function valid$NewProperty$one4$treatments$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one4$alternativeNames$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewEnumConfig(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewEnumConfig$members(v);
}

function valid$NewEnumConfig$options$item$alternativeNames$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewEnumConfig$options$item$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.value;
  if (x !== undefined) {
    n++;
  }
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.color;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.icon;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.meta;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.alternativeNames;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewEnumConfig$options$item$alternativeNames$items(x))) return false;
    n++;
  }
  x = v.ordinal;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewEnumConfig$options$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewEnumConfig$options$item$members(x))) return false;
  return true;
}

function valid$NewEnumConfig$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.options;
  if (!(Array.isArray(x) && valid$NewEnumConfig$options$items(x))) return false;
  n++;
  x = v.allowCustom;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.sortBy;
  if (x !== undefined) {
    if (!(((x === "label") || (x === "value") || (x === "ordinal")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one4$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "enum")) return false;
  n++;
  x = v.key;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.constraints;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one4$constraints$items(x))) return false;
    n++;
  }
  x = v.readonly;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.appearance;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one4$appearance$members(x))) return false;
    n++;
  }
  x = v.actions;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one4$actions$items(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    n++;
  }
  x = v.treatments;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one4$treatments$items(x))) return false;
    n++;
  }
  x = v.alternativeNames;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one4$alternativeNames$items(x))) return false;
    n++;
  }
  x = v.isArray;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.multi;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.config;
  if (!(valid$NewEnumConfig(x))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one5$constraints$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewPropertyConstraint(x))) return false;
  return true;
}

function valid$NewProperty$one5$appearance$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.size;
  if (x !== undefined) {
    if (!(((x === "xs") || (x === "s") || (x === "m") || (x === "l") || (x === "xl")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one5$actions$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function valid$NewProperty$one5$treatments$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one5$alternativeNames$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one5$config$filter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.refField;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.recordField;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one5$config$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.ref;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.key;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.filter;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one5$config$filter$members(x))) return false;
    n++;
  }
  x = v.relationship;
  if (x !== undefined) {
    if (!(((x === "has-one") || (x === "has-many")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one5$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "reference")) return false;
  n++;
  x = v.key;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.constraints;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one5$constraints$items(x))) return false;
    n++;
  }
  x = v.readonly;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.appearance;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one5$appearance$members(x))) return false;
    n++;
  }
  x = v.actions;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one5$actions$items(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    n++;
  }
  x = v.treatments;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one5$treatments$items(x))) return false;
    n++;
  }
  x = v.alternativeNames;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one5$alternativeNames$items(x))) return false;
    n++;
  }
  x = v.isArray;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.config;
  if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one5$config$members(x))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one6$constraints$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewPropertyConstraint(x))) return false;
  return true;
}

function valid$NewProperty$one6$appearance$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.size;
  if (x !== undefined) {
    if (!(((x === "xs") || (x === "s") || (x === "m") || (x === "l") || (x === "xl")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one6$actions$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function valid$NewProperty$one6$treatments$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one6$alternativeNames$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one6$config$filter$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.refField;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.recordField;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one6$config$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.ref;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.key;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.filter;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one6$config$filter$members(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one6$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "reference-list")) return false;
  n++;
  x = v.key;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.constraints;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one6$constraints$items(x))) return false;
    n++;
  }
  x = v.readonly;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.appearance;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one6$appearance$members(x))) return false;
    n++;
  }
  x = v.actions;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one6$actions$items(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    n++;
  }
  x = v.treatments;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one6$treatments$items(x))) return false;
    n++;
  }
  x = v.alternativeNames;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one6$alternativeNames$items(x))) return false;
    n++;
  }
  x = v.isArray;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.config;
  if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one6$config$members(x))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one7$constraints$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewPropertyConstraint(x))) return false;
  return true;
}

function valid$NewProperty$one7$appearance$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.size;
  if (x !== undefined) {
    if (!(((x === "xs") || (x === "s") || (x === "m") || (x === "l") || (x === "xl")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one7$actions$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function valid$NewProperty$one7$treatments$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one7$alternativeNames$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one7$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "string-list")) return false;
  n++;
  x = v.key;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.constraints;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one7$constraints$items(x))) return false;
    n++;
  }
  x = v.readonly;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.appearance;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one7$appearance$members(x))) return false;
    n++;
  }
  x = v.actions;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one7$actions$items(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    n++;
  }
  x = v.treatments;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one7$treatments$items(x))) return false;
    n++;
  }
  x = v.alternativeNames;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one7$alternativeNames$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one8$constraints$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewPropertyConstraint(x))) return false;
  return true;
}

function valid$NewProperty$one8$appearance$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.size;
  if (x !== undefined) {
    if (!(((x === "xs") || (x === "s") || (x === "m") || (x === "l") || (x === "xl")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewProperty$one8$actions$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function valid$NewProperty$one8$treatments$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one8$alternativeNames$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewProperty$one8$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "enum-list")) return false;
  n++;
  x = v.key;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.description;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.constraints;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one8$constraints$items(x))) return false;
    n++;
  }
  x = v.readonly;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.appearance;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewProperty$one8$appearance$members(x))) return false;
    n++;
  }
  x = v.actions;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one8$actions$items(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    n++;
  }
  x = v.treatments;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one8$treatments$items(x))) return false;
    n++;
  }
  x = v.alternativeNames;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewProperty$one8$alternativeNames$items(x))) return false;
    n++;
  }
  x = v.config;
  if (!(valid$NewEnumConfig(x))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewFieldMapping$preview$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewFieldMapping$enumDetails$mapping$item$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.sourceValue;
  if (x !== undefined) {
    if (!(((typeof x === "string") || Number.isFinite(x) || (typeof x === "boolean") || (x === null)))) return false;
    n++;
  }
  x = v.destinationValue;
  if (x !== undefined) {
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewFieldMapping$enumDetails$mapping$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewFieldMapping$enumDetails$mapping$item$members(x))) return false;
  return true;
}

function valid$NewFieldMapping$enumDetails$unusedSourceValues$items(v: any[]): boolean {
  for (const x of v) if (!(((typeof x === "string") || Number.isFinite(x) || (typeof x === "boolean") || (x === null)))) return false;
  return true;
}

function valid$NewFieldMapping$enumDetails$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.mapping;
  if (!(Array.isArray(x) && valid$NewFieldMapping$enumDetails$mapping$items(x))) return false;
  n++;
  x = v.unusedSourceValues;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewFieldMapping$enumDetails$unusedSourceValues$items(x))) return false;
    n++;
  }
  x = v.unusedDestinationValues;
  if (x !== undefined) {
    if (!(Array.isArray(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewFieldMapping$metadata$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.certainty;
  if (x !== undefined) {
    if (!(((x === "absolute") || (x === "strong") || (x === "moderate") || (x === "weak")))) return false;
    n++;
  }
  x = v.confidence;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && limits["minimum"]!.holds(x, 0) && limits["maximum"]!.holds(x, 1))) return false;
    n++;
  }
  x = v.source;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.detectedDelimiter;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$NewFieldMapping$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.sourceField;
  if (!(valid$NewProperty(x))) return false;
  n++;
  x = v.destinationField;
  if (!(valid$NewProperty(x))) return false;
  n++;
  x = v.preview;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewFieldMapping$preview$items(x))) return false;
    n++;
  }
  x = v.enumDetails;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewFieldMapping$enumDetails$members(x))) return false;
    n++;
  }
  x = v.metadata;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$NewFieldMapping$metadata$members(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobPlanReplacement$fieldMapping$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewFieldMapping(x))) return false;
  return true;
}

function valid$NewSourceField(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewSourceField$members(v);
}

function valid$NewSourceField$preview$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewSourceField$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.sourceField;
  if (!(valid$NewProperty(x))) return false;
  n++;
  x = v.preview;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewSourceField$preview$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobPlanReplacement$unmappedSourceFields$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewSourceField(x))) return false;
  return true;
}

function valid$NewDestinationField(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$NewDestinationField$members(v);
}

function valid$NewDestinationField$preview$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string")) return false;
  return true;
}

function valid$NewDestinationField$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.destinationField;
  if (!(valid$NewProperty(x))) return false;
  n++;
  x = v.preview;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$NewDestinationField$preview$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobPlanReplacement$unmappedDestinationFields$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewDestinationField(x))) return false;
  return true;
}

function valid$JobPlanReplacement$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.fileId;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.jobId;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.fieldMapping;
  if (!(Array.isArray(x) && valid$JobPlanReplacement$fieldMapping$items(x))) return false;
  n++;
  x = v.unmappedSourceFields;
  if (!(Array.isArray(x) && valid$JobPlanReplacement$unmappedSourceFields$items(x))) return false;
  n++;
  x = v.unmappedDestinationFields;
  if (!(Array.isArray(x) && valid$JobPlanReplacement$unmappedDestinationFields$items(x))) return false;
  n++;
  x = v.programId;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobPlanUpdate(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobPlanUpdate$members(v);
}

function valid$JobPlanUpdate$fieldMapping$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewFieldMapping(x))) return false;
  return true;
}

function valid$JobPlanUpdate$unmappedSourceFields$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewSourceField(x))) return false;
  return true;
}

function valid$JobPlanUpdate$unmappedDestinationFields$items(v: any[]): boolean {
  for (const x of v) if (!(valid$NewDestinationField(x))) return false;
  return true;
}

function valid$JobPlanUpdate$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.fileId;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.jobId;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.fieldMapping;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$JobPlanUpdate$fieldMapping$items(x))) return false;
    n++;
  }
  x = v.unmappedSourceFields;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$JobPlanUpdate$unmappedSourceFields$items(x))) return false;
    n++;
  }
  x = v.unmappedDestinationFields;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$JobPlanUpdate$unmappedDestinationFields$items(x))) return false;
    n++;
  }
  x = v.programId;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobAcknowledgement(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobAcknowledgement$members(v);
}

function valid$JobAcknowledgement$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.info;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.progress;
  if (x !== undefined) {
    if (!(Number.isFinite(x) && limits["minimum"]!.holds(x, 0) && limits["maximum"]!.holds(x, 100))) return false;
    n++;
  }
  x = v.estimatedCompletionAt;
  if (x !== undefined) {
    if (!(typeof x === "string" && limits["format"]!.holds(x, "date-time"))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobCompletion(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobCompletion$members(v);
}

function valid$JobOutcome(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobOutcome$members(v);
}

function valid$JobOutcome$trigger$one1$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(((x === "manual") || (x === "automatic") || (x === "automatic_silent")))) return false;
  n++;
  x = v.audience;
  if (x !== undefined) {
    if (!(((x === "originator") || (x === "all")))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobOutcomeNext(v: any): boolean {
  return Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobOutcomeNext$one0$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobOutcomeNext$one1$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobOutcomeNext$one2$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobOutcomeNext$one3$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobOutcomeNext$one4$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobOutcomeNext$one5$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobOutcomeNext$one6$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobOutcomeNext$one7$members(v)) + Number(typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobOutcomeNext$one8$members(v)) === 1;
}

function valid$JobOutcomeNext$one0$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "id")) return false;
  n++;
  x = v.id;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.path;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.query;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobOutcomeNext$one1$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "url")) return false;
  n++;
  x = v.url;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.replace;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobOutcomeNext$one2$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "download")) return false;
  n++;
  x = v.url;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.fileName;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobOutcomeNext$one3$files$item$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.fileId;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobOutcomeNext$one3$files$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x) && valid$JobOutcomeNext$one3$files$item$members(x))) return false;
  return true;
}

function valid$JobOutcomeNext$one3$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "files")) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.files;
  if (!(Array.isArray(x) && valid$JobOutcomeNext$one3$files$items(x))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobOutcomeNext$one4$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "wait")) return false;
  n++;
  x = v.fade;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.confetti;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobOutcomeNext$one5$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "snapshot")) return false;
  n++;
  x = v.snapshotId;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.sheetId;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobOutcomeNext$one6$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "retry")) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobOutcomeNext$one7$hiddenColumns$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  return true;
}

function valid$JobOutcomeNext$one7$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "view")) return false;
  n++;
  x = v.sheetId;
  if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  n++;
  x = v.hiddenColumns;
  if (!(Array.isArray(x) && valid$JobOutcomeNext$one7$hiddenColumns$items(x))) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobOutcomeNext$one8$sheetIds$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "string" && limits["minLength"]!.holds(x, 1))) return false;
  return true;
}

function valid$JobOutcomeNext$one8$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.type;
  if (!(x === "clearFilters")) return false;
  n++;
  x = v.label;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.sheetIds;
  if (x !== undefined) {
    if (!(Array.isArray(x) && valid$JobOutcomeNext$one8$sheetIds$items(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobOutcome$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.acknowledge;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.trigger;
  if (x !== undefined) {
    if (!(((((x === "manual") || (x === "automatic") || (x === "automatic_silent"))) || (typeof x === "object" && x !== null && !Array.isArray(x) && valid$JobOutcome$trigger$one1$members(x))))) return false;
    n++;
  }
  x = v.heading;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.message;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.buttonText;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.hideDefaultButton;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.next;
  if (x !== undefined) {
    if (!(valid$JobOutcomeNext(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobCompletion$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.outcome;
  if (x !== undefined) {
    if (!(valid$JobOutcome(x))) return false;
    n++;
  }
  x = v.info;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobCancellation(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobCancellation$members(v);
}

function valid$JobCancellation$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.info;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function valid$JobSplit(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && valid$JobSplit$members(v);
}

function valid$JobSplit$parts$one1$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function valid$JobSplit$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.parts;
  if (!(((Number.isInteger(x) && limits["minimum"]!.holds(x, 1)) || (Array.isArray(x) && limits["minItems"]!.holds(x, 1) && valid$JobSplit$parts$one1$items(x))))) return false;
  n++;
  x = v.runInParallel;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

const response$JobPage = /* @__PURE__ */ responseValidator(known$JobPage, () => schema$JobPage);

const response$ErrorList = /* @__PURE__ */ responseValidator(known$ErrorList, () => schema$ErrorList);

const request$NewJob = /* @__PURE__ */ requestValidator(valid$NewJob, () => schema$NewJob);

const response$JobResponse = /* @__PURE__ */ responseValidator(known$JobResponse, () => schema$JobResponse);

const request$Mutation = /* @__PURE__ */ requestValidator(valid$Mutation, () => schema$Mutation);

const response$MutationPreview = /* @__PURE__ */ responseValidator(known$MutationPreview, () => schema$MutationPreview);

const response$Success = /* @__PURE__ */ responseValidator(known$Success, () => schema$Success);

const request$JobUpdate = /* @__PURE__ */ requestValidator(valid$JobUpdate, () => schema$JobUpdate);

const response$JobPlanResponse = /* @__PURE__ */ responseValidator(known$JobPlanResponse, () => schema$JobPlanResponse);

const request$JobPlanReplacement = /* @__PURE__ */ requestValidator(valid$JobPlanReplacement, () => schema$JobPlanReplacement);

const request$JobPlanUpdate = /* @__PURE__ */ requestValidator(valid$JobPlanUpdate, () => schema$JobPlanUpdate);

const request$JobAcknowledgement = /* @__PURE__ */ requestValidator(valid$JobAcknowledgement, () => schema$JobAcknowledgement);

const request$JobCompletion = /* @__PURE__ */ requestValidator(valid$JobCompletion, () => schema$JobCompletion);

const request$JobCancellation = /* @__PURE__ */ requestValidator(valid$JobCancellation, () => schema$JobCancellation);

const request$JobSplit = /* @__PURE__ */ requestValidator(valid$JobSplit, () => schema$JobSplit);

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

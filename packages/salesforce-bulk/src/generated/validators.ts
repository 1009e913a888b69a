// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { requestValidator, responseValidator, unknownMembers, type OperationValidators, type Finding, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

const schema$JobPage: SchemaNode = { type: "object", required: ["done", "records"], properties: { done: { type: "boolean" }, records: { type: "array", items: () => schema$Job }, nextRecordsUrl: { type: ["string", "null"] } } };

const schema$Job: SchemaNode = { type: "object", required: ["id", "operation", "object", "createdById", "createdDate", "systemModstamp", "state"], properties: { id: { type: "string", minLength: 1 }, operation: { anyOf: [{ type: "string", enum: ["insert", "delete", "hardDelete", "update", "upsert"] }, { type: "string" }] }, object: { type: ["string", "null"] }, createdById: { type: "string", minLength: 1 }, createdDate: { type: "string" }, systemModstamp: { type: "string" }, state: () => schema$JobStateName, externalIdFieldName: { type: ["string", "null"] }, concurrencyMode: { type: "string" }, contentType: { type: "string" }, contentUrl: { type: "string" }, apiVersion: { type: ["number", "string"], minimum: 0 }, jobType: { anyOf: [{ type: "string", enum: ["V2Ingest", "Classic", "BigObjectIngest"] }, { type: "string" }] }, lineEnding: { anyOf: [{ type: "string", enum: ["LF", "CRLF"] }, { type: "string" }] }, columnDelimiter: { anyOf: [{ type: "string", enum: ["BACKQUOTE", "CARET", "COMMA", "PIPE", "SEMICOLON", "TAB"] }, { type: "string" }] }, assignmentRuleId: { type: ["string", "null"], minLength: 1 }, errorMessage: { type: ["string", "null"] }, retries: { type: "integer", minimum: 0 }, totalProcessingTime: { type: "integer", minimum: 0 }, apiActiveProcessingTime: { type: "integer", minimum: 0 }, apexProcessingTime: { type: "integer", minimum: 0 }, numberRecordsProcessed: { type: "integer", minimum: 0 }, numberRecordsFailed: { type: "integer", minimum: 0 }, isPkChunkingSupported: { type: "boolean" } } };

const schema$JobStateName: SchemaNode = { anyOf: [{ type: "string", enum: ["Open", "UploadComplete", "InProgress", "JobComplete", "Failed", "Aborted"] }, { type: "string" }] };

const schema$ErrorItem: SchemaNode = { type: "object", required: ["errorCode", "message"], properties: { errorCode: { type: "string" }, message: { type: "string" }, fields: { type: "array", items: { type: "string" } } } };

const schema$NewJob: SchemaNode = { type: "object", additionalProperties: false, required: ["object", "operation"], properties: { object: { type: "string", minLength: 1 }, operation: { type: "string", enum: ["insert", "delete", "hardDelete", "update", "upsert"] }, contentType: { type: "string", enum: ["CSV"] }, lineEnding: { type: "string", enum: ["LF", "CRLF"] }, columnDelimiter: { type: "string", enum: ["BACKQUOTE", "CARET", "COMMA", "PIPE", "SEMICOLON", "TAB"] }, externalIdFieldName: { type: "string", minLength: 1 }, assignmentRuleId: { type: "string", minLength: 1 } } };

const schema$JobUpdate: SchemaNode = { type: "object", additionalProperties: false, required: ["state"], properties: { state: { type: "string", enum: ["UploadComplete", "Aborted"] } } };

function known$JobPage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobPage$members(v, d, p);
}

function known$Job(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Job$members(v, d, p);
}

function known$JobStateName(v: any): boolean {
  return ((v === "Open") || (v === "UploadComplete") || (v === "InProgress") || (v === "JobComplete") || (v === "Failed") || (v === "Aborted"));
}

function known$Job$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.operation;
  if (!(((x === "insert") || (x === "delete") || (x === "hardDelete") || (x === "update") || (x === "upsert")))) return false;
  n++;
  x = v.object;
  if (!(((typeof x === "string") || (x === null)))) return false;
  n++;
  x = v.createdById;
  if (!(typeof x === "string" && x !== "")) return false;
  n++;
  x = v.createdDate;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.systemModstamp;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.state;
  if (!(known$JobStateName(x))) return false;
  n++;
  x = v.externalIdFieldName;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.concurrencyMode;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.contentType;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.contentUrl;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.apiVersion;
  if (x !== undefined) {
    if (!(((Number.isFinite(x) && x >= 0) || (typeof x === "string")))) return false;
    n++;
  }
  x = v.jobType;
  if (x !== undefined) {
    if (!(((x === "V2Ingest") || (x === "Classic") || (x === "BigObjectIngest")))) return false;
    n++;
  }
  x = v.lineEnding;
  if (x !== undefined) {
    if (!(((x === "LF") || (x === "CRLF")))) return false;
    n++;
  }
  x = v.columnDelimiter;
  if (x !== undefined) {
    if (!(((x === "BACKQUOTE") || (x === "CARET") || (x === "COMMA") || (x === "PIPE") || (x === "SEMICOLON") || (x === "TAB")))) return false;
    n++;
  }
  x = v.assignmentRuleId;
  if (x !== undefined) {
    if (!(((typeof x === "string" && x !== "") || (x === null)))) return false;
    n++;
  }
  x = v.errorMessage;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.retries;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.totalProcessingTime;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.apiActiveProcessingTime;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.apexProcessingTime;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.numberRecordsProcessed;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.numberRecordsFailed;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && x >= 0)) return false;
    n++;
  }
  x = v.isPkChunkingSupported;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Job, d, p);
}

function known$JobPage$records$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Job(x, d, p + "/" + i))) return false;
  return true;
}

function known$JobPage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.done;
  if (!(typeof x === "boolean")) return false;
  n++;
  x = v.records;
  if (!(Array.isArray(x) && known$JobPage$records$items(x, d, p + "/records"))) return false;
  n++;
  x = v.nextRecordsUrl;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobPage, d, p);
}

const response$JobPage = /* @__PURE__ */ responseValidator(() => schema$JobPage, known$JobPage);

const response$ListJobs400 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$ListJobs401 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$ListJobs403 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const request$NewJob = /* @__PURE__ */ requestValidator(() => schema$NewJob);

const response$Job = /* @__PURE__ */ responseValidator(() => schema$Job, known$Job);

const response$CreateJob400 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$CreateJob401 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$CreateJob403 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$GetJob401 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$GetJob403 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$GetJob404 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const request$JobUpdate = /* @__PURE__ */ requestValidator(() => schema$JobUpdate);

const response$UpdateJob400 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$UpdateJob401 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$UpdateJob403 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$UpdateJob404 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const request$UploadJobDataBody = /* @__PURE__ */ requestValidator({ type: "string" });

const response$UploadJobData400 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$UploadJobData401 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$UploadJobData403 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$UploadJobData404 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$GetFailedResults401 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$GetFailedResults403 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

const response$GetFailedResults404 = /* @__PURE__ */ responseValidator({ type: "array", items: () => schema$ErrorItem });

/** The validators of {@link Operations.listJobs}. */
export const listJobs: OperationValidators = {
  responses: {
    200: response$JobPage,
    400: response$ListJobs400,
    401: response$ListJobs401,
    403: response$ListJobs403,
  },
};

/** The validators of {@link Operations.createJob}. */
export const createJob: OperationValidators = {
  body: request$NewJob,
  responses: {
    200: response$Job,
    400: response$CreateJob400,
    401: response$CreateJob401,
    403: response$CreateJob403,
  },
};

/** The validators of {@link Operations.getJob}. */
export const getJob: OperationValidators = {
  responses: {
    200: response$Job,
    401: response$GetJob401,
    403: response$GetJob403,
    404: response$GetJob404,
  },
};

/** The validators of {@link Operations.updateJob}. */
export const updateJob: OperationValidators = {
  body: request$JobUpdate,
  responses: {
    200: response$Job,
    400: response$UpdateJob400,
    401: response$UpdateJob401,
    403: response$UpdateJob403,
    404: response$UpdateJob404,
  },
};

/** The validators of {@link Operations.uploadJobData}. */
export const uploadJobData: OperationValidators = {
  body: request$UploadJobDataBody,
  responses: {
    400: response$UploadJobData400,
    401: response$UploadJobData401,
    403: response$UploadJobData403,
    404: response$UploadJobData404,
  },
};

/** The validators of {@link Operations.getFailedResults}. */
export const getFailedResults: OperationValidators = {
  responses: {
    401: response$GetFailedResults401,
    403: response$GetFailedResults403,
    404: response$GetFailedResults404,
  },
};

/** The validators of all operations. */
export const validators: Validators = {
  listJobs,
  createJob,
  getJob,
  updateJob,
  uploadJobData,
  getFailedResults,
};

// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { formats, requestValidator, responseValidator, unknownMembers, type OperationValidators, type Finding, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

const schema$NewSession: SchemaNode = { type: "object", additionalProperties: false, required: ["address", "port"], properties: { address: { type: "string", minLength: 1 }, port: { type: "integer", minimum: 1, maximum: 65535 } } };

const schema$ConnectResult: SchemaNode = { type: "object", required: ["code", "data", "message"], properties: { code: { enum: [0], type: "integer" }, data: () => schema$Confirmation, message: { type: "string" } } };

const schema$Confirmation: SchemaNode = { type: "object", required: ["success"], properties: { success: { type: "boolean" } } };

const schema$ErrorBody: SchemaNode = { type: "object", required: ["code", "message"], properties: { code: () => schema$ErrorCode, message: { type: "string" }, details: { type: "string" } } };

const schema$ErrorCode: SchemaNode = { minimum: 1, anyOf: [{ type: "integer", enum: [40004000, 40004001, 40104000, 40104001, 40304000, 40404000, 50004000, 50004001, 50004002, 50004003, 90004000] }, { type: "integer" }] };

const schema$JobPageResult: SchemaNode = { type: "object", required: ["code", "data", "message"], properties: { code: { enum: [0], type: "integer" }, data: () => schema$JobPage, message: { type: "string" } } };

const schema$JobPage: SchemaNode = { type: "object", required: ["items", "total", "Page", "PageSize"], properties: { items: { type: "array", items: () => schema$JobSummary }, total: { type: "integer", minimum: 0 }, Page: { type: "integer", minimum: 1 }, PageSize: { type: "integer", minimum: 1 } } };

const schema$JobSummary: SchemaNode = { type: "object", required: ["id", "name", "workflowId", "workflowName", "status", "createTime"], properties: { id: () => schema$NumericId, name: { type: "string" }, workflowId: () => schema$NumericId, workflowName: { type: "string" }, status: () => schema$JobStatus, tasks: { type: ["array", "null"], items: () => schema$Task }, runBeginTime: { type: ["integer", "null"], minimum: 0 }, runEndTime: { type: ["integer", "null"], minimum: 0 }, createTime: { type: "integer", minimum: 0 } } };

const schema$NumericId: SchemaNode = { anyOf: [{ anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, { type: "string", pattern: "^[0-9]+$" }] };

const schema$JobStatus: SchemaNode = { minimum: 0, anyOf: [{ type: "integer", enum: [0, 1, 2, 3, 4, 5] }, { type: "integer" }] };

const schema$Task: SchemaNode = { type: "object", required: ["id", "name", "status"], properties: { id: () => schema$TaskId, name: { type: "string" }, status: () => schema$JobStatus, runBeginTime: { type: ["string", "null"], format: "date-time" }, runEndTime: { type: ["string", "null"], format: "date-time" } } };

const schema$TaskId: SchemaNode = { type: ["string", "integer"], pattern: "^[0-9A-Za-z][0-9A-Za-z_-]*$", minimum: 0 };

const schema$NewJob: SchemaNode = { type: "object", additionalProperties: false, properties: { input: { type: "object", additionalProperties: () => schema$TaskInput } } };

const schema$TaskInput: SchemaNode = { type: "object", additionalProperties: { type: ["string", "number"] } };

const schema$NewJobResult: SchemaNode = { type: "object", required: ["code", "data", "message"], properties: { code: { enum: [0], type: "integer" }, data: () => schema$AddedJob, message: { type: "string" } } };

const schema$AddedJob: SchemaNode = { type: "object", required: ["id"], properties: { id: () => schema$NumericId } };

const schema$JobResult: SchemaNode = { type: "object", required: ["code", "data", "message"], properties: { code: { enum: [0], type: "integer" }, data: () => schema$Job, message: { type: "string" } } };

const schema$Job: SchemaNode = { type: "object", required: ["id", "name", "workflowId", "workflowName", "status", "tasks", "createTime"], properties: { id: () => schema$NumericId, name: { type: "string" }, workflowId: () => schema$NumericId, workflowName: { type: "string" }, status: () => schema$JobStatus, tasks: { type: ["array", "null"], items: () => schema$Task }, runBeginTime: { type: ["integer", "null"], minimum: 0 }, runEndTime: { type: ["integer", "null"], minimum: 0 }, createTime: { type: "integer", minimum: 0 } } };

const schema$CancelResult: SchemaNode = { type: "object", required: ["code", "data", "message"], properties: { code: { enum: [0], type: "integer" }, data: () => schema$Confirmation, message: { type: "string" } } };

const schema$TaskSampleResult: SchemaNode = { type: "object", required: ["code", "data", "message"], properties: { code: { enum: [0], type: "integer" }, data: () => schema$TaskSample, message: { type: "string" } } };

const schema$TaskSample: SchemaNode = { type: "object", required: ["items"], properties: { items: { type: "array", items: { type: "array", items: { type: "string" } } } } };

function known$ListJobs200(v: any): boolean {
  return (known$JobPageResult(v) || known$ErrorBody(v));
}

function known$JobPageResult(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobPageResult$members(v, d, p);
}

function known$JobPage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobPage$members(v, d, p);
}

function known$JobSummary(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobSummary$members(v, d, p);
}

function known$NumericId(v: any): boolean {
  return ((((Number.isInteger(v) && v >= 0) || (typeof v === "string" && /^-?\d{16,}$/u.test(v)))) || (typeof v === "string" && /^[0-9]+$/u.test(v)));
}

function known$JobStatus(v: any): boolean {
  return (!(Number.isFinite(v)) || (v >= 0)) && ((v === 0) || (v === 1) || (v === 2) || (v === 3) || (v === 4) || (v === 5));
}

function known$Task(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Task$members(v, d, p);
}

function known$TaskId(v: any): boolean {
  return ((typeof v === "string" && /^[0-9A-Za-z][0-9A-Za-z_-]*$/u.test(v)) || (Number.isInteger(v) && v >= 0));
}

function known$Task$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(known$TaskId(x))) return false;
  n++;
  x = v.name;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.status;
  if (!(known$JobStatus(x))) return false;
  n++;
  x = v.runBeginTime;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  x = v.runEndTime;
  if (x !== undefined) {
    if (!(((typeof x === "string" && formats["date-time"]!(x)) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Task, d, p);
}

function known$JobSummary$tasks$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Task(x, d, p + "/" + i))) return false;
  return true;
}

function known$JobSummary$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(known$NumericId(x))) return false;
  n++;
  x = v.name;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.workflowId;
  if (!(known$NumericId(x))) return false;
  n++;
  x = v.workflowName;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.status;
  if (!(known$JobStatus(x))) return false;
  n++;
  x = v.tasks;
  if (x !== undefined) {
    if (!(((Array.isArray(x) && known$JobSummary$tasks$items(x, d, p + "/tasks")) || (x === null)))) return false;
    n++;
  }
  x = v.runBeginTime;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  x = v.runEndTime;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  x = v.createTime;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobSummary, d, p);
}

function known$JobPage$items$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$JobSummary(x, d, p + "/" + i))) return false;
  return true;
}

function known$JobPage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.items;
  if (!(Array.isArray(x) && known$JobPage$items$items(x, d, p + "/items"))) return false;
  n++;
  x = v.total;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  n++;
  x = v.Page;
  if (!(Number.isInteger(x) && x >= 1)) return false;
  n++;
  x = v.PageSize;
  if (!(Number.isInteger(x) && x >= 1)) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobPage, d, p);
}

function known$JobPageResult$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.code;
  if (!(x === 0)) return false;
  n++;
  x = v.data;
  if (!(known$JobPage(x, d, p + "/data"))) return false;
  n++;
  x = v.message;
  if (!(typeof x === "string")) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobPageResult, d, p);
}

function known$ErrorBody(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$ErrorBody$members(v, d, p);
}

function known$ErrorCode(v: any): boolean {
  return (!(Number.isFinite(v)) || (v >= 1)) && ((v === 40004000) || (v === 40004001) || (v === 40104000) || (v === 40104001) || (v === 40304000) || (v === 40404000) || (v === 50004000) || (v === 50004001) || (v === 50004002) || (v === 50004003) || (v === 90004000));
}

function known$ErrorBody$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.code;
  if (!(known$ErrorCode(x))) return false;
  n++;
  x = v.message;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.details;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$ErrorBody, d, p);
}

function known$ListWorkflowJobs200(v: any): boolean {
  return (known$JobPageResult(v) || known$ErrorBody(v));
}

function known$GetJob200(v: any): boolean {
  return (known$JobResult(v) || known$ErrorBody(v));
}

function known$JobResult(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobResult$members(v, d, p);
}

function known$Job(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Job$members(v, d, p);
}

function known$Job$tasks$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Task(x, d, p + "/" + i))) return false;
  return true;
}

function known$Job$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(known$NumericId(x))) return false;
  n++;
  x = v.name;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.workflowId;
  if (!(known$NumericId(x))) return false;
  n++;
  x = v.workflowName;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.status;
  if (!(known$JobStatus(x))) return false;
  n++;
  x = v.tasks;
  if (!(((Array.isArray(x) && known$Job$tasks$items(x, d, p + "/tasks")) || (x === null)))) return false;
  n++;
  x = v.runBeginTime;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  x = v.runEndTime;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (x === null)))) return false;
    n++;
  }
  x = v.createTime;
  if (!(Number.isInteger(x) && x >= 0)) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Job, d, p);
}

function known$JobResult$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.code;
  if (!(x === 0)) return false;
  n++;
  x = v.data;
  if (!(known$Job(x, d, p + "/data"))) return false;
  n++;
  x = v.message;
  if (!(typeof x === "string")) return false;
  n++;
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobResult, d, p);
}

const request$NewSession = /* @__PURE__ */ requestValidator(() => schema$NewSession);

const response$Connect200 = /* @__PURE__ */ responseValidator({ anyOf: [() => schema$ConnectResult, () => schema$ErrorBody] });

const response$ErrorBody = /* @__PURE__ */ responseValidator(() => schema$ErrorBody);

const response$ListJobs200 = /* @__PURE__ */ responseValidator({ anyOf: [() => schema$JobPageResult, () => schema$ErrorBody] }, known$ListJobs200);

const response$ListWorkflowJobs200 = /* @__PURE__ */ responseValidator({ anyOf: [() => schema$JobPageResult, () => schema$ErrorBody] }, known$ListWorkflowJobs200);

const request$NewJob = /* @__PURE__ */ requestValidator(() => schema$NewJob);

const response$RunWorkflow200 = /* @__PURE__ */ responseValidator({ anyOf: [() => schema$NewJobResult, () => schema$ErrorBody] });

const response$GetJob200 = /* @__PURE__ */ responseValidator({ anyOf: [() => schema$JobResult, () => schema$ErrorBody] }, known$GetJob200);

const response$CancelJob200 = /* @__PURE__ */ responseValidator({ anyOf: [() => schema$CancelResult, () => schema$ErrorBody] });

const response$GetTaskSampleResult200 = /* @__PURE__ */ responseValidator({ anyOf: [() => schema$TaskSampleResult, () => schema$ErrorBody] });

/** The validators of {@link Operations.connect}. */
export const connect: OperationValidators = {
  body: request$NewSession,
  responses: {
    200: response$Connect200,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    500: response$ErrorBody,
  },
};

/** The validators of {@link Operations.listJobs}. */
export const listJobs: OperationValidators = {
  responses: {
    200: response$ListJobs200,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    500: response$ErrorBody,
  },
};

/** The validators of {@link Operations.listWorkflowJobs}. */
export const listWorkflowJobs: OperationValidators = {
  responses: {
    200: response$ListWorkflowJobs200,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    500: response$ErrorBody,
  },
};

/** The validators of {@link Operations.runWorkflow}. */
export const runWorkflow: OperationValidators = {
  body: request$NewJob,
  responses: {
    200: response$RunWorkflow200,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    500: response$ErrorBody,
  },
};

/** The validators of {@link Operations.getJob}. */
export const getJob: OperationValidators = {
  responses: {
    200: response$GetJob200,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    500: response$ErrorBody,
  },
};

/** The validators of {@link Operations.cancelJob}. */
export const cancelJob: OperationValidators = {
  responses: {
    200: response$CancelJob200,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    500: response$ErrorBody,
  },
};

/** The validators of {@link Operations.getTaskSampleResult}. */
export const getTaskSampleResult: OperationValidators = {
  responses: {
    200: response$GetTaskSampleResult200,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
    500: response$ErrorBody,
  },
};

/** The validators of all operations. */
export const validators: Validators = {
  connect,
  listJobs,
  listWorkflowJobs,
  runWorkflow,
  getJob,
  cancelJob,
  getTaskSampleResult,
};

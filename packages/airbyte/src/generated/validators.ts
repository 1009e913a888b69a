// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { formats, requestValidator, responseValidator, unknownMembers, type OperationValidators, type Finding, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

const schema$JobPage: SchemaNode = { type: "object", required: ["data"], properties: { data: { type: "array", items: () => schema$Job }, previous: { type: "string" }, next: { type: "string" } } };

const schema$Job: SchemaNode = { type: "object", required: ["jobId", "status", "jobType", "startTime", "connectionId"], properties: { jobId: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, status: () => schema$JobStatus, jobType: () => schema$JobType, connectionId: { type: "string", format: "uuid" }, startTime: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z$" }, lastUpdatedAt: { type: ["string", "null"], pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z$" }, duration: { type: ["string", "null"] }, bytesSynced: { anyOf: [{ type: ["integer", "null"], minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, rowsSynced: { anyOf: [{ type: ["integer", "null"], minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] } } };

const schema$JobStatus: SchemaNode = { anyOf: [{ type: "string", enum: ["pending", "queued", "running", "incomplete", "failed", "succeeded", "cancelled"] }, { type: "string" }] };

const schema$JobType: SchemaNode = { anyOf: [{ type: "string", enum: ["sync", "reset", "refresh", "clear"] }, { type: "string" }] };

const schema$Problem: SchemaNode = { type: "object", properties: { type: { type: "string" }, title: { type: "string" }, status: { type: "integer", minimum: 100 }, detail: { type: "string" }, documentationUrl: { type: ["string", "null"] }, data: () => schema$ProblemData, message: { type: "string" }, errorId: { type: "string", minLength: 1 } } };

const schema$ProblemData: SchemaNode = { type: ["object", "null"], properties: { message: { type: "string" } } };

const schema$NewJob: SchemaNode = { type: "object", additionalProperties: false, required: ["connectionId", "jobType"], properties: { connectionId: { type: "string", format: "uuid" }, jobType: { type: "string", enum: ["sync", "reset", "refresh", "clear"] } } };

const schema$ConnectionPage: SchemaNode = { type: "object", required: ["data"], properties: { data: { type: "array", items: () => schema$Connection }, previous: { type: "string" }, next: { type: "string" } } };

const schema$Connection: SchemaNode = { type: "object", required: ["connectionId", "name", "sourceId", "destinationId", "workspaceId", "status"], properties: { connectionId: { type: "string", format: "uuid" }, name: { type: "string" }, sourceId: { type: "string", format: "uuid" }, destinationId: { type: "string", format: "uuid" }, workspaceId: { type: "string", format: "uuid" }, status: () => schema$ConnectionStatus, statusReason: { type: ["string", "null"] }, createdAt: { anyOf: [{ type: "integer", minimum: 0 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, schedule: { type: "object", additionalProperties: true }, configurations: { type: "object", additionalProperties: true }, tags: { type: "array", items: { type: "object", additionalProperties: true } }, nonBreakingSchemaUpdatesBehavior: { type: "string" }, namespaceDefinition: { type: "string" }, namespaceFormat: { type: ["string", "null"] }, prefix: { type: ["string", "null"] } } };

const schema$ConnectionStatus: SchemaNode = { anyOf: [{ type: "string", enum: ["active", "inactive", "locked", "deprecated"] }, { type: "string" }] };

function known$JobPage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobPage$members(v, d, p);
}

function known$Job(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Job$members(v, d, p);
}

function known$JobStatus(v: any): boolean {
  return ((v === "pending") || (v === "queued") || (v === "running") || (v === "incomplete") || (v === "failed") || (v === "succeeded") || (v === "cancelled"));
}

function known$JobType(v: any): boolean {
  return ((v === "sync") || (v === "reset") || (v === "refresh") || (v === "clear"));
}

function known$Job$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.jobId;
  if (!(((Number.isInteger(x) && x >= 1) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.status;
  if (!(known$JobStatus(x))) return false;
  n++;
  x = v.jobType;
  if (!(known$JobType(x))) return false;
  n++;
  x = v.connectionId;
  if (!(typeof x === "string" && formats["uuid"]!(x))) return false;
  n++;
  x = v.startTime;
  if (!(typeof x === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/u.test(x))) return false;
  n++;
  x = v.lastUpdatedAt;
  if (x !== undefined) {
    if (!(((typeof x === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/u.test(x)) || (x === null)))) return false;
    n++;
  }
  x = v.duration;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.bytesSynced;
  if (x !== undefined) {
    if (!(((((Number.isInteger(x) && x >= 0) || (x === null))) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.rowsSynced;
  if (x !== undefined) {
    if (!(((((Number.isInteger(x) && x >= 0) || (x === null))) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Job, d, p);
}

function known$JobPage$data$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Job(x, d, p + "/" + i))) return false;
  return true;
}

function known$JobPage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.data;
  if (!(Array.isArray(x) && known$JobPage$data$items(x, d, p + "/data"))) return false;
  n++;
  x = v.previous;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.next;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$JobPage, d, p);
}

function known$ConnectionPage(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$ConnectionPage$members(v, d, p);
}

function known$Connection(v: any, d?: Finding[], p = ""): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Connection$members(v, d, p);
}

function known$ConnectionStatus(v: any): boolean {
  return ((v === "active") || (v === "inactive") || (v === "locked") || (v === "deprecated"));
}

function known$Connection$tags$items(v: any[]): boolean {
  for (const x of v) if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
  return true;
}

function known$Connection$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.connectionId;
  if (!(typeof x === "string" && formats["uuid"]!(x))) return false;
  n++;
  x = v.name;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.sourceId;
  if (!(typeof x === "string" && formats["uuid"]!(x))) return false;
  n++;
  x = v.destinationId;
  if (!(typeof x === "string" && formats["uuid"]!(x))) return false;
  n++;
  x = v.workspaceId;
  if (!(typeof x === "string" && formats["uuid"]!(x))) return false;
  n++;
  x = v.status;
  if (!(known$ConnectionStatus(x))) return false;
  n++;
  x = v.statusReason;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.createdAt;
  if (x !== undefined) {
    if (!(((Number.isInteger(x) && x >= 0) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
    n++;
  }
  x = v.schedule;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.configurations;
  if (x !== undefined) {
    if (!(typeof x === "object" && x !== null && !Array.isArray(x))) return false;
    n++;
  }
  x = v.tags;
  if (x !== undefined) {
    if (!(Array.isArray(x) && known$Connection$tags$items(x))) return false;
    n++;
  }
  x = v.nonBreakingSchemaUpdatesBehavior;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.namespaceDefinition;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.namespaceFormat;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.prefix;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$Connection, d, p);
}

function known$ConnectionPage$data$items(v: any[], d?: Finding[], p = ""): boolean {
  for (const [i, x] of v.entries()) if (!(known$Connection(x, d, p + "/" + i))) return false;
  return true;
}

function known$ConnectionPage$members(v: any, d?: Finding[], p = ""): boolean {
  let n = 0;
  let x: any;
  x = v.data;
  if (!(Array.isArray(x) && known$ConnectionPage$data$items(x, d, p + "/data"))) return false;
  n++;
  x = v.previous;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.next;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0 || unknownMembers(v, schema$ConnectionPage, d, p);
}

const response$JobPage = /* @__PURE__ */ responseValidator(() => schema$JobPage, known$JobPage);

const response$Problem = /* @__PURE__ */ responseValidator(() => schema$Problem);

const request$NewJob = /* @__PURE__ */ requestValidator(() => schema$NewJob);

const response$Job = /* @__PURE__ */ responseValidator(() => schema$Job, known$Job);

const response$ConnectionPage = /* @__PURE__ */ responseValidator(() => schema$ConnectionPage, known$ConnectionPage);

const response$Connection = /* @__PURE__ */ responseValidator(() => schema$Connection);

/** The validators of {@link Operations.listJobs}. */
export const listJobs: OperationValidators = {
  responses: {
    200: response$JobPage,
    400: response$Problem,
    401: response$Problem,
    403: response$Problem,
  },
};

/** The validators of {@link Operations.createJob}. */
export const createJob: OperationValidators = {
  body: request$NewJob,
  responses: {
    200: response$Job,
    400: response$Problem,
    401: response$Problem,
    403: response$Problem,
    404: response$Problem,
    409: response$Problem,
    422: response$Problem,
  },
};

/** The validators of {@link Operations.getJob}. */
export const getJob: OperationValidators = {
  responses: {
    200: response$Job,
    401: response$Problem,
    403: response$Problem,
    404: response$Problem,
    409: response$Problem,
  },
};

/** The validators of {@link Operations.cancelJob}. */
export const cancelJob: OperationValidators = {
  responses: {
    200: response$Job,
    401: response$Problem,
    403: response$Problem,
    404: response$Problem,
    409: response$Problem,
  },
};

/** The validators of {@link Operations.listConnections}. */
export const listConnections: OperationValidators = {
  responses: {
    200: response$ConnectionPage,
    400: response$Problem,
    401: response$Problem,
    403: response$Problem,
  },
};

/** The validators of {@link Operations.getConnection}. */
export const getConnection: OperationValidators = {
  responses: {
    200: response$Connection,
    401: response$Problem,
    403: response$Problem,
    404: response$Problem,
  },
};

/** The validators of all operations. */
export const validators: Validators = {
  listJobs,
  createJob,
  getJob,
  cancelJob,
  listConnections,
  getConnection,
};

// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { limits, requestValidator, responseValidator, type OperationValidators, type SchemaNode, type Validators } from "@vendor-jobs/core/validation";
import type { Operations } from "./operations.ts";

const schema$RunPage: SchemaNode = { type: "object", required: ["status", "data"], properties: { status: () => schema$Status, data: { type: "array", items: () => schema$Run }, extra: () => schema$Extra } };

const schema$Status: SchemaNode = { type: "object", required: ["code"], properties: { code: { type: "integer", minimum: 100 }, is_success: { type: "boolean" }, user_message: { type: ["string", "null"] }, developer_message: { type: ["string", "null"] } } };

const schema$Run: SchemaNode = { type: "object", required: ["id", "account_id", "job_definition_id", "project_id", "environment_id", "status", "status_humanized", "in_progress", "is_complete", "is_success", "is_error", "is_cancelled", "created_at", "href"], properties: { id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, account_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, job_definition_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, project_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, environment_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, status: () => schema$RunStatus, status_humanized: { type: "string" }, status_message: { type: ["string", "null"] }, in_progress: { type: "boolean" }, is_complete: { type: "boolean" }, is_success: { type: "boolean" }, is_error: { type: "boolean" }, is_cancelled: { type: "boolean" }, git_branch: { type: ["string", "null"] }, git_sha: { type: ["string", "null"] }, created_at: { type: "string" }, updated_at: { type: "string" }, started_at: { type: ["string", "null"] }, finished_at: { type: ["string", "null"] }, duration: { type: "string" }, href: { type: "string" }, job: { anyOf: [() => schema$NamedJob, { type: "null" }] }, trigger: { anyOf: [() => schema$Trigger, { type: "null" }] }, run_steps: { type: ["array", "null"], items: () => schema$RunStep } } };

const schema$RunStatus: SchemaNode = { minimum: 0, anyOf: [{ type: "integer", enum: [1, 2, 3, 10, 20, 30] }, { type: "integer" }] };

const schema$NamedJob: SchemaNode = { type: "object", required: ["id", "name"], properties: { id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, name: { type: "string" } } };

const schema$Trigger: SchemaNode = { type: "object", required: ["id"], properties: { id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, cause: { type: ["string", "null"] } } };

const schema$RunStep: SchemaNode = { type: "object", required: ["id", "index", "name", "status"], properties: { id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, index: { type: "integer", minimum: 0 }, name: { type: "string" }, status: () => schema$RunStatus, status_humanized: { type: "string" }, started_at: { type: ["string", "null"] }, finished_at: { type: ["string", "null"] } } };

const schema$Extra: SchemaNode = { type: "object", properties: { pagination: () => schema$PageCount } };

const schema$PageCount: SchemaNode = { type: "object", required: ["count", "total_count"], properties: { count: { type: "integer", minimum: 0 }, total_count: { type: "integer", minimum: 0 } } };

const schema$ErrorBody: SchemaNode = { type: "object", properties: { status: () => schema$Status, data: { type: ["object", "null"] } } };

const schema$RunResult: SchemaNode = { type: "object", required: ["status", "data"], properties: { status: () => schema$Status, data: () => schema$Run } };

const schema$JobDefinitionPage: SchemaNode = { type: "object", required: ["status", "data"], properties: { status: () => schema$Status, data: { type: "array", items: () => schema$JobDefinition }, extra: () => schema$Extra } };

const schema$JobDefinition: SchemaNode = { type: "object", required: ["id", "account_id", "project_id", "environment_id", "name"], properties: { id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, account_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, project_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, environment_id: { anyOf: [{ type: "integer", minimum: 1 }, { type: ["string"], pattern: "^-?\\d{16,}$" }] }, name: { type: "string" }, state: { type: "integer", minimum: 0 } } };

const schema$NewRun: SchemaNode = { type: "object", additionalProperties: false, required: ["cause"], properties: { cause: { type: "string", minLength: 1 }, git_sha: { type: "string", minLength: 1 }, git_branch: { type: "string", minLength: 1 }, schema_override: { type: "string", minLength: 1 }, target_name_override: { type: "string", minLength: 1 }, threads_override: { type: "integer", minimum: 1 }, timeout_seconds_override: { type: "integer", minimum: 0 }, steps_override: { type: "array", items: { type: "string", minLength: 1 } } } };

function known$RunPage(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$RunPage$members(v);
}

function known$Status(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Status$members(v);
}

function known$Status$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.code;
  if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 100))) return false;
  n++;
  x = v.is_success;
  if (x !== undefined) {
    if (!(typeof x === "boolean")) return false;
    n++;
  }
  x = v.user_message;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.developer_message;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$Run(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Run$members(v);
}

function known$RunStatus(v: any): boolean {
  return (!(Number.isFinite(v)) || (limits["minimum"]!.holds(v, 0))) && ((v === 1) || (v === 2) || (v === 3) || (v === 10) || (v === 20) || (v === 30));
}

function known$NamedJob(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$NamedJob$members(v);
}

function known$NamedJob$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(((Number.isInteger(x) && limits["minimum"]!.holds(x, 1)) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.name;
  if (!(typeof x === "string")) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function known$Trigger(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Trigger$members(v);
}

function known$Trigger$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(((Number.isInteger(x) && limits["minimum"]!.holds(x, 1)) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.cause;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$RunStep(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$RunStep$members(v);
}

function known$RunStep$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(((Number.isInteger(x) && limits["minimum"]!.holds(x, 1)) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.index;
  if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
  n++;
  x = v.name;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.status;
  if (!(known$RunStatus(x))) return false;
  n++;
  x = v.status_humanized;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.started_at;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.finished_at;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$Run$run_steps$items(v: any[]): boolean {
  for (const x of v) if (!(known$RunStep(x))) return false;
  return true;
}

function known$Run$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(((Number.isInteger(x) && limits["minimum"]!.holds(x, 1)) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.account_id;
  if (!(((Number.isInteger(x) && limits["minimum"]!.holds(x, 1)) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.job_definition_id;
  if (!(((Number.isInteger(x) && limits["minimum"]!.holds(x, 1)) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.project_id;
  if (!(((Number.isInteger(x) && limits["minimum"]!.holds(x, 1)) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.environment_id;
  if (!(((Number.isInteger(x) && limits["minimum"]!.holds(x, 1)) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.status;
  if (!(known$RunStatus(x))) return false;
  n++;
  x = v.status_humanized;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.status_message;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.in_progress;
  if (!(typeof x === "boolean")) return false;
  n++;
  x = v.is_complete;
  if (!(typeof x === "boolean")) return false;
  n++;
  x = v.is_success;
  if (!(typeof x === "boolean")) return false;
  n++;
  x = v.is_error;
  if (!(typeof x === "boolean")) return false;
  n++;
  x = v.is_cancelled;
  if (!(typeof x === "boolean")) return false;
  n++;
  x = v.git_branch;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.git_sha;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.created_at;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.updated_at;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.started_at;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.finished_at;
  if (x !== undefined) {
    if (!(((typeof x === "string") || (x === null)))) return false;
    n++;
  }
  x = v.duration;
  if (x !== undefined) {
    if (!(typeof x === "string")) return false;
    n++;
  }
  x = v.href;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.job;
  if (x !== undefined) {
    if (!((known$NamedJob(x) || (x === null)))) return false;
    n++;
  }
  x = v.trigger;
  if (x !== undefined) {
    if (!((known$Trigger(x) || (x === null)))) return false;
    n++;
  }
  x = v.run_steps;
  if (x !== undefined) {
    if (!(((Array.isArray(x) && known$Run$run_steps$items(x)) || (x === null)))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$RunPage$data$items(v: any[]): boolean {
  for (const x of v) if (!(known$Run(x))) return false;
  return true;
}

function known$Extra(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$Extra$members(v);
}

function known$PageCount(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$PageCount$members(v);
}

function known$PageCount$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.count;
  if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
  n++;
  x = v.total_count;
  if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function known$Extra$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.pagination;
  if (x !== undefined) {
    if (!(known$PageCount(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$RunPage$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.status;
  if (!(known$Status(x))) return false;
  n++;
  x = v.data;
  if (!(Array.isArray(x) && known$RunPage$data$items(x))) return false;
  n++;
  x = v.extra;
  if (x !== undefined) {
    if (!(known$Extra(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$RunResult(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$RunResult$members(v);
}

function known$RunResult$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.status;
  if (!(known$Status(x))) return false;
  n++;
  x = v.data;
  if (!(known$Run(x))) return false;
  n++;
  for (const _ in v) n--;
  return n === 0;
}

function known$JobDefinitionPage(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobDefinitionPage$members(v);
}

function known$JobDefinition(v: any): boolean {
  return typeof v === "object" && v !== null && !Array.isArray(v) && known$JobDefinition$members(v);
}

function known$JobDefinition$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.id;
  if (!(((Number.isInteger(x) && limits["minimum"]!.holds(x, 1)) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.account_id;
  if (!(((Number.isInteger(x) && limits["minimum"]!.holds(x, 1)) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.project_id;
  if (!(((Number.isInteger(x) && limits["minimum"]!.holds(x, 1)) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.environment_id;
  if (!(((Number.isInteger(x) && limits["minimum"]!.holds(x, 1)) || (typeof x === "string" && /^-?\d{16,}$/u.test(x))))) return false;
  n++;
  x = v.name;
  if (!(typeof x === "string")) return false;
  n++;
  x = v.state;
  if (x !== undefined) {
    if (!(Number.isInteger(x) && limits["minimum"]!.holds(x, 0))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

function known$JobDefinitionPage$data$items(v: any[]): boolean {
  for (const x of v) if (!(known$JobDefinition(x))) return false;
  return true;
}

function known$JobDefinitionPage$members(v: any): boolean {
  let n = 0;
  let x: any;
  x = v.status;
  if (!(known$Status(x))) return false;
  n++;
  x = v.data;
  if (!(Array.isArray(x) && known$JobDefinitionPage$data$items(x))) return false;
  n++;
  x = v.extra;
  if (x !== undefined) {
    if (!(known$Extra(x))) return false;
    n++;
  }
  for (const _ in v) n--;
  return n === 0;
}

const response$RunPage = /* @__PURE__ */ responseValidator(() => schema$RunPage, known$RunPage);

const response$ErrorBody = /* @__PURE__ */ responseValidator(() => schema$ErrorBody);

const response$RunResult = /* @__PURE__ */ responseValidator(() => schema$RunResult, known$RunResult);

const response$JobDefinitionPage = /* @__PURE__ */ responseValidator(() => schema$JobDefinitionPage, known$JobDefinitionPage);

const request$NewRun = /* @__PURE__ */ requestValidator(() => schema$NewRun);

/** The validators of {@link Operations.listRuns}. */
export const listRuns: OperationValidators = {
  responses: {
    200: response$RunPage,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.getRun}. */
export const getRun: OperationValidators = {
  responses: {
    200: response$RunResult,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.cancelRun}. */
export const cancelRun: OperationValidators = {
  responses: {
    200: response$RunResult,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.retryRun}. */
export const retryRun: OperationValidators = {
  responses: {
    200: response$RunResult,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.listJobDefinitions}. */
export const listJobDefinitions: OperationValidators = {
  responses: {
    200: response$JobDefinitionPage,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of {@link Operations.runJob}. */
export const runJob: OperationValidators = {
  body: request$NewRun,
  responses: {
    200: response$RunResult,
    400: response$ErrorBody,
    401: response$ErrorBody,
    403: response$ErrorBody,
    404: response$ErrorBody,
  },
};

/** The validators of all operations. */
export const validators: Validators = {
  listRuns,
  getRun,
  cancelRun,
  retryRun,
  listJobDefinitions,
  runJob,
};
